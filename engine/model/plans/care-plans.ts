import { Stream } from '../../kernel/stream.ts';
import type { Arena } from '../arena.ts';
import { COUNT } from '../collector.ts';
import { litDomains } from '../domain-sets.ts';
import { PRACTICE } from '../passing-on.ts';
import { NO_PRACTICE } from '../people.ts';
import { PURPOSE } from '../purposes.ts';
import { isComplex, ownersOfPlan, PATTERNS, type Owner } from './patterns.ts';
import { PlanLandscapes, type Terrain } from './plan-landscapes.ts';

/** Days of a stream that one question about a plan may take, as many as are left between two. */
export const DAYS_APART = 16;

/**
 * What organisations believe works for people with several needs: for every practice and pattern of needs a plan of N bits,
 * owned by the practice and the services that treat such needs. One need has a known solution.
 *
 * A contact follows the plan for the needs that the organisation knows of, and is as good as that plan is for the needs there
 * are: payoff ÷ largest payoff. This is the only way in which plans touch treatment, and it is the same under every rule.
 */
export class CarePlans {
  readonly on: boolean;
  readonly bits: number;
  /** Practices of the place, then those elsewhere in the borough, then the central code. */
  readonly practices: number;
  readonly members: number;
  /** [pattern] */
  readonly owners: readonly (readonly Owner[])[];
  readonly landscapes: PlanLandscapes;
  readonly terrain: Terrain;
  /** [pattern × members + member]; a code that does not exist is −1. */
  readonly plans: Int32Array;
  /** Practice contacts by the pattern that was known, [pattern × practices + practice]: lately, and in the planning year before. */
  readonly cases: Int32Array;
  readonly casesBefore: Int32Array;
  /** [domain] what is done for one need alone. */
  private readonly known = new Int32Array(4);
  private readonly stream: Stream;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { world, place, definitions, block, chance } = arena;
    this.on = world.care_plans === 'on';
    this.bits = world.plan_bits;
    this.practices = place.practices.length;
    this.members = this.practices + world.borough_practices + 1;
    const owners = Array.from({ length: 16 }, (_, pattern) => ownersOfPlan(pattern, this.bits, definitions));
    this.owners = owners;
    this.terrain = {
      bits: this.bits,
      interactions: Math.min(world.plan_interactions, this.bits - 1),
      every: world.plan_drift_weeks * 7,
      keep: world.plan_drift_keep,
      consensus: world.goal_consensus,
    };
    this.stream = new Stream(chance);
    this.landscapes = new PlanLandscapes(chance, this.terrain, owners);
    this.plans = block.i32(this.on ? 16 * this.members : 0);
    this.cases = block.i32(this.on ? 16 * this.practices : 0);
    this.casesBefore = block.i32(this.on ? 16 * this.practices : 0);
    this.drawKnown();
    if (this.on) block.atStart(() => this.drawPlans());
  }

  /** The luck is another's: what works is drawn anew. Plans at first follow when the state begins. */
  begin(): void {
    this.landscapes.begin();
    this.drawKnown();
  }

  /**
   * How good a contact is that works on a lit domain, 0–1: 1 where the person has one need. A practice's contact is a case
   * from which it learns.
   */
  match(person: number, organisation: number, domain: number): number {
    if (!this.on) return 1;
    const { people, passingOn, collector } = this.arena;
    const lit = litDomains(people.state(person));
    if (!isComplex(lit)) return 1;
    const practice = people.practice(person);
    const known = passingOn.onRecord(person, organisation) & lit;
    const planned = isComplex(known) && practice !== NO_PRACTICE;
    if (planned && organisation === PRACTICE) this.cases[known * this.practices + practice]++;
    const plan = planned ? this.plans[known * this.members + practice] : this.known[domain];
    const worth = this.landscapes.worth(lit, plan);
    collector.add(COUNT.plannedContacts);
    collector.add(COUNT.planWorth, worth);
    return worth;
  }

  /** Is it a practice elsewhere in the borough? `cell`: a place in `plans`. */
  isElsewhere(cell: number): boolean {
    const member = cell % this.members;
    return member >= this.practices && member < this.members - 1;
  }

  /** Who owns the bits of the plan in a place of `plans`. */
  ownersAt(cell: number): readonly Owner[] {
    return this.owners[Math.floor(cell / this.members)];
  }

  private drawKnown(): void {
    for (let domain = 0; domain < 4; domain++)
      this.known[domain] = this.stream.at(domain, PURPOSE.planKnown).below(1 << this.bits);
  }

  /** Plans at first: any. */
  private drawPlans(): void {
    for (const pattern of PATTERNS)
      for (let member = 0; member < this.members; member++)
        this.plans[pattern * this.members + member] =
          member === this.members - 1 ? -1 : this.stream.at(member, PURPOSE.planStart, pattern).below(1 << this.bits);
  }
}
