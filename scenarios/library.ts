import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { importedPlace } from './own/find-own.ts';
import { ownPlaceFile } from './own/own-folder.ts';
import { hint, quote, quotePath, quoteValue, Refusal } from './refusal.ts';
import { readJson } from './read-json.ts';
import { accept } from './schema/accept.ts';
import { placeSchema, type PlaceDocument } from './schema/place.ts';
import { regimeSchema, type RegimeDocument } from './schema/regime.ts';
import { inlineScenarioSchema, namedScenarioSchema, type ScenarioDocument } from './schema/scenario.ts';
import { shippedFile, shippedNames } from './shipped.ts';

export type Document =
  | { readonly kind: 'place'; readonly place: PlaceDocument }
  | { readonly kind: 'regime'; readonly regime: RegimeDocument }
  | { readonly kind: 'scenario'; readonly scenario: ScenarioDocument };

/** Any file of ours, told apart by what is in it. Throws a Refusal where it is none. */
export function readDocument(file: string, folder: string): Document {
  const found = readJson(file, folder);
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    throw new Refusal(
      `${quotePath(file)}: found ${quoteValue(found)}, expected an object: a place, a regime or a scenario`,
    );
  }
  if (Object.hasOwn(found, 'place')) return { kind: 'scenario', scenario: scenarioFrom(found, file) };
  if (Object.hasOwn(found, 'rules')) return { kind: 'regime', regime: accept(regimeSchema, found, file) };
  if (Object.hasOwn(found, 'practices')) return { kind: 'place', place: accept(placeSchema, found, file) };
  throw new Refusal(`${quotePath(file)}: ${unknownKind(Object.keys(found))}`);
}

function scenarioFrom(found: object, file: string): ScenarioDocument {
  const inline = typeof (found as { place?: unknown }).place === 'object';
  return accept(inline ? inlineScenarioSchema : namedScenarioSchema, found, file);
}

function unknownKind(keys: readonly string[]): string {
  const telling = ['practices', 'rules', 'place'];
  const slip = keys.find((key) => hint(key, telling, '').includes('did you mean'));
  const kinds = 'expected a place (with "practices"), a regime (with "rules") or a scenario (with "place")';
  if (slip !== undefined) return `unknown key ${quote(slip)}${hint(slip, telling, 'keys')}`;
  return `found ${
    keys.length === 0
      ? 'an object without keys'
      : `keys ${keys
          .slice(0, 5)
          .map((key) => quote(key))
          .join(', ')}`
  }, ${kinds}`;
}

/** A shipped regime by name, or a regime file by path. */
export function findRegime(word: string, folder: string): RegimeDocument {
  const shipped = shippedFile('regime', word);
  if (shipped === undefined && !namesFile(word, folder)) {
    throw new Refusal(`unknown regime ${quote(word)}${hint(word, shippedNames('regime'), 'regimes')}`);
  }
  const document = readDocument(shipped ?? word, folder);
  if (document.kind === 'regime') return document.regime;
  throw new Refusal(`${quotePath(word)} is a ${document.kind} file; expected a regime (with "rules")`);
}

/** A place by name or path, as `findTarget` finds it. */
export function findPlace(word: string, folder: string): PlaceDocument {
  const target = findTarget(word, folder);
  if (target.kind === 'place') return target.place;
  throw new Refusal(`${quotePath(word)} is a scenario file; expected a place (with "practices")`);
}

/**
 * What a comparison may start from: a shipped place or scenario by name, a place file or a scenario file by path, a place of the
 * user's own by name, or an imported PCN by code or name; looked for in this order.
 */
export function findTarget(word: string, folder: string): Exclude<Document, { kind: 'regime' }> {
  const shipped = shippedFile('place', word) ?? shippedFile('scenario', word);
  const file = shipped ?? (namesFile(word, folder) ? word : ownPlaceFile(word));
  if (file === undefined) return { kind: 'place', place: importedPlace(word) };
  const document = readDocument(file, folder);
  if (document.kind !== 'regime') return document;
  throw new Refusal(
    `${quotePath(word)} is a regime file; expected a place (with "practices") or a scenario (with "place")`,
  );
}

/** Whether the word is meant as a path; otherwise it is a name. */
function namesFile(word: string, folder: string): boolean {
  return /[/\\]|\.json$/i.test(word) || (word !== '' && isFile(path.resolve(folder, word)));
}

function isFile(absolute: string): boolean {
  return !absolute.includes('\0') && existsSync(absolute) && statSync(absolute).isFile();
}
