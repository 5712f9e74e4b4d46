import { WORLD } from '../../engine/index.ts';
import { candidates } from './candidates.ts';
import { CUT_OFF } from './implausibility.ts';
import { latinHypercube, type Inputs } from './latin-hypercube.ts';
import { live, type Threads } from './live.ts';
import { meetsAll, nearest, type Calibration, type Plan, type Tried, type Try } from './plan.ts';
import type { Range } from './ranges.ts';
import { meets } from './targets.ts';
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
  const waves = await search(plan, spread, threads, say);
  const confirmed = await confirm(plan, toConfirm(plan, waves, spread), large, say);
  const accepted = confirmed.filter((one) => meetsAll(plan.targets, one)).toSorted(nearest);
  say(`${accepted.length} accepted; some of them for long`);
  const watched = accepted.slice(0, plan.watched).map(({ inputs }) => inputs);
  const slopes = (await live(plan.long, watched, threads)).map(slopeOf);
  return { start, waves, confirmed, accepted, slopes };
}

/** The start values of the free inputs. */
export const startInputs = (ranges: readonly Range[]): Inputs =>
  Object.fromEntries(ranges.map(({ input }) => [input, Number(WORLD[input].value)]));

/** The first wave all over the ranges, each later one where the two before it expect the targets to be met. */
async function search(plan: Plan, spread: readonly number[], threads: Threads, say: (what: string) => void) {
  const { ranges, worlds, phrase } = plan;
  const waves: Tried[][] = [];
  for (const [at, design] of plan.search.entries()) {
    const points = at === 0 ? latinHypercube(worlds, ranges, `${phrase}, wave 1`) : next(plan, waves, spread);
    waves.push(await trying(design, plan, spread, threads)(points));
    say(`wave ${at + 1}: ${within(waves[at]).length} of ${worlds} within the cut-off`);
  }
  return waves;
}

const next = (plan: Plan, waves: readonly Tried[][], spread: readonly number[]): Inputs[] =>
  candidates(plan, waves.slice(-2).flat(), errorsAt(plan.search[waves.length - 1], plan, spread), waves.length + 1);

const within = (worlds: readonly Tried[]): Tried[] => worlds.filter(({ implausibility }) => implausibility <= CUT_OFF);

/** Worlds of the last two waves within the cut-off, the nearest first, then as many as a wave that nobody has run. */
function toConfirm(plan: Plan, waves: readonly Tried[][], spread: readonly number[]): Inputs[] {
  const near = within(waves.slice(-2).flat()).toSorted(nearest);
  return [...near.map(({ inputs }) => inputs), ...next(plan, waves, spread)];
}

/** Runs worlds at full size until enough meet every target or none is left. */
async function confirm(plan: Plan, worlds: readonly Inputs[], large: Try, say: (what: string) => void) {
  const confirmed: Tried[] = [];
  const met = () => confirmed.filter((one) => meetsAll(plan.targets, one)).length;
  for (let at = 0; at < worlds.length && met() < plan.enough; at += plan.batch) {
    confirmed.push(...(await large(worlds.slice(at, at + plan.batch))));
    const missed = plan.targets.map((target) => [target.name, confirmed.filter(({ measured }) => !meets(target, measured)).length] as const); // prettier-ignore
    say(`${met()} of ${confirmed.length} confirmed; missed ${missed.filter(([, count]) => count > 0).join(' ')}`);
  }
  return confirmed;
}
