import { PEOPLE } from './schema/place.ts';

/** The whole numbers that settle how much is run, with their limits and defaults. */
export const SETTINGS = {
  people: { ...PEOPLE, title: 'people' },
  years: { min: 1, max: 30, value: 5, title: 'years after the warm-up' },
  warm_up: { min: 0, max: 20, value: 4, title: 'years of warm-up' },
  replications: { min: 1, max: 10_000, value: 16, title: 'replications' },
  threads: { min: 1, max: 256, title: 'threads' },
} as const;

export type SettingName = keyof typeof SETTINGS;

export const DEFAULT_SEED = 'formwork';

/** The first is the reference. */
export const DEFAULT_REGIMES = [
  'status-quo',
  'hierarchy',
  'network',
  'hybrid',
  'network-managed-as-hierarchy',
] as const;

/** Whose twins are shown where nobody says; the first is the reference. */
export const TWIN_REGIMES = ['hierarchy', 'network'] as const;

/** The regime in force during the warm-up, whatever is compared. */
export const WARM_UP_REGIME = 'status-quo';
