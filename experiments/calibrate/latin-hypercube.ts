import alea from 'seedrandom/lib/alea.js';
import type { Range } from './ranges.ts';

/** Values of the free inputs, by name. */
export type Inputs = Readonly<Record<string, number>>;

/**
 * So many points, of which each of as many equal slices of every range holds exactly one (a Latin hypercube; McKay,
 * Beckman and Conover 1979). The same seed phrase gives the same list.
 */
export function latinHypercube(
  count: number,
  ranges: readonly Pick<Range, 'input' | 'low' | 'high'>[],
  seed: string,
): Inputs[] {
  const random = alea(seed);
  const columns = ranges.map(({ low, high }) =>
    shuffled(count, random).map((slice) => low + ((slice + random()) / count) * (high - low)),
  );
  return Array.from({ length: count }, (_, point) =>
    Object.fromEntries(ranges.map(({ input }, at) => [input, columns[at][point]])),
  );
}

/** 0 to count − 1 in an order that chance gives (Fisher and Yates). */
function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
