import type { StateBlock } from '../kernel/state-block.ts';
import { LONG_AGO, OPEN_PLAN, OPEN_REQUEST, type People } from './people.ts';
import type { PersonYearRows } from './person-year-rows.ts';
import { FIFTHS, GROUPS, fifthOfRow, groupOfRow } from './rates.ts';
import { midnight } from './ticks.ts';

/** Days after the last effective session during which a domain counts as worked on; the ranking must survive all three. */
export const WINDOWS = [14, 28, 56] as const;

/** Sums over all people that are kept as whole numbers, by name. */
export const COUNTS = [
  'hidden', 'waiting', 'dropped', 'unmet14', 'unmet28', 'unmet56', 'covered', 'worked',
  'deaths', 'deathBurden', 'contacts', 'contactsPractice', 'requests', 'failureRequests', 'failureContacts', 'turnedAway',
  'metSameDay', 'episodesResolved', 'episodeDays', 'appointments', 'sameDay', 'within7', 'over21', 'notAttended',
  'attendances', 'admissions', 'needing', 'needingWithoutContact',
] as const; // prettier-ignore
export type Count = (typeof COUNTS)[number];
const INDEX = Object.fromEntries(COUNTS.map((name, i) => [name, i])) as Record<Count, number>;
const { hidden, waiting, dropped, unmet14, unmet56, covered, worked } = INDEX;
const UNMET = INDEX.unmet28;

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
  /** Unmet ticks by fifth, 28-day window. */
  readonly unmetByFifth: Float64Array;
  /** Contacts by kind (CONTACT_KINDS), starts and days waited by service. */
  readonly kinds: Float64Array;
  readonly starts: Float64Array;
  readonly waited: Float64Array;
  private readonly since: Int32Array;
  private readonly episodeFrom: Int16Array;
  private readonly year: Uint8Array;
  rows: PersonYearRows | undefined;

  private readonly people: People;
  readonly on: boolean;
  private readonly bookedDomain: (node: number) => number;

  constructor(people: People, services: number, block: StateBlock, on: boolean, bookedDomain: (node: number) => number) {
    this.people = people;
    this.on = on;
    this.bookedDomain = bookedDomain;
    const count = on ? people.count : 0;
    this.occupancy = block.f64(FIFTHS * GROUPS * 256);
    this.counts = block.f64(COUNTS.length);
    this.unmetByFifth = block.f64(FIFTHS);
    this.kinds = block.f64(5);
    this.starts = block.f64(services);
    this.waited = block.f64(services);
    this.since = block.i32(count);
    this.episodeFrom = block.i16(count);
    this.year = block.u8(count);
  }

  get(name: Count): number {
    return this.counts[INDEX[name]]!;
  }

  add(name: Count, amount = 1): void {
    this.counts[INDEX[name]]! += amount;
  }

  /** Starts the count at a midnight. */
  restart(tick: number): void {
    for (const sums of [this.occupancy, this.counts, this.unmetByFifth, this.kinds, this.starts, this.waited]) sums.fill(0);
    this.since.fill(tick);
    this.startYear();
  }

  /** Credits the time since the last settlement to the state a person is still in. */
  settle(person: number, tick: number): void {
    if (!this.on) return;
    const from = this.since[person]!;
    const span = tick - from;
    if (span <= 0) return;
    this.since[person] = tick;
    const { people } = this;
    const state = people.state(person);
    const row = people.row(person);
    const fifth = fifthOfRow(row);
    this.occupancy[((fifth * GROUPS + groupOfRow(row)) << 8) | state]! += span;
    if (this.rows !== undefined) this.rows.lived(person, span);
    if (state === 0) return;
    this.year[person]! |= NEEDED;
    for (let domain = 0; domain < 4; domain++)
      if ((state >> (domain << 1)) & 3) this.settleDomain(person, domain, from, span, fifth);
  }

  private settleDomain(person: number, domain: number, from: number, span: number, fifth: number): void {
    const { people, counts } = this;
    const last = people.worked(person, domain);
    let unmet = span;
    if (last !== LONG_AGO) {
      const end = from + span;
      unmet = uncovered(from, end, midnight(last + 29));
      counts[unmet14]! += uncovered(from, end, midnight(last + 15));
      counts[unmet56]! += uncovered(from, end, midnight(last + 57));
    } else {
      counts[unmet14]! += span;
      counts[unmet56]! += span;
    }
    counts[UNMET]! += unmet;
    counts[worked]! += span - unmet;
    this.unmetByFifth[fifth]! += unmet;
    const isKnown = people.knownToAny(person, domain);
    if (!isKnown) counts[hidden]! += unmet;
    else if (this.waits(person, domain)) counts[waiting]! += unmet;
    else counts[dropped]! += unmet;
    if ((people.served(person) >> domain) & 1 || this.planned(person, domain)) counts[covered]! += span;
    if (this.rows !== undefined) this.rows.needed(person, domain, span, unmet, isKnown ? 0 : unmet);
  }

  private waits(person: number, domain: number): boolean {
    if ((this.people.served(person) >> (domain + 4)) & 1) return true;
    return (
      (this.people.has(person, OPEN_REQUEST) && this.bookedDomain(person) === domain) || this.planned(person, domain)
    );
  }

  private planned(person: number, domain: number): boolean {
    return this.people.has(person, OPEN_PLAN) && this.bookedDomain(this.people.count + person) === domain;
  }

  /** A touchpoint: organisation 0 is the practice, then the services, then emergency and hospital. */
  contact(person: number, organisation: number, kind: number): void {
    if (!this.on) return;
    this.counts[INDEX.contacts]!++;
    if (organisation === 0) this.counts[INDEX.contactsPractice]!++;
    this.kinds[kind]!++;
    this.year[person]! |= SEEN;
    this.rows?.contact(person, organisation, kind);
  }

  request(person: number, failure: boolean): void {
    this.add('requests');
    if (failure) this.add('failureRequests');
    this.rows?.request(person, failure);
  }

  /** An appointment held or missed, `lead` days after it was booked. */
  appointment(lead: number, attended: boolean): void {
    this.add('appointments');
    if (lead === 0) this.add('sameDay');
    if (lead <= 7) this.add('within7');
    if (lead > 21) this.add('over21');
    if (!attended) this.add('notAttended');
  }

  started(service: number, days: number): void {
    this.starts[service]!++;
    this.waited[service]! += days;
  }

  attended(person: number): void {
    this.add('attendances');
    this.rows?.attendance(person);
  }

  admitted(person: number): void {
    this.add('admissions');
    this.rows?.admission(person);
  }

  episodeStarts(person: number, day: number): void {
    if (this.on) this.episodeFrom[person] = day;
  }

  episodeEnds(person: number, day: number): void {
    if (!this.on) return;
    this.add('episodesResolved');
    this.add('episodeDays', day - this.episodeFrom[person]!);
  }

  /** Called with everybody settled, at the end of a year: who needed and who was seen. */
  endYear(): void {
    for (let person = 0; person < this.year.length; person++) this.closePersonYear(person);
    this.startYear();
  }

  closePersonYear(person: number): void {
    if (!this.on || !(this.year[person]! & NEEDED)) return;
    this.add('needing');
    if (!(this.year[person]! & SEEN)) this.add('needingWithoutContact');
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
