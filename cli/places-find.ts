import { findPlace } from '../scenarios/library.ts';
import { HOW_TO_IMPORT, meant } from '../scenarios/own/find-own.ts';
import { importedPcns, ownPlaceNames } from '../scenarios/own/own-folder.ts';
import { plain } from '../scenarios/own/pcn-words.ts';
import { quote, Refusal } from '../scenarios/refusal.ts';
import type { PcnTable } from '../scenarios/schema/pcn-table.ts';
import { shippedNames } from '../scenarios/shipped.ts';
import type { Io } from './io.ts';
import { foundLines, type Found } from './print/found.ts';
import { wrap } from './print/lines.ts';

type FindFlags = { readonly json?: boolean };

/** Prints every place there is to name: shipped, the user's own, imported. */
export function listPlaces({ json }: FindFlags, io: Io): number {
  const table = importedPcns();
  const found = [...namedPlaces(), ...pcnsOf(table)];
  print(found, table, json, io);
  return 0;
}

/** Prints the places whose word, code or name has all of the words in it. Throws a Refusal where there is none. */
export function searchPlaces(words: readonly string[], { json }: FindFlags, io: Io): number {
  const wanted = plain(words.join(' '))
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) throw new Refusal('places search: found no word, expected a part of a name or a code');
  const table = importedPcns();
  const found = [...namedPlaces(), ...pcnsOf(table)].filter(({ word, name, code = '' }) => {
    const text = plain(`${word} ${name} ${code}`);
    return wanted.every((part) => text.includes(part));
  });
  if (found.length === 0) {
    const phrase = words.join(' ');
    throw new Refusal(`no place matches ${quote(phrase)}${meant(phrase, table)}`);
  }
  print(found, table, json, io);
  return 0;
}

function print(found: readonly Found[], table: PcnTable | undefined, json: boolean | undefined, io: Io): void {
  const note = table === undefined ? ['', ...wrap(HOW_TO_IMPORT)] : [];
  io.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : `${[...foundLines(found), ...note].join('\n')}\n`);
}

/** Places by name: shipped ones, then the user's own. */
function namedPlaces(): Found[] {
  const sorts = [
    ['shipped', shippedNames('place')],
    ['own', ownPlaceNames()],
  ] as const;
  return sorts.flatMap(([kind, names]) =>
    names.map((word): Found => {
      const place = findPlace(word, '.');
      return { word, kind, ...(place.pcn_code && { code: place.pcn_code }), name: place.title, ...figures(place) };
    }),
  );
}

function pcnsOf(table: PcnTable | undefined): Found[] {
  return (table?.pcns ?? []).map((pcn) => ({
    word: pcn.code,
    kind: 'imported',
    code: pcn.code,
    name: pcn.name,
    ...figures(pcn),
  }));
}

type Sized = { readonly practices: readonly { readonly people: number; readonly imd: number }[] };

/** Practices, people, and deprivation as the mean of all people. */
function figures({ practices }: Sized): Pick<Found, 'practices' | 'people' | 'imd'> {
  const people = practices.reduce((sum, one) => sum + one.people, 0);
  const imd = practices.reduce((sum, one) => sum + one.imd * one.people, 0) / people;
  return { practices: practices.length, people, imd: Math.round(imd * 10) / 10 };
}
