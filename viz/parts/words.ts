/** A whole number as people write it: 28,488. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** `1 pair`, `3 pairs`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${whole(count)} ${count === 1 ? one : many}`;
