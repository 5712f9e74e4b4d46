import {
  Chance,
  Landscape,
  largestPayoff,
  Peers,
  Stream,
  type Copying,
  type NeighbourDraw,
} from '../../engine/index.ts';
import { Mean, type Estimate } from './estimate.ts';
import { AGENTS, tiesOf } from './networks.ts';
import { PUBLISHED } from './purposes.ts';

/** One way of searching: over a network, by a way of copying, for so many rounds. */
export interface Way {
  readonly name: string;
  readonly network: string;
  readonly copying: Copying;
  readonly rounds: number;
}

/** Many members searching the same landscapes, in one way or another. */
export interface Search {
  readonly bits: number;
  readonly interactions: number;
  readonly draw: NeighbourDraw;
  readonly ways: readonly Way[];
  readonly spaces: number;
  readonly seed: number;
}

/** What one way came to. */
export interface Curve {
  /** The mean score at t = 0 … rounds. */
  readonly scores: readonly Estimate[];
  /** The mean score in the last round on each space. */
  readonly last: readonly number[];
}

/** By name of the way. */
export type Searched = ReadonlyMap<string, Curve>;

/** The same landscapes, starts and flips in every way. A score is (payoff ÷ largest payoff)^8. */
export function search({ bits, interactions, draw, ways, spaces, seed }: Search): Searched {
  const means = ways.map(({ rounds }) => Array.from({ length: rounds + 1 }, () => new Mean()));
  const last = ways.map((): number[] => []);
  for (let space = 0; space < spaces; space++) {
    const chance = new Chance(seed, space);
    const stream = new Stream(chance).at(0, PUBLISHED.landscape);
    const landscape = new Landscape({ bits, interactions, neighbours: draw }, stream);
    const largest = largestPayoff(landscape);
    ways.forEach((way, at) => {
      const curve = curveOf(way, landscape, largest, chance);
      curve.forEach((score, round) => means[at][round].add(score));
      last[at].push(curve[way.rounds]);
    });
  }
  return new Map(
    ways.map(({ name }, at) => [name, { scores: means[at].map(({ estimate }) => estimate), last: last[at] }]),
  );
}

/** The members' mean score after each round, the start included. */
function curveOf({ network, copying, rounds }: Way, landscape: Landscape, largest: number, chance: Chance) {
  const { bits } = landscape;
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

/** The same way of copying over several networks, each called by its network. */
export const overNetworks = (networks: readonly string[], copying: Copying, rounds: number): Way[] =>
  networks.map((network) => ({ name: network, network, copying, rounds }));

/** The ways whose names begin so, called by what follows. */
export function under(found: Searched, beginning: string): Searched {
  const those = [...found].filter(([name]) => name.startsWith(beginning));
  return new Map(those.map(([name, curve]) => [name.slice(beginning.length), curve]));
}

/** Share of spaces on which one way is ahead of another at the end. */
export function aheadShare(found: Searched, one: string, other: string): number {
  const others = found.get(other)!.last;
  return found.get(one)!.last.filter((score, space) => score > others[space]).length / others.length;
}

/** Both ways round for each pair. */
export function pairsOf(found: Searched): Record<string, number> {
  const names = [...found.keys()];
  const pairs = names.flatMap((one) => names.filter((other) => other !== one).map((other) => [one, other] as const));
  return Object.fromEntries(pairs.map(([one, other]) => [`${one}>${other}`, aheadShare(found, one, other)]));
}

export function scoresOf(found: Searched): Record<string, { score: number[]; se: number[] }> {
  const plain = ({ scores }: Curve) => ({ score: scores.map(({ mean }) => mean), se: scores.map(({ se }) => se) });
  return Object.fromEntries([...found].map(([name, curve]) => [name, plain(curve)]));
}
