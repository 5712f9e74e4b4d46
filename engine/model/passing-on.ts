import { param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { PURPOSE } from './purposes.ts';

export const PASSING_WORLD = {
  refers_mild: param(0.3, {
    title: 'a mild need (level 1) is referred at a practice contact rather than watched',
    min: 0,
    max: 1,
    unit: 'chance a contact',
    source: 'docs/ASSUMPTIONS.md#referring',
    grade: 'assumed',
  }),
  verification: param(8, {
    title: 'checking what another organisation sent, without trust',
    min: 0,
    max: 60,
    integer: true,
    unit: 'minutes a hand-over, × (1 − trust)',
    source: 'start value of the design, 0–20',
    grade: 'assumed',
  }),
  trust: param(0.4, {
    title: 'trust between organisations',
    min: 0,
    max: 1,
    unit: 'probability that an agreement is kept; constant until ties are modelled',
    source: 'start value of the design, prior .3–.7',
    grade: 'assumed',
  }),
} satisfies Params;

/** Position of the practice among the organisations that know things; services follow from 1. */
export const PRACTICE = 0;

/** Who finds a need sends the person on: to the service that suits it, or back to the practice, as the rules say. */
export class PassingOn {
  /** Preference by service × 16 + domain × 4 + level. */
  private readonly preference: Uint8Array;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const domains = ['physical', 'mental', 'social', 'functional'] as const;
    this.preference = new Uint8Array(arena.definitions.length * 16);
    arena.definitions.forEach(({ preferred }, service) =>
      domains.forEach((domain, d) =>
        preferred[domain]?.forEach((rank, level) => (this.preference[service * 16 + d * 4 + level + 1] = rank)),
      ),
    );
  }

  /** Does this organisation know of the need, by its own record or by a shared one? */
  knows(person: number, organisation: number, domain: number): boolean {
    const { people, decisions } = this.arena;
    return decisions.shareRecords() ? people.knownToAny(person, domain) : people.knows(person, organisation, domain);
  }

  /** After a practice contact: refers what is known, one need or all, as the rules say. */
  fromPractice(person: number, day: number): void {
    const { decisions } = this.arena;
    for (let level = 3; level >= 1; level--)
      for (let domain = 0; domain < 4; domain++) {
        if (!this.waitsForReferral(person, PRACTICE, domain, level)) continue;
        if (level === 1 && !this.refersMild(person, day, domain)) continue;
        if (this.refer(person, day, domain, level, -1) && !decisions.passOnAllAtOnce()) return;
      }
  }

  /** After a session: what else the service knows goes straight on, or back to the practice by letter. */
  fromService(person: number, day: number, service: number): void {
    const { people, decisions, practices } = this.arena;
    for (let level = 3; level >= 1; level--)
      for (let domain = 0; domain < 4; domain++) {
        if (!this.waitsForReferral(person, service + 1, domain, level)) continue;
        if (decisions.handOverDirectly()) {
          if (this.refer(person, day, domain, level, service) && !decisions.passOnAllAtOnce()) return;
        } else if (!people.knows(person, PRACTICE, domain)) {
          this.writeToPractice(person, day, domain);
          practices.invite(person, domain, day);
          if (!decisions.passOnAllAtOnce()) return;
        }
      }
  }

  /** A letter: the practice now knows. */
  writeToPractice(person: number, day: number, domain: number): void {
    const { people, collector } = this.arena;
    if (people.knows(person, PRACTICE, domain)) return;
    collector.settle(person, (day + 1) << 16);
    people.learn(person, PRACTICE, domain);
  }

  private waitsForReferral(person: number, organisation: number, domain: number, level: number): boolean {
    const { people } = this.arena;
    if (people.level(person, domain) !== level) return false;
    if ((people.served(person) >> domain) & 0x11) return false;
    return this.knows(person, organisation, domain);
  }

  private refersMild(person: number, day: number, domain: number): boolean {
    const { people, chance, world } = this.arena;
    return chance.unit(people.address(person), PURPOSE.referMild, day, domain) < world.refers_mild;
  }

  /** Sends the person to the service preferred for this need among those that have not just sent them back. */
  private refer(person: number, day: number, domain: number, level: number, from: number): boolean {
    const { services } = this.arena;
    let [best, rank] = [-1, 0];
    for (let service = 0; service < this.arena.definitions.length; service++) {
      const preference = this.preference[service * 16 + domain * 4 + level]!;
      if (preference <= rank || service === from || !services.takesReferral(person, service, level, day)) continue;
      [best, rank] = [service, preference];
    }
    if (best < 0) return false;
    services.refer(person, best, domain, level, day);
    return true;
  }
}
