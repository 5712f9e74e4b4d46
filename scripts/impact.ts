/**
 * Moves every input to both ends of its plausible range, one at a time, and writes what that does to burden under the status quo and
 * to the difference between network and hierarchy: docs/impact.json, from which docs/ASSUMPTIONS.md is made. Minutes on two cores.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { machine } from '../bench/machine.ts';
import { interval } from '../experiments/analyse/interval.ts';
import { live, type Life } from '../experiments/calibrate/live.ts';
import type { Design } from '../experiments/run/design.ts';
import { seedKey } from '../experiments/run/seed-key.ts';
import { fromSource } from '../experiments/run/worker-file.ts';
import { place, regimes } from '../scenarios/bundled.ts';
import { USUAL_WORLD } from '../scenarios/usual-world.ts';
import { ends, type End } from './impact/ends.ts';
import { IMPACT_FILE, type Moved, type Shift } from './impact/measured.ts';

const [PEOPLE, YEARS, WARM_UP, PAIRS, SEED] = [3_000, 2, 2, 4, 'formwork'];
const [STATUS_QUO, HIERARCHY, NETWORK] = ['status-quo', 'hierarchy', 'network'] as const;
const FORMS = [STATUS_QUO, HIERARCHY, NETWORK];
type Burdens = Readonly<Record<string, number>>;

const DESIGN: Design = {
  place: place('average-pcn'),
  people: PEOPLE,
  years: YEARS,
  warmUp: WARM_UP,
  replications: PAIRS,
  seed: seedKey(SEED),
  warmUpRules: regimes[STATUS_QUO].rules,
  regimes: FORMS.map((name) => ({ name, rules: regimes[name].rules })),
  world: USUAL_WORLD,
  knockout: [],
  rows: 'none',
};

/** Mean and half interval of paired values, to a hundredth. */
function shift(values: readonly number[]): Shift {
  const { mean, high } = interval(values)!;
  return [mean, high - mean].map((x) => Number(x.toFixed(2))) as unknown as Shift;
}

/** What an end moved, pair by pair, against the same luck with nothing moved. */
export function moved(end: End, before: readonly Burdens[], after: readonly Burdens[]): Moved {
  const scale = before.reduce((sum, run) => sum + run[STATUS_QUO], 0) / before.length / 100;
  const contrast = (run: Burdens) => run[NETWORK] - run[HIERARCHY];
  return {
    ...end,
    burden: shift(after.map((run, pair) => (run[STATUS_QUO] - before[pair][STATUS_QUO]) / scale)),
    contrast: shift(after.map((run, pair) => (contrast(run) - contrast(before[pair])) / scale)),
  };
}

async function tried(log: (text: string) => void): Promise<Moved[]> {
  const here = ends();
  // A thread takes text as well as numbers for a value.
  const worlds = [{}, ...here.map(({ input, at }) => ({ [input]: at }))] as Life['world'][];
  const worker = fromSource(new URL('impact-worker.ts', import.meta.url));
  const onWorld = (done: number, of: number) => {
    if (done % 20 === 0 || done === of) log(`${done} of ${of}`);
  };
  const [before, ...after] = await live(DESIGN, worlds, { threads: availableParallelism(), worker, onWorld });
  return here.map((end, at) => moved(end, before, after[at]));
}

async function main(): Promise<void> {
  const began = performance.now();
  const elapsed = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  const log = (text: string) => console.error(`${elapsed().padStart(6)}  ${text}`);
  const all = await tried(log);
  const head = [
    'command  npm run impact',
    `date     ${new Date().toISOString().slice(0, 10)}`,
    `runs     average-pcn, ${PEOPLE.toLocaleString('en-GB')} people, ${YEARS} years after ${WARM_UP}, ${PAIRS} pairs, seed "${SEED}"; ${FORMS.join(', ')}`,
    `time     ${elapsed()}`,
    ...machine().split('\n'),
  ];
  const rows = all.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  writeFileSync(IMPACT_FILE, `{\n  "head": ${JSON.stringify(head)},\n  "moved": [\n${rows}\n  ]\n}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
