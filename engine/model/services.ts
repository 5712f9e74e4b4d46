import { Arrivals } from '../kernel/arrivals.ts';
import { Queues } from '../kernel/queues.ts';
import type { Arena } from './arena.ts';
import { CALENDAR, Courses, QUEUES } from './courses.ts';
import { JointVisits } from './joint-visits.ts';
import { HEADING, dayShare } from './minutes.ts';
import { PURPOSE } from './purposes.ts';
import { COURSE, GONE, NOTHING, Referrals, SENT, TRAY, WAITING } from './referrals.ts';
import { midnight } from './ticks.ts';
import { DUTIES } from './vocabulary.ts';
import { WaitingLists } from './waiting-lists.ts';
import { WORKDAYS_A_YEAR, workdayIndex } from './workdays.ts';

const AGREEMENTS = DUTIES.indexOf('agreements');
const COURSES = DUTIES.indexOf('courses');
const LISTS = DUTIES.indexOf('waiting_list');
/** Duties that a service's day is made of, after referrals were looked at. */
const DUTIES_HERE = [AGREEMENTS, COURSES, LISTS];
/** Days for which a service that sent somebody back is not asked again, unless the need gets worse. */
export const LOCKOUT = 90;

/**
 * Partner services: referrals and triage; the lists are those of WaitingLists, the sessions those of Courses. Entry = person × services +
 * service; a person has at most one entry at a service, so lists and calendars cannot overflow.
 */
