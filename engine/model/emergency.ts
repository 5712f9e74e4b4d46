import { Arrivals } from '../kernel/arrivals.ts';
import { param, type Params } from '../kernel/param.ts';
import { Queues } from '../kernel/queues.ts';
import type { Arena } from './arena.ts';
import { HEADING, dayShare } from './minutes.ts';
import { IN_EMERGENCY_QUEUE, IN_HOSPITAL } from './people.ts';
import { PURPOSE } from './purposes.ts';
import { midnight, slotOf } from './ticks.ts';
import { DAYS_A_YEAR } from './vocabulary.ts';

const whole = (value: number, max: number, title: string, unit: string) =>
  param(value, { title, min: 0, max, integer: true, unit, source: 'docs/ASSUMPTIONS.md#hospital', grade: 'assumed' });
const share = (value: number, title: string) =>
  param(value, { title, min: 0, max: 1, unit: 'chance', source: 'start value of the design', grade: 'calibrated' });

export const EMERGENCY_WORLD = {
  emergency_minutes: param(28, {
    title: 'emergency department, paid minutes',
    min: 0,
    max: 1000,
    unit: 'minutes a person of the place and year',
    source: 'docs/ASSUMPTIONS.md#hospital',
    grade: 'assumed',
  }),
  hospital_gradient: param(0.16, {
    title: 'hospital: more capacity for each step of deprivation',
    min: 0,
    max: 0.4,
    unit: 'share a national fifth',
    source: 'attendances 1.94 times as many in the most as in the least deprived tenth, evidence key RCNI19',
    grade: 'calculated',
  }),
  attendance_minutes: whole(40, 240, 'one emergency attendance', 'minutes'),
  beds: param(3, {
    title: 'beds for emergency admissions',
    min: 0,
    max: 100,
    unit: 'beds per 1,000 people',
    source: 'docs/ASSUMPTIONS.md#hospital',
    grade: 'assumed',
  }),
  bed_minutes: whole(300, 1440, 'staff minutes of a bed', 'minutes a bed-day'),
  stay: param(6.5, {
    title: 'mean hospital stay',
    min: 1,
    max: 60,
    unit: 'days, geometric',
    source: 'docs/ASSUMPTIONS.md#hospital',
    grade: 'assumed',
  }),
  injuries_admitted: share(0.04, 'minor injuries admitted'),
  crises_admitted_physical: share(0.38, 'crises admitted, physical'),
  crises_admitted_mental: share(0.57, 'crises admitted, mental'),
  crises_admitted_social: share(0.25, 'crises admitted, social'),
  crises_admitted_functional: share(0.76, 'crises admitted, functional'),
} satisfies Params;

const INJURY = 4;
const WALK_IN = 8;
const SPAN = 256;
const WAITING = SPAN;
const FOR_BED = SPAN + 1;

