/**
 * Runs every direction that the literature reports, in the world with all mechanisms on, and writes docs/FINDINGS.md:
 * `npm run findings`, some fifteen minutes on two cores. Whichever way a direction comes out, it is written down.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { machine } from '../bench/machine.ts';
import { DIP } from './findings/dip.ts';
import type { Finding, Look } from './findings/finding.ts';
import { HUMPS } from './findings/humps.ts';
import { HYSTERESIS } from './findings/hysteresis.ts';
import { DIRECTIONS } from './findings/questions.ts';
import { ELSEWHERE, HOME, SETTINGS_TEXT, WHOLE } from './findings/run.ts';
import { WHERE_LEAST } from './findings/where-least.ts';

const FILE = fileURLToPath(new URL('../docs/FINDINGS.md', import.meta.url));

interface Elsewhere {
  readonly name: string;
  readonly parts: Look['parts'];
}

const FINDINGS: readonly Finding[] = [...DIRECTIONS, WHERE_LEAST, DIP, HYSTERESIS, HUMPS];

const shownAs = (shown: boolean | undefined): string =>
  shown === undefined ? 'undecided' : shown ? 'shown' : 'not shown';

/** In how many other settings a part of a finding comes out as at home, and where not. */
export function rangeOf(what: string, home: boolean | undefined, elsewhere: readonly Elsewhere[]): string {
  const differing = elsewhere.filter(({ parts }) => parts.find((part) => part.what === what)?.shown !== home);
  const alike = elsewhere.length - differing.length;
  const where = differing.length === 0 ? '' : `; not: ${differing.map(({ name }) => name).join(', ')}`;
  return `the same in ${alike} of ${elsewhere.length} other settings${where}`;
}

function section({ title, reported, ran, objections }: Finding, { columns, rows, parts }: Look, elsewhere: readonly Elsewhere[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const range = (what: string, shown: boolean | undefined) =>
    elsewhere.length === 0 ? '' : ` (${rangeOf(what, shown, elsewhere)})`;
  return [
    `## ${title}`,
    '',
    `**Reported.** ${reported}`,
    '',
    `**Run.** ${ran} Alone: \`npm run findings -- "${title}"\`.`,
    '',
    ...parts.map(({ what, shown }) => `- ${what}: **${shownAs(shown)}**${range(what, shown)}`),
    '',
    line(columns),
    line(['---', ...columns.slice(1).map(() => '---:')]),
    ...rows.map(line),
    '',
    `**Strongest objections.** ${objections.join(' ')}`,
    '',
  ];
} // prettier-ignore

/** The page. */
export function page(sections: readonly string[], head: string): string {
  const inputs = Object.entries(WHOLE).map(([name, value]) => `\`${name}\` ${String(value)}`).join(', '); // prettier-ignore
  return [
    '# Findings',
    '',
    'What the literature reports or advocates claim, and what this model shows of it. None is a target, and nothing was tuned to any. Written by',
    '`npm run findings`; not edited by hand. The world is the best that calibration accepted with all mechanisms on (docs/CALIBRATION.md): findings about a model that meets eight targets under `status-quo`, not about the world.',
    '',
    `Every run: ${SETTINGS_TEXT}; inputs that differ from the shipped ones: ${inputs}. In tables *less*, *more*: apart from the first`,
    'column by over 5 % with a Monte Carlo interval (95 %) that does not reach nought; *same*: the interval lies within 5 %; *undecided*: neither.',
    '',
    `Its range: each direction is looked for again with ${ELSEWHERE[0].people.toLocaleString('en-GB')} people in ${ELSEWHERE.length} other settings, one thing changed at a time: ${ELSEWHERE.map(({ name }) => name).join(', ')}.`,
    'Fewer people leave more to luck, so a part may fail there for that alone. Any row that `formwork compare` can be asked is in `scripts/findings/`.',
    '',
    `\`\`\`\n${head}\n\`\`\``,
    '',
    ...sections,
  ].join('\n');
}

async function main(): Promise<void> {
  const sections: string[] = [];
  const [only] = process.argv.slice(2);
  const asked = FINDINGS.filter(({ title }) => only === undefined || title === only);
  if (asked.length === 0)
    throw new Error(`no finding "${only}"; there are ${FINDINGS.map(({ title }) => title).join(', ')}`);
  for (const finding of asked) {
    const began = performance.now();
    const look = await finding.look(HOME);
    const elsewhere: Elsewhere[] = [];
    if (!finding.ranges)
      for (const at of ELSEWHERE) elsewhere.push({ name: at.name, parts: (await finding.look(at)).parts });
    sections.push(...section(finding, look, elsewhere));
    const parts = look.parts.map(({ what, shown }) => `${what}: ${shownAs(shown)}`).join('; ');
    console.error(`${((performance.now() - began) / 1000).toFixed(0)} s  ${finding.title}: ${parts}`);
  }
  if (only !== undefined) return console.log(sections.join('\n'));
  writeFileSync(
    FILE,
    page(
      sections,
      ['command  npm run findings', `date     ${new Date().toISOString().slice(0, 10)}`, machine()].join('\n'),
    ),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
