import type { Arena } from '../arena.ts';
import { COUNT } from '../collector.ts';
import { OPEN_PLAN, OPEN_REQUEST } from '../people.ts';
import { PRACTICE } from '../passing-on.ts';
import { PURPOSE } from '../purposes.ts';
import { isUnderCare } from '../under-care.ts';
import { DOMAIN_COUNT, DOMAINS } from '../vocabulary.ts';
import { Figures, LONGEST_LAG } from './figures.ts';
import { Gaming } from './gaming.ts';
import { SomeDays } from './some-days.ts';
import { splitTime } from './split.ts';

const PERIOD = 28;
const PERIODS_A_YEAR = 13;
const PHYSICAL = DOMAINS.indexOf('physical');
/** Which of an organisation's figures a record is of: care or starts, or same-day appointments. */
const [OWN_FIGURE, SAME_DAY] = [0, 1];

/**
 * Tasks of a practice: following up each domain, then making records fit and, while the same-day figure is short, cutting
 * contacts short. Of a service: courses, promised starts, records and, while starts are short, closing courses early and
 * opening starts empty.
 */
const CARE = Array.from({ length: DOMAIN_COUNT }, () => 1);
const [OWN_OF_PRACTICE, OWN_OF_SERVICE] = [
  [...CARE, 0, 0],
  [1, 1, 0, 0, 0],
];
const [RECORDS_OF_PRACTICE, CUTTING] = [DOMAIN_COUNT, DOMAIN_COUNT + 1];
const [COURSES, STARTS, RECORDS_OF_SERVICE, CLOSING, OPENING] = [0, 1, 2, 3, 4];

/**
 * Attention follows what is measured. Once in 28 days each organisation splits the time that is its own to give by softmax of
 * payoffs: its own purpose, and what a task does for a figure that fell short when last heard of. Some of it goes into records that
 * fit, of which an audit finds a share. What is so, what is recorded and what is reported are kept apart. No minute is made by any of it.
 */
