import { WORLD } from '../../engine/index.ts';
import { candidates } from './candidates.ts';
import { CUT_OFF } from './implausibility.ts';
import { latinHypercube, type Inputs } from './latin-hypercube.ts';
import { live, type Threads } from './live.ts';
import { meetsAll, nearest, type Calibration, type Plan, type Tried, type Try } from './plan.ts';
import type { Range } from './ranges.ts';
import { slopeOf } from './stationary.ts';
import { errorsAt, spreadOf, trying } from './trying.ts';

/**
 * History matching in waves over the ranges, then every world that came near run again under another luck: accepted is
 * what then meets every target. `say` is told what begins.
 */
export async function calibrate(plan: Plan, threads: Threads, say: (what: string) => void): Promise<Calibration> {
  const begun = startInputs(plan.ranges);
  say('start values');
  const spread = await spreadOf(begun, plan, threads);
  const large = trying(plan.large, plan, spread, threads);
  const [start] = await large([begun]);
  const waves = await search(plan, spread, trying(plan.small, plan, spread, threads), say);
  const confirmed = await confirm(plan, waves.flat(), large, say);
  const accepted = confirmed.filter((one) => meetsAll(plan.targets, one)).toSorted(nearest);
  say(`${accepted.length} accepted; some of them for long`);
  const watched = accepted.slice(0, plan.watched).map(({ inputs }) => inputs);
  const slopes = (await live(plan.long, watched, threads)).map(slopeOf);
  return { start, waves, confirmed, accepted, slopes };
}

/** The start values of the free inputs. */
export const startInputs = (ranges: readonly Range[]): Inputs =>
  Object.fromEntries(ranges.map(({ input }) => [input, Number(WORLD[input].value)]));

/** The first wave all over the ranges, each later one where the earlier ones expect the targets to be met. */
async function search(plan: Plan, spread: readonly number[], small: Try, say: (what: string) => void) {
  const { ranges, worlds, phrase } = plan;
  const waves: Tried[][] = [];
  const errors = errorsAt(plan.small, plan, spread);
  for (let wave = 1; wave <= plan.waves; wave++) {
    const points = wave === 1 ? latinHypercube(worlds, ranges, `${phrase}, wave 1`) : candidates(plan, waves.flat(), errors, wave); // prettier-ignore
    waves.push(await small(points));
    const within = waves.at(-1)!.filter(({ implausibility }) => implausibility <= CUT_OFF);
    say(`wave ${wave}: ${within.length} of ${worlds} within the cut-off`);
  }
  return waves;
}

/** Runs the worlds within the cut-off again, the nearest first, until enough meet every target or none is left. */
async function confirm(plan: Plan, tried: readonly Tried[], large: Try, say: (what: string) => void) {
  const near = tried.filter(({ implausibility }) => implausibility <= CUT_OFF).toSorted(nearest);
  const confirmed: Tried[] = [];
  const met = () => confirmed.filter((one) => meetsAll(plan.targets, one)).length;
  for (let at = 0; at < near.length && met() < plan.enough; at += plan.batch) {
    confirmed.push(...(await large(near.slice(at, at + plan.batch).map(({ inputs }) => inputs))));
    say(`${met()} of ${confirmed.length} confirmed, ${near.length} to confirm at most`);
  }
  return confirmed;
}
