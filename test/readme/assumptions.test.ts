import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FILE, slug, tableFor, withTables } from '../../scripts/assumptions.ts';
import { entries, sectionOf } from '../../scripts/parameters/entries.ts';
import { ROOT } from '../house/source.ts';

const FOLDERS = ['engine', 'scenarios', 'experiments', 'cli'];
const texts = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|json)$/.test(file))
    .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8')),
).join('\n');
const anchors = (text: string) => [...text.matchAll(/docs\/ASSUMPTIONS\.md#([\w-]+)/g)].map(([, anchor]) => anchor);
const sections = (text: string) => [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => slug(heading));

test('every assumption that the code names has a section, and every section is named or has inputs', () => {
  const document = readFileSync(FILE, 'utf8');
  const named = new Set([...anchors(texts), ...entries().map((entry) => sectionOf(entry)!)]);
  expect(sections(document).toSorted()).toEqual([...named].toSorted());
});

test('every section with inputs shows them', () => {
  for (const section of readFileSync(FILE, 'utf8').split(/^## /m).slice(1)) {
    const heading = section.split('\n')[0];
    expect([heading, section.includes(tableFor(slug(heading)))]).toEqual([heading, true]);
  }
});

test('every section says what, why, what if not, and how well it is known', () => {
  const parts = ['Assumed.', 'Why.', 'If wrong.', 'Grade.'];
  for (const section of readFileSync(FILE, 'utf8').split(/^## /m).slice(1)) {
    const missing = parts.filter((part) => !section.includes(`**${part}**`));
    expect({ section: section.split('\n')[0], missing }).toMatchObject({ missing: [] });
  }
});

test('the tables show the values that run (npm run assumptions)', () => {
  const document = readFileSync(FILE, 'utf8');
  expect(withTables(document)).toBe(document);
  expect(withTables(document.replace('| `coupling` | coupling of', '| `coupling` | something else of'))).toBe(document);
});

test('every evidence key that the code cites is in EVIDENCE.md, and none is there for nothing', () => {
  const cited = [...texts.matchAll(/evidence keys? ([A-Z][A-Z\d-]+(?:, [A-Z][A-Z\d-]+)*)/g)].flatMap(([, keys]) =>
    keys.split(', '),
  );
  const authors = { BARN12: 'Barnett 2012', CLEGG16: 'Clegg 2016', HOBBS16: 'Hobbs 2016' };
  const named = Object.entries(authors).flatMap(([key, author]) => (texts.includes(author) ? [key] : []));
  const rows = [...readFileSync(path.join(ROOT, 'docs/EVIDENCE.md'), 'utf8').matchAll(/^\| ([A-Z][A-Z\d, -]+) \|/gm)];
  const listed = rows.flatMap(([, keys]) => keys.split(', '));
  expect(listed.toSorted()).toEqual([...new Set([...cited, ...named])].toSorted());
});
