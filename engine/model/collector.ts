import type { StateBlock } from '../kernel/state-block.ts';
import { CLASSES } from './class-of-work.ts';
import { countDomains, litDomains } from './domain-sets.ts';
import { HOT, OPEN_PLAN, OPEN_REQUEST, STATE, type People } from './people.ts';
import type { PersonYearRows } from './person-year-rows.ts';
import { FIFTHS, GROUPS, ROWS, fifthOfRow, groupOfRow } from './rates.ts';
import { midnight } from './ticks.ts';
import { DOMAIN_COUNT } from './vocabulary.ts';

/** A worked spell lapses 28 days after its last effective session; also counted at 14 and 56, which a ranking must survive. */
const LAPSES = 29;
const LAPSES_EARLY = 15;
const LAPSES_LATE = 57;

/** Sums over all people that are kept as whole numbers, by name. */
export const COUNTS = [
  'deaths', 'deathBurden', 'contacts', 'contactsPractice', 'requests', 'failureRequests', 'failureContacts', 'turnedAway',
  'metSameDay', 'episodesResolved', 'episodeDays', 'appointments', 'sameDay', 'within7', 'over21', 'notAttended',
  'attendances', 'admissions', 'needing', 'needingWithoutContact',
] as const; // prettier-ignore
export type Count = (typeof COUNTS)[number];
/** Position of each count. */
export const COUNT = Object.fromEntries(COUNTS.map((name, i) => [name, i])) as Record<Count, number>;

/** Ticks of need, by part: hidden, waiting, dropped (28-day window); covered; unmet by the other windows, where ever worked on. */
export const PARTS = { hidden: 0, waiting: 1, dropped: 2, covered: 3, at14: 4, at56: 5 } as const;
const { hidden: HIDDEN, waiting: WAITING, dropped: DROPPED, covered: COVERED } = PARTS;
const AT_14 = PARTS.at14;
const AT_56 = PARTS.at56;

/** Where a row's occupancy begins. */
const CELL_OF_ROW = Uint16Array.from({ length: ROWS }, (_, row) => (fifthOfRow(row) * GROUPS + groupOfRow(row)) << 8);

const NEEDED = 1;
const SEEN = 2;

/**
 * Watches; changes nothing. Time is settled person by person whenever something about them is about to change, in whole
 * ticks: below 2⁵³ for 10⁶ people × 30 years × 65,536 ticks × 12 levels, so sums are exact and order-free.
 */
export class Collector {
  /** Ticks lived by (fifth × GROUPS + group) × 256 + packed state. */
  readonly occupancy: Float64Array;
  readonly counts: Float64Array;
  readonly parts: Float64Array;
  /** Unmet ticks by fifth: of spells never worked on, and of the others by the 28-day window. */
  readonly neverWorked: Float64Array;
  readonly unmetByFifth: Float64Array;
  /** Contacts by kind (CONTACT_KINDS), starts and days waited by service. */
  readonly kinds: Float64Array;
  /** Practice contacts by class of work (CLASSES). */
  readonly classes: Float64Array;
  readonly starts: Float64Array;
  readonly waited: Float64Array;
  readonly since: Int32Array;
  private readonly episodeFrom: Int16Array;
  private readonly year: Uint8Array;
  rows: PersonYearRows | undefined;

  private readonly people: People;
  readonly on: boolean;
  private readonly cellOfRow = CELL_OF_ROW;

  constructor(people: People, services: number, block: StateBlock, on: boolean) {
    this.people = people;
    this.on = on;
    const count = on ? people.count : 0;
    this.occupancy = block.f64(FIFTHS * GROUPS * 256);
    this.counts = block.f64(COUNTS.length);
    this.parts = block.f64(6);
    this.neverWorked = block.f64(FIFTHS);
    this.unmetByFifth = block.f64(FIFTHS);
    this.kinds = block.f64(5);
    this.classes = block.f64(CLASSES.length);
    this.starts = block.f64(services);
    this.waited = block.f64(services);
    this.since = block.i32(people.count);
    this.episodeFrom = block.i16(count);
    this.year = block.u8(count);
  }

  get(name: Count): number {
    return this.counts[COUNT[name]];
  }

  /** Adds to a sum, by its position in COUNT. */
  add(count: number, amount = 1): void {
    this.counts[count] += amount;
  }

  /** Starts the count at a midnight. */
  restart(tick: number): void {
    for (const sums of [
      this.occupancy,
      this.counts,
      this.parts,
      this.neverWorked,
      this.unmetByFifth,
      this.kinds,
      this.classes,
      this.starts,
      this.waited,
    ])
      sums.fill(0);
    this.since.fill(tick);
    this.startYear();
  }

  /** Credits the time since the last settlement to the state a person is still in. */
  settle(person: number, tick: number): void {
    if (!this.on) return;
    const from = this.since[person];
    if (tick > from) this.credit(person, from, tick);
  }

  private credit(person: number, from: number, tick: number): void {
    this.since[person] = tick;
    const word = this.people.hot[(person << HOT) | STATE];
    const row = (word >> 8) & 255;
    this.occupancy[this.cellOfRow[row] | (word & 255)] += tick - from;
    if (this.rows !== undefined) this.rows.lived(person, tick - from);
    if (word & 255) this.creditNeed(person, word, from, tick, row % FIFTHS);
  }

