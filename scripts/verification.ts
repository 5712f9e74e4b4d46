/**
 * Runs every published result with its stated numbers of runs and writes docs/VERIFICATION.md: `npm run verification`,
 * minutes on one core. Exits 1 when a bound is missed; the page says so too.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { machine } from '../bench/machine.ts';
import type { Table } from '../experiments/analyse/tables.ts';
import { CATALOGUE, type Catalogued } from '../experiments/published/catalogue.ts';
import type { Outcome } from '../experiments/published/published-model.ts';
import { seedKey } from '../experiments/run/seed-key.ts';
import { DEFAULT_SEED } from '../scenarios/settings.ts';

const FILE = fileURLToPath(new URL('../docs/VERIFICATION.md', import.meta.url));

interface Timed {
  readonly model: Catalogued;
  readonly outcome: Outcome;
  readonly seconds: number;
}

function timed(model: Catalogued): Timed {
  const begin = performance.now();
  const outcome = model.prepare(new Map())(seedKey(DEFAULT_SEED));
  const seconds = (performance.now() - begin) / 1000;
  console.error(`${model.name}: ${outcome.missed.length} missed, ${seconds.toFixed(0)} s`);
  return { model, outcome, seconds };
}

/** The page. */
export function page(all: readonly Timed[], head: string): string {
  const missed = all.flatMap(({ model, outcome }) => outcome.missed.map((line) => `- ${model.name}: ${line}`));
  return [
    '# Verification',
    '',
    'Results that others have published, and what theory says of queues and agreements, against the modules with which this',
    'engine decides, learns and queues. Written by `npm run verification`; not edited by hand. What the sources leave open, and',
    'how it was settled, is in [decision 16](decisions/0016-published-models.md). Agreement with a paper shows that the code does',
    'what the paper describes; it says nothing about care.',
    '',
    `\`\`\`\n${head}\n\`\`\``,
    '',
    missed.length === 0 ? 'Every bound was held.' : `Missed:\n\n${missed.join('\n')}`,
    '',
    ...all.flatMap(section),
  ].join('\n');
}

const section = ({ model, outcome, seconds }: Timed): string[] => [
  `## ${model.title}`,
  '',
  `${model.source}. \`npm run validate -- ${model.name}\`, ${seconds.toFixed(0)} s.`,
  '',
  ...outcome.tables.flatMap((table) => [...markdown(table), '']),
];

function markdown({ title, columns, rows, note }: Table): string[] {
  if (columns.length === 0) return [`**${title}**`, '', ...rows.map(({ label }) => sentence(label))];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = [line(['', ...columns]), line(['---', ...columns.map(() => '---:')])];
  return [`**${title}**`, '', ...head, ...rows.map(({ label, cells }) => line([label, ...cells])), '', note];
}

/** A condition, or beneath it what it was judged by. */
const sentence = (label: string): string =>
  label.startsWith(' ') ? `  ${label.trim()}` : `- ${label.replace(/ {2,}/, ': ')}`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const all = CATALOGUE.map(timed);
  const seconds = all.reduce((sum, one) => sum + one.seconds, 0).toFixed(0);
  const date = new Date().toISOString().slice(0, 10);
  const head = `command  npm run verification\ndate     ${date}\nseed     ${DEFAULT_SEED}\ntime     ${seconds} s on one thread\n${machine()}`;
  writeFileSync(FILE, page(all, head));
  process.exitCode = all.some(({ outcome }) => outcome.missed.length > 0) ? 1 : 0;
} // prettier-ignore
