import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILE, slug } from '../../scripts/assumptions.ts';
import { readImpact } from '../../scripts/impact/measured.ts';
import { lacks, PARAMETERS_FILE, parametersText } from '../../scripts/parameters.ts';
import { entries, type Entry } from '../../scripts/parameters/entries.ts';
import { plausible, STATED_NAMES } from '../../scripts/parameters/plausible.ts';

const assumptions = readFileSync(FILE, 'utf8');
const sections = new Set([...assumptions.matchAll(/^## (.*)$/gm)].map(([, heading]) => slug(heading)));

test('no parameter lacks a unit, a range, a source or an entry in ASSUMPTIONS.md', () => {
  const incomplete = entries().map((entry) => [entry.name, lacks(entry, sections)] as const);
  expect(incomplete.filter(([, lacking]) => lacking.length > 0)).toEqual([]);
});

test('a parameter that lacks one of them is found', () => {
  const sound = entries().find(({ name }) => name === 'coupling')!;
  const planted = (change: object, name = 'coupling'): Entry => ({ name, param: { ...sound.param, ...change } });
  expect(lacks(sound, sections)).toEqual([]);
  expect(lacks(planted({ unit: ' ' }), sections)).toEqual(['unit']);
  expect(lacks(planted({ max: 0.001 }), sections)).toEqual(['range']);
  expect(lacks(planted({ value: 0.02 }), sections)).toEqual(['range']);
  expect(lacks(planted({ source: '' }, 'of_no_table'), sections)).toEqual(['source', 'entry']);
  expect(lacks(planted({ source: 'docs/ASSUMPTIONS.md#nowhere' }), sections)).toEqual(['entry']);
}); // prettier-ignore

test('PARAMETERS.md is what the code has (npm run parameters), every parameter in it', () => {
  const text = readFileSync(PARAMETERS_FILE, 'utf8');
  expect(text).toBe(parametersText());
  for (const { name } of entries()) expect([name, text.includes(`| \`${name}\``)]).toEqual([name, true]);
});

test('a plausible range lies within what a file may set, and every stated one is of an input', () => {
  const outside = entries().filter((entry) => {
    const range = plausible(entry);
    return range && entry.param.kind === 'number' && (range.low < entry.param.min || range.high > entry.param.max);
  });
  expect(outside.map(({ name }) => name)).toEqual([]);
  const names = new Set(entries().map(({ name }) => name));
  expect(STATED_NAMES.filter((name) => !names.has(name))).toEqual([]);
});

test('what was measured of impact is of inputs that there are', () => {
  const names = new Set(entries().map(({ name }) => name));
  const { moved } = readImpact();
  expect(moved.length).toBeGreaterThan(300);
  expect(moved.filter(({ input }) => !names.has(input)).map(({ input }) => input)).toEqual([]);
});
