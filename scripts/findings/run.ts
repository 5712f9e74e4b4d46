import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { WORLD, type RuleValues, type Shock, type World } from '../../engine/index.ts';
import { answered } from '../../experiments/run/answered.ts';
import { runBatch, type Batch, type BatchOptions } from '../../experiments/run/batch.ts';
import { designFrom, type Column, type Design } from '../../experiments/run/design.ts';
import type { Comparison } from '../../experiments/analyse/comparison.ts';
import { bestWorlds } from '../../scenarios/accepted-worlds.ts';
import { place, regimes, type PlaceName } from '../../scenarios/bundled.ts';
import { resolveComparison } from '../../scenarios/resolve.ts';
import { DEFAULT_SEED, WARM_UP_REGIME } from '../../scenarios/settings.ts';
import { bundled } from '../bundling.mjs';

const pandemic = resolveComparison('pandemic', {}, '.');

const [best, another] = bestWorlds(2);

/** The world in which findings are looked for: the best that calibration accepted, all mechanisms on. */
export const WHOLE: Partial<World> = best;

/** What befalls the place in the shipped pandemic. */
export const PANDEMIC: readonly Shock[] = pandemic.shocks;

/** Where a question is asked: all that a finding may hang on besides its forms. */
export interface Setting {
  readonly name: string;
  readonly place: PlaceName;
  readonly people: number;
  readonly pairs: number;
  readonly seed: string;
  readonly world: Partial<World>;
}

export const HOME: Setting = {
  name: 'average-pcn',
  place: 'average-pcn',
  people: 10_000,
  pairs: 8,
  seed: DEFAULT_SEED,
  world: WHOLE,
};

const MINUTES = ['practice_minutes', 'community_nursing_minutes', 'mental_health_minutes', 'social_care_minutes', 'voluntary_minutes'] as const; // prettier-ignore

/** All capacity of practices and services, so many times. */
export const capacity = (times: number): Partial<World> =>
  Object.fromEntries(MINUTES.map((name) => [name, times * Number(WHOLE[name] ?? WORLD[name].value)]));

const elsewhere = (name: string, changed: Partial<Setting> = {}): Setting => ({
  ...HOME,
  people: 4_000,
  ...changed,
  name,
});
const worldWith = (some: Partial<World>): Partial<Setting> => ({ world: { ...WHOLE, ...some } });

/** Other settings, in which every finding is looked for again with fewer people: its range. */
export const ELSEWHERE: readonly Setting[] = [
  elsewhere('another seed', { seed: 'formwork again' }),
  elsewhere('deprived-city', { place: 'deprived-city' }),
  elsewhere('another accepted world', { world: another }),
  elsewhere('a tenth less capacity', worldWith(capacity(0.9))),
  elsewhere('a tenth more capacity', worldWith(capacity(1.1))),
  elsewhere('coupling of another form', worldWith({ coupling_form: 'linear' })),
];

export interface Question {
  readonly columns: readonly Column[];
  readonly years: number;
  /** What differs from the setting's own inputs. */
  readonly world?: Partial<World>;
  /** In place of the setting's own. */
  readonly place?: PlaceName;
  readonly shocks?: readonly Shock[];
}

const WARM_UP = 4;

/** What settles every run below, for the head of the page. */
export const SETTINGS_TEXT = `average-pcn unless another place is named, ${HOME.people.toLocaleString('en-GB')} people, ${WARM_UP} years of warm-up under status-quo, ${HOME.pairs} pairs, seed "${DEFAULT_SEED}"`;

/** The design of a question, as `formwork compare` would make it. */
export function designOf({ columns, years, world = {}, place: name, shocks = [] }: Question, at: Setting): Design {
  return designFrom({
    place: place(name ?? at.place),
    people: at.people,
    years,
    warmUp: WARM_UP,
    replications: at.pairs,
    seed: at.seed,
    warmUpRules: regimes[WARM_UP_REGIME].rules,
    regimes: columns,
    world: { ...at.world, ...world },
    knockout: [],
    equalise: [],
    shocks,
  });
}

const WORKER = fileURLToPath(new URL('../../experiments/run/worker.ts', import.meta.url));

/** A design run on all cores. */
const run = async (design: Design, onRun?: BatchOptions['onRun']): Promise<Batch> =>
  runBatch(design, {
    threads: availableParallelism(),
    worker: { file: await bundled(WORKER) },
    ...(onRun && { onRun }),
  });

/** A measure of every run of a question: [regime][replication]. */
export async function each(question: Question, at: Setting, measure: string): Promise<number[][]> {
  const values: number[][] = question.columns.map(() => []);
  await run(designOf(question, at), async ({ result }, regime, replication) => {
    values[regime][replication] = result.measures[measure];
  });
  return values;
}

/** A question run on all cores. */
export async function ask(question: Question, at: Setting): Promise<Comparison> {
  const began = performance.now();
  const design = designOf(question, at);
  const batch = await run(design);
  return answered(design, at.seed, batch, began);
}

export const shipped = (name: keyof typeof regimes): Column => ({ name, rules: regimes[name].rules });

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
