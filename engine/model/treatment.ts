import { param, type Params } from '../kernel/param.ts';
import { power } from '../kernel/numerics.ts';
import type { Arena } from './arena.ts';
import { midnight } from './ticks.ts';
import { chancesOfClearing, standardLengths } from './treatment-terms.ts';

const clears = (value: number, who: string) =>
  param(value, {
    title: `chance that ${who} clears a level`,
    min: 0,
    max: 1,
    unit: 'chance a kept contact of standard length',
    source: 'start value of the design, ±40 %; docs/ASSUMPTIONS.md#clearing',
    grade: 'assumed',
  });

export const TREATMENT_WORLD = {
  practice_clears_physical: clears(0.7, 'a practice contact on the physical domain'),
  practice_clears_mental: clears(0.25, 'a practice contact on the mental domain'),
  practice_clears_social: clears(0.05, 'a practice contact on the social domain'),
  practice_clears_functional: clears(0.15, 'a practice contact on the functional domain'),
  emergency_clears_physical: clears(0.5, 'the emergency department, physical,'),
  emergency_clears_mental: clears(0.05, 'the emergency department, mental,'),
  stay_clears_physical: clears(0.8, 'a hospital stay, physical,'),
  stay_clears_mental: clears(0.1, 'a hospital stay, mental,'),
  stay_clears_functional: clears(0.05, 'a hospital stay, functional,'),
} satisfies Params;

/** Chances of contacts shorter than this are worked out once. A power of two. */
const REMEMBERED = 64;

/** A contact works on a domain from this chance on; below it, seeing somebody is not treating them. */
const EFFECTIVE = 0.05;

/**
 * The one place where a contact clears need: one level of one domain, with a chance that belongs to the organisation,
 * the domain, the minutes and how well the plan followed fits, and to nothing else. No rule is asked here.
 */
export class Treatment {
  /** Chance at standard length, by organisation × 4 + domain. */
  private readonly chances: Float64Array;
  /** Chances worked out before, by (organisation × 4 + domain) × REMEMBERED + minutes; −1 where not yet. */
  private readonly byMinutes: Float64Array;
  /** Attempts at standard length by the best plan, and clearings among them, by organisation × 4 + domain. */
  readonly given: Float64Array;
  readonly cleared: Float64Array;

  private readonly arena: Arena;
  private readonly standard: readonly number[];

  constructor(arena: Arena) {
    const { world, definitions, block } = arena;
    this.arena = arena;
    this.standard = standardLengths(world, definitions);
    this.chances = Float64Array.from(chancesOfClearing(world, definitions).flat());
    this.byMinutes = new Float64Array(this.chances.length * REMEMBERED).fill(-1);
    this.given = block.f64(this.chances.length);
    this.cleared = block.f64(this.chances.length);
  }

  /** Chance that a contact of so many minutes clears a level: 1 − (1 − q)^(m / standard). */
  chance(organisation: number, domain: number, minutes: number): number {
    const cell = ((organisation << 2) | domain) * REMEMBERED + minutes;
    if (minutes >= REMEMBERED) return this.chanceOf(organisation, domain, minutes);
    const known = this.byMinutes[cell];
    return known >= 0 ? known : (this.byMinutes[cell] = this.chanceOf(organisation, domain, minutes));
  }

  private chanceOf(organisation: number, domain: number, minutes: number, match = 1): number {
    const q = match * this.chances[(organisation << 2) | domain];
    const standard = this.standard[organisation];
    return minutes === standard || q === 0 ? q : 1 - power(1 - q, minutes / standard);
  }

  /** One attempt on a lit domain, with a uniform of its own; `match`: how well the plan followed fits, 0–1. True when a level was cleared. */
  attempt(
    person: number,
    organisation: number,
    domain: number,
    minutes: number,
    uniform: number,
    day: number,
    match = 1,
  ): boolean {
    const { people, needs } = this.arena;
    const level = people.level(person, domain);
    const chance =
      match === 1 ? this.chance(organisation, domain, minutes) : this.chanceOf(organisation, domain, minutes, match);
    if (level === 0 || chance === 0) return false;
    if (chance >= EFFECTIVE) {
      this.arena.collector.settle(person, midnight(day + 1));
      people.setWorked(person, domain, day);
    }
    const success = uniform < chance;
    if (minutes === this.standard[organisation] && match === 1) this.count((organisation << 2) | domain, success);
    if (success) needs.change(person, domain, level - 1, midnight(day + 1), 6);
    return success;
  }

  zero(): void {
    this.given.fill(0);
    this.cleared.fill(0);
  }

  private count(cell: number, success: boolean): void {
    this.given[cell]++;
    if (success) this.cleared[cell]++;
  }
}
