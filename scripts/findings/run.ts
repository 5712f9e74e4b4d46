import { availableParallelism } from 'node:os';
import type { RuleValues, Shock, World } from '../../engine/index.ts';
import { answered } from '../../experiments/run/answered.ts';
import { runBatch } from '../../experiments/run/batch.ts';
import { designFrom, type Column } from '../../experiments/run/design.ts';
import { workerFile } from '../../experiments/run/worker-file.ts';
import type { Comparison } from '../../experiments/analyse/comparison.ts';
import { place, regimes, type PlaceName } from '../../scenarios/bundled.ts';
import { resolveComparison } from '../../scenarios/resolve.ts';
import { DEFAULT_SEED, WARM_UP_REGIME } from '../../scenarios/settings.ts';

const pandemic = resolveComparison('pandemic', {}, '.');

/** The world in which findings are looked for, that of the shipped cases: everything on, with capacity that brings the present form near published totals. */
export const WHOLE: Partial<World> = pandemic.world;

/** What befalls the place in the shipped pandemic. */
export const PANDEMIC: readonly Shock[] = pandemic.shocks;

export interface Question {
  readonly columns: readonly Column[];
  readonly years: number;
  readonly world?: Partial<World>;
  readonly place?: PlaceName;
  readonly shocks?: readonly Shock[];
}

const PEOPLE = 10_000;
const PAIRS = 8;
const WARM_UP = 4;

/** What settles every run below, for the head of the page. */
export const SETTINGS_TEXT = `average-pcn unless another place is named, ${PEOPLE.toLocaleString('en-GB')} people, ${WARM_UP} years of warm-up under status-quo, ${PAIRS} pairs, seed "${DEFAULT_SEED}"`;

/** A question run on all cores, as `formwork compare` would. */
export async function ask({ columns, years, world = WHOLE, place: name = 'average-pcn', shocks = [] }: Question): Promise<Comparison> {
  const began = performance.now();
  const design = designFrom({
    place: place(name),
    people: PEOPLE,
    years,
    warmUp: WARM_UP,
    replications: PAIRS,
    seed: DEFAULT_SEED,
    warmUpRules: regimes[WARM_UP_REGIME].rules,
    regimes: columns,
    world,
    knockout: [],
    equalise: [],
    shocks,
  });
  const batch = await runBatch(design, { threads: availableParallelism(), worker: workerFile() });
  return answered(design, DEFAULT_SEED, batch, began);
} // prettier-ignore

/** A shipped regime, with some rules' values changed, under a name of its own. */
export function made(base: keyof typeof regimes, name: string, changed: Readonly<Record<string, RuleValues[string]>> = {}): Column {
  const { rules } = regimes[base];
  const values = Object.entries(changed).map(([id, some]) => [id, { ...rules[id], ...some }] as const);
  return { name, rules: { ...rules, ...Object.fromEntries(values) } };
} // prettier-ignore

/**
 * One year's mean of a measure, from means over the first so many years: runs of other lengths are the same run as far as they
 * reach. `means`: over 1, 2, … years.
 */
export const yearly = (means: readonly number[]): number[] =>
  means.map((mean, at) => (at === 0 ? mean : (at + 1) * mean - at * means[at - 1]));