  /**
   * Splits the time of lit domains into worked on, hidden, waiting and dropped. It runs eighteen times a person-year, so by
   * sets of domains; only those that were ever worked on are looked at one by one.
   */
  private creditNeed(person: number, word: number, from: number, to: number, fifth: number): void {
    const { people, parts } = this;
    const span = to - from;
    const lit = litDomains(word & 255);
    const served = people.served(person);
    const planned = word & (OPEN_PLAN << 16) ? (1 << people.planAbout(person)) & 15 : 0;
    const asked = word & (OPEN_REQUEST << 16) ? 1 << people.requestAbout(person) : 0;
    const known = people.knownDomains(person);
    const waits = (served >> 4) | planned | asked;
    const worked = lit & people.workedDomains(person);
    const never = lit & ~worked;
    const covered = lit & (served | planned);
    this.year[person] |= NEEDED;
    if (never !== 0) {
      this.neverWorked[fifth] += countDomains(never) * span;
      parts[HIDDEN] += countDomains(never & ~known) * span;
      parts[WAITING] += countDomains(never & known & waits) * span;
      parts[DROPPED] += countDomains(never & known & ~waits) * span;
    }
    if (covered !== 0) parts[COVERED] += countDomains(covered) * span;
    if (worked !== 0) this.creditWorked(person, worked, from, to, fifth, known, waits);
    if (this.rows !== undefined) this.creditRows(person, lit, known, from, to);
  }

  private creditWorked(
    person: number,
    worked: number,
    from: number,
    to: number,
    fifth: number,
    known: number,
    waits: number,
  ): void {
    for (let left = worked; left !== 0; left &= left - 1) {
      const domain = 31 - Math.clz32(left & -left);
      const unmet = this.uncoveredAfter(this.people.worked(person, domain), from, to);
      if (unmet === 0) continue;
      this.unmetByFifth[fifth] += unmet;
      this.parts[(known >> domain) & 1 ? ((waits >> domain) & 1 ? WAITING : DROPPED) : HIDDEN] += unmet;
    }
  }

  private creditRows(person: number, lit: number, known: number, from: number, to: number): void {
    for (let domain = 0; domain < DOMAIN_COUNT; domain++) {
      if (((lit >> domain) & 1) === 0) continue;
      const unmet = uncovered(from, to, midnight(this.people.worked(person, domain) + LAPSES));
      this.rows!.needed(person, domain, to - from, unmet, (known >> domain) & 1 ? 0 : unmet);
    }
  }

  /** Ticks of [from, to) outside a worked spell, by the 28-day window; the other two windows are counted beside it. */
  private uncoveredAfter(worked: number, from: number, to: number): number {
    const first = midnight(worked + LAPSES_EARLY);
    if (to <= first) return 0;
    this.parts[AT_14] += uncovered(from, to, first);
    this.parts[AT_56] += uncovered(from, to, midnight(worked + LAPSES_LATE));
    return uncovered(from, to, midnight(worked + LAPSES));
  }

  /** A touchpoint: organisation 0 is the practice, then the services, then emergency and hospital. */
  contact(person: number, organisation: number, kind: number): void {
    if (!this.on) return;
    this.counts[COUNT.contacts]++;
    if (organisation === 0) this.counts[COUNT.contactsPractice]++;
    this.kinds[kind]++;
    this.year[person] |= SEEN;
    this.rows?.contact(person, organisation, kind);
  }

  /** A practice contact was work of this class, as the practice knew it. */
  work(classOfContact: number): void {
    this.classes[classOfContact]++;
  }

  request(person: number, failure: boolean): void {
    this.counts[COUNT.requests]++;
    if (failure) this.counts[COUNT.failureRequests]++;
    this.rows?.request(person, failure);
  }

  /** An appointment held or missed, `lead` days after it was booked. */
  appointment(lead: number, attended: boolean): void {
    this.counts[COUNT.appointments]++;
    if (lead === 0) this.counts[COUNT.sameDay]++;
    if (lead <= 7) this.counts[COUNT.within7]++;
    if (lead > 21) this.counts[COUNT.over21]++;
    if (!attended) this.counts[COUNT.notAttended]++;
  }

  started(service: number, days: number): void {
    this.starts[service]++;
    this.waited[service] += days;
  }

  attended(person: number): void {
    this.counts[COUNT.attendances]++;
    this.rows?.attendance(person);
  }

  admitted(person: number): void {
    this.counts[COUNT.admissions]++;
    this.rows?.admission(person);
  }

  episodeStarts(person: number, day: number): void {
    if (this.on) this.episodeFrom[person] = day;
  }

  episodeEnds(person: number, day: number): void {
    if (!this.on) return;
    this.counts[COUNT.episodesResolved]++;
    this.counts[COUNT.episodeDays] += day - this.episodeFrom[person];
  }

  /** Called with everybody settled, at the end of a year: who needed and who was seen. */
  endYear(): void {
    for (let person = 0; person < this.year.length; person++) this.closePersonYear(person);
    this.startYear();
  }

  closePersonYear(person: number): void {
    if (!this.on || !(this.year[person] & NEEDED)) return;
    this.counts[COUNT.needing]++;
    if (!(this.year[person] & SEEN)) this.counts[COUNT.needingWithoutContact]++;
    this.year[person] = 0;
  }

  private startYear(): void {
    this.year.fill(0);
  }
}

/** Length of [from, to) that lies at or after `until`. */
function uncovered(from: number, to: number, until: number): number {
  return until <= from ? to - from : until >= to ? 0 : to - until;
}
