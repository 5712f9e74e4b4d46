import { WORLD } from '../../engine/index.ts';
import { candidates } from './candidates.ts';
import { CUT_OFF } from './implausibility.ts';
import { latinHypercube, type Inputs } from './latin-hypercube.ts';
import { live, type Threads } from './live.ts';
import { meetsAll, nearest, type Calibration, type Plan, type Tried, type Try } from './plan.ts';
import type { Range } from './ranges.ts';
import { meets } from './targets.ts';
import { slopeOf } from './stationary.ts';
import { errorsAt, judged, spreadOf, trying } from './trying.ts';

/**
 * History matching in waves over the ranges, then every world that came near run again under another luck: accepted is
 * what then meets every target. `say` is told what begins.
 */
export async function calibrate(plan: Plan, threads: Threads, say: (what: string) => void): Promise<Calibration> {
  const begun = startInputs(plan.ranges);
  say('first wave: all over the ranges');
  const { wave1, spread } = await first(plan, threads);
  const waves = await search(plan, wave1, spread, threads, say);
  const large = trying(plan.large, plan, spread, threads);
  const [start] = await large([begun]);
  const confirmed = await confirm(plan, proposed(plan, waves), large, say);
  const accepted = confirmed.filter((one) => meetsAll(plan.targets, one)).toSorted(nearest);
  say(`${accepted.length} accepted; some of them under another luck`);
  const asked = accepted.slice(0, plan.asked).map(({ inputs }) => inputs);
  const again = await trying(plan.again, plan, spread, threads)(asked);
  say('some of them for long');
  const watched = accepted.slice(0, plan.watched).map(({ inputs }) => inputs);
  const slopes = (await live(plan.long, watched, threads)).map(slopeOf);
  return { start, waves, confirmed, accepted, again, slopes };
}

/** The start values of the free inputs. */
export const startInputs = (ranges: readonly Range[]): Inputs =>
  Object.fromEntries(ranges.map(({ input }) => [input, Number(WORLD[input].value)]));

/** The first wave, and the spread by luck of its nearest world: far from the targets queues are unstable, and luck is no guide. */
async function first(plan: Plan, threads: Threads) {
  const exact = plan.targets.map(() => 0);
  const lived = await trying(plan.search[0], plan, exact, threads)(latinHypercube(plan.worlds, plan.ranges, `${plan.phrase}, wave 1`)); // prettier-ignore
  const spread = await spreadOf(lived.toSorted(nearest)[0].inputs, plan, threads);
  const errors = errorsAt(plan.search[0], plan, spread);
  return { wave1: lived.map((one) => judged(one, plan, errors)), spread };
}

/** Each later wave where the two before it expect the targets to be met. */
async function search(
  plan: Plan,
  wave1: readonly Tried[],
  spread: readonly number[],
  threads: Threads,
  say: (what: string) => void,
) {
  const waves = [wave1];
  const told = () => say(`wave ${waves.length}: ${within(waves.at(-1)!).length} of ${plan.worlds} within the cut-off`);
  told();
  for (const design of plan.search.slice(1)) {
    waves.push(await trying(design, plan, spread, threads)(next(plan, waves, spread)));
    told();
  }
  return waves;
}

const next = (plan: Plan, waves: readonly (readonly Tried[])[], spread: readonly number[]): Inputs[] =>
  candidates(plan, waves.slice(-2).flat(), errorsAt(plan.search[waves.length - 1], plan, spread), waves.length + 1);

const within = (worlds: readonly Tried[]): Tried[] => worlds.filter(({ implausibility }) => implausibility <= CUT_OFF);

/** Three times a wave of worlds that nobody has run, where surfaces through the last two waves expect the middle of the tolerances. */
export const proposed = (plan: Plan, waves: readonly (readonly Tried[])[]): Inputs[] =>
  candidates(plan, waves.slice(-2).flat(), [], waves.length + 1, 3 * plan.worlds);

/** Runs worlds at full size until enough meet every target or none is left. */
export async function confirm(plan: Plan, worlds: readonly Inputs[], large: Try, say: (what: string) => void) {
  const confirmed: Tried[] = [];
  const met = () => confirmed.filter((one) => meetsAll(plan.targets, one)).length;
  for (let at = 0; at < worlds.length && met() < plan.enough; at += plan.batch) {
    confirmed.push(...(await large(worlds.slice(at, at + plan.batch))));
    const missed = plan.targets.map((target) => [target.name, confirmed.filter(({ measured }) => !meets(target, measured)).length] as const); // prettier-ignore
    say(`${met()} of ${confirmed.length} confirmed; missed ${missed.filter(([, count]) => count > 0).join(' ')}`);
  }
  return confirmed;
}
