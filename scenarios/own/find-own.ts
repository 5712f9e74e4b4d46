import { nearest } from '../nearest.ts';
import { hint, quote, Refusal } from '../refusal.ts';
import { accept } from '../schema/accept.ts';
import { peopleOf, placeSchema, type PlaceDocument } from '../schema/place.ts';
import type { Pcn, PcnTable } from '../schema/pcn-table.ts';
import { shippedNames } from '../shipped.ts';
import { importedPcns, ownPlaceNames } from './own-folder.ts';
import { pcnsNamed, placeOfPcn, withoutSuffix } from './pcn-words.ts';

const MOST_LISTED = 10;

/** How to get every PCN of England. */
export const HOW_TO_IMPORT =
  'for any PCN of England: formwork places import --lists FILE --members FILE (no import yet)';

/** An imported PCN by its code or an unambiguous part of its name. Throws a Refusal: none, or several to choose from. */
export function importedPlace(word: string): PlaceDocument {
  const table = importedPcns();
  const found = table ? pcnsNamed(word, table.pcns) : [];
  if (table === undefined || found.length === 0) throw new Refusal(`unknown place ${quote(word)}${meant(word, table)}`);
  if (found.length > 1) throw ambiguous(word, found);
  return accept(placeSchema, placeOfPcn(found[0], table.account), `${found[0].code} ${found[0].name}`);
}

/** The nearest of all names there are and, without an import, how to have more of them. */
export function meant(word: string, table: PcnTable | undefined): string {
  const own = [...shippedNames('place'), ...ownPlaceNames()];
  if (table === undefined) return `${hint(word, own, 'places')}; ${HOW_TO_IMPORT}`;
  const names = table.pcns.map(({ name }) => withoutSuffix(name));
  const close = nearest(word, [...own, ...names, ...table.pcns.map(({ code }) => code)]);
  const pcn = table.pcns.find(({ name }) => withoutSuffix(name) === close);
  const suggestion = close === undefined ? '' : `; did you mean "${close}"${pcn ? ` (${pcn.code})` : ''}?`;
  return `${suggestion === '' ? ';' : suggestion} to look: formwork places search WORDS`;
}

function ambiguous(word: string, found: readonly Pcn[]): Refusal {
  const more = found.length - MOST_LISTED;
  return new Refusal(`${found.length} places match ${quote(word)}; expected the code or more of the name of one:`, [
    ...found.slice(0, MOST_LISTED).map(lineOf),
    ...(more > 0 ? [`and ${more} more; to see all: formwork places search WORDS`] : []),
  ]);
}

function lineOf(pcn: Pcn): string {
  const { code, name, practices } = pcn;
  const count = practices.length === 1 ? '1 practice' : `${practices.length} practices`;
  return `${code} ${name}, ${count}, ${peopleOf(pcn)} people`;
}
