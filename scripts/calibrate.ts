/**
 * A first calibration of the shared world to targets 1 to 6 of docs/EVIDENCE.md, under `status-quo` in `national-mix` only.
 * `npm run calibrate` prints the table of docs/CALIBRATION.md and writes the accepted worlds; minutes on two cores.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { machine } from '../bench/machine.ts';
import { calibrate } from '../experiments/calibrate/calibrate.ts';
import type { Plan } from '../experiments/calibrate/plan.ts';
import { RANGES } from '../experiments/calibrate/ranges.ts';
import { acceptedWorlds, report } from '../experiments/calibrate/report.ts';
import { TARGETS } from '../experiments/calibrate/targets.ts';
import type { Design } from '../experiments/run/design.ts';
import { seedKey } from '../experiments/run/seed-key.ts';
import { fromSource } from '../experiments/run/worker-file.ts';
import { place, regimes } from '../scenarios/bundled.ts';

const FILE = fileURLToPath(new URL('../scenarios/worlds/national-mix.json', import.meta.url));
const PHRASE = 'formwork';

function sized(people: number, replications: number, phrase: string): Design {
  const { rules } = regimes['status-quo'];
  return {
    place: place('national-mix'),
    people,
    years: 3,
    warmUp: 4,
    replications,
    seed: seedKey(phrase),
    warmUpRules: rules,
    regimes: [{ name: 'status-quo', rules }],
    world: {},
    knockout: [],
    rows: 'none',
  };
}

/** Searched under a luck of its own, so that the worlds kept do not owe their place to the luck they are judged by. */
const PLAN: Plan = {
  small: sized(4_000, 1, 'calibrate'),
  large: sized(20_000, 6, PHRASE),
  targets: TARGETS,
  ranges: RANGES,
  worlds: 120,
  startReplications: 12,
  closely: 4,
  phrase: PHRASE,
};

async function main(): Promise<void> {
  const begin = performance.now();
  const elapsed = () => `${((performance.now() - begin) / 1000).toFixed(0)} s`;
  const worker = fromSource(new URL('calibrate-worker.ts', import.meta.url));
  const threads = { threads: availableParallelism(), worker };
  const found = await calibrate(PLAN, threads, (what) => console.error(`${elapsed().padStart(6)}  ${what}`));
  writeFileSync(FILE, acceptedWorlds(found, PLAN));
  console.log(`${machine()}\ntime     ${elapsed()}\n\n${report(found, PLAN)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main().catch((error: Error) => {
    console.error(error.message.slice(0, 2000));
    process.exitCode = 1;
  });