/** Emergency department and beds: every day of the week, first come, the rest waits for tomorrow. */
export class Emergency {
  private readonly arrivals: Arrivals;
  private readonly queues: Queues;
  /** What brings a person: a domain, INJURY, or a domain + WALK_IN. */
  private readonly cause: Uint8Array;
  private readonly beds: number;
  private readonly free: Int32Array;
  private readonly admitted: readonly number[];
  private readonly annual: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { people, block, world } = arena;
    this.arrivals = new Arrivals(64);
    this.queues = new Queues(SPAN + 2, people.count, block);
    this.cause = block.u8(people.count);
    const weighted = arena.weightedPeople(world.hospital_gradient);
    this.beds = world.beds === 0 ? 0 : Math.max(1, Math.round((world.beds * weighted) / 1000));
    this.free = block.i32(1, this.beds);
    this.annual = world.emergency_minutes * weighted;
    this.admitted = [
      world.crises_admitted_physical,
      world.crises_admitted_mental,
      world.crises_admitted_social,
      world.crises_admitted_functional,
      world.injuries_admitted,
    ];
  }

  injured(person: number, tick: number): void {
    this.arrive(person, INJURY, slotOf(tick));
  }

  crisis(person: number, domain: number, tick: number): void {
    this.arrive(person, domain, slotOf(tick));
  }

  /** Turned away elsewhere, at the end of the day. */
  walksIn(person: number, domain: number): void {
    this.arrive(person, domain | WALK_IN, 255);
  }

  /** Paid minutes a year, of the department or of the beds, by ledger row. */
  paid(row: number): number {
    const { bedsRow, world } = this.arena;
    return row === bedsRow ? this.beds * world.bed_minutes * DAYS_A_YEAR : this.annual;
  }

  /** A day begins; shocks do not reach the hospital's staff. */
  open(): void {
    const { arena } = this;
    arena.openDay(arena.emergencyRow, dayShare(this.annual, DAYS_A_YEAR, arena.day), 0);
    arena.openDay(arena.bedsRow, this.beds * arena.world.bed_minutes, 0);
  }

  /** Discharges first, so that their beds are free; then the department in order; then whoever waits for a bed. */
  work(): void {
    this.discharge();
    this.register();
    this.attend();
    this.fillBeds();
    const { minutes, bedsRow, world } = this.arena;
    minutes.useUpTo(bedsRow, HEADING.direct, this.bedsInUse * world.bed_minutes);
  }

  close(): void {
    this.arena.closeDay(this.arena.emergencyRow);
    this.arena.closeDay(this.arena.bedsRow);
  }

  /** Whole beds that today's staff can look after; whoever lies in another stays, and nobody follows them there. */
  private get openBeds(): number {
    const { workforce, minutes, bedsRow, world } = this.arena;
    if (workforce === undefined || world.bed_minutes === 0) return this.beds;
    return Math.floor(minutes.left[bedsRow] / world.bed_minutes);
  }

  /** How many wait to be seen; for a bed; and lie in one. */
  waiting(): number {
    return this.queues.length(WAITING);
  }
  waitingForBed(): number {
    return this.queues.length(FOR_BED);
  }
  get bedsInUse(): number {
    return this.beds - this.free[0];
  }

  /** A person has gone: out of the queue, or out of the bed. */
  forget(person: number): void {
    const { people } = this.arena;
    if (!people.has(person, IN_EMERGENCY_QUEUE | IN_HOSPITAL)) return;
    const queue = this.queues.removeAmong(0, SPAN + 2, person);
    if (queue >= 0 && queue < SPAN) this.free[0]++;
  }

  private arrive(person: number, cause: number, slot: number): void {
    const { people } = this.arena;
    if (people.has(person, IN_HOSPITAL | IN_EMERGENCY_QUEUE)) return;
    people.raise(person, IN_EMERGENCY_QUEUE);
    this.cause[person] = cause;
    this.arrivals.add(person, slot);
  }

  private register(): void {
    const { people } = this.arena;
    for (let i = 0; i < this.arrivals.count; i++) {
      const person = this.arrivals.at(i);
      const queued = this.queues.holds(person);
      if (people.has(person, IN_EMERGENCY_QUEUE) && !queued) this.queues.push(WAITING, person);
    }
    this.arrivals.reset();
  }

  private attend(): void {
    const { minutes, emergencyRow, world, lives } = this.arena;
    while (minutes.left[emergencyRow] > 0) {
      const person = this.queues.shift(WAITING);
      if (person < 0) return;
      minutes.begin(emergencyRow, HEADING.direct, world.attendance_minutes);
      this.see(person);
      lives.reschedule(person);
    }
  }

  private see(person: number): void {
    const { people, collector, chance, treatment, passingOn, day } = this.arena;
    const cause = this.cause[person];
    const domain = cause & 3;
    const organisation = this.arena.definitions.length + 1;
    collector.settle(person, midnight(day + 1));
    people.lower(person, IN_EMERGENCY_QUEUE);
    collector.contact(person, organisation, 4);
    collector.attended(person);
    const u = chance.unit(people.address(person), PURPOSE.crisisAdmit, day);
    const second = chance.unitAgain();
    const lit = cause !== INJURY && people.level(person, domain) > 0;
    if (lit) {
      people.setTouched(person, domain, day);
      people.learn(person, organisation, domain);
      passingOn.writeToPractice(person, day, domain);
    }
    if (!(cause & WALK_IN) && u < this.admitted[cause]) this.admit(person);
    else if (lit) treatment.attempt(person, organisation, domain, 0, second, day);
  }

  private admit(person: number): void {
    const { people, collector, day } = this.arena;
    collector.admitted(person);
    collector.note(person, 'admitted', this.arena.definitions.length + 2, -1);
    people.raise(person, IN_HOSPITAL);
    this.arena.asking.arm(person, midnight(day + 1), 5);
    this.queues.push(FOR_BED, person);
  }

  private fillBeds(): void {
    const { people, chance, world, day } = this.arena;
    const { openBeds } = this;
    while (this.bedsInUse < openBeds) {
      const person = this.queues.shift(FOR_BED);
      if (person < 0) return;
      this.free[0]--;
      const u = chance.unit(people.address(person), PURPOSE.stay, day);
      this.queues.push((day + stayLength(u, world.stay)) & (SPAN - 1), person);
    }
  }

  private discharge(): void {
    const page = this.arena.day & (SPAN - 1);
    for (let person = this.queues.shift(page); person >= 0; person = this.queues.shift(page)) {
      this.free[0]++;
      this.goHome(person);
      this.arena.lives.reschedule(person);
    }
  }

  /** A stay treats every lit domain that it can; some do not come home. */
  private goHome(person: number): void {
    const { people, collector, chance, treatment, passingOn, demography, day } = this.arena;
    const organisation = this.arena.definitions.length + 2;
    collector.settle(person, midnight(day + 1));
    people.lower(person, IN_HOSPITAL);
    if (chance.unit(people.address(person), PURPOSE.stayDeath, day) < demography.deathInHospital(person))
      return demography.replace(person, midnight(day + 1), true);
    collector.note(person, 'came_home', organisation, -1);
    for (let domain = 0; domain < 4; domain++) {
      if (people.level(person, domain) === 0) continue;
      people.setTouched(person, domain, day);
      people.learn(person, organisation - 1, domain);
      passingOn.writeToPractice(person, day, domain);
      const u = chance.unit(people.address(person), PURPOSE.stayTreat, day, domain);
      treatment.attempt(person, organisation, domain, 0, u, day);
    }
    this.arena.asking.arm(person, midnight(day + 1), 5);
  }
}

/** Geometric stay of mean `mean` days, at least one, at most what the calendar holds. */
function stayLength(u: number, mean: number): number {
  const leave = 1 / mean;
  let [days, left] = [1, 1 - leave];
  while (u < left && days < SPAN - 1) {
    days++;
    left *= 1 - leave;
  }
  return days;
}
