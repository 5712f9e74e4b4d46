import { param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { countDomains, domainsAt, litDomains } from './domain-sets.ts';
import { HEADING } from './minutes.ts';
import { NO_PRACTICE } from './people.ts';
import { PURPOSE } from './purposes.ts';

export const PASSING_WORLD = {
  refers_mild: param(0.3, {
    title: 'a mild need (level 1) is handed over at a contact rather than watched, by practice or service',
    min: 0,
    max: 1,
    unit: 'chance a contact',
    source: 'docs/ASSUMPTIONS.md#referring',
    grade: 'assumed',
  }),
} satisfies Params;

/** Position of the practice among the organisations that know things; services follow from 1. */
export const PRACTICE = 0;

/** Who finds a need sends the person on: to the service that suits it, or back to the practice, as the rules say. */
export class PassingOn {
  /** Preference by service × 16 + domain × 4 + level. */
  private readonly preference: Uint8Array;
  /** [level] domains (four bits) that any service takes at that level. */
  private readonly taken = new Uint8Array(4);
  private readonly mild: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    this.mild = arena.world.refers_mild;
    const domains = ['physical', 'mental', 'social', 'functional'] as const;
    this.preference = new Uint8Array(arena.definitions.length * 16);
    arena.definitions.forEach(({ preferred }, service) =>
      domains.forEach((domain, d) =>
        preferred[domain]?.forEach((rank, level) => {
          this.preference[service * 16 + d * 4 + level + 1] = rank;
          if (rank > 0) this.taken[level + 1] |= 1 << d;
        }),
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
    const candidates = this.unserved(person, PRACTICE);
    if (candidates === 0) return;
    const { conference, coordinator } = this.arena;
    conference.propose(person, candidates);
    coordinator.takes(person, countDomains(candidates), -1);
    this.referKnown(person, day, candidates);
  }

  /** After a session: what else the service knows goes straight on, or back to the practice by letter. */
  fromService(person: number, day: number, service: number): void {
    const candidates = this.unserved(person, service + 1);
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
    const { people, decisions, services, ties, coordinator, membership } = this.arena;
    const practice = people.practice(person);
    const known = countDomains(this.onRecord(person, service + 1) & litDomains(people.state(person)));
    if (coordinator.takes(person, known, service)) return true;
    if (!decisions.handOverDirectly(known) || !membership.belongs(practice))
      return this.sendBack(person, day, domain, service);
    // A mild need is as often watched here as at a practice: no route may skip what the other owes.
    if (level === 1 && !this.refersMild(person, day, domain)) return false;
    const next = this.suits(person, day, domain, level, service);
    if (next < 0) return false;
    if (!ties.carries(this.arena.serviceRow(service), this.arena.serviceRow(next)))
      return this.sendBack(person, day, domain, service);
    services.refer(person, next, domain, level, day, service);
    membership.year.spare(practice);
    return true;
  }

  /** A letter to a practice that did not know, which checks it and invites the person. */
  private sendBack(person: number, day: number, domain: number, service: number): boolean {
    const { people, practices, chance, collector } = this.arena;
    if (people.knows(person, PRACTICE, domain)) return false;
    this.writeToPractice(person, day, domain);
    collector.written(person, service);
    this.checkLetter(person, service);
    practices.invite(person, domain, day, chance.unit(people.address(person), PURPOSE.reviewDay, day));
    return true;
  }

  /** The practice checks what a service has sent back to it, as anybody checks a hand-over. */
  private checkLetter(person: number, service: number): void {
    const { people, minutes, ties } = this.arena;
    const practice = people.practice(person);
    if (practice === NO_PRACTICE) return;
    minutes.begin(practice, HEADING.verification, ties.verification(this.arena.serviceRow(service), practice));
  }

  /** In a case conference: every need that is known and not served is taken on by the service that suits it, where one will. */
  agree(person: number, now: number): void {
    const { people, services, day, membership } = this.arena;
    for (let left = this.unserved(person, PRACTICE); left !== 0; left &= left - 1) {
      const domain = 31 - Math.clz32(left & -left);
      const level = people.level(person, domain);
      const service = this.suits(person, day, domain, level, -1);
      if (service >= 0 && services.takeOn(person, service, domain, level, now))
        membership.year.gain(people.practice(person), service);
    }
  }

  /**
   * What a practice knows and nobody serves (`candidates`) is referred, one need or all as the rules say; mild ones are
   * watched as often as not. Needs that no service takes are not drawn for: that would be two draws a person-year.
   */
  referKnown(person: number, day: number, candidates = this.unserved(person, PRACTICE)): void {
    const { people, decisions } = this.arena;
    const state = people.state(person);
    for (let level = 3; level >= 1; level--)
      for (let left = candidates & this.taken[level] & domainsAt(state, level); left !== 0; left &= left - 1) {
        const domain = 31 - Math.clz32(left & -left);
        if (level === 1 && !this.refersMild(person, day, domain)) continue;
        if (this.refer(person, day, domain, level) && !decisions.passOnAllAtOnce()) return;
      }
  }

  /** What an organisation knows to be lit is told to the practice. */
  tellPractice(person: number, organisation: number, day: number): void {
    const { people } = this.arena;
    for (
      let left = people.knownTo(person, organisation) & litDomains(people.state(person));
      left !== 0;
      left &= left - 1
    )
      this.writeToPractice(person, day, 31 - Math.clz32(left & -left));
  }

  /** A case that no coordinator has reached: a service writes to the practice after all; the practice has done its part. */
  theOrdinaryWay(person: number, day: number, service: number): void {
    if (service < 0) return;
    for (let left = this.unserved(person, service + 1); left !== 0; left &= left - 1)
      if (this.sendBack(person, day, 31 - Math.clz32(left & -left), service)) return;
  }

  /** Domains (four bits) that the organisation knows to be lit, and for which nothing is under way. */
  unserved(person: number, organisation: number): number {
    const { people } = this.arena;
    const served = people.served(person);
    const idle = litDomains(people.state(person)) & ~(served | (served >> 4));
    return idle === 0 ? 0 : idle & this.onRecord(person, organisation);
  }

  private refersMild(person: number, day: number, domain: number): boolean {
    const { people, chance } = this.arena;
    return chance.unit(people.address(person), PURPOSE.referMild, day, domain) < this.mild;
  }

  /** The practice sends the person to the service preferred for this need. False where there is none. */
  private refer(person: number, day: number, domain: number, level: number): boolean {
    const service = this.suits(person, day, domain, level, -1);
    if (service >= 0) this.arena.services.refer(person, service, domain, level, day);
    return service >= 0;
  }

  /** The service preferred for this need among those that have not just sent the person back; −1 where there is none. */
  suits(person: number, day: number, domain: number, level: number, from: number): number {
    const { services } = this.arena;
    let best = -1;
    let rank = 0;
    for (let service = 0; service < this.arena.definitions.length; service++) {
      const preference = this.preference[(service << 4) | (domain << 2) | level];
      if (preference <= rank || service === from || !services.takesReferral(person, service, level, day)) continue;
      best = service;
      rank = preference;
    }
    return best;
  }
}
