/**
 * Answers made ahead, so that the page has one before anything runs: real runs of every shipped place, as the page asks them
 * where nobody says otherwise. `npm run answers [place…]` writes `viz/answers/`; minutes on two cores.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { finding, type Finding } from '../experiments/analyse/finding.ts';
import { MAIN_MEASURES } from '../experiments/analyse/main-measures.ts';
import { answered } from '../experiments/run/answered.ts';
import { runBatch } from '../experiments/run/batch.ts';
import { workerFile } from '../experiments/run/worker-file.ts';
import { place, PLACE_FILES, regimes, type PlaceName } from '../scenarios/bundled.ts';
import { hint, quote } from '../scenarios/refusal.ts';
import { peopleOf } from '../scenarios/schema/place.ts';
import { DEFAULT_REGIMES, DEFAULT_SEED, SETTINGS } from '../scenarios/settings.ts';
import { designOf, type Asked } from '../viz/runs/asked.ts';
import { PAGE_PEOPLE } from '../viz/state/page-state.ts';

export const PLACES = Object.keys(PLACE_FILES) as readonly PlaceName[];
export const FOLDER = fileURLToPath(new URL('../viz/answers', import.meta.url));

/** Pairs of every place. */
const PAIRS = 16;
/** A reader sees three or four digits of a number. */
const DIGITS = 6;

/** What the page asks of a place where nobody says otherwise. */
export function askedOf(name: PlaceName): Asked {
  const found = place(name);
  return {
    place: found,
    people: Math.min(PAGE_PEOPLE, peopleOf(found)),
    years: SETTINGS.years.value,
    warmUp: SETTINGS.warm_up.value,
    replications: PAIRS,
    seed: DEFAULT_SEED,
    regimes: DEFAULT_REGIMES.map((regime) => regimes[regime]),
    world: {},
    knockout: [],
    equalise: [],
  };
}

async function answer(name: PlaceName): Promise<Finding> {
  const began = performance.now();
  const asked = askedOf(name);
  const design = designOf(asked);
  const batch = await runBatch(design, { threads: availableParallelism(), worker: workerFile() });
  const names = design.regimes.map((regime) => regime.name);
  return finding(answered(design, asked.seed, batch, began), batch.tally, names, batch.digests);
}

/** As text, with the pairs of the main measures and of people without contact only: no other is drawn or talked about pair by pair. */
export function compact({ values, comparison, ...rest }: Finding): string {
  const paired = comparison.paired.filter(({ measure }) => drawn(measure));
  const kept = Object.fromEntries(Object.entries(values).filter(([measure]) => drawn(measure)));
  const short = (_: string, value: unknown) => (typeof value === 'number' ? shortened(value) : value);
  return `${JSON.stringify({ ...rest, comparison: { ...comparison, paired }, values: kept }, short)}\n`;
}

const drawn = (measure: string): boolean =>
  measure === 'needing_without_contact' || MAIN_MEASURES.some(({ name }) => name === measure);
const shortened = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS)));

async function main(asked: readonly string[]): Promise<void> {
  const strange = asked.find((name) => !Object.hasOwn(PLACE_FILES, name));
  if (strange !== undefined) throw new Error(`unknown place ${quote(strange)}${hint(strange, PLACES, 'places')}`);
  mkdirSync(FOLDER, { recursive: true });
  const began = performance.now();
  for (const name of asked.length > 0 ? (asked as PlaceName[]) : PLACES) {
    const text = compact(await answer(name));
    writeFileSync(`${FOLDER}/${name}.json`, text);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`${seconds.padStart(4)} s  ${name}: ${(text.length / 1000).toFixed(0)} kB`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message.slice(0, 2000));
    process.exitCode = 1;
  });
