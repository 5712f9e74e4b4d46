import { Chance, Landscape, largestPayoff, Peers, Stream, type Copying, type NeighbourDraw } from '../../engine/index.ts';
import { Mean, type Estimate } from './estimate.ts';
import { AGENTS, tiesOf } from './networks.ts';
import { PUBLISHED } from './purposes.ts';

/** Many members searching the same landscapes, over one network or another. */
export interface Search {
  readonly bits: number;
  readonly interactions: number;
  readonly draw: NeighbourDraw;
  readonly copying: Copying;
  readonly networks: readonly string[];
  readonly spaces: number;
  readonly rounds: number;
  readonly seed: number;
}

export interface Searched {
  /** By network: the mean score at t = 0 … rounds. */
  readonly scores: ReadonlyMap<string, readonly Estimate[]>;
  /** By network: the mean score in the last round on each space. */
  readonly last: ReadonlyMap<string, readonly number[]>;
}

/** The same landscapes, starts and flips for all networks. A score is (payoff ÷ largest payoff)^8. */
export function search(asked: Search): Searched {
  const { bits, interactions, draw, networks, spaces, rounds, seed } = asked;
  const means = new Map(networks.map((name) => [name, Array.from({ length: rounds + 1 }, () => new Mean())]));
  const last = new Map<string, number[]>(networks.map((name) => [name, []]));
  for (let space = 0; space < spaces; space++) {
    const chance = new Chance(seed, space);
    const stream = new Stream(chance);
    const shape = { bits, interactions, neighbours: draw };
    const landscape = new Landscape(shape, stream.at(0, PUBLISHED.landscape));
    const largest = largestPayoff(landscape);
    for (const name of networks) {
      const curve = curveOf(asked, landscape, largest, name, chance);
      curve.forEach((score, round) => means.get(name)![round].add(score));
      last.get(name)!.push(curve[rounds]);
    }
  }
  const scores = new Map(networks.map((name) => [name, means.get(name)!.map(({ estimate }) => estimate)]));
  return { scores, last };
}

/** The members' mean score after each round, the start included. */
function curveOf(asked: Search, landscape: Landscape, largest: number, network: string, chance: Chance): Float64Array {
  const { bits, copying, rounds } = asked;
  const stream = new Stream(chance).at(0, PUBLISHED.start);
  const starts = Int32Array.from({ length: AGENTS }, () => stream.below(1 << bits));
  const peers = new Peers(starts, bits, tiesOf(network, chance), copying, landscape, chance, PUBLISHED);
  const curve = new Float64Array(rounds + 1);
  curve[0] = meanScore(peers, largest);
  for (let round = 1; round <= rounds; round++) {
    peers.step();
    curve[round] = meanScore(peers, largest);
  }
  return curve;
}

function meanScore({ values }: Peers, largest: number): number {
  let sum = 0;
  for (const value of values) sum += eighth(value / largest);
  return sum / values.length;
}

function eighth(ratio: number): number {
  const square = ratio * ratio;
  return square * square * (square * square);
}

/** Share of spaces on which the first network is ahead of the second at the end. */
export function aheadShare({ last }: Searched, one: string, other: string): number {
  const others = last.get(other)!;
  return last.get(one)!.filter((score, space) => score > others[space]).length / others.length;
}

/** Both ways for each pair. */
export function pairsOf(found: Searched, networks: readonly string[]): Record<string, number> {
  const pairs = networks.flatMap((one) => networks.filter((other) => other !== one).map((other) => [one, other] as const));
  return Object.fromEntries(pairs.map(([one, other]) => [`${one}>${other}`, aheadShare(found, one, other)]));
}

export function scoresOf({ scores }: Searched): Record<string, { score: number[]; se: number[] }> {
  return Object.fromEntries(
    [...scores].map(([name, curve]) => [name, { score: curve.map(({ mean }) => mean), se: curve.map(({ se }) => se) }]),
  );
}
