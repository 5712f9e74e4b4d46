/** Days are counted from 0, a Monday. Every year has 365 days; there are no public holidays. */
export const DAYS_A_WEEK = 7;
export const WORKDAYS_A_WEEK = 5;
export const DAYS_A_YEAR = 365;

/** 0 is Monday, 6 is Sunday. Days before 0 are not asked for. */
export function weekdayOf(day: number): number {
  return day % DAYS_A_WEEK;
}

/** Monday to Friday. */
export function isWorkday(day: number): boolean {
  return day % DAYS_A_WEEK < WORKDAYS_A_WEEK;
}

/** Year 0 is days 0 to 364. */
export function yearOf(day: number): number {
  return Math.floor(day / DAYS_A_YEAR);
}
