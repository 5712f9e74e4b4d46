/**
 * Calibration of the shared world to targets 1 to 8 of docs/EVIDENCE.md with all mechanisms on, under `status-quo` in
 * `national-mix` only. `npm run calibrate` prints the tables of docs/CALIBRATION.md and writes the accepted worlds.
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
import { engineVersion } from '../experiments/run/answered.ts';
import type { Design } from '../experiments/run/design.ts';
import { seedKey } from '../experiments/run/seed-key.ts';
import { place, regimes } from '../scenarios/bundled.ts';
import { bundled } from './bundling.mjs';

const FILE = fileURLToPath(new URL('../scenarios/worlds/national-mix.json', import.meta.url));
const PHRASE = 'formwork';
const ACCEPTING = 'formwork accepts';

/** What is on that is off in the start values; M10 has a part only where rules give minutes to it. */
export const ALL_ON = { care_plans: 'on', attention: 'on', community: 'on', workforce: 'on' } as const;

/** Every size has a luck of its own, so that no world is judged by the luck it was chosen by. */
export function sized(people: number, years: number, replications: number, phrase: string): Design {
  const { rules } = regimes['status-quo'];
  return {
    place: place('national-mix'),
    people,
    years,
    warmUp: 4,
    replications,
    seed: seedKey(phrase),
    warmUpRules: rules,
    regimes: [{ name: 'status-quo', rules }],
    world: ALL_ON,
    knockout: [],
    rows: 'all',
  };
}

/** With posts that fall vacant a place of 4,000 or 8,000 is at the mercy of a few resignations: one pair in four told a quarter to ring back. */
const PEOPLE = 20_000;
const SEARCH = sized(PEOPLE, 2, 1, 'calibrate');

export const PLAN: Plan = {
  search: [SEARCH, SEARCH, sized(PEOPLE, 2, 2, 'calibrate')],
  large: sized(PEOPLE, 2, 4, ACCEPTING),
  again: sized(PEOPLE, 2, 4, 'formwork asks again'),
  // Plans, ties and helpers take some six years from the start to settle: those are not the ten.
  long: { ...sized(PEOPLE, 10, 4, 'ten years later'), warmUp: 10 },
  targets: TARGETS,
  ranges: RANGES,
  worlds: 60,
  spreadReplications: 8,
  enough: 50,
  batch: 12,
  asked: 12,
  watched: 3,
  phrase: PHRASE,
  accepting: ACCEPTING,
};

async function main(): Promise<void> {
  const begin = performance.now();
  const elapsed = () => `${((performance.now() - begin) / 1000).toFixed(0)} s`;
  const worker = { file: await bundled(fileURLToPath(new URL('calibrate-worker.ts', import.meta.url))) };
  const threads = { threads: availableParallelism(), worker };
  const found = await calibrate(PLAN, threads, (what) => console.error(`${elapsed().padStart(6)}  ${what}`));
  writeFileSync(FILE, acceptedWorlds(found, PLAN, engineVersion()));
  console.log(`${machine()}\ntime     ${elapsed()}\n\n${report(found, PLAN)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main().catch((error: Error) => {
    console.error(error.message.slice(0, 2000));
    process.exitCode = 1;
  });