export class Attention {
  /** Known physical needs of a practice that are under care; courses of a service that began by the day promised. */
  readonly care: Figures;
  readonly starts: Figures;
  /** By practice × domains: times the usual chance that a need is followed up. By service: days on which starts come first. */
  private readonly emphasis: Float64Array;
  private readonly startsFirst: SomeDays;
  /** What is done for figures only. */
  readonly gaming: Gaming;
  private readonly shares = {
    practice: new Float64Array(OWN_OF_PRACTICE.length),
    service: new Float64Array(OWN_OF_SERVICE.length),
  };
  private readonly practices: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { block, place, definitions } = arena;
    this.practices = place.practices.length;
    this.care = new Figures(this.practices, block);
    this.starts = new Figures(definitions.length, block);
    this.emphasis = block.f64(this.practices * DOMAIN_COUNT, 1);
    this.startsFirst = new SomeDays(definitions.length, block);
    this.gaming = new Gaming(arena);
  }

  /** A day begins: once in 28 days figures are closed, and time is split anew. */
  open(): void {
    const { day, definitions } = this.arena;
    if (day % PERIOD !== 0 || day === 0) return;
    const closed = day / PERIOD - 1;
    if (this.arena.decisions.physicalCareTarget() > 0) this.takeCensus(closed);
    for (let practice = 0; practice < this.practices; practice++) this.splitPractice(practice, closed);
    for (let service = 0; service < definitions.length; service++) this.splitService(service, closed);
    this.recall(closed);
  }

  /** Times the usual chance that a need of this domain is followed up. */
  followsUp(practice: number, domain: number): number {
    return this.emphasis[practice * DOMAIN_COUNT + domain];
  }

  /** Do starts come before courses at a service today? To be asked once a working day. */
  putsStartsFirst(service: number): boolean {
    return this.startsFirst.isOne(service);
  }

  /** So many promised starts came by their day, or did not. */
  promise(service: number, inTime: boolean, times: number): void {
    this.starts.note(service, this.period, inTime, times);
    if (!this.arena.measured.isMeasured(this.arena.serviceRow(service))) return;
    this.arena.collector.add(COUNT.startCases, times);
    if (inTime) this.arena.collector.add(COUNT.startMet, times);
  }

  /** A promised start, just told of as in time, is opened empty: it is in time on paper only, and not there either once found out. */
  openEmpty(person: number, service: number): void {
    const { collector } = this.arena;
    const found = this.gaming.open(person, service);
    this.starts.feign(service, this.period, !found);
    collector.add(COUNT.startMet, -1);
    if (!found) collector.add(COUNT.startMade);
  }

  private get period(): number {
    return Math.floor(this.arena.day / PERIOD);
  }

  /** Weight on what is measured: the rule's where something follows, the world's where not. */
  private get weight(): number {
    const { decisions, world } = this.arena;
    return decisions.pullToTarget() > 0 ? decisions.pullToTarget() : world.attention_unrewarded;
  }

  /** By how much a practice's known physical needs under care fell short when last heard of, measured or not; NaN where nothing was. */
  careGap(practice: number): number {
    return this.gap(this.care, practice, this.arena.decisions.physicalCareTarget(), this.period - 1);
  }

  /** The same of the starts of a service. */
  startsGap(service: number): number {
    return this.gap(this.starts, service, this.arena.decisions.startsTarget(), this.period - 1);
  }

  /** By how much a figure fell short when last heard of; 0 where none was asked for or heard. */
  private shortfall(figures: Figures, one: number, closed: number): number {
    const target = figures.target[one];
    const gap = target === 0 ? 0 : this.gap(figures, one, target, closed);
    return Number.isNaN(gap) ? 0 : gap;
  }

  private gap(figures: Figures, one: number, target: number, closed: number): number {
    const lag = Math.min(LONGEST_LAG, Math.ceil(this.arena.decisions.reportingLag() / PERIOD));
    return closed < lag ? Number.NaN : Math.max(0, target - figures.reported(one, closed - lag));
  }

  /** The target in force: the rule's, raised to what was reached where the rules raise targets. */
  private settleTarget(figures: Figures, one: number, asked: number, closed: number): void {
    const before = figures.target[one];
    if (asked === 0) figures.target[one] = 0;
    else if (before < asked) figures.target[one] = asked;
    else if (!this.arena.decisions.raisesTargets()) figures.target[one] = asked;
    else if (closed % PERIODS_A_YEAR === PERIODS_A_YEAR - 1) {
      const reached = figures.reported(one, closed);
      if (reached > before) figures.target[one] = reached;
    }
  }

  private splitPractice(practice: number, closed: number): void {
    const { decisions, world, indicators, measured } = this.arena;
    const isMeasured = measured.isMeasured(practice);
    const sameDayTarget = isMeasured ? decisions.sameDayTarget() : 0;
    this.settleTarget(this.care, practice, isMeasured ? decisions.physicalCareTarget() : 0, closed);
    const care = this.shortfall(this.care, practice, closed);
    const sameDay = sameDayTarget > 0 ? indicators.shortfall(practice) : 0;
    const measures = this.care.target[practice] > 0 || sameDayTarget > 0;
    const shares = this.shares.practice.subarray(0, sameDay > 0 ? CUTTING + 1 : CUTTING);
    const payoffs = [...CARE.map((_, domain) => (domain === PHYSICAL ? care : 0)), Math.max(care, sameDay), sameDay];
    splitTime(OWN_OF_PRACTICE, payoffs, this.weight, world.attention_sharpness, shares);
    const forCare = shares.subarray(0, DOMAIN_COUNT).reduce((sum, share) => sum + share, 0);
    for (let domain = 0; domain < DOMAIN_COUNT; domain++)
      this.emphasis[practice * DOMAIN_COUNT + domain] = measures ? (shares[domain] / forCare) * DOMAIN_COUNT : 1;
    this.gaming.cut[practice] = sameDay > 0 ? shares[CUTTING] : 0;
    if (!measures) return;
    const records = this.gaming.timesIn(practice, shares[RECORDS_OF_PRACTICE], world.gaming_minutes);
    const made = this.fit(this.care, practice, practice, closed, records, COUNT.careMade);
    const others = Math.min(records - made, indicators.missing(practice, closed, sameDayTarget));
    const found = this.gaming.record(practice, others, SAME_DAY);
    indicators.makeFit(practice, closed, others - found);
    this.arena.collector.add(COUNT.sameDayMade, others - found);
  }

  private splitService(service: number, closed: number): void {
    const { decisions, world, measured } = this.arena;
    const asked = measured.isMeasured(this.arena.serviceRow(service)) ? decisions.startsTarget() : 0;
    this.settleTarget(this.starts, service, asked, closed);
    this.starts.begin(service, closed + 1);
    const short = this.shortfall(this.starts, service, closed);
    const shares = this.shares.service.subarray(0, short > 0 ? OPENING + 1 : RECORDS_OF_SERVICE + 1);
    splitTime(OWN_OF_SERVICE, [0, short, short, short, short], this.weight, world.attention_sharpness, shares);
    const target = this.starts.target[service];
    this.startsFirst.share[service] = target > 0 ? 2 * (shares[STARTS] / (shares[COURSES] + shares[STARTS])) - 1 : 0;
    const { gaming } = this;
    const row = this.arena.serviceRow(service);
    const missing = short > 0 ? this.missing(this.starts, service, closed) : 0;
    gaming.closings[service] = Math.min(missing, gaming.timesIn(row, shares[CLOSING], world.gaming_minutes));
    gaming.empties[service] = Math.min(missing, gaming.timesIn(row, shares[OPENING], world.token_minutes));
    if (target === 0) return;
    const records = gaming.timesIn(row, shares[RECORDS_OF_SERVICE], world.gaming_minutes);
    this.fit(this.starts, service, row, closed, records, COUNT.startMade);
  }

  /** Cases of a period that would have to be as they should be for the target to be met. */
  private missing(figures: Figures, one: number, period: number): number {
    const cases = figures.casesIn(one, period);
    const wanted = figures.target[one] - figures.reported(one, period);
    return cases === 0 ? 0 : Math.max(0, Math.ceil(wanted * cases));
  }

  /** Makes as many records fit as the target asks for and time allows; an audit finds some out. How many were made. */
  private fit(figures: Figures, one: number, row: number, closed: number, records: number, count: number): number {
    const made = Math.min(records, this.missing(figures, one, closed));
    const found = this.gaming.record(row, made, OWN_FIGURE);
    this.arena.collector.add(count, figures.make(one, closed, made - found));
    return made;
  }

  /** Who of those with a physical need on the practice's record is under care, as the period ends. */
  private takeCensus(closed: number): void {
    const { people, collector, measured } = this.arena;
    for (let practice = 0; practice < this.practices; practice++) this.care.begin(practice, closed);
    for (let person = 0; person < people.count; person++) {
      if (!this.isKnown(person)) continue;
      const practice = people.practice(person);
      if (practice >= this.practices) continue;
      const met = this.isUnderCare(person);
      this.care.note(practice, closed, met);
      if (!measured.isMeasured(practice)) continue;
      collector.add(COUNT.careCases);
      if (met) collector.add(COUNT.careMet);
    }
  }

  private isKnown(person: number): boolean {
    const { people } = this.arena;
    return people.level(person, PHYSICAL) > 0 && people.knows(person, PRACTICE, PHYSICAL);
  }

  private isUnderCare(person: number): boolean {
    return isUnderCare(this.arena.people, person, PHYSICAL, this.arena.day);
  }

  /** What measuring does good: whoever is on record with a measured need and not under care is called in, the more the more is short. */
  private recall(closed: number): void {
    const { people, chance, practices, day } = this.arena;
    const short = Array.from({ length: this.practices }, (_, practice) => this.shortfall(this.care, practice, closed));
    if (short.every((each) => each === 0)) return;
    for (let person = 0; person < people.count; person++) {
      if (!this.isKnown(person) || people.has(person, OPEN_PLAN | OPEN_REQUEST)) continue;
      const practice = people.practice(person);
      if (practice >= this.practices || short[practice] === 0 || this.isUnderCare(person)) continue;
      if (chance.unit(people.address(person), PURPOSE.recall, day) < this.weight * short[practice])
        practices.invite(person, PHYSICAL, day, chance.unitAgain());
    }
  }
}
