import { exp } from '../kernel/numerics.ts';
import type { Queues } from '../kernel/queues.ts';
import type { Arena } from './arena.ts';
import { CALENDAR, QUEUES, type Courses } from './courses.ts';
import { HEADING } from './minutes.ts';
import { NO_PRACTICE } from './people.ts';
import { PURPOSE } from './purposes.ts';
import { BY_THEMSELVES, GONE, NOTHING, WAITING, type Referrals } from './referrals.ts';
import { midnight } from './ticks.ts';
import { NOBODY } from './ties.ts';

/**
 * Waiting lists of the partner services, in the order of acceptance: one a level, and one a level of those whose promised day is
 * past, so that nobody walks along them to find who is due.
 */
export class WaitingLists {
  private readonly count: number;
  private readonly referrals: Referrals;
  private readonly queues: Queues;
  private readonly courses: Courses;
  private readonly lapseADay: number;

  private readonly arena: Arena;

  constructor(arena: Arena, referrals: Referrals, queues: Queues, courses: Courses) {
    this.arena = arena;
    this.count = arena.definitions.length;
    this.referrals = referrals;
    this.queues = queues;
    this.courses = courses;
    this.lapseADay = arena.world.lapse;
  }

  /** How many wait for a service. Only looks: gaps stay. */
  length(service: number): number {
    let sum = 0;
    for (const late of [0, 1])
      for (let level = 1; level <= 3; level++) {
        const list = this.list(service, level, late);
        for (let entry = this.queues.first(list); entry >= 0; entry = this.queues.next(entry))
          if (this.referrals.stage(entry) === WAITING) sum++;
      }
    return sum;
  }

  /** Accepted: at the end of the list of its level. */
  add(entry: number, service: number): void {
    const { referrals } = this;
    referrals.setStage(entry, WAITING);
    const late = this.arena.agreements.overdue(service, referrals.since(entry)) ? 1 : 0;
    this.queues.push(this.list(service, referrals.level(entry), late), entry);
    this.arena.agreements.accept(service, referrals.since(entry), this.senderOf(entry, this.personOf(entry, service)));
  }

  personOf(entry: number, service: number): number {
    return ((entry - service) / this.count) | 0;
  }

  /**
   * The organisation that handed the person over: their practice, or a service; whoever is on no list comes from the first
   * practice. NOBODY for those who came by themselves.
   */
  private senderOf(entry: number, person: number): number {
    const sender = this.referrals.sender(entry);
    if (sender === 1 + BY_THEMSELVES) return NOBODY;
    if (sender > 0) return this.arena.serviceRow(sender - 1);
    const practice = this.arena.people.practice(person);
    return practice === NO_PRACTICE ? 0 : practice;
  }

  /** It leaves the list for a reason that is nobody's breach. */
  lapse(entry: number, person: number, service: number): void {
    this.arena.agreements.lapse(service, this.referrals.since(entry), this.senderOf(entry, person));
  }

  /**
   * The person has gone. Their place in the list is left standing and passed over when it comes first, since to close it is to walk
   * the list up to it.
   */
  leave(entry: number, person: number, service: number): void {
    this.lapse(entry, person, service);
    this.referrals.leave(entry);
  }

  /** The place that somebody before them has left standing, if any, is closed: the person may come onto the list. */
  closeGap(entry: number, service: number): void {
    if (this.referrals.stage(entry) !== GONE) return;
    const level = this.referrals.level(entry);
    if (!this.queues.remove(this.list(service, level, 0), entry))
      this.queues.remove(this.list(service, level, 1), entry);
    this.referrals.setStage(entry, NOTHING);
  }

  /** Whoever is first in a list and still there, or −1. */
  private first(list: number): number {
    for (;;) {
      const entry = this.queues.first(list);
      if (entry < 0 || this.referrals.stage(entry) !== GONE) return entry;
      this.queues.shift(list);
      this.referrals.setStage(entry, NOTHING);
    }
  }

  /** The end of a working day: whose promised day it was and who has not begun goes to those overdue, in order. */
  close(service: number): void {
    const { agreements, day } = this.arena;
    for (let level = 1; level <= 3; level++) {
      const list = this.list(service, level, 0);
      for (let entry = this.first(list); entry >= 0; entry = this.first(list)) {
        if (!agreements.overdue(service, this.referrals.since(entry), day + 1)) break;
        this.queues.shift(list);
        this.queues.push(this.list(service, level, 1), entry);
      }
    }
  }

