import type { Queues } from '../kernel/queues.ts';
import type { Arena } from './arena.ts';
import { HEADING } from './minutes.ts';
import { IN_HOSPITAL } from './people.ts';
import { PURPOSE } from './purposes.ts';
import { COURSE, NOTHING, type Referrals } from './referrals.ts';
import { midnight } from './ticks.ts';

/** Days a calendar reaches ahead; a power of two. */
export const CALENDAR = 32;
/** Queues of a service: one a day of its calendar, referrals to be looked at, a list a level, and a list a level of those overdue. */
export const QUEUES = CALENDAR + 7;

/** Courses of sessions. Who is seen is settled first (`run`, `start`); what comes of it is known afterwards (`see`). */
export class Courses {
  private readonly count: number;
  private readonly referrals: Referrals;
  private readonly queues: Queues;
  private readonly missed: number;
  private readonly session: Int32Array;
  private readonly interval: Int32Array;
  /** Entries whose session is held today, ~entry where nobody comes, each with the session's minutes. */
  private held = new Int32Array(2 * 256);
  private heldCount = 0;

  private readonly arena: Arena;

  constructor(arena: Arena, referrals: Referrals, queues: Queues) {
    this.arena = arena;
    const { definitions, world } = arena;
    this.count = definitions.length;
    this.missed = world.session_missed;
    this.referrals = referrals;
    this.queues = queues;
    this.session = Int32Array.from(definitions, ({ key }) => world[`${key}_session`] as number);
    this.interval = Int32Array.from(definitions, ({ key }) => world[`${key}_interval`] as number);
  }

  clear(): void {
    this.heldCount = 0;
  }

  /** Sessions due today, as far as the minutes go; the rest are put off to the next working day. */
  run(service: number): void {
    const { minutes, day } = this.arena;
    const row = this.arena.serviceRow(service);
    const page = this.pageOf(service, day);
    const next = this.pageOf(service, day + (day % 7 === 4 ? 3 : 1));
    for (let entry = this.queues.shift(page); entry >= 0; entry = this.queues.shift(page)) {
      if (minutes.left[row] > 0) this.hold(entry, service);
      else this.queues.push(next, entry);
    }
  }

  /** A course begins, with its first session today, of so many minutes. */
  start(entry: number, person: number, service: number, domain: number, minutes: number = this.session[service]): void {
    const { people, collector, asking, day } = this.arena;
    collector.settle(person, midnight(day + 1));
    collector.started(service, day - this.referrals.since(entry));
    collector.note(person, 'course_started', service + 1, domain);
    const before = asking.hazard(person);
    this.referrals.setStage(entry, COURSE);
    people.setServed(person, (people.served(person) & ~(16 << domain)) | (1 << domain));
    asking.followService(person, day, before);
    this.hold(entry, service, this.stayedAway(person, service), minutes);
  }

  /**
   * So many courses of today are closed at most, first come, that have begun and are neither at their cap nor no longer needed; how
   * many were. The need stays as it was, and nobody works on it.
   */
  closeEarly(service: number, most: number): number {
    const { people, decisions, attention, lives, day } = this.arena;
    const page = this.pageOf(service, day);
    let closed = 0;
    for (let entry = this.queues.first(page), after; entry >= 0 && closed < most; entry = after) {
      after = this.queues.next(entry);
      const person = ((entry - service) / this.count) | 0;
      const domain = this.referrals.domain(entry);
      if (people.level(person, domain) === 0 || !decisions.continueCourse(this.referrals.sessions(entry))) continue;
      this.queues.remove(page, entry);
      this.endCourse(entry, person, domain, 'course_closed');
      attention?.gaming.close(person, service);
      lives.reschedule(person);
      closed++;
    }
    return closed;
  }

  see(): void {
    for (let i = 0; i < this.heldCount; i++) this.holdSession(this.held[i << 1], this.held[(i << 1) | 1]);
  }

  /** Minutes of a session. */
  length(service: number): number {
    return this.session[service];
  }

  /** Does the person not come today? `which`: the service, or for a joint visit the number of services. */
  stayedAway(person: number, which: number): boolean {
    const { people, chance, day } = this.arena;
    return (
      people.has(person, IN_HOSPITAL) ||
      chance.unit(people.address(person), PURPOSE.sessionAttend, day, which) < this.missed
    );
  }

  /** Takes the minutes of a session now; what follows is settled later. */
  hold(
    entry: number,
    service: number,
    missed = this.stayedAway(((entry - service) / this.count) | 0, service),
    length = this.session[service],
  ): void {
    const { minutes } = this.arena;
    minutes.begin(this.arena.serviceRow(service), missed ? HEADING.not_attended : HEADING.direct, length);
    if (this.heldCount << 1 === this.held.length) {
      const longer = new Int32Array(this.held.length * 2);
      longer.set(this.held);
      this.held = longer;
    }
    this.held[this.heldCount << 1] = missed ? ~entry : entry;
    this.held[(this.heldCount++ << 1) | 1] = length;
  }

  private holdSession(held: number, minutes: number): void {
    const entry = held < 0 ? ~held : held;
    const service = entry % this.count;
    const person = ((entry - service) / this.count) | 0;
    const domain = this.referrals.domain(entry);
    const { people, lives, decisions, day } = this.arena;
    const sessions = this.referrals.addSession(entry);
    if (held >= 0) this.treat(person, service, domain, minutes, sessions === 1);
    if (people.level(person, domain) === 0 || !decisions.continueCourse(sessions))
      this.endCourse(entry, person, domain);
    else this.queues.push(this.pageOf(service, this.nextSession(service, day)), entry);
    if (held >= 0) this.arena.passingOn.fromService(person, day, service);
    lives.reschedule(person);
  }

  private nextSession(service: number, day: number): number {
    const next = day + this.interval[service];
    return next % 7 < 5 ? next : next + 7 - (next % 7);
  }

  private treat(person: number, service: number, domain: number, minutes: number, first: boolean): void {
    const { people, collector, treatment, chance, noticing, plans, day } = this.arena;
    collector.settle(person, midnight(day + 1));
    collector.contact(person, service + 1, first ? 0 : 1);
    if (people.level(person, domain) > 0) {
      people.setTouched(person, domain, day);
      people.learn(person, service + 1, domain);
    }
    noticing.others(person, service + 1, domain, minutes, false, PURPOSE.sessionNotice + service);
    const uniform = chance.unit(people.address(person), PURPOSE.sessionTreat, day, service);
    if (people.level(person, domain) === 0) return;
    treatment.attempt(person, service + 1, domain, minutes, uniform, day, plans.match(person, service + 1, domain));
  }

  private endCourse(
    entry: number,
    person: number,
    domain: number,
    how: 'course_ended' | 'course_closed' = 'course_ended',
  ): void {
    const { people, collector, asking, day } = this.arena;
    collector.settle(person, midnight(day + 1));
    collector.note(person, how, ((entry % this.count) + 1) | 0, domain);
    const before = asking.hazard(person);
    this.referrals.setStage(entry, NOTHING);
    people.setServed(person, people.served(person) & ~(1 << domain));
    asking.followService(person, day, before);
  }

  /** The queue of a service's sessions of a day within the calendar. */
  pageOf(service: number, day: number): number {
    return service * QUEUES + (day & (CALENDAR - 1));
  }
}
