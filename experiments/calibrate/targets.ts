/** Measures of a world by name: those of a run, or means over runs. */
export type Measured = Readonly<Record<string, number>>;

/** A published pattern that the status quo is held against: docs/EVIDENCE.md, Targets. */
export interface Target {
  readonly number: number;
  readonly name: string;
  readonly title: string;
  readonly target: number;
  readonly low: number;
  readonly high: number;
  /** Decimals shown. */
  readonly decimals: number;
  readonly unit: string;
  readonly of: (measured: Measured) => number;
}

type Figures = readonly [target: number, low: number, high: number];
type As = Pick<Target, 'unit' | 'decimals' | 'of'>;

const target = (number: number, name: string, title: string, [middle, low, high]: Figures, as: As): Target => ({
  number,
  name,
  title,
  target: middle,
  low,
  high,
  ...as,
});
const percent = (measure: string, decimals = 0): As => ({
  unit: '%',
  decimals,
  of: (measured) => 100 * measured[measure],
});
const perThousand = (measure: string): As => ({ unit: 'per 1,000', decimals: 0, of: (measured) => measured[measure] });

/** Kept and missed: the appointment figures of general practice count both, so the target does too. */
const booked = ({ contacts_practice: kept, not_attended_share: missed }: Measured): number => kept / (1 - missed);

/** Targets 1 to 8; the second is three figures. What the seventh counts is in person-years.ts. */
export const TARGETS: readonly Target[] = [
  target(1, 'appointments', 'appointments a person-year', [5.5, 4.9, 6.1], { unit: '', decimals: 2, of: booked }),
  target(2, 'same_day', 'booked for the same day', [44, 39, 49], percent('wait_practice_same_day')),
  target(2, 'within_7', 'within 7 days', [70, 64, 76], percent('wait_practice_within_7')),
  target(2, 'over_21', 'after more than 21 days', [10, 6, 14], percent('wait_practice_over_21')),
  target(3, 'not_attended', 'not attended', [4.7, 3.8, 5.6], percent('not_attended_share', 1)),
  target(4, 'attendances', 'emergency attendances', [443, 380, 500], perThousand('emergency_attendances')),
  target(5, 'admissions', 'emergency admissions', [108, 90, 125], perThousand('admissions')),
  target(6, 'failure_demand', 'failure demand, of contacts', [20, 15, 27], percent('failure_share')),
  target(7, 'mental_treated', 'mental need in treatment', [48, 38, 55], percent('mental_treated')),
  target(8, 'told_to_ring_back', 'told to ring back', [5, 3, 12], percent('told_to_ring_back', 1)),
];

/** Shown beside the targets; nothing is fitted to these. */
export const WATCHED: readonly Target[] = [
  target(1, 'kept', 'of these, kept', [5.5, 4.9, 6.1], {
    unit: '',
    decimals: 2,
    of: (measured) => measured['contacts_practice'],
  }),
];

export const meets = ({ low, high, of }: Target, measured: Measured): boolean =>
  low <= of(measured) && of(measured) <= high;
