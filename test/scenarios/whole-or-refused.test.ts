import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { readDocument } from '../../scenarios/library.ts';
import { Refusal } from '../../scenarios/refusal.ts';
import { resolveComparison } from '../../scenarios/resolve.ts';
import { folderWith } from '../cli/captured-io.ts';

const folder = folderWith({});
afterAll(folder.remove);
const file = path.join(folder.path, 'mutant.json');

const regime = readFileSync('scenarios/regimes/hybrid.json', 'utf8');
const place = JSON.parse(readFileSync('scenarios/places/fleetwood.json', 'utf8')) as unknown;
const scenario = JSON.stringify({ place, regimes: ['network'], people: 500, seed: 'x', world: { coupling: 0.01 } });

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in a document, as the steps that lead there. */
function pathsOf(value: Json, here: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [here];
  const inner = Array.isArray(value) ? value.map((one, at) => [at, one] as const) : Object.entries(value);
  return [here, ...inner.flatMap(([key, one]) => pathsOf(one, [...here, key]))];
}

const strange = fc.oneof(
  fc.constantFrom<Json>(null, true, -1, 0, 1.5, 1e300, '', '__proto__', 'constructor', [], {}, 'network', '\u0000', [
    [],
  ]),
  fc.json({ maxDepth: 2 }).map((text) => JSON.parse(text) as Json),
);

/** A document with one value replaced, taken out or joined by a stranger. */
function mutated(text: string, pick: number, how: number, value: Json, key: string): string {
  const document = JSON.parse(text) as Json;
  const paths = pathsOf(document).filter((steps) => steps.length > 0);
  const steps = paths[pick % paths.length];
  const parent = steps.slice(0, -1).reduce<Json>((at, step) => (at as Record<string, Json>)[step]!, document);
  const last = steps.at(-1)!;
  if (how === 0) (parent as Record<string, Json>)[last] = value;
  else if (how === 1) delete (parent as Record<string, Json>)[last];
  else if (Array.isArray(parent)) parent.push(value);
  else Object.defineProperty(parent, key, { value, enumerable: true, configurable: true });
  return JSON.stringify(document);
}

/** `accepted` as it stands, or `refused` with one short message; anything else is thrown or told. */
function outcomeOf(text: string): string {
  writeFileSync(file, text);
  try {
    const document = readDocument(file, '.');
    const { kind } = document;
    const taken = kind === 'regime' ? document.regime : kind === 'place' ? document.place : document.scenario;
    if (kind === 'scenario') resolveComparison(file, {}, '.');
    return isDeepStrictEqual(taken, JSON.parse(text)) ? 'accepted' : 'accepted in part';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { message } = error;
    return message.includes('mutant.json') && message.length < 2_000 ? 'refused' : message;
  }
}

test.each([
  ['regime', regime],
  ['scenario', scenario],
])('a %s with anything changed is accepted whole or refused whole', (_, original) => {
  expect(outcomeOf(original)).toBe('accepted');
  fc.assert(
    fc.property(fc.nat(), fc.nat(2), strange, fc.string(), (pick, how, value, key) => {
      expect(outcomeOf(mutated(original, pick, how, value, key))).toMatch(/^(accepted|refused)$/);
    }),
    { numRuns: 800 },
  );
});

test('a file torn anywhere is refused', () => {
  fc.assert(
    fc.property(fc.nat(scenario.length - 1), (length) => {
      writeFileSync(file, scenario.slice(0, length));
      expect(() => readDocument(file, '.')).toThrow(Refusal);
    }),
  );
});
