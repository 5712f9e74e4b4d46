/**
 * Writes the tables of docs/ASSUMPTIONS.md: the matrix of quality and impact at its top, and in each section the inputs it answers for.
 * `npm run assumptions` writes; a test proves the file fresh.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Param } from '../scenarios/engine-terms.ts';
import { readImpact } from './impact/measured.ts';
import { matrixOf } from './impact/matrix.ts';
import { replaced } from './marked.ts';
import { entries, sectionOf } from './parameters/entries.ts';

export const FILE = fileURLToPath(new URL('../docs/ASSUMPTIONS.md', import.meta.url));

/** A heading as the anchor that GitHub gives it. */
export const slug = (heading: string): string => heading.trim().toLowerCase().replaceAll(/\s+/g, '-');

/** The table of a section, or nothing where it answers for no input. */
export function tableFor(anchor: string): string {
  const rows = entries().filter((entry) => sectionOf(entry) === anchor);
  if (rows.length === 0) return '';
  const head = '| input | what | value | range | unit | grade |\n|---|---|---|---|---|---|\n';
  return head + rows.map(({ name, param, rule }) => row(rule ? `${name} (${rule})` : name, param)).join('');
}

function row(name: string, param: Param): string {
  const { title, value, grade } = param;
  const range = param.kind === 'number' ? `${param.min} to ${param.max}` : param.options.join(', ');
  const unit = param.kind === 'number' ? param.unit : '';
  return `| \`${name}\` | ${title} | ${[value].flat().join(', ')} | ${range} | ${unit} | ${grade} |\n`;
}

/** The text with every table as the parameters have it now. */
export function withTables(text: string): string {
  const [preface, ...sections] = text.split(/^(?=## )/m);
  return replaced(preface, 'matrix', matrixOf(readImpact())) + sections.map(withTable).join('');
}

const withTable = (section: string): string =>
  replaced(section, 'inputs', tableFor(slug(/^## (.*)$/m.exec(section)![1])));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(FILE, withTables(readFileSync(FILE, 'utf8')));
