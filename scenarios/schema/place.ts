import { z } from 'zod';
import type { Place } from '../../engine/index.ts';
import { expecting, kebab, text, whole } from './expects.ts';

export const PEOPLE = { min: 100, max: 1_000_000 } as const;
export const MOST_PRACTICES = 60;

const practiceSchema = expecting(
  z.strictObject({
    code: expecting(
      z.string().regex(/^[A-Z][A-Z0-9]{1,11}$/),
      'an organisation code: 2 to 12 capitals and digits, a capital first',
    ),
    name: text(120, 'a name'),
    people: whole(1, PEOPLE.max, 'registered people'),
    imd: expecting(z.number().min(0).max(100), 'an IMD 2019 score: a number from 0 to 100'),
  }),
  'a practice: code, name, people, imd',
);

/** A place: practices with their lists and deprivation, and where the figures come from. */
export const placeSchema = expecting(
  z
    .strictObject({
      name: kebab('the name of the place'),
      title: text(120, 'a title'),
      region: text(120, 'a region').optional(),
      pcn_code: text(12, 'the code of the PCN').optional(),
      source: text(1000, 'where the figures come from').optional(),
      attribution: text(1000, 'whom to credit').optional(),
      practices: expecting(
        z.array(practiceSchema).min(1).max(MOST_PRACTICES).refine(codesDiffer, 'practices with codes that differ'),
        `a list of 1 to ${MOST_PRACTICES} practices`,
      ),
    })
    .refine(totalIsInRange, { path: ['practices'], message: `lists of ${PEOPLE.min} to ${PEOPLE.max} people in all` }),
  'a place: name, title, practices',
);

export type PlaceDocument = z.output<typeof placeSchema>;

export function placeOf({ name, title, practices }: PlaceDocument): Place {
  return { name, title, practices };
}

export function peopleOf({ practices }: Pick<Place, 'practices'>): number {
  return practices.reduce((sum, { people }) => sum + people, 0);
}

function codesDiffer(practices: readonly { code: string }[]): boolean {
  return new Set(practices.map(({ code }) => code)).size === practices.length;
}

function totalIsInRange(place: { practices: Place['practices'] }): boolean {
  const total = peopleOf(place);
  return total >= PEOPLE.min && total <= PEOPLE.max;
}
