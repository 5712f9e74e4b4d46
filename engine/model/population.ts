import { normalQuantile } from '../kernel/normal-quantile.ts';
import { FIFTHS } from './rates.ts';

/**
 * Who lives in a place: ages, need groups, comings and goings, as tables. All by single year of age 0–99.
 * Sources: docs/ASSUMPTIONS.md#people.
 */
export const AGES = 100;

/** England's age structure, share by band: 0–4, 5–14, 15–24, 25–44, 45–64, 65–74, 75–84, 85+ (remembered, ±.2 points). */
const SHARES = [5.4, 11.9, 11.7, 26.6, 25.8, 9.9, 6.1, 2.4] as const;
/** Fall of the share across a band, so that neighbouring bands meet and joiners need not be negative; 85+ falls by 15 % a year. */
const SLOPE = [0, 0, 0, 0, -0.12, -0.28, -0.69, 0] as const;
const STARTS = [0, 5, 15, 25, 45, 65, 75, 85, 100] as const;

/** Deaths a year by the same bands, ages 0 and 1–4 together (remembered: national life tables 2018–20, ±10 %). */
const DEATHS = [0.0009, 0.0001, 0.0003, 0.0009, 0.0045, 0.0155, 0.046, 0.15] as const;
/** Leaving the list, relative to the mean: most at 20–34 (shape assumed). */
const LEAVING = [1.0, 0.7, 1.4, 1.5, 0.7, 0.45, 0.45, 0.6] as const;
/** Death of moderately and severely frail people, and of others from 65, against all of that age: from hazard ratios 1, 1.92, 3.10, 4.52 (Clegg 2016) at 50, 35, 12, 3 %. */
const FRAIL_DEATH = 2.01;
const OTHER_DEATH = 0.82;

/** Share frail (moderate and severe) by band: 15 % of 65 and over, rising with age. */
const FRAIL = [0, 0, 0, 0, 0, 0.07, 0.18, 0.4] as const;
/** Physical and mental by age against the mean, and by fifth (Barnett 2012: 11.0 % most, 5.9 % least deprived). */
const BOTH_BY_AGE = [0.1, 0.1, 0.52, 0.94, 1.46, 1.66, 1.56, 1.56] as const;
const BOTH_BY_FIFTH = [0.11, 0.097, 0.084, 0.072, 0.059] as const;
/** Struggling with life, 15–64: 4 % of all people, ×2 to ×.35 by deprivation. */
const STRUGGLING = 0.0625;
const STRUGGLING_BY_FIFTH = [2, 1.3, 0.8, 0.55, 0.35] as const;
/** Young in distress, 11–24. */
const YOUNG = 0.08;

/** [age] its band. */
const BAND = Uint8Array.from({ length: AGES }, (_, age) => STARTS.slice(1, 8).filter((start) => age >= start).length);
const bandOfAge = (age: number): number => BAND[age];

export const frailShare = (age: number): number => FRAIL[bandOfAge(age)];

/** Need group (position in NEED_GROUPS) of a latent liability 0–1 at an age in a fifth (0 = most deprived). */
export function needGroup(latent: number, age: number, fifth: number): number {
  let edge = frailShare(age);
  if (latent < edge) return 2;
  edge += (1 - edge) * BOTH_BY_AGE[bandOfAge(age)] * BOTH_BY_FIFTH[fifth];
  if (latent < edge) return 3;
  if (age >= 15 && age < 65) edge += STRUGGLING * STRUGGLING_BY_FIFTH[fifth];
  if (latent < edge) return 1;
  if (age >= 11 && age < 25) edge += YOUNG;
  return latent < edge ? 4 : 0;
}

/** Mean over all people of what LEAVING says. */
const MEAN_LEAVING = LEAVING.reduce((sum, leaving, band) => sum + (leaving * SHARES[band]) / 99.8, 0);

/** Leaving the list other than by death, a year, around a mean over all people. */
export const leavingRate = (age: number, mean: number): number => (mean * LEAVING[bandOfAge(age)]) / MEAN_LEAVING;

/** Share of deaths that do not come with an emergency admission; those that do are drawn when a stay ends. */
const OUTSIDE_HOSPITAL = 0.8;

/** Deaths a year by age and frailty, but for those in hospital. */
export function deathRate(age: number, frail: boolean): number {
  const all = DEATHS[bandOfAge(age)] * OUTSIDE_HOSPITAL;
  if (age < 65) return all;
  return all * (frail ? FRAIL_DEATH : OTHER_DEATH);
}

/** Share of people by single year of age; within 85+ falling as the old die. */
export function ageShares(): Float64Array {
  const shares = new Float64Array(AGES);
  for (let band = 0; band < SHARES.length; band++) {
    const [from, to] = [STARTS[band], STARTS[band + 1]];
    let [sum, height] = [0, 1];
    for (let age = from; age < to; age++) {
      const place = (age + 0.5 - from) / (to - from) - 0.5;
      sum += shares[age] = band === 7 ? height : 1 + SLOPE[band] * place;
      height *= 0.85;
    }
    for (let age = from; age < to; age++) shares[age] = (shares[age] / sum) * (SHARES[band] / 99.8);
  }
  return shares;
}

/** Cumulated shares, for drawing by a uniform; the last entry is 1. */
export function cumulated(shares: Float64Array): Float64Array {
  const result = new Float64Array(shares.length);
  let sum = 0;
  for (let i = 0; i < shares.length; i++) result[i] = sum += Math.max(0, shares[i]);
  for (let i = 0; i < result.length; i++) result[i] = sum > 0 ? result[i] / sum : 1;
  return result;
}

/**
 * Mix of joiners that keeps ages and frailty as they are: share of joiners by age and frailty (index age × 2 + frail).
 * A joiner's age is drawn here, by the joiner's own address, whoever left.
 */
export function joinerMix(leavingMean: number): Float64Array {
  const shares = ageShares();
  const mix = new Float64Array(AGES * 2);
  for (let age = 0; age < AGES; age++) {
    const frail = frailShare(age);
    const [before, frailBefore] = age === 0 ? [0, 0] : [shares[age - 1], frailShare(age - 1)];
    const stays = (isFrail: boolean) =>
      age === 0 ? 0 : Math.max(0, 1 - leavingRate(age - 1, leavingMean) - deathRate(age - 1, isFrail));
    const turning = Math.max(0, frail - frailBefore);
    const arrived = before * (frailBefore * stays(true) + turning * stays(false));
    mix[age * 2 + 1] = Math.max(0, shares[age] * frail - arrived);
    mix[age * 2] = Math.max(0, shares[age] * (1 - frail) - before * (1 - frailBefore - turning) * stays(false));
  }
  return mix;
}

/** Lower bounds of the four less deprived national fifths of the English Index of Multiple Deprivation 2019 are these scores (remembered, ±.5). */
export const FIFTH_CUTS = [34.2, 21.4, 13.8, 8.5] as const;
/** National fifth of a deprivation score, 0 = most deprived. */
export function fifthOfScore(score: number): number {
  let fifth = 0;
  while (fifth < FIFTHS - 1 && score < FIFTH_CUTS[fifth]) fifth++;
  return fifth;
}

/** Shares of the five fifths among people whose scores spread normally around a practice's, at 200 even quantiles. */
export function fifthShares(score: number, spread: number): number[] {
  const shares = [0, 0, 0, 0, 0];
  for (let i = 0; i < 200; i++) shares[fifthOfScore(score + spread * normalQuantile((i + 0.5) / 200))] += 1 / 200;
  return shares;
}
