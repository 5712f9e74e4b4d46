import { z } from 'zod';
import { DEFAULT_REGIMES, DEFAULT_SEED, SETTINGS } from '../../scenarios/settings.ts';

/** The screens, in the order of a first visit. */
export const SCREENS = [
  'question',
  'place',
  'commit',
  'answer',
  'two-lives',
  'place-at-work',
  'over-time',
  'why',
  'two-dashboards',
  'not-in-queue',
  'evidence',
  'take-away',
] as const;
export type ScreenName = (typeof SCREENS)[number];

/** People of a place as the page runs it, so that an answer takes seconds; a place of fewer is run whole. */
export const PAGE_PEOPLE = 10_000;

const counted = (name: 'years' | 'warm_up' | 'replications', value: number) =>
  z.coerce.number().int().min(SETTINGS[name].min).max(SETTINGS[name].max).catch(value);
const names = (value: readonly string[], least = 0) =>
  z
    .string()
    .transform((text) => text.split(',').filter((name) => name !== ''))
    .pipe(z.array(z.string().max(60)).min(least).max(32))
    .catch([...value]);

/**
 * Everything that settles what is on the page, as it stands in the address. What cannot be read takes its default, so that an
 * old link opens.
 */
const stateSchema = z.object({
  screen: z.enum(SCREENS).catch('question'),
  /** A shipped place by name, or one's own, written out (see own-place.ts). */
  place: z.string().min(1).max(20_000).catch('fleetwood'),
  people: z.coerce.number().int().min(SETTINGS.people.min).max(SETTINGS.people.max).catch(PAGE_PEOPLE),
  /** The first is the reference. */
  regimes: names(DEFAULT_REGIMES, 1),
  years: counted('years', SETTINGS.years.value),
  warm_up: counted('warm_up', SETTINGS.warm_up.value),
  /** Replications; 0: as many as were made ahead, or as run in a few seconds. */
  pairs: z.coerce.number().int().min(0).max(SETTINGS.replications.max).catch(0),
  seed: z.string().min(1).max(200).catch(DEFAULT_SEED),
  /** Codes of rules made equal. */
  equalise: names([]),
  /** Shared inputs that differ from their defaults: `coupling:0.01,trust:0.2`. */
  world: z
    .string()
    .regex(/^(?:[a-z_]{1,60}:-?\d{1,9}(?:\.\d{1,9})?(?:,|$))*$/)
    .catch(''),
  /** Whom the reader expects to leave less unmet need, and how sure of it: `network:2`. */
  guess: z
    .string()
    .regex(/^(?:[\w-]{1,60}:[0-3])?$/)
    .catch(''),
  /** Which of two is drawn first. */
  order: z.enum(['0', '1']).catch('0'),
  /** For a desk, or for a room: large text, thick lines, three forms at most. */
  theme: z.enum(['desk', 'projector']).catch('desk'),
  /** What a screen remembers of itself, a word or two: `pick=helped`. */
  view: z.string().max(200).catch(''),
});

export type PageState = z.output<typeof stateSchema>;

export const FIRST_STATE: PageState = stateSchema.parse({});

/** From the address after `#`: `/answer?place=fleetwood&years=5`. Never throws. */
export function readState(hash: string): PageState {
  const [path, query = ''] = hash.replace(/^#/, '').split('?');
  const given = Object.fromEntries(new URLSearchParams(query));
  return stateSchema.parse({ ...given, screen: path.replace(/^\//, '') });
}

/** The shortest address that reads back as this state. */
export function writeState(state: PageState): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) {
    const text = String(value);
    if (key !== 'screen' && text !== String(FIRST_STATE[key as keyof PageState])) query.set(key, text);
  }
  const asked = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return `#/${state.screen}${asked === '' ? '' : `?${asked}`}`;
}
