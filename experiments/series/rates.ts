import { DAYS_A_YEAR, type Sums } from '../../engine/index.ts';

/** What happened between two glimpses of one count. */
export function between(from: Sums, to: Sums): Sums {
  const names = Object.keys(to) as (keyof Sums)[];
  return Object.fromEntries(names.map((name) => [name, to[name] - from[name]])) as unknown as Sums;
}

const aYear =
  (of: keyof Sums, people = 1) =>
  (sums: Sums) =>
    (people * DAYS_A_YEAR * sums[of]) / sums.personDays;
const share = (of: keyof Sums, among: keyof Sums) => (sums: Sums) => sums[of] / sums[among];

/** Measures of a stretch of time by their names in a comparison; NaN where there was no case. */
export const RATES: Readonly<Record<string, (sums: Sums) => number>> = {
  burden: aYear('burden'),
  unmet_need_days: aYear('unmet'),
  contacts: aYear('contacts'),
  contacts_practice: aYear('practiceContacts'),
  failure_share: share('failures', 'practiceContacts'),
  wait_practice_same_day: share('sameDay', 'appointments'),
  wait_practice_within_7: share('withinSeven', 'appointments'),
  emergency_attendances: aYear('attendances', 1000),
  admissions: aYear('admissions', 1000),
  deaths: aYear('deaths', 1000),
  minutes_idle: aYear('idle'),
};

/** Every measure that a series has: the rates of each quarter, and trust as it stands at its end. */
export const SERIES_MEASURES: readonly string[] = [...Object.keys(RATES), 'trust'];
