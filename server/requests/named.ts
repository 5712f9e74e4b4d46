import { readDocument } from '../../scenarios/library.ts';
import { nearest } from '../../scenarios/nearest.ts';
import { importedPcns, ownPlaceFile, ownPlaceNames } from '../../scenarios/own/own-folder.ts';
import { placeOfPcn } from '../../scenarios/own/pcn-words.ts';
import { hint, quote, Refusal } from '../../scenarios/refusal.ts';
import { accept } from '../../scenarios/schema/accept.ts';
import { placeSchema, type PlaceDocument } from '../../scenarios/schema/place.ts';
import type { RegimeDocument } from '../../scenarios/schema/regime.ts';
import { shippedFile, shippedNames } from '../../scenarios/shipped.ts';

/** What the network may name: what ships and, where the server was started so, the places of whoever started it. */
export interface Named {
  placeNames(): readonly string[];
  regimeNames(): readonly string[];
  /** Throws a Refusal where there is none of that name. */
  place(name: string): PlaceDocument;
  regime(name: string): RegimeDocument;
}

/** Names are compared with listings; none is ever made part of a path. `own`: also own places, and imported PCNs by code. */
export function namedThings(own: boolean): Named {
  const places = new Map(shippedNames('place').map((name) => [name, shipped('place', name) as PlaceDocument]));
  const regimes = new Map(shippedNames('regime').map((name) => [name, shipped('regime', name) as RegimeDocument]));
  const placeNames = () => [...places.keys(), ...(own ? ownPlaceNames() : [])];
  return {
    placeNames,
    regimeNames: () => [...regimes.keys()],
    place: (name) => places.get(name) ?? (own ? ownPlace(name) : undefined) ?? unknown('place', name, placeNames()),
    regime: (name) => regimes.get(name) ?? unknown('regime', name, [...regimes.keys()]),
  };
}

function shipped(kind: 'place' | 'regime', name: string): PlaceDocument | RegimeDocument {
  const document = readDocument(shippedFile(kind, name)!, '.');
  return document.kind === 'place' ? document.place : (document as { regime: RegimeDocument }).regime;
}

/** A place of one's own by its name, or an imported PCN by its exact code. */
function ownPlace(name: string): PlaceDocument | undefined {
  const file = ownPlaceFile(name);
  if (file !== undefined) {
    const document = readDocument(file, '.');
    return document.kind === 'place' ? document.place : undefined;
  }
  const table = importedPcns();
  const pcn = table?.pcns.find(({ code }) => code === name.toUpperCase());
  return pcn && accept(placeSchema, placeOfPcn(pcn, table!.account), pcn.code);
}

function unknown(kind: 'place' | 'regime', name: string, names: readonly string[]): never {
  const flawed = {
    path: '',
    found: quote(name),
    expected: `one of ${names.join(', ')}`,
    nearest: nearest(name, names),
  };
  throw new Refusal(`unknown ${kind} ${quote(name)}${hint(name, names, `${kind}s`)}`, [], flawed);
}
