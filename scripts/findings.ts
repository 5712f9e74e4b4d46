/**
 * Runs every direction that the literature reports, in the world with all mechanisms on, and writes docs/FINDINGS.md:
 * `npm run findings`, some ten minutes on two cores. Whichever way a direction comes out, it is written down.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { machine } from '../bench/machine.ts';
import { FINDINGS, type Finding, type Look } from './findings/questions.ts';
import { SETTINGS_TEXT, WHOLE } from './findings/run.ts';

const FILE = fileURLToPath(new URL('../docs/FINDINGS.md', import.meta.url));

const shownAs = (shown: boolean | undefined): string =>
  shown === undefined ? 'undecided' : shown ? 'shown' : 'not shown';

function section({ title, reported, ran, objections }: Finding, { columns, rows, parts }: Look): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    `**Reported.** ${reported}`,
    '',
    `**Run.** ${ran}`,
    '',
    ...parts.map(({ what, shown }) => `- ${what}: **${shownAs(shown)}**`),
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
    'Directions that the literature reports, and what this model shows of them. None is a target, and nothing was tuned to any. Written by',
    '`npm run findings`; not edited by hand. **The world is not calibrated with all mechanisms on**: these are findings about a model.',
    '',
    `Every run: ${SETTINGS_TEXT}; inputs that differ from the shipped ones: ${inputs}. In tables *less*, *more*: apart from the first`,
    'column by over 5 % with a Monte Carlo interval (95 %) that does not reach nought; *same*: the interval lies within 5 %; *undecided*: neither.',
    '',
    `\`\`\`\n${head}\n\`\`\``,
    '',
    ...sections,
  ].join('\n');
}

async function main(): Promise<void> {
  const sections: string[] = [];
  for (const finding of FINDINGS) {
    const began = performance.now();
    const look = await finding.look();
    sections.push(...section(finding, look));
    const parts = look.parts.map(({ what, shown }) => `${what}: ${shownAs(shown)}`).join('; ');
    console.error(`${((performance.now() - began) / 1000).toFixed(0)} s  ${finding.title}: ${parts}`);
  }
  writeFileSync(
    FILE,
    page(
      sections,
      ['command  npm run findings', `date     ${new Date().toISOString().slice(0, 10)}`, machine()].join('\n'),
    ),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
