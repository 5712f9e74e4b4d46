/**
 * Clocks of persons run in ticks of 1/65,536 day, held in 32-bit integers: 2³¹ ticks are 32,767 days, and the longest
 * run (20 years of warm-up and 30 counted) is 18,250. Whole-day clocks would add half a day at every redraw.
 */
export const TICKS_A_DAY = 65536;
/** A clock that is not running. */
export const NEVER = 0x7fffffff;

export const midnight = (day: number): number => day << 16;
export const dayOf = (tick: number): number => tick >> 16;
/** Time of day as a slot 0–255, which orders arrivals within the day. */
export const slotOf = (tick: number): number => (tick >> 8) & 255;

/** The tick `ticks` after `from`, at least one later; a clock that runs past the range stands at its end. */
export const later = (from: number, ticks: number): number => {
  if (!(ticks < NEVER - from)) return NEVER - 1;
  const whole = ticks | 0;
  return (from + (whole > 1 ? whole : 1)) | 0;
};

/** The earlier of two ticks, both 0 or more. No branch: which clock is first is chance, and a processor would mispredict it. */
export const earlier = (a: number, b: number): number => {
  const difference = (a - b) | 0;
  return (b + (difference & (difference >> 31))) | 0;
};
