import { param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { domainsAt, litDomains } from './domain-sets.ts';
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
  private readonly mild: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    this.mild = arena.world.refers_mild;
    const domains = ['physical', 'mental', 'social', 'functional'] as const;
    this.preference = new Uint8Array(arena.definitions.length * 16);
    arena.definitions.forEach(({ preferred }, service) =>
      domains.forEach((domain, d) =>
        preferred[domain]?.forEach((rank, level) => (this.preference[service * 16 + d * 4 + level + 1] = rank)),
      ),
    );
  }

  /** Domains (four bits) that the organisation has on record, its own or a shared one. */
  onRecord(person: number, organisation: number): number {
    const { people, decisions } = this.arena;
    return decisions.shareRecords() ? people.knownDomains(person) : people.knownTo(person, organisation);
  }

  /** Does this organisation know of the need, by its own record or by a shared one? */
  knows(person: number, organisation: number, domain: number): boolean {
    return ((this.onRecord(person, organisation) >> domain) & 1) !== 0;
  }

  /** After a practice contact: refers what is known, one need or all, as the rules say. */
  fromPractice(person: number, day: number): void {
    const candidates = this.candidates(person, PRACTICE);
    if (candidates === 0) return;
    const { people, decisions } = this.arena;
    for (let level = 3; level >= 1; level--)
      for (let left = candidates & domainsAt(people.state(person), level); left !== 0; left &= left - 1) {
        const domain = 31 - Math.clz32(left & -left);
        if (level === 1 && !this.refersMild(person, day, domain)) continue;
        if (this.refer(person, day, domain, level, -1) && !decisions.passOnAllAtOnce()) return;
      }
  }

  /** After a session: what else the service knows goes straight on, or back to the practice by letter. */
  fromService(person: number, day: number, service: number): void {
    const candidates = this.candidates(person, service + 1);
    if (candidates === 0) return;
    const { people, decisions } = this.arena;
    for (let level = 3; level >= 1; level--)
      for (let left = candidates & domainsAt(people.state(person), level); left !== 0; left &= left - 1) {
        const domain = 31 - Math.clz32(left & -left);
        if (this.handOn(person, day, domain, level, service) && !decisions.passOnAllAtOnce()) return;
      }
  }

  /** A letter: the practice now knows. */
  writeToPractice(person: number, day: number, domain: number): void {
    const { people, collector } = this.arena;
    if (people.knows(person, PRACTICE, domain)) return;
    collector.settle(person, (day + 1) << 16);
    people.learn(person, PRACTICE, domain);
  }

  /** A service that knows of another need: straight on where the rules let it, else a letter to a practice that did not know. */
  private handOn(person: number, day: number, domain: number, level: number, service: number): boolean {
    const { people, decisions, practices, chance } = this.arena;
    if (decisions.handOverDirectly()) return this.refer(person, day, domain, level, service);
    if (people.knows(person, PRACTICE, domain)) return false;
    this.writeToPractice(person, day, domain);
    practices.invite(person, domain, day, chance.unit(people.address(person), PURPOSE.reviewDay, day));
    return true;
  }

  /** Domains (four bits) that the organisation knows to be lit, and for which nothing is under way. */
  private candidates(person: number, organisation: number): number {
    const { people } = this.arena;
    const served = people.served(person);
    const idle = litDomains(people.state(person)) & ~(served | (served >> 4));
    return idle === 0 ? 0 : idle & this.onRecord(person, organisation);
  }

  private refersMild(person: number, day: number, domain: number): boolean {
    const { people, chance } = this.arena;
    return chance.unit(people.address(person), PURPOSE.referMild, day, domain) < this.mild;
  }

  /** Sends the person to the service preferred for this need among those that have not just sent them back. */
  private refer(person: number, day: number, domain: number, level: number, from: number): boolean {
    const { services } = this.arena;
    let best = -1;
    let rank = 0;
    for (let service = 0; service < this.arena.definitions.length; service++) {
      const preference = this.preference[(service << 4) | (domain << 2) | level];
      if (preference <= rank || service === from || !services.takesReferral(person, service, level, day)) continue;
      best = service;
      rank = preference;
    }
    if (best < 0) return false;
    services.refer(person, best, domain, level, day);
    return true;
  }
}
