import { param, type Params } from '../kernel/param.ts';

/** Rates of life by age, need group and deprivation: constants with their sources, and the world's dials on them. */

/** Upper ages of the seven bands of the rate tables: 0–4, 5–14, 15–24, 25–44, 45–64, 65–74, 75 and over. */
export const BAND_ENDS = [5, 15, 25, 45, 65, 75] as const;
export const BANDS = 7;
export const FIFTHS = 5;
export const GROUPS = 5;
export const ROWS = GROUPS * BANDS * FIFTHS;

export function bandOf(age: number): number {
  let band = 0;
  while (band < BAND_ENDS.length && age >= BAND_ENDS[band]) band++;
  return band;
}
export const rowOf = (group: number, age: number, fifth: number): number =>
  (group * BANDS + bandOf(age)) * FIFTHS + fifth;
export const groupOfRow = (row: number): number => Math.floor(row / (BANDS * FIFTHS));
export const bandOfRow = (row: number): number => Math.floor(row / FIFTHS) % BANDS;
/** 0 is the most deprived national fifth. */
export const fifthOfRow = (row: number): number => row % FIFTHS;

/** Life events a year by need group (rows) and domain (columns). Start values of the design; calibrated by the dials below. */
export const EVENTS: readonly (readonly number[])[] = [
  [4.5, 0.13, 0.08, 0.02],
  [4.5, 1.07, 1.34, 0.11],
  [5.9, 0.4, 0.34, 1.2],
  [5.9, 1.2, 0.4, 0.34],
  [2.9, 1.34, 0.8, 0.03],
];
/** Physical life events by age band, against the mean. After the age index of consultation rates (Hobbs 2016). */
export const PHYSICAL_BY_BAND = [1.25, 0.55, 0.85, 1, 1.3, 1.5, 1.6] as const;
/** Minor injuries by age band and by deprivation fifth, against the mean; shape assumed, level calibrated. */
export const INJURY_BY_BAND = [1.5, 1.1, 1.2, 0.9, 0.75, 0.85, 1.3] as const;
export const INJURY_BY_FIFTH = [1.35, 1.13, 0.98, 0.83, 0.71] as const;
/** Planned reviews a year by need group, and by age band. */
export const REVIEWS = [0.55, 0.7, 2.2, 2, 0.3] as const;
export const REVIEW_BY_BAND = [0.8, 0.8, 0.8, 0.8, 1.3, 1.3, 1.3] as const;

const dial = (title: string, min = 0.6, max = 1.4) =>
  param(1, {
    title,
    min,
    max,
    unit: 'factor',
    source: 'start value 1; calibrated under status-quo',
    grade: 'calibrated',
  });

export const RATES_WORLD = {
  events_physical: dial('life events, physical', 0, 3),
  events_mental: dial('life events, mental', 0, 3),
  events_social: dial('life events, social', 0, 3),
  events_functional: dial('life events, functional', 0, 3),
  events_at_level_2: param(0.08, {
    title: 'life events that arrive at level 2',
    min: 0,
    max: 1,
    unit: 'share',
    source: 'start value of the design',
    grade: 'assumed',
  }),
  deprivation_gradient: param(0.06, {
    title: 'more physical, mental and functional events for each step of deprivation',
    min: 0,
    max: 0.3,
    unit: 'share a national fifth',
    source: 'start value of the design, 3–9 %',
    grade: 'calibrated',
  }),
  deprivation_gradient_social: param(0.15, {
    title: 'more social events for each step of deprivation',
    min: 0,
    max: 0.5,
    unit: 'share a national fifth',
    source: 'start value of the design, 8–22 %',
    grade: 'calibrated',
  }),
  injuries: param(0.22, {
    title: 'minor injuries',
    min: 0,
    max: 2,
    unit: 'a person-year',
    source: 'start value of the design, .15–.3',
    grade: 'calibrated',
  }),
  reviews: dial('planned reviews', 0, 3),
} satisfies Params;

export interface RateWorld {
  readonly events_physical: number;
  readonly events_mental: number;
  readonly events_social: number;
  readonly events_functional: number;
  readonly deprivation_gradient: number;
  readonly deprivation_gradient_social: number;
  readonly injuries: number;
  readonly reviews: number;
}

/** Rates a tick for every row: cumulated life events by domain (ROWS × 4), injuries and reviews (ROWS). */
export function rateTables(world: RateWorld, ticksAYear: number) {
  const events = new Float64Array(ROWS * 4);
  const injuries = new Float64Array(ROWS);
  const reviews = new Float64Array(ROWS);
  const dials = [world.events_physical, world.events_mental, world.events_social, world.events_functional];
  for (let row = 0; row < ROWS; row++) {
    const [group, band, fifth] = [groupOfRow(row), bandOfRow(row), fifthOfRow(row)];
    let sum = 0;
    for (let domain = 0; domain < 4; domain++) {
      const gradient = domain === 2 ? world.deprivation_gradient_social : world.deprivation_gradient;
      const age = domain === 0 ? PHYSICAL_BY_BAND[band] : domain === 3 && band >= 5 ? 2 : 1;
      const deprivation = 1 + gradient * (2 - fifth);
      sum += (EVENTS[group][domain] * dials[domain] * age * Math.max(0, deprivation)) / ticksAYear;
      events[row * 4 + domain] = sum;
    }
    injuries[row] = (world.injuries * INJURY_BY_BAND[band] * INJURY_BY_FIFTH[fifth]) / ticksAYear;
    reviews[row] = (REVIEWS[group] * world.reviews * REVIEW_BY_BAND[band]) / ticksAYear;
  }
  return { events, injuries, reviews };
}
