import type { Arena } from '../arena.ts';
import { COUNT } from '../collector.ts';
import { HEADING, WEEK_OF_ONE } from '../minutes.ts';
import { OPEN_PLAN, OPEN_REQUEST } from '../people.ts';
import { PRACTICE } from '../passing-on.ts';
import { PURPOSE } from '../purposes.ts';
import { DOMAIN_COUNT, DOMAINS } from '../vocabulary.ts';
import { Figures, LONGEST_LAG } from './figures.ts';
import { SomeDays } from './some-days.ts';
import { splitTime } from './split.ts';

const PERIOD = 28;
const PERIODS_A_YEAR = 13;
const PHYSICAL = DOMAINS.indexOf('physical');
/** A need is under care while something is booked or running for it, or so many days after it was worked on. */
const LATELY = 28;
/** Minutes of a clinician-equivalent in 28 days that are for people: 62 % of a week of 41.5 hours, four times (evidence key PQ2016). */
const MINUTES_A_PERIOD = 4 * WEEK_OF_ONE * 0.62;
/** Addresses of records that an audit may look at: 2¹² an organisation. */
const RECORDS = 0x70000000;
const MOST_RECORDS = 4096;

/** Tasks of a practice: following up each domain, then making records fit; of a service: courses, starts, and the same. */
const CARE = Array.from({ length: DOMAIN_COUNT }, () => 1);
const [OWN_OF_PRACTICE, OWN_OF_SERVICE] = [
  [...CARE, 0],
  [1, 1, 0],
];
const [STARTS, SERVICE_GAMING] = [1, 2];

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
  /** By organisation: minutes owed for making records fit, and for answering for those found out. */
  private readonly gaming: Int32Array;
  private readonly inquiry: Int32Array;
  private readonly shares = { practice: new Float64Array(DOMAIN_COUNT + 1), service: new Float64Array(3) };
  private readonly practices: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { block, place, definitions, ties } = arena;
    this.practices = place.practices.length;
    this.care = new Figures(this.practices, block);
    this.starts = new Figures(definitions.length, block);
    this.emphasis = block.f64(this.practices * DOMAIN_COUNT, 1);
    this.startsFirst = new SomeDays(definitions.length, block);
    this.gaming = block.i32(ties.count);
    this.inquiry = block.i32(ties.count);
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

  /** A working day of an organisation opens: what was owed for records is taken off it. */
  pay(organisation: number): void {
    const { minutes } = this.arena;
    this.gaming[organisation] -= minutes.useUpTo(organisation, HEADING.gaming, this.gaming[organisation]);
    this.inquiry[organisation] -= minutes.useUpTo(organisation, HEADING.reporting, this.inquiry[organisation]);
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
    const { practice: shares } = this.shares;
    const payoffs = [...CARE.map((_, domain) => (domain === PHYSICAL ? care : 0)), Math.max(care, sameDay)];
    splitTime(OWN_OF_PRACTICE, payoffs, this.weight, world.attention_sharpness, shares);
    const forCare = 1 - shares[DOMAIN_COUNT];
    for (let domain = 0; domain < DOMAIN_COUNT; domain++)
      this.emphasis[practice * DOMAIN_COUNT + domain] = measures ? (shares[domain] / forCare) * DOMAIN_COUNT : 1;
    if (!measures) return;
    const records = this.recordsIn(practice, shares[DOMAIN_COUNT]);
    const made = this.fit(this.care, practice, practice, closed, records, COUNT.careMade);
    const others = indicators.makeFit(practice, closed, records - made, sameDayTarget);
    this.arena.collector.add(COUNT.sameDayMade, others);
    this.owe(practice, others);
  }

  private splitService(service: number, closed: number): void {
    const { decisions, world, measured } = this.arena;
    const asked = measured.isMeasured(this.arena.serviceRow(service)) ? decisions.startsTarget() : 0;
    this.settleTarget(this.starts, service, asked, closed);
    this.starts.begin(service, closed + 1);
    const short = this.shortfall(this.starts, service, closed);
    const { service: shares } = this.shares;
    splitTime(OWN_OF_SERVICE, [0, short, short], this.weight, world.attention_sharpness, shares);
    this.startsFirst.share[service] = this.starts.target[service] > 0 ? 2 * (shares[STARTS] / (1 - shares[SERVICE_GAMING])) - 1 : 0;
    if (this.starts.target[service] === 0) return;
    const row = this.arena.serviceRow(service);
    this.fit(this.starts, service, row, closed, this.recordsIn(row, shares[SERVICE_GAMING]), COUNT.startMade);
  } // prettier-ignore

  /** Records that an organisation has the time to make fit in a period. */
  private recordsIn(organisation: number, share: number): number {
    const { world } = this.arena;
    const minutes = this.arena.clinicians(organisation) * MINUTES_A_PERIOD * world.discretion * share;
    return Math.min(MOST_RECORDS - 1, Math.floor(minutes / world.gaming_minutes));
  }

  /** Makes as many records fit as the target asks for and time allows; an audit finds some out. How many were made. */
  private fit(figures: Figures, one: number, row: number, closed: number, records: number, count: number): number {
    const cases = figures.casesIn(one, closed);
    const reported = figures.reported(one, closed);
    const wanted = cases === 0 ? 0 : Math.max(0, Math.ceil((figures.target[one] - reported) * cases));
    const made = Math.min(records, wanted);
    const found = this.owe(row, made);
    this.arena.collector.add(count, figures.make(one, closed, made - found));
    return made;
  }

  /** What so many records cost an organisation; how many of them an audit finds out. */
  private owe(row: number, made: number): number {
    const { chance, decisions, world, collector, day } = this.arena;
    let found = 0;
    for (let record = 0; record < made; record++)
      if (chance.unit(RECORDS + row * MOST_RECORDS + record, PURPOSE.audit, day) < decisions.auditChance()) found++;
    this.gaming[row] += Math.round(made * world.gaming_minutes);
    this.inquiry[row] += Math.round(found * world.inquiry_minutes);
    collector.add(COUNT.foundOut, found);
    return found;
  }

  /** Who of those with a physical need on the practice's record is under care, as the period ends. */
  private takeCensus(closed: number): void {
    const { people, collector, measured } = this.arena;
    for (let practice = 0; practice < this.practices; practice++) this.care.begin(practice, closed);
    for (let person = 0; person < people.count; person++) {
      const practice = people.practice(person);
      if (practice >= this.practices || !this.isKnown(person)) continue;
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
    const { people, day } = this.arena;
    const served = people.served(person);
    return (
      (((served | (served >> 4)) >> PHYSICAL) & 1) !== 0 ||
      people.planAbout(person) === PHYSICAL ||
      day - people.worked(person, PHYSICAL) <= LATELY
    );
  }

  /** What measuring does good: whoever is on record with a measured need and not under care is called in, the more the more is short. */
  private recall(closed: number): void {
    const { people, chance, practices, day } = this.arena;
    const short = Array.from({ length: this.practices }, (_, practice) => this.shortfall(this.care, practice, closed));
    if (short.every((each) => each === 0)) return;
    for (let person = 0; person < people.count; person++) {
      const practice = people.practice(person);
      if (practice >= this.practices || short[practice] === 0 || people.has(person, OPEN_PLAN | OPEN_REQUEST)) continue;
      if (!this.isKnown(person) || this.isUnderCare(person)) continue;
      if (chance.unit(people.address(person), PURPOSE.recall, day) < this.weight * short[practice])
        practices.invite(person, PHYSICAL, day, chance.unitAgain());
    }
  }
}