  /** What was promised for today begins, so many at most, as far as the minutes go, in the order of the lists. */
  keepAgreements(service: number, most = Infinity): void {
    const { minutes, agreements, day } = this.arena;
    if (agreements.pressing(service) === 0) return;
    let begun = 0;
    for (let level = 3; level >= 1; level--) {
      const list = this.list(service, level, 0);
      for (let entry = this.first(list); entry >= 0; entry = this.first(list)) {
        if (minutes.left[this.arena.serviceRow(service)] <= 0) return;
        if (agreements.dueOn(service, this.referrals.since(entry)) > day) break;
        if (this.begin(this.queues.shift(list), service, this.hurries(service, most - begun)) && ++begun === most)
          return;
      }
    }
  }

  /** New courses from the waiting list while there are minutes for them. */
  take(service: number): void {
    const { minutes } = this.arena;
    const row = this.arena.serviceRow(service);
    while (minutes.left[row] > 0) {
      const entry = this.nextInLine(service);
      if (entry < 0) return;
      this.begin(entry, service);
    }
  }

  /** Would a start be opened empty now? Where staff do so, and what is left of today does not hold those that are to be kept. */
  private hurries(service: number, most: number): boolean {
    const { attention, minutes, agreements } = this.arena;
    if (attention === undefined || attention.gaming.empties[service] === 0) return false;
    const starts = Math.min(most, agreements.pressing(service));
    return minutes.left[this.arena.serviceRow(service)] < starts * this.courses.length(service);
  }

  /**
   * A referral off the list: its course begins, with what the hand-over costs; unless the need or the person's wish has gone, which is
   * false. `hurried`: a promised one is opened empty.
   */
  private begin(entry: number, service: number, hurried = false): boolean {
    const { minutes, people, ties, agreements, attention, world } = this.arena;
    const person = this.personOf(entry, service);
    const domain = this.referrals.domain(entry);
    const sender = this.senderOf(entry, person);
    if (people.level(person, domain) === 0 || this.lapsed(entry, person)) {
      this.lapse(entry, person, service);
      this.leaveList(entry, person, domain);
      return false;
    }
    const row = this.arena.serviceRow(service);
    const empty = agreements.start(service, this.referrals.since(entry), sender) && hurried;
    if (empty) attention?.openEmpty(person, service);
    minutes.begin(row, HEADING.verification, ties.verification(sender, row));
    const full = this.courses.length(service);
    this.courses.start(entry, person, service, domain, empty ? Math.min(world.token_minutes, full) : full);
    return true;
  }

  private nextInLine(service: number): number {
    const byNeed = this.arena.decisions.takeByNeed();
    let best = -1;
    for (let level = 3; level >= 1; level--) {
      const list = this.frontOf(service, level);
      if (list < 0) continue;
      if (byNeed) return this.queues.shift(list);
      if (best < 0 || this.before(this.first(list), this.first(best))) best = list;
    }
    return best < 0 ? -1 : this.queues.shift(best);
  }

  /** The list in which whoever is first at a level stands: those overdue, who were referred before the others; −1 for nobody. */
  private frontOf(service: number, level: number): number {
    const overdue = this.list(service, level, 1);
    if (this.first(overdue) >= 0) return overdue;
    const list = this.list(service, level, 0);
    return this.first(list) >= 0 ? list : -1;
  }

  /** Referred earlier; on the same day, by their order on that day, whatever the need. */
  private before(entry: number, other: number): boolean {
    const { referrals } = this;
    const days = referrals.since(entry) - referrals.since(other);
    return days < 0 || (days === 0 && referrals.turn(entry) < referrals.turn(other));
  }

  private lapsed(entry: number, person: number): boolean {
    const { chance, people, day } = this.arena;
    const waited = day - this.referrals.since(entry);
    return (
      chance.unit(people.address(person), PURPOSE.lapse, this.referrals.since(entry)) <
      1 - exp(-this.lapseADay * waited)
    );
  }

  private leaveList(entry: number, person: number, domain: number): void {
    const { people, collector, day } = this.arena;
    collector.settle(person, midnight(day + 1));
    collector.note(person, 'left_list', ((entry % this.count) + 1) | 0, domain);
    this.referrals.setStage(entry, NOTHING);
    people.setServed(person, people.served(person) & ~(16 << domain));
  }

  private list(service: number, level: number, late: number): number {
    return service * QUEUES + CALENDAR + late * 3 + level;
  }
}
