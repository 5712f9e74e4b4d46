import { WORLD } from '../../engine/index.ts';
import { fewestMoves } from './fewest-moves.ts';
import { CUT_OFF, implausibility } from './implausibility.ts';
import { latinHypercube, type Inputs } from './latin-hypercube.ts';
import { linearEmulator } from './linear-emulator.ts';
import type { Threads } from './live.ts';
import { nearest, type Calibration, type Plan, type Tried } from './plan.ts';
import type { Range } from './ranges.ts';
import { errorsAt, spreadOf, trying } from './trying.ts';

const CANDIDATES_A_WORLD = 50;

/** History matching in two waves, from the start values of the world. `say` is told what begins. */
export async function calibrate(plan: Plan, threads: Threads, say: (what: string) => void): Promise<Calibration> {
  const { ranges, worlds, phrase } = plan;
  const begun = startInputs(ranges);
  say('start values');
  const spread = await spreadOf(begun, plan, threads);
  const small = trying(plan.small, plan, spread, threads);
  const large = trying(plan.large, plan, spread, threads);
  const [start] = await large([begun]);
  say('first wave: all over the ranges');
  const wave1 = await small(latinHypercube(worlds, ranges, `${phrase}, wave 1`));
  say('second wave: where planes through the first expect the targets to be met');
  const wave2 = await small(promising(plan, wave1, errorsAt(plan.small, plan, spread)));
  const accepted = [...wave1, ...wave2].filter((one) => one.implausibility <= CUT_OFF).toSorted(nearest);
  say('the best at full size');
  const closely = (await large(accepted.slice(0, plan.closely).map(({ inputs }) => inputs))).toSorted(nearest);
  const moved = await fewestMoves(start, plan, { small, large, say });
  return { start, wave1, wave2, accepted, closely, moved };
}

/** The start values of the free inputs. */
export const startInputs = (ranges: readonly Range[]): Inputs =>
  Object.fromEntries(ranges.map(({ input }) => [input, Number(WORLD[input].value)]));

/** Of many points, those that planes through the first wave expect to be nearest to the targets. `luck`: Monte Carlo errors. */
function promising(plan: Plan, wave1: readonly Tried[], luck: readonly number[]): Inputs[] {
  const { targets, ranges, worlds, phrase } = plan;
  const points = wave1.map(({ inputs }) => inputs);
  const planes = targets.map(({ of }) => linearEmulator(points, wave1.map(({ measured }) => of(measured)), ranges)); // prettier-ignore
  const expected = targets.map((target, at) => ({ ...target, of: planes[at].expects }));
  const errors = planes.map(({ error }, at) => Math.hypot(error, luck[at]));
  return latinHypercube(CANDIDATES_A_WORLD * worlds, ranges, `${phrase}, wave 2`)
    .map((inputs) => ({ inputs, off: implausibility(expected, inputs, errors).value }))
    .toSorted((one, other) => one.off - other.off)
    .slice(0, worlds)
    .map(({ inputs }) => inputs);
}
