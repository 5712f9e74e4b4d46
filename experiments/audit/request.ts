import type { Place, World } from '../../engine/index.ts';
import type { Column, Design } from '../run/design.ts';
import { seedKey } from '../run/seed-key.ts';
import { USUAL_WORLD } from '../../scenarios/usual-world.ts';

/** What an audit is asked for. Plain data. */
export interface AuditRequest {
  readonly place: Place;
  readonly people: number;
  /** Years counted, after the warm-up. */
  readonly years: number;
  readonly warmUp: number;
  /** Two or more: an error needs two. */
  readonly replications: number;
  readonly threads: number;
  /** Seed phrase. */
  readonly seed: string;
  /** The first is the reference, and in force during the warm-up. */
  readonly regimes: readonly Column[];
}

/** Checks that ask for equality to the byte need no more than this to be broken. */
const ENOUGH_PEOPLE = 1500;

/** The request as a design: every regime in the usual world, or in another. */
export function designOf(request: AuditRequest, world: Partial<World> = USUAL_WORLD): Design {
  const { place, people, years, warmUp, replications, seed, regimes } = request;
  const warmUpRules = regimes[0].rules;
  const fixed = { knockout: [], rows: 'none' } as const;
  return { place, people, years, warmUp, replications, seed: seedKey(seed), warmUpRules, regimes, world, ...fixed };
}

/** A smaller one of a year, for what must be the same to the byte. */
export function exactDesign(request: AuditRequest, replications: number): Design {
  const people = Math.min(request.people, ENOUGH_PEOPLE);
  return { ...designOf(request), people, years: 1, warmUp: 1, replications };
}