export class Services {
  private readonly count: number;
  private readonly queues: Queues;
  private readonly referrals: Referrals;
  private readonly courses: Courses;
  private readonly lists: WaitingLists;
  private readonly joint: JointVisits;
  private readonly annual: Float64Array;
  private readonly sent: Arrivals[];
  private readonly triageMinutes: number;
  private readonly indirect: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { block, people, definitions, world } = arena;
    const count = (this.count = definitions.length);
    const entries = people.count * count;
    this.queues = new Queues(count * QUEUES, entries, block);
    this.referrals = new Referrals(entries, block);
    this.courses = new Courses(arena, this.referrals, this.queues);
    this.lists = new WaitingLists(arena, this.referrals, this.queues, this.courses);
    this.joint = new JointVisits(arena, this.referrals, this.queues, this.courses);
    const weighted = arena.weightedPeople(world.service_gradient);
    const net = (key: string) => (world[`${key}_minutes`] as number) * weighted;
    this.annual = Float64Array.from(definitions, ({ key }) => net(key) / (1 - world.service_indirect));
    this.sent = definitions.map(() => new Arrivals(64));
    this.triageMinutes = world.triage;
    this.indirect = world.service_indirect;
  }

  /** Would a referral of a need at this level be sent? Not while one is open, nor within 90 days of being sent back. */
  takesReferral(person: number, service: number, level: number, day: number): boolean {
    const entry = (Math.imul(person, this.count) + service) | 0;
    const stage = this.referrals.stage(entry);
    if (stage !== NOTHING && stage !== GONE) return false;
    return day - this.referrals.bouncedOn(entry) > LOCKOUT || level > this.referrals.bouncedAt(entry);
  }

  /**
   * A referral leaves today and is looked at on the service's next working day. `from`: a service, −1 for the practice, or
   * BY_THEMSELVES; `now`: a tick of today, where the day is not over yet.
   */
  refer(
    person: number,
    service: number,
    domain: number,
    level: number,
    day: number,
    from = -1,
    now = midnight(day + 1),
  ): void {
    const { people, collector, chance } = this.arena;
    const entry = (Math.imul(person, this.count) + service) | 0;
    collector.settle(person, now);
    collector.note(person, 'referred', service + 1, domain);
    collector.passedOn(person, from, service);
    this.lists.closeGap(entry, service);
    this.referrals.send(entry, domain, level, day, from + 1);
    people.setServed(person, people.served(person) | (16 << domain));
    const slot = Math.floor(chance.unit(people.address(person), PURPOSE.referralKey, day, service) * 256);
    this.sent[service].add(entry, slot);
  }

  /** Taken on in a case conference: on the waiting list at once, if the service takes such needs. */
  takeOn(person: number, service: number, domain: number, level: number, now: number): boolean {
    const { people, collector, decisions, day } = this.arena;
    if (!decisions.acceptReferral(level, service)) return false;
    const entry = (Math.imul(person, this.count) + service) | 0;
    collector.settle(person, now);
    collector.note(person, 'taken_on', service + 1, domain);
    collector.passedOn(person, -1, service);
    this.lists.closeGap(entry, service);
    this.referrals.send(entry, domain, level, day, 0);
    people.setServed(person, people.served(person) | (16 << domain));
    this.lists.add(entry, service);
    return true;
  }

  /** Paid minutes a year. */
  paid(service: number): number {
    return this.annual[service];
  }

  /** A person has gone: their entries go too. */
  forget(person: number): void {
    for (let service = 0; service < this.count; service++) {
      const entry = (Math.imul(person, this.count) + service) | 0;
      const stage = this.referrals.stage(entry);
      if (stage === WAITING) this.lists.leave(entry, person, service);
      else if (stage !== GONE) {
        this.leaveQueue(service, entry);
        this.referrals.forget(entry);
      }
    }
  }

  /** Out of the tray or the calendar, where the entry is in one. */
  private leaveQueue(service: number, entry: number): void {
    const stage = this.referrals.stage(entry);
    if (stage === TRAY) this.queues.remove(this.tray(service), entry);
    else if (stage === COURSE) this.queues.removeAmong(service * QUEUES, service * QUEUES + CALENDAR, entry);
  }

  open(): void {
    const { arena } = this;
    const nth = workdayIndex(arena.day);
    if (nth < 0) return;
    for (let service = 0; service < this.count; service++) {
      const row = arena.serviceRow(service);
      const annual = this.annual[service];
      arena.openDay(row, dayShare(annual, WORKDAYS_A_YEAR, nth));
      const indirect = dayShare(annual * this.indirect, WORKDAYS_A_YEAR, nth);
      arena.minutes.useUpTo(row, HEADING.indirect, arena.ofThoseAtWork(row, indirect));
      arena.founding.pay(row);
      arena.attention?.gaming.pay(row);
      arena.sanctions.pay(service);
      arena.indicators.before(row, 1, annual, WORKDAYS_A_YEAR, nth);
    }
  }

  /** Settles whose sessions are held today, before any outcome is known. */
  settle(): void {
    this.courses.clear();
    if (workdayIndex(this.arena.day) < 0) return;
    this.joint.hold();
    const { decisions } = this.arena;
    const duties = DUTIES_HERE.toSorted((one, other) => decisions.dutyRank(one) - decisions.dutyRank(other));
    for (let service = 0; service < this.count; service++) {
      this.triage(service);
      const measured = this.arena.attention?.putsStartsFirst(service) ?? false;
      const owed = this.arena.sanctions.putsStartsFirst(service);
      if (measured || owed) this.lists.keepAgreements(service);
      else if (duties.indexOf(COURSES) < duties.indexOf(AGREEMENTS)) this.closeForStarts(service);
      for (const duty of duties) this.meetDuty(duty, service);
    }
  }

  /** Courses of today would leave no room for promised starts: so many of them are closed early, and starts take their place. */
  private closeForStarts(service: number): void {
    const { attention, agreements, minutes, day } = this.arena;
    const allowed = attention?.gaming.closings[service] ?? 0;
    if (allowed === 0) return;
    const sessions = Math.ceil(minutes.left[this.arena.serviceRow(service)] / this.courses.length(service));
    const room = Math.max(0, sessions - this.queues.length(this.courses.pageOf(service, day)));
    const closed = this.courses.closeEarly(service, Math.min(sessions, allowed, agreements.pressing(service) - room));
    if (closed > 0) this.lists.keepAgreements(service, closed);
  }

  private meetDuty(duty: number, service: number): void {
    if (duty === COURSES) this.courses.run(service);
    else if (duty === LISTS) this.lists.take(service);
    else this.lists.keepAgreements(service);
  }

  see(): void {
    this.courses.see();
    this.joint.tell();
  }

  close(): void {
    const { arena } = this;
    const working = workdayIndex(arena.day) >= 0;
    for (let service = 0; service < this.count; service++) {
      if (working) {
        arena.agreements.close(service);
        this.lists.close(service);
        arena.indicators.after(arena.serviceRow(service));
        arena.closeDay(arena.serviceRow(service));
      }
      this.receive(service);
    }
  }

  waiting(service: number): number {
    return this.lists.length(service);
  }

  private tray(service: number): number {
    return service * QUEUES + CALENDAR;
  }

  /** Puts the day's referrals into the tray in the order of their keys. */
  private receive(service: number): void {
    const sent = this.sent[service];
    const entries = sent.inOrder();
    for (let i = 0; i < sent.count; i++) {
      const entry = entries[i];
      if (this.referrals.stage(entry) !== SENT) continue;
      this.referrals.setStage(entry, TRAY);
      this.referrals.setTurn(entry, i);
      this.queues.push(this.tray(service), entry);
    }
    sent.reset();
  }

  private triage(service: number): void {
    const { arena } = this;
    const row = arena.serviceRow(service);
    const tray = this.tray(service);
    for (let entry = this.queues.first(tray); entry >= 0; entry = this.queues.first(tray)) {
      if (arena.minutes.left[row] <= 0) return;
      arena.minutes.begin(row, HEADING.assessment, this.triageMinutes);
      this.queues.shift(tray);
      if (arena.decisions.acceptReferral(this.referrals.level(entry), service)) this.lists.add(entry, service);
      else this.bounce(entry, service);
    }
  }

  /** Back to the practice: a touchpoint with no care in it. */
  private bounce(entry: number, service: number): void {
    const { people, collector, passingOn, day } = this.arena;
    const person = this.lists.personOf(entry, service);
    const domain = this.referrals.domain(entry);
    collector.settle(person, midnight(day + 1));
    collector.contact(person, service + 1, 3);
    this.referrals.bounce(entry, day);
    people.setServed(person, people.served(person) & ~(16 << domain));
    if (people.level(person, domain) > 0) {
      people.setTouched(person, domain, day);
      passingOn.writeToPractice(person, day, domain);
    }
  }
}
