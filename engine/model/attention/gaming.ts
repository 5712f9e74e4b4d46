import type { Arena } from '../arena.ts';
import { COUNT } from '../collector.ts';
import { HEADING, WEEK_OF_ONE } from '../minutes.ts';
import { PURPOSE } from '../purposes.ts';

/** Minutes of a clinician-equivalent in 28 days that are for people: 62 % of a week of 41.5 hours, four times (evidence key PQ2016). */
const MINUTES_A_PERIOD = 4 * WEEK_OF_ONE * 0.62;
/** Addresses of records that an audit may look at: 2¹² an organisation. */
const RECORDS = 0x70000000;
const MOST_RECORDS = 4096;
/** Under a person's own address an audit asks of each service, and of the practice under this number. */
const OF_PRACTICE = 7;

/**
 * What is done for a figure and for nobody: records made to fit, courses closed early, starts opened empty, contacts cut short.
 * Each has its price in minutes or in what a contact does, and an audit finds a share of it out. Attention says how much of it.
 */
export class Gaming {
  /** By service, what is left of the period: courses that may be closed early, and starts that may be opened empty. */
  readonly closings: Int32Array;
  readonly empties: Int32Array;
  /** By practice: share of the contacts of people who asked today that are cut short. */
  readonly cut: Float64Array;
  /** By organisation: minutes owed for paperwork, and for answering for what was found out. */
  private readonly paperwork: Float64Array;
  private readonly inquiry: Float64Array;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { block, place, definitions, ties } = arena;
    this.closings = block.i32(definitions.length);
    this.empties = block.i32(definitions.length);
    this.cut = block.f64(place.practices.length);
    this.paperwork = block.f64(ties.count);
    this.inquiry = block.f64(ties.count);
  }

  /** A working day of an organisation opens: whole minutes of what is owed are taken off it. */
  pay(organisation: number): void {
    const { minutes } = this.arena;
    const [papers, answers] = [Math.floor(this.paperwork[organisation]), Math.floor(this.inquiry[organisation])];
    this.paperwork[organisation] -= minutes.useUpTo(organisation, HEADING.gaming, papers);
    this.inquiry[organisation] -= minutes.useUpTo(organisation, HEADING.reporting, answers);
  }

  /** How often something of so many minutes fits into a share of the time of a period that is an organisation's own to give. */
  timesIn(organisation: number, share: number, minutes: number): number {
    const own = this.arena.clinicians(organisation) * MINUTES_A_PERIOD * this.arena.world.discretion * share;
    return Math.min(MOST_RECORDS - 1, Math.floor(own / minutes));
  }

  /** So many records of a figure are made to fit; how many of them an audit finds out. `which`: the organisation's figures, from 0. */
  record(row: number, made: number, which: number): number {
    const { decisions, chance, day } = this.arena;
    let found = 0;
    for (let record = 0; record < made; record++)
      if (chance.unit(RECORDS + row * MOST_RECORDS + record, PURPOSE.audit, day, which) < decisions.auditChance())
        found++;
    this.paperwork[row] += made * this.arena.world.gaming_minutes;
    this.answer(row, found);
    return found;
  }

  /** A person's course is closed before its end. */
  close(person: number, service: number): void {
    const row = this.arena.serviceRow(service);
    this.closings[service]--;
    this.paperwork[row] += this.arena.world.gaming_minutes;
    this.arena.collector.add(COUNT.casesClosed);
    this.answer(row, this.findsOut(person, service) ? 1 : 0);
  }

  /** A person's course is opened with next to nothing; does an audit find it out? */
  open(person: number, service: number): boolean {
    this.empties[service]--;
    this.arena.collector.add(COUNT.emptyStarts);
    const found = this.findsOut(person, service);
    this.answer(this.arena.serviceRow(service), found ? 1 : 0);
    return found;
  }

  /** Minutes of a contact of somebody who asked today, of those it would take. */
  lengthOf(person: number, practice: number, minutes: number): number {
    const { people, chance, collector, world, day } = this.arena;
    if (this.cut[practice] === 0) return minutes;
    if (chance.unit(people.address(person), PURPOSE.cutShort, day) >= this.cut[practice]) return minutes;
    collector.add(COUNT.shortContacts);
    this.answer(practice, this.findsOut(person, OF_PRACTICE) ? 1 : 0);
    return Math.max(1, Math.round(minutes * world.short_slot));
  }

  private findsOut(person: number, where: number): boolean {
    const { people, chance, decisions, day } = this.arena;
    return chance.unit(people.address(person), PURPOSE.audit, day, where) < decisions.auditChance();
  }

  private answer(row: number, found: number): void {
    this.inquiry[row] += found * this.arena.world.inquiry_minutes;
    this.arena.collector.add(COUNT.foundOut, found);
  }
}
