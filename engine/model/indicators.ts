import { param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { HEADING, WEEK_OF_ONE, dayShare } from './minutes.ts';
import { DUTIES } from './vocabulary.ts';

export const MEASURING_WORLD = {
  reporting_minutes: param(3, {
    title: 'reporting one indicator',
    min: 0,
    max: 24,
    unit: 'minutes a week and clinician-equivalent',
    source: 'start value of the design: half an hour a week for ten indicators; US survey 2.6 h in all',
    grade: 'assumed',
  }),
} satisfies Params;

const PERIOD = 28;
/** Periods remembered: a lag of up to a year. */
const PERIODS = 16;
/** A target moves at most this share of a practice's minutes. */
const LARGEST_PULL = 0.25;
const REPORTING = DUTIES.indexOf('reporting');
const CARE = [DUTIES.indexOf('urgent_care'), DUTIES.indexOf('courses')];
/** Reporting may wait for a quiet hour for this many days' worth; then it comes before care, whatever the order. */
const PATIENCE = 5;

/** Reporting and what follows from it. It takes minutes and moves minutes; it makes none. */
export class Indicators {
  /** Minutes of reporting owed, by ledger row. */
  private readonly owed: Int32Array;
  /** Share of minutes moved to same-day work, by practice. */
  readonly pull: Float64Array;
  private readonly sameDay: Int32Array;
  private readonly all: Int32Array;
  /** People turned away, which a practice knows of itself and nobody reports. */
  private readonly refused: Int32Array;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { block, place, minutes } = arena;
    this.owed = block.i32(minutes.organisations.length);
    this.pull = block.f64(place.practices.length);
    this.sameDay = block.i32(place.practices.length * PERIODS);
    this.all = block.i32(place.practices.length * PERIODS);
    this.refused = block.i32(place.practices.length * PERIODS);
  }

  /** Reporting minutes of one day of an organisation, for an establishment of so many paid minutes a year; none where it is not measured. */
  due(row: number, annual: number, daysAYear: number, nth: number): number {
    const { decisions, world, measured } = this.arena;
    if (!measured.isMeasured(row)) return 0;
    const share = (decisions.indicatorsReported() * world.reporting_minutes) / WEEK_OF_ONE;
    return dayShare(annual * share, daysAYear, nth);
  }

  /** At opening: what is ranked before care, or has waited long enough. `care` 0 practice, 1 service. */
  before(row: number, care: 0 | 1, annual: number, daysAYear: number, nth: number): void {
    const { decisions, minutes, measured } = this.arena;
    const today = this.due(row, annual, daysAYear, nth);
    this.owed[row] = measured.isMeasured(row) ? this.owed[row] + today : 0;
    const first = decisions.dutyRank(REPORTING) < decisions.dutyRank(CARE[care]);
    const pressing = first ? this.owed[row] : this.owed[row] - today * PATIENCE;
    if (pressing > 0) this.owed[row] -= minutes.useUpTo(row, HEADING.reporting, pressing);
  }

  /** At closing: what can be done with minutes nobody used. */
  after(row: number): void {
    this.owed[row] -= this.arena.minutes.useUpTo(row, HEADING.reporting, this.owed[row]);
  }

  /** Appointments of a practice's day. */
  appointments(practice: number, all: number, sameDay: number): void {
    const cell = practice * PERIODS + (Math.floor(this.arena.day / PERIOD) % PERIODS);
    this.all[cell] += all;
    this.sameDay[cell] += sameDay;
  }

  /** Somebody is turned away. */
  turnAway(practice: number): void {
    this.refused[practice * PERIODS + (Math.floor(this.arena.day / PERIOD) % PERIODS)]++;
  }

  /** People a practice turned away in so many weeks, by whole periods up to the last that is closed; and its appointments. */
  turnedAway(practice: number, weeks: number): number {
    return this.sum(this.refused, practice, Math.floor(this.arena.day / PERIOD) - 1, weeks);
  }
  ownAppointments(practice: number, weeks: number): number {
    return this.sum(this.all, practice, Math.floor(this.arena.day / PERIOD) - 1, weeks);
  }

  /** Appointments of so many weeks as far as their figures have been heard of; those on the day they were asked for, as reported. */
  heardAppointments(practice: number, weeks: number): number {
    return this.sum(this.all, practice, this.heardOf, weeks);
  }
  heardSameDay(practice: number, weeks: number): number {
    return this.sum(this.sameDay, practice, this.heardOf, weeks);
  }

  private sum(figures: Int32Array, practice: number, last: number, weeks: number): number {
    const oldest = Math.floor(this.arena.day / PERIOD) - PERIODS + 1;
    const first = Math.max(0, oldest, last + 1 - Math.max(1, Math.round((weeks * 7) / PERIOD)));
    let sum = 0;
    for (let period = first; period <= last; period++) sum += figures[practice * PERIODS + (period % PERIODS)];
    return sum;
  }

  /** On the first day of a period: practices answer to the figures that have reached them by now. */
  respond(): void {
    const { day, place } = this.arena;
    if (day % PERIOD !== 0 || day === 0) return;
    const period = this.heardOf;
    for (let practice = 0; practice < place.practices.length; practice++) {
      if (period >= 0) this.move(practice, practice * PERIODS + (period % PERIODS));
      const fresh = practice * PERIODS + (Math.floor(day / PERIOD) % PERIODS);
      this.all[fresh] = this.sameDay[fresh] = this.refused[fresh] = 0;
    }
  }

  /** The latest period whose figures have reached a practice; one that falls between two closings waits for the later. */
  private get heardOf(): number {
    const { day, decisions } = this.arena;
    return Math.floor(day / PERIOD) - Math.min(PERIODS - 2, 1 + Math.ceil(decisions.reportingLag() / PERIOD));
  }

  /** By how much the figure that has reached a practice by now falls short of the target; 0 where none has. */
  shortfall(practice: number): number {
    const gap = this.gap(practice);
    return Number.isNaN(gap) ? 0 : gap;
  }

  /** The same, measured or not; NaN where no figure has reached it. */
  gap(practice: number): number {
    const period = this.heardOf;
    const cell = practice * PERIODS + (period % PERIODS);
    if (period < 0 || this.all[cell] === 0) return Number.NaN;
    return Math.max(0, this.arena.decisions.sameDayTarget() - this.sameDay[cell] / this.all[cell]);
  }

  /** Appointments of a period that would have to be same-day for the target to be met. */
  missing(practice: number, period: number, target: number): number {
    const cell = practice * PERIODS + (period % PERIODS);
    return Math.max(0, Math.ceil(target * this.all[cell]) - this.sameDay[cell]);
  }

  /** So many records of a period are made to fit; no more than are missing. */
  makeFit(practice: number, period: number, records: number): void {
    this.sameDay[practice * PERIODS + (period % PERIODS)] += records;
  }

  private move(practice: number, cell: number): void {
    const { decisions, measured } = this.arena;
    const weight = measured.isMeasured(practice) ? decisions.pullToTarget() : 0;
    if (weight === 0) {
      this.pull[practice] = 0;
      return;
    }
    if (this.all[cell] === 0) return;
    const shortfall = decisions.sameDayTarget() - this.sameDay[cell] / this.all[cell];
    this.pull[practice] = Math.max(0, Math.min(LARGEST_PULL, this.pull[practice] + weight * shortfall));
  }
}
