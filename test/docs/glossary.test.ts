import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HEADINGS, MEASURES, MECHANISMS, RULES } from '../../engine/index.ts';
import { REGIME_FILES } from '../../scenarios/bundled.ts';
import { GLOSSARY_FILE, withLists } from '../../scripts/glossary.ts';
import { rowsUnder } from './document-tables.ts';

/** Second cell of the head, where it is not "what": a word of the glossary may be called like a list. */
const SECOND: Readonly<Record<string, string>> = { rule: 'name in files', heading: 'minutes' };
const text = readFileSync(GLOSSARY_FILE, 'utf8');

test('every measure, rule, mechanism, regime and heading has its line', () => {
  const lines: Record<string, readonly string[]> = {
    measure: MEASURES.map(({ name }) => `\`${name}\``),
    mechanism: Object.keys(MECHANISMS),
    regime: Object.keys(REGIME_FILES).map((name) => `\`${name}\``),
    heading: HEADINGS.map((name) => `\`${name}\``),
    rule: RULES.map(({ code }) => code),
  };
  for (const [kind, names] of Object.entries(lines)) {
    const rows = rowsUnder(text, kind, SECOND[kind] ?? 'what');
    expect([kind, rows.map(([name]) => name).toSorted()]).toEqual([kind, names.toSorted()]);
    expect(rows.filter((cells) => cells.length < 2 || cells[1] === '')).toEqual([]);
  }
});

test('the lists are those of the code (npm run glossary)', () => {
  expect(withLists(text)).toBe(text);
  expect(withLists(text.replace('| M1 |', '| M99 |'))).toBe(text);
});

test('words are in order of the alphabet, each once', () => {
  const words = rowsUnder(text, 'word').map(([word]) => word.toLowerCase().replaceAll(/[^a-z ]/g, '').trim()); // prettier-ignore
  expect(words).toEqual(words.toSorted());
  expect(new Set(words).size).toBe(words.length);
});
