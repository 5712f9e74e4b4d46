import { param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { litDomains } from './domain-sets.ts';
import type { People } from './people.ts';
import { midnight } from './ticks.ts';

const chance = (value: number, title: string, unit = 'chance') =>
  param(value, { title, min: 0, max: 1, unit, source: 'start value of the design', grade: 'assumed' });

export const NOTICING_WORLD = {
  notices: chance(0.3, 'a 10-minute contact notices another lit domain'),
  notices_by_minute: chance(0.015, 'more for each minute beyond ten', 'chance a minute'),
  notices_if_met: chance(0.15, 'more if they have met before'),
} satisfies Params;

/** A contact is about one domain and may notice others; more minutes and having met help. A record does not. */
export class Noticing {
  private readonly people: People;
  private readonly atTen: number;
  private readonly byMinute: number;
  private readonly ifMet: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    this.people = arena.people;
    this.atTen = arena.world.notices;
    this.byMinute = arena.world.notices_by_minute;
    this.ifMet = arena.world.notices_if_met;
  }

  /** Draws for each lit domain that the organisation has not itself recorded, but for the one at hand (−1 none). */
  others(person: number, organisation: number, atHand: number, minutes: number, met: boolean, purpose: number): void {
    const { people } = this;
    const unknown = litDomains(people.state(person)) & ~people.knownTo(person, organisation);
    const others = atHand < 0 ? unknown : unknown & ~(1 << atHand);
    if (others !== 0) this.draw(person, organisation, others, minutes, met, purpose);
  }

  private draw(
    person: number,
    organisation: number,
    domains: number,
    minutes: number,
    met: boolean,
    purpose: number,
  ): void {
    const { people, chance: luck, collector, day } = this.arena;
    const p = Math.min(0.95, this.atTen + this.byMinute * (minutes - 10) + (met ? this.ifMet : 0));
    for (let left = domains; left !== 0; left &= left - 1) {
      const domain = 31 - Math.clz32(left & -left);
      if (luck.unit(people.address(person), purpose, day, domain) >= p) continue;
      collector.settle(person, midnight(day + 1));
      people.learn(person, organisation, domain);
    }
  }
}
