/** Practices and partners work Monday to Friday; day 0 is a Monday. */
export const WORKDAYS_A_YEAR = (365 * 5) / 7;

/** Position of a day among working days, or −1 at the weekend. */
export function workdayIndex(day: number): number {
  const weekday = day % 7;
  return weekday < 5 ? Math.floor(day / 7) * 5 + weekday : -1;
}
