/**
 * Writes the tables of docs/ASSUMPTIONS.md from the parameters that cite a section there.
 * `node --import tsx scripts/assumptions.ts` writes; a test proves the file fresh.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { RULE_CARDS, WORLD_PARAMS, type Param } from '../scenarios/engine-terms.ts';

export const FILE = fileURLToPath(new URL('../docs/ASSUMPTIONS.md', import.meta.url));

/** A heading as the anchor that GitHub gives it. */
export const slug = (heading: string): string => heading.trim().toLowerCase().replaceAll(/\s+/g, '-');

/** Every input of the world and value of a rule, by the name under which files set it. */
function inputs(): [name: string, param: Param][] {
  const rules = RULE_CARDS.flatMap(({ code, id, params }) =>
    Object.entries(params).map(([key, param]): [string, Param] => [`${id}.${key} (${code})`, param]),
  );
  return [...Object.entries(WORLD_PARAMS), ...rules];
}

/** The table of a section, or nothing where no input cites it. */
export function tableFor(anchor: string): string {
  const cites = new RegExp(`docs/ASSUMPTIONS\\.md#${anchor}(?![\\w-])`);
  const rows = inputs().filter(([, { source }]) => cites.test(source));
  if (rows.length === 0) return '';
  const head = '| input | what | value | range | unit | grade |\n|---|---|---|---|---|---|\n';
  return head + rows.map(([name, param]) => row(name, param)).join('');
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
  return preface + sections.map((section) => withTable(section)).join('');
}

function withTable(section: string): string {
  const anchor = slug(/^## (.*)$/m.exec(section)![1]);
  return section.replace(
    /<!-- inputs -->\n[\s\S]*?<!-- end -->/,
    () => `<!-- inputs -->\n\n${tableFor(anchor)}\n<!-- end -->`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(FILE, withTables(readFileSync(FILE, 'utf8')));
