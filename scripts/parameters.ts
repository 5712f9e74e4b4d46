/**
 * Writes docs/PARAMETERS.md: every input of the world and every parameter of a rule. `npm run parameters` writes; a test
 * proves the file fresh, and fails where one has no unit, range, source or entry in docs/ASSUMPTIONS.md.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { entries, sectionOf, type Entry } from './parameters/entries.ts';
import { plausible } from './parameters/plausible.ts';

export const PARAMETERS_FILE = fileURLToPath(new URL('../docs/PARAMETERS.md', import.meta.url));

const PREFACE = `# Parameters

Every input of the world and every parameter of a rule, with the value that runs where no file sets another. Written by \`npm run parameters\`;
not edited by hand. Constants that no file may set are on the [pages of the mechanisms](MODEL.md#7-submodels).

| column | what it says |
|---|---|
| value | in the [usual world](decisions/0027-the-usual-world.md), to four digits; of a rule, its default: shipped regimes set their own (\`formwork describe regime NAME\`) |
| may be set | what a file may say, wider than what is plausible |
| plausible | how far it may be off. *stated*: comes with the start value or a source. *±40 %*: nobody has said; the share is a convention. Of a rule, what forms differ in: a choice, not a guess |
| neutral | of a rule: the value at which it changes nothing |
| source | keys are those of [EVIDENCE.md](EVIDENCE.md); *start value of the design* is a figure set when the model was planned, before any run |
| grade | measured, published, calculated, remembered, calibrated, assumed: best first |

Each group is headed by its entry in [ASSUMPTIONS.md](ASSUMPTIONS.md), which says why and what if it is wrong.
`;

/** What an input lacks of unit, range, source and entry; empty where it lacks nothing. `sections`: anchors of docs/ASSUMPTIONS.md. */
export function lacks(entry: Entry, sections: ReadonlySet<string>): string[] {
  const { param } = entry;
  const numbered = param.kind === 'number';
  const inside = !numbered || (param.min < param.max && param.min <= param.value && param.value <= param.max);
  const range = plausible(entry);
  const held = !numbered || !range || (range.low <= param.value && param.value <= range.high && range.low < range.high);
  return [
    ...(numbered && param.unit.trim() === '' ? ['unit'] : []),
    ...(inside && held && (numbered || param.options.length > 1) ? [] : ['range']),
    ...(param.source.trim() === '' ? ['source'] : []),
    ...(sections.has(sectionOf(entry) ?? '') ? [] : ['entry']),
  ];
}

/** The whole file. */
export function parametersText(): string {
  const sections = [...new Set(entries().map((entry) => sectionOf(entry) ?? 'no-entry'))];
  return PREFACE + sections.map((section) => group(section)).join('');
}

function group(section: string): string {
  const title = section.charAt(0).toUpperCase() + section.slice(1).replaceAll('-', ' ');
  const own = entries().filter((entry) => sectionOf(entry) === section);
  const head = ['name', 'what', 'value', 'may be set', 'plausible', 'unit', 'neutral', 'source', 'grade'];
  const rows = [head, head.map(() => '---'), ...own.map(cells)].map((row) => `| ${row.join(' | ')} |\n`);
  return `\n## [${title}](ASSUMPTIONS.md#${section})\n\n${rows.join('')}`;
}

function cells(entry: Entry): string[] {
  const { name, param, rule } = entry;
  const range = plausible(entry);
  const said = range
    ? `${range.low} to ${range.high}, ${range.stated ? 'stated' : '±40 %'}`
    : rule
      ? 'a choice'
      : 'any';
  return [
    `\`${name}\`${rule ? ` (${rule})` : ''}`,
    param.title,
    text(param.value),
    param.kind === 'number' ? `${param.min} to ${param.max}` : param.options.join(', '),
    said,
    param.kind === 'number' ? param.unit : '–',
    'neutral' in param ? text(param.neutral) : '–',
    param.source.replaceAll(/docs\/ASSUMPTIONS\.md#([\w-]+)/g, '[assumed](ASSUMPTIONS.md#$1)').replaceAll('docs/EVIDENCE.md', 'EVIDENCE.md').replaceAll('docs/CALIBRATION.md', '[CALIBRATION](CALIBRATION.md)'),
    param.grade,
  ]; // prettier-ignore
}

const text = (value: Entry['param']['value']): string => [value].flat().join(', ');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(PARAMETERS_FILE, parametersText());
