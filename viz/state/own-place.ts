import type { Place } from '../../engine/index.ts';
import { place as shippedPlace, type PlaceName } from '../../scenarios/bundled.ts';
import { accept } from '../../scenarios/schema/accept.ts';
import { placeOf, placeSchema, type PlaceDocument } from '../../scenarios/schema/place.ts';

/** A place of one's own in an address: a mark, its title, then its practices, so that whoever gets the link has it too. */
const MARK = '~';

export function writePlace({ title, practices }: Pick<PlaceDocument, 'title' | 'practices'>): string {
  const rows = practices.map(({ code, name, people, imd }) => [code, name, people, imd]);
  return MARK + JSON.stringify([title, ...rows]);
}

/** The place of an address: shipped, or written out. Throws a Refusal that says what cannot be used. */
export function readPlace(word: string): Place {
  if (!word.startsWith(MARK)) return shippedPlace(word as PlaceName);
  return placeOf(accept(placeSchema, documentOf(word.slice(MARK.length)), 'the place in the address'));
}

function documentOf(text: string): unknown {
  const [title, ...rows] = parsed(text);
  return {
    name: 'own-place',
    title,
    practices: rows.map((row) => {
      const [code, name, people, imd] = Array.isArray(row) ? (row as unknown[]) : [];
      return { code, name, people, imd };
    }),
  };
}

function parsed(text: string): unknown[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}
