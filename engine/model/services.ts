import { Queues } from '../kernel/queues.ts';
import { Arrivals } from '../kernel/arrivals.ts';
import { param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { HEADING, dayShare } from './minutes.ts';
import { IN_HOSPITAL, LONG_AGO } from './people.ts';
import { PURPOSE } from './purposes.ts';
import { midnight } from './ticks.ts';
import { DUTIES } from './vocabulary.ts';
import { WORKDAYS_A_YEAR, workdayIndex } from './workdays.ts';
import { exp } from '../kernel/numerics.ts';

export const SERVICES_WORLD = {
  triage: param(10, {
    title: 'looking at a referral',
    min: 0,
    max: 60,
    integer: true,
    unit: 'minutes',
    source: 'docs/ASSUMPTIONS.md#triage',
    grade: 'assumed',
  }),
  service_indirect: param(0.3, {
    title: 'partner services’ time that is not with people',
    min: 0,
    max: 0.8,
    unit: 'share of paid minutes',
    source: 'docs/ASSUMPTIONS.md#indirect',
    grade: 'assumed',
  }),
  service_gradient: param(0.12, {
    title: 'partner services: more capacity for each step of deprivation',
    min: 0,
    max: 0.4,
    unit: 'share a national fifth',
    source: 'docs/ASSUMPTIONS.md#need-weighting',
    grade: 'assumed',
  }),
  session_missed: param(0.068, {
    title: 'sessions of a course not attended',
    min: 0,
    max: 1,
    unit: 'chance; the rate of appointments booked 2–7 days ahead',
    source: 'evidence key GPO18',
    grade: 'published',
  }),
  lapse: param(0.001, {
    title: 'referrals that lapse while waiting',
    min: 0,
    max: 0.05,
    unit: 'hazard a day',
    source: 'docs/ASSUMPTIONS.md#lapse',
    grade: 'assumed',
  }),
} satisfies Params;

const NOTHING = 0;
const SENT = 1;
const WAITING = 2;
const COURSE = 3;
const TRAY = 4;
const CALENDAR = 32;
const COURSES = DUTIES.indexOf('courses');
const LISTS = DUTIES.indexOf('waiting_list');
/** Days for which a service that sent somebody back is not asked again, unless the need gets worse. */
export const LOCKOUT = 90;

/**
 * Partner services: triage, a waiting list, courses of sessions. Entry = person × services + service; a person has at
 * most one entry at a service, so lists and calendars cannot overflow. Capacity is settled before outcomes are known.
 */
export class Services {
  private readonly count: number;
  private readonly queues: Queues;
  private readonly stage: Uint8Array;
  private readonly domain: Uint8Array;
  private readonly level: Uint8Array;
  private readonly sessions: Uint8Array;
  /** Day of referral. */
  private readonly since: Int16Array;
  private readonly bouncedOn: Int16Array;
  private readonly bouncedAt: Uint8Array;
  private readonly annual: Float64Array;
  private readonly session: Int32Array;
  private readonly interval: Int32Array;
  private readonly sent: Arrivals[];
  private held: Int32Array;
  private heldCount = 0;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { block, people, definitions, world } = arena;
    const count = (this.count = definitions.length);
    const entries = people.count * count;
    this.queues = new Queues(count * (CALENDAR + 4), entries, block);
    this.stage = block.u8(entries);
    this.domain = block.u8(entries);
    this.level = block.u8(entries);
    this.sessions = block.u8(entries);
    this.since = block.i16(entries);
    this.bouncedOn = block.i16(entries).fill(LONG_AGO);
    this.bouncedAt = block.u8(entries);
    const weighted = arena.weightedPeople(world.service_gradient);
    const net = (key: string) => (world[`${key}_minutes`] as number) * weighted;
    this.annual = Float64Array.from(definitions, ({ key }) => net(key) / (1 - world.service_indirect));
    this.session = Int32Array.from(definitions, ({ key }) => world[`${key}_session`] as number);
    this.interval = Int32Array.from(definitions, ({ key }) => world[`${key}_interval`] as number);
    this.sent = definitions.map(() => new Arrivals(64));
    this.held = new Int32Array(256);
  }

  /** Would a referral of a need at this level be sent? Not while one is open, nor within 90 days of being sent back. */
  takesReferral(person: number, service: number, level: number, day: number): boolean {
    const entry = person * this.count + service;
    if (this.stage[entry] !== NOTHING) return false;
    return day - this.bouncedOn[entry]! > LOCKOUT || level > this.bouncedAt[entry]!;
  }

  /** A referral leaves today and is looked at on the service's next working day. */
  refer(person: number, service: number, domain: number, level: number, day: number): void {
    const { people, collector, chance } = this.arena;
    const entry = person * this.count + service;
    collector.settle(person, midnight(day + 1));
    this.stage[entry] = SENT;
    this.domain[entry] = domain;
    this.level[entry] = level;
    this.sessions[entry] = 0;
    this.since[entry] = day;
    people.setServed(person, people.served(person) | (16 << domain));
    const slot = Math.floor(chance.unit(people.address(person), PURPOSE.referralKey, day, service) * 256);
    this.sent[service]!.add(entry, slot);
  }

  /** A person has gone: their entries go too. */
  forget(person: number): void {
    for (let service = 0; service < this.count; service++) {
      const entry = person * this.count + service;
      if (this.stage[entry] !== NOTHING) this.queues.drop(entry);
      this.stage[entry] = NOTHING;
      this.bouncedOn[entry] = LONG_AGO;
    }
  }

  open(): void {
    const { arena } = this;
    const nth = workdayIndex(arena.day);
    if (nth < 0) return;
    for (let service = 0; service < this.count; service++) {
      const row = arena.serviceRow(service);
      const annual = this.annual[service]!;
      arena.minutes.open(row, dayShare(annual, WORKDAYS_A_YEAR, nth));
      arena.minutes.useUpTo(row, HEADING.indirect, dayShare(annual * arena.world.service_indirect, WORKDAYS_A_YEAR, nth));
      arena.indicators.before(row, 1, annual, WORKDAYS_A_YEAR, nth);
    }
  }

  /** Settles whose sessions are held today, before any outcome is known. */
  settle(): void {
    this.heldCount = 0;
    if (workdayIndex(this.arena.day) < 0) return;
    const { decisions } = this.arena;
    const coursesFirst = decisions.dutyRank(COURSES) < decisions.dutyRank(LISTS);
    for (let service = 0; service < this.count; service++) {
      this.triage(service);
      if (coursesFirst) this.runCourses(service);
      this.takeFromList(service);
      if (!coursesFirst) this.runCourses(service);
    }
  }

  see(): void {
    for (let i = 0; i < this.heldCount; i++) this.holdSession(this.held[i]!);
  }

  close(): void {
    const { arena } = this;
    const working = workdayIndex(arena.day) >= 0;
    for (let service = 0; service < this.count; service++) {
      if (working) {
        arena.indicators.after(arena.serviceRow(service));
        arena.minutes.close(arena.serviceRow(service));
      }
      this.receive(service);
    }
  }

  waiting(service: number): number {
    let sum = 0;
    for (let level = 1; level <= 3; level++) sum += this.queues.length(this.list(service, level));
    return sum;
  }

  /** Queues of a service: one a day of its calendar, then referrals to be looked at, then a list a level. */
  private page(service: number, day: number): number {
    return service * (CALENDAR + 4) + (day & (CALENDAR - 1));
  }
  private list(service: number, level: number): number {
    return service * (CALENDAR + 4) + CALENDAR + level;
  }
  private tray(service: number): number {
    return service * (CALENDAR + 4) + CALENDAR;
  }

  /** Puts the day's referrals into the tray in the order of their keys. */
  private receive(service: number): void {
    const sent = this.sent[service]!;
    const entries = sent.inOrder();
    for (let i = 0; i < sent.count; i++) {
      const entry = entries[i]!;
      if (this.stage[entry] !== SENT) continue;
      this.stage[entry] = TRAY;
      this.queues.push(this.tray(service), entry);
    }
    sent.reset();
  }

  private triage(service: number): void {
    const { arena } = this;
    const row = arena.serviceRow(service);
    const tray = this.tray(service);
    for (let entry = this.queues.first(tray); entry >= 0; entry = this.queues.first(tray)) {
      if (arena.minutes.left[row]! <= 0) return;
      arena.minutes.begin(row, HEADING.assessment, arena.world.triage);
      this.queues.shift(tray);
      if (arena.decisions.acceptReferral(this.level[entry]!, service)) {
        this.stage[entry] = WAITING;
        this.queues.push(this.list(service, this.level[entry]!), entry);
      } else this.bounce(entry, service);
    }
  }

  /** Back to the practice: a touchpoint with no care in it. */
  private bounce(entry: number, service: number): void {
    const { people, collector, passingOn, day } = this.arena;
    const person = (entry - service) / this.count;
    const domain = this.domain[entry]!;
    collector.settle(person, midnight(day + 1));
    collector.contact(person, service + 1, 3);
    this.stage[entry] = NOTHING;
    this.bouncedOn[entry] = day;
    this.bouncedAt[entry] = this.level[entry]!;
    people.setServed(person, people.served(person) & ~(16 << domain));
    if (people.level(person, domain) > 0) {
      people.setTouched(person, domain, day);
      passingOn.writeToPractice(person, day, domain);
    }
  }

  /** Sessions due today, as far as the minutes go; the rest are put off to the next working day. */
  private runCourses(service: number): void {
    const { minutes, day } = this.arena;
    const row = this.arena.serviceRow(service);
    const page = this.page(service, day);
    const next = this.page(service, day + (day % 7 === 4 ? 3 : 1));
    const due = this.queues.length(page);
    for (let i = 0; i < due; i++) {
      const entry = this.queues.shift(page);
      if (minutes.left[row]! > 0) this.hold(entry, service);
      else this.queues.push(next, entry);
    }
  }

  /** New courses from the waiting list while there are minutes for them. */
  private takeFromList(service: number): void {
    const { minutes, world, people } = this.arena;
    const row = this.arena.serviceRow(service);
    const verification = Math.round(world.verification * (1 - world.trust));
    while (minutes.left[row]! > 0) {
      const entry = this.nextInLine(service);
      if (entry < 0) return;
      const person = (entry - service) / this.count;
      const domain = this.domain[entry]!;
      if (people.level(person, domain) === 0 || this.lapsed(entry, person)) {
        this.leaveList(entry, person, domain);
        continue;
      }
      minutes.begin(row, HEADING.verification, verification);
      this.startCourse(entry, person, service, domain);
    }
  }

  private nextInLine(service: number): number {
    const byNeed = this.arena.decisions.takeByNeed();
    let best = -1;
    for (let level = 3; level >= 1; level--) {
      const first = this.queues.first(this.list(service, level));
      if (first < 0) continue;
      if (byNeed) return this.queues.shift(this.list(service, level));
      if (best < 0 || this.since[first]! < this.since[this.queues.first(this.list(service, best))]!) best = level;
    }
    return best < 0 ? -1 : this.queues.shift(this.list(service, best));
  }

  private lapsed(entry: number, person: number): boolean {
    const { chance, people, world, day } = this.arena;
    const waited = day - this.since[entry]!;
    return chance.unit(people.address(person), PURPOSE.lapse, this.since[entry]!) < 1 - exp(-world.lapse * waited);
  }

  private leaveList(entry: number, person: number, domain: number): void {
    const { people, collector, day } = this.arena;
    collector.settle(person, midnight(day + 1));
    this.stage[entry] = NOTHING;
    people.setServed(person, people.served(person) & ~(16 << domain));
  }

  private startCourse(entry: number, person: number, service: number, domain: number): void {
    const { people, collector, asking, day } = this.arena;
    collector.settle(person, midnight(day + 1));
    collector.started(service, day - this.since[entry]!);
    const before = asking.hazard(person);
    this.stage[entry] = COURSE;
    people.setServed(person, (people.served(person) & ~(16 << domain)) | (1 << domain));
    asking.followService(person, day, before);
    this.hold(entry, service);
  }

  /** Takes the minutes of a session now; who comes and what follows is settled later. */
  private hold(entry: number, service: number): void {
    const { people, chance, minutes, world, day } = this.arena;
    const person = (entry - service) / this.count;
    const missed =
      people.has(person, IN_HOSPITAL) ||
      chance.unit(people.address(person), PURPOSE.sessionAttend, day, service) < world.session_missed;
    minutes.begin(this.arena.serviceRow(service), missed ? HEADING.not_attended : HEADING.direct, this.session[service]!);
    if (this.heldCount === this.held.length) {
      const longer = new Int32Array(this.held.length * 2);
      longer.set(this.held);
      this.held = longer;
    }
    this.held[this.heldCount++] = missed ? ~entry : entry;
  }

  private holdSession(held: number): void {
    const entry = held < 0 ? ~held : held;
    const service = entry % this.count;
    const person = (entry - service) / this.count;
    const domain = this.domain[entry]!;
    const { people, lives, decisions, day } = this.arena;
    this.sessions[entry] = Math.min(255, this.sessions[entry]! + 1);
    if (held >= 0) this.treat(person, service, domain, this.sessions[entry] === 1);
    if (people.level(person, domain) === 0 || !decisions.continueCourse(this.sessions[entry]!)) this.endCourse(entry, person, domain);
    else this.queues.push(this.page(service, this.nextSession(service, day)), entry);
    if (held >= 0) this.arena.passingOn.fromService(person, day, service);
    lives.reschedule(person);
  }

  private nextSession(service: number, day: number): number {
    const next = day + this.interval[service]!;
    return next % 7 < 5 ? next : next + 7 - (next % 7);
  }

  private treat(person: number, service: number, domain: number, first: boolean): void {
    const { people, collector, treatment, chance, noticing, day } = this.arena;
    collector.settle(person, midnight(day + 1));
    collector.contact(person, service + 1, first ? 0 : 1);
    if (people.level(person, domain) > 0) {
      people.setTouched(person, domain, day);
      people.learn(person, service + 1, domain);
    }
    const minutes = this.session[service]!;
    noticing.others(person, service + 1, domain, minutes, false, PURPOSE.sessionNotice + service);
    const uniform = chance.unit(people.address(person), PURPOSE.sessionTreat, day, service);
    treatment.attempt(person, service + 1, domain, minutes, uniform, day);
  }

  private endCourse(entry: number, person: number, domain: number): void {
    const { people, collector, asking, day } = this.arena;
    collector.settle(person, midnight(day + 1));
    const before = asking.hazard(person);
    this.stage[entry] = NOTHING;
    people.setServed(person, people.served(person) & ~(1 << domain));
    asking.followService(person, day, before);
  }
}
