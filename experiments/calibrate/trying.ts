import { meanOf, variance } from '../analyse/interval.ts';
import type { Design } from '../run/design.ts';
import { implausibility } from './implausibility.ts';
import type { Inputs } from './latin-hypercube.ts';
import { live, type Threads } from './live.ts';
import type { Plan, Tried, Try } from './plan.ts';
import type { Measured } from './targets.ts';

/** Standard deviation of each target over replications of a world, at the size of the first wave. */
export async function spreadOf(world: Inputs, plan: Plan, threads: Threads): Promise<number[]> {
  const [runs] = await live({ ...plan.search[0], replications: plan.spreadReplications }, [world], threads);
  return plan.targets.map(({ of }) => Math.sqrt(variance(runs.map(of))));
}

/** Standard errors of means: the spread falls with the root of people × replications, and is taken for that of every world. */
export function errorsAt(
  { people, replications }: Design,
  { search: [small] }: Plan,
  spread: readonly number[],
): number[] {
  return spread.map((one) => one * Math.sqrt(small.people / people / replications));
}

/** A way to try worlds at the size of a design. */
export function trying(design: Design, plan: Plan, spread: readonly number[], threads: Threads): Try {
  const errors = errorsAt(design, plan, spread);
  return async (worlds) => {
    const lived = await live(design, worlds, threads);
    return lived.map((runs, at) => judged({ inputs: worlds[at], measured: means(runs) }, plan, errors));
  };
}

/** How far off a world is, with these standard errors of its means. */
export function judged(
  { inputs, measured }: Pick<Tried, 'inputs' | 'measured'>,
  plan: Plan,
  errors: readonly number[],
): Tried {
  const { worst, value } = implausibility(plan.targets, measured, errors);
  return { inputs, measured, worst, implausibility: value };
}

const means = (runs: readonly Measured[]): Measured =>
  Object.fromEntries(Object.keys(runs[0]).map((name) => [name, meanOf(runs.map((run) => run[name]))]));
