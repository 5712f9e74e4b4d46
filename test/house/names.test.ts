import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../engine/rules/registry.ts';
import { SERVICES } from '../../engine/services/registry.ts';
import * as vocabulary from '../../engine/model/vocabulary.ts';
import { namesWritten } from './names.ts';
import { ROOT, sourceFiles } from './source.ts';

/** Words the model owns itself (a duty, a heading of the ledger), whatever a rule may be called. */
const vocabularyWords = new Set<string>(Object.values(vocabulary).flatMap((list) => (Array.isArray(list) ? list : [])));

/** Where lists of names are the contract: measures and columns. */
const LISTS = new Set(['engine/model/measures.ts', 'engine/model/vocabulary.ts']);

function regimeNames(): string[] {
  const folder = path.join(ROOT, 'scenarios/regimes');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => (JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { name: string }).name);
}

const REGIMES = ['status-quo', 'hierarchy', 'network', 'hybrid', 'network-managed-as-hierarchy'];

test('no code of the engine knows a regime by name', () => {
  const forbidden = new Set([...REGIMES, ...regimeNames()]);
  expect(sourceFiles(['engine']).flatMap((file) => namesWritten(file, forbidden))).toEqual([]);
});

test('the model knows no rule and no service by name', () => {
  const ids = [...RULES.map(({ id }) => id), ...SERVICES.flatMap(({ id, key }) => [id, key])];
  const forbidden = new Set(ids.filter((id) => !vocabularyWords.has(id)));
  expect(forbidden.size).toBeGreaterThan(8);
  const model = sourceFiles(['engine']).filter((file) => /^engine\/(?:kernel|model)\//.test(file.path));
  const looked = model.filter((file) => !LISTS.has(file.path));
  expect(looked.flatMap((file) => namesWritten(file, forbidden))).toEqual([]);
});

test.each(["if (name === 'network') go();", 'const a = `network`;', 'const a = rules["network"];'])(
  '%s is found',
  (text) => {
    expect(namesWritten({ path: 'engine/model/a.ts', text }, new Set(['network']))).toHaveLength(1);
  },
);

test('a name in a comment or inside a sentence is none', () => {
  const text = "// 'network'\nconst a = 'a network of practices';";
  expect(namesWritten({ path: 'engine/model/a.ts', text }, new Set(['network']))).toEqual([]);
});
