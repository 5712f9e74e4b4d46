import alea from 'seedrandom/lib/alea.js';
import { curvedEmulator, type Emulator } from './curved-emulator.ts';
import { implausibility } from './implausibility.ts';
import { latinHypercube, type Inputs } from './latin-hypercube.ts';
import { nearest, type Plan, type Tried } from './plan.ts';
import type { Target } from './targets.ts';

const CANDIDATES_A_WORLD = 60;
/** How far a child may lie outside of its parents, as a share of the distance between them. */
const BEYOND = 0.3;
/** Points of a fit for each of its coefficients. */
const POINTS_A_TERM = 2.5;

/**
 * The next wave: of many points, those that curved surfaces through the nearest worlds so far expect to be nearest to the
 * targets. Half of the points lie all over the ranges, half between worlds that came near. `luck`: Monte Carlo errors; none, and what
 * the surfaces leave over is not allowed for either: the middle of the tolerances is sought.
 */
export function candidates(
  plan: Plan,
  tried: readonly Tried[],
  luck: readonly number[],
  wave: number,
  count = plan.worlds,
): Inputs[] {
  const { targets, ranges, worlds, phrase } = plan;
  const sorted = tried.toSorted(nearest);
  const near = sorted.slice(0, Math.ceil(POINTS_A_TERM * (2 * ranges.length + 1)));
  const surfaces = targets.map((target) => surface(target, near, plan, luck.length === 0));
  const expected = targets.map((target, at) => ({ ...target, of: surfaces[at].expects }));
  const errors = surfaces.map(({ error }, at) => (luck.length === 0 ? 0 : Math.hypot(error, luck[at])));
  const half = Math.ceil((CANDIDATES_A_WORLD * worlds) / 2);
  const parents = sorted.slice(0, Math.max(2, Math.ceil(worlds / 3)));
  const points = [
    ...latinHypercube(half, ranges, `${phrase}, wave ${wave}`),
    ...children(half, parents, plan, `${phrase}, wave ${wave}, between`),
  ];
  return points
    .map((inputs) => ({ inputs, off: implausibility(expected, inputs, errors).value }))
    .toSorted((one, other) => one.off - other.off)
    .slice(0, count)
    .map(({ inputs }) => inputs);
}

/** A target over the inputs, fitted to its logarithm: need multiplies. `mean`: what is expected is the mean, not the median. */
function surface({ of }: Target, near: readonly Tried[], { ranges }: Plan, mean: boolean): Emulator {
  const values = near.map(({ measured }) => of(measured));
  const logs = values.map((value) => Math.log(Math.max(value, 1e-3)));
  const { expects, error } = curvedEmulator(near.map(({ inputs }) => inputs), logs, ranges); // prettier-ignore
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { expects: (inputs) => Math.exp(expects(inputs) + (mean ? error ** 2 / 2 : 0)), error: error * middle };
}

/** Points between two worlds, input by input, a little beyond either, within the ranges. */
function children(count: number, parents: readonly Tried[], { ranges }: Plan, seed: string): Inputs[] {
  const random = alea(seed);
  const any = () => parents[Math.floor(random() * parents.length)].inputs;
  return Array.from({ length: count }, () => {
    const [one, other] = [any(), any()];
    const value = ({ input, low, high }: Plan['ranges'][number]) => {
      const share = random() * (1 + 2 * BEYOND) - BEYOND;
      return Math.min(high, Math.max(low, one[input] + share * (other[input] - one[input])));
    };
    return Object.fromEntries(ranges.map((range) => [range.input, value(range)]));
  });
}
