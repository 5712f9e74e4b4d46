/**
 * Writes the lists of docs/GLOSSARY.md that the code has: measures, rules, mechanisms, regimes. `npm run glossary` writes; a test
 * proves the file fresh. Words and headings there are written by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MEASURES, MECHANISMS } from '../engine/index.ts';
import { REGIME_FILES } from '../scenarios/bundled.ts';
import { RULE_CARDS } from '../scenarios/engine-terms.ts';
import { replaced } from './marked.ts';

export const GLOSSARY_FILE = fileURLToPath(new URL('../docs/GLOSSARY.md', import.meta.url));

const BETTER = { lower: 'less', higher: 'more', neither: '–' } as const;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

const byCode = (one: { code: string }, other: { code: string }): number =>
  Number(one.code.slice(1)) - Number(other.code.slice(1));

/** The generated lists, by the mark under which each stands. */
function lists(): Record<string, string> {
  const measures = MEASURES.map(({ name, title, unit, better }) => [`\`${name}\``, title, unit, BETTER[better]]);
  const rules = RULE_CARDS.toSorted(byCode).map(({ code, id, title, about }) => [code, `\`${id}\``, title, about]);
  const mechanisms = Object.entries(MECHANISMS).map(([code, { title }]) => [code, title]);
  const regimes = Object.entries(REGIME_FILES).map(([name, { title }]) => [`\`${name}\``, title]);
  return {
    measures: table(['measure', 'what', 'unit', 'better'], measures),
    rules: table(['rule', 'name in files', 'title', 'what it is about'], rules),
    mechanisms: table(['mechanism', 'what'], mechanisms),
    regimes: table(['regime', 'what'], regimes),
  };
}

/** The text with every list as the code has it now. */
export const withLists = (text: string): string =>
  Object.entries(lists()).reduce((left, [mark, list]) => replaced(left, mark, list), text);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(GLOSSARY_FILE, withLists(readFileSync(GLOSSARY_FILE, 'utf8')));
