import {
  complete,
  line,
  randomTies,
  rewiredRing,
  ring,
  Stream,
  type Chance,
  type TiesBetween,
} from '../../engine/index.ts';
import { PUBLISHED } from './purposes.ts';

export const NETWORKS = ['line', 'complete', 'lattice', 'random', 'rewired'] as const;
export type NetworkName = (typeof NETWORKS)[number];

export const AGENTS = 100;
const DEGREE = 4;
const RANDOM = 0.07;
/** Share of the lattice's ties that are rewired; the papers do not say. */
const REWIRED = 0.1;

/** The ties of a network by name; those with chance in them are drawn anew on each space. */
export function tiesOf(name: string, chance: Chance): TiesBetween {
  const stream = new Stream(chance);
  switch (name) {
    case 'line':
      return line(AGENTS);
    case 'complete':
      return complete(AGENTS);
    case 'lattice':
      return ring(AGENTS, DEGREE);
    case 'random':
      return randomTies(AGENTS, RANDOM, stream.at(0, PUBLISHED.tie));
    case 'rewired':
      return rewiredRing(AGENTS, DEGREE, REWIRED, stream.at(1, PUBLISHED.tie));
    default:
      throw new Error(`no network ${name}`);
  }
}
