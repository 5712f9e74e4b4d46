/** A place as the engine needs it: practices with their lists and deprivation. */
export interface Practice {
  /** Organisation code, for example `P81086`; unique in the place. */
  readonly code: string;
  readonly name: string;
  /** Registered people. */
  readonly people: number;
  /** Index of Multiple Deprivation 2019 score of the practice population, 0–100. */
  readonly imd: number;
}

export interface Place {
  /** kebab-case */
  readonly name: string;
  readonly title: string;
  readonly practices: readonly Practice[];
}

/** People of the list for which minutes of planning and deciding are stated: about the median practice (evidence: 7,930). */
export const A_PRACTICE = 8_000;

/** Position of the practice with most people, the first of equals. */
export function largestPractice({ practices }: Place): number {
  const sizes = practices.map(({ people }) => people);
  return sizes.indexOf(Math.max(...sizes));
}
