/**
 * How PCNs of England differ, for places drawn and for scores that are missing. Calculated from NHS Digital, January
 * 2021 and September 2020, and OHID Fingertips, IMD 2019 (Open Government Licence v3.0).
 */
export const NATIONAL = {
  /** Lists of 1,000 people or more: lognormal. */
  list: { mu: 8.95, sigma: 0.59, min: 1_000, max: 100_000 },
  /** Practices a PCN: mean 5.2, a tenth up to 2, a tenth from 8. One and a negative binomial of this mean and size. */
  furtherPractices: { mean: 4.2, size: 12 },
  /** IMD 2019 score of a PCN, and the spread of practices inside one. */
  imd: { mean: 21.9, sd: 10.1, min: 4.6, max: 62.9, within: { sd: 4.7, min: 3.4, max: 68.7 } },
} as const;

export const ATTRIBUTION =
  'Contains information from NHS Digital (now NHS England) and OHID Fingertips, licensed under the Open Government Licence v3.0.';
