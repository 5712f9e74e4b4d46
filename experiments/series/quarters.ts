import { DAYS_A_YEAR } from '../../engine/index.ts';
/** Years of the warm-up that a series shows. */
const YEARS_SHOWN_BEFORE = 2;

export const quartersBefore = (warmUp: number): number => 4 * Math.min(warmUp, YEARS_SHOWN_BEFORE);

/** The midnight at which the nth quarter ends, from 1: quarters of 91, 91, 91 and 92 days, so that four are a year. */
export const endOf = (nth: number): number => Math.floor((DAYS_A_YEAR * nth) / 4);

/** Where the quarters of a series end, in days since the form was changed: those of the warm-up end at 0 or before. */
export function quarterEnds({ warmUp, years }: { readonly warmUp: number; readonly years: number }): number[] {
  const before = quartersBefore(warmUp);
  return Array.from({ length: before + 4 * years }, (_, at) => endOf(at + 1) - endOf(before));
}
