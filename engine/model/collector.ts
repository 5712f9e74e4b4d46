import type { StateBlock } from '../kernel/state-block.ts';
import { CLASSES } from './class-of-work.ts';
import type { DiaryWriter, Happening } from './diary.ts';
import type { People } from './people.ts';
import { FIFTHS, fifthOfRow, groupOfRow, GROUPS } from './rates.ts';
import type { PersonYearRows } from './person-year-rows.ts';
import { TimeLived } from './time-lived.ts';
import type { Traffic } from './traffic.ts';
import { CONTACT_KINDS } from './vocabulary.ts';

/** Sums over all people that are kept, by name. */
export const COUNTS = [
  'deaths', 'deathBurden', 'requests', 'failureRequests', 'turnedAway', 'metSameDay', 'episodesResolved', 'episodeDays',
  'attendances', 'admissions', 'needing', 'needingWithoutContact', 'agreementsKept', 'agreementsBroken',
  'plannedContacts', 'planWorth', 'plansDecided', 'decisionDays', 'postWeeks', 'strainWeeks', 'leavers', 'joined', 'volunteerMinutes',
  'usual', 'linkStarts', 'linkDays', 'careCases', 'careMet', 'careMade', 'startCases', 'startMet', 'startMade', 'sameDayMade', 'foundOut', 'lent',
] as const; // prettier-ignore
export type Count = (typeof COUNTS)[number];
/** Position of each count. */
export const COUNT = Object.fromEntries(COUNTS.map((name, i) => [name, i])) as Record<Count, number>;

/** Days of lead that are told apart. */
const LEADS = 64;

const NEEDED = 1;
const SEEN = 2;

/** Watches; changes nothing. Counts what happens; how time was lived is in `time`. */
export class Collector {
  readonly time: TimeLived;
  readonly counts: Float64Array;
  /** Contacts by organisation × 8 + kind (CONTACT_KINDS); appointments by days of lead × 2 + attended, the last row for all longer leads. */
  private readonly touches: Float64Array;
  private readonly leads: Float64Array;
  /** Practice contacts by class of work (CLASSES). */
  readonly classes: Float64Array;
  /** Starts and days waited by service. */
  readonly starts: Float64Array;
  readonly waited: Float64Array;
  /** Person-years with need by (group × fifths + fifth) × 2, and, next to each, those of them without any contact. */
  readonly needingBy: Float64Array;
  private readonly episodeFrom: Int16Array;
  private readonly year: Uint8Array;

  /** One person's diary, where it is asked for. */
  diary: DiaryWriter | undefined = undefined;
  /** Who went where, where it is asked for. */
  traffic: Traffic | undefined = undefined;

  private readonly people: People;
  readonly on: boolean;

  constructor(people: People, services: number, block: StateBlock, on: boolean) {
    this.people = people;
    this.on = on;
    this.time = new TimeLived(people, block, on);
    this.counts = block.f64(COUNTS.length);
    this.touches = block.f64(8 * (services + 4));
    this.leads = block.f64(2 * LEADS);
    this.classes = block.f64(CLASSES.length);
    this.starts = block.f64(services);
    this.waited = block.f64(services);
    this.needingBy = block.f64(2 * GROUPS * FIFTHS);
    this.episodeFrom = block.i16(on ? people.count : 0);
    this.year = block.u8(on ? people.count : 0);
  }

  /** The person-year table, where it is wanted. */
  get rows(): PersonYearRows | undefined {
    return this.time.rows;
  }
  set rows(rows: PersonYearRows | undefined) {
    this.time.rows = rows;
  }

  /** Nobody asks for a table, a diary or a survey. */
  forgetReaders(): void {
    this.rows = undefined;
    this.diary = undefined;
    this.traffic = undefined;
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
    this.time.restart(tick);
    for (const sums of [this.counts, this.touches, this.leads, this.classes, this.starts, this.waited, this.needingBy])
      sums.fill(0);
    this.startYear();
  }

  /** Credits the time since the last settlement to the state a person is still in. */
  settle(person: number, tick: number): void {
    this.time.settle(person, tick);
  }

  /** A touchpoint: organisation 0 is the practice, then the services, then emergency, hospital and link workers. */
  contact(person: number, organisation: number, kind: number): void {
    if (!this.on) return;
    this.touches[(organisation << 3) | kind]++;
    this.year[person] |= SEEN;
    if (this.rows !== undefined) this.rows.contact(person, organisation, kind);
    if (this.diary !== undefined) this.diary.contact(person, organisation, kind);
    if (this.traffic !== undefined) this.traffic.contact(person, organisation, kind);
  }

  /** Contacts so far of the practices (0), or of all, by kind. */
  contacts(organisation = -1): number[] {
    const kinds = CONTACT_KINDS.map(() => 0);
    this.touches.forEach((count, cell) => {
      if (organisation < 0 || cell >> 3 === organisation) kinds[cell & 7] += count;
    });
    return kinds.slice(0, CONTACT_KINDS.length);
  }

  /** A practice contact was work of this class, as the practice knew it. */
  work(classOfContact: number): void {
    this.classes[classOfContact]++;
  }

  request(person: number, failure: boolean): void {
    this.counts[COUNT.requests]++;
    if (failure) this.counts[COUNT.failureRequests]++;
    this.rows?.request(person, failure);
    this.diary?.asked(person, failure);
  }

  /** Something of which no sum is kept; organisation and domain are −1 where there is none. */
  note(person: number, what: Happening, organisation: number, domain: number): void {
    if (this.diary !== undefined) this.diary.note(person, what, organisation, domain);
  }

  /** An appointment held or missed, `lead` days after it was booked. */
  appointment(lead: number, attended: boolean): void {
    this.leads[((lead < LEADS ? lead : LEADS - 1) << 1) | (attended ? 1 : 0)]++;
  }

  /** Appointments so far with a lead of `from` to `to` days: all, and those not attended. */
  appointments(from: number, to: number): { readonly all: number; readonly missed: number } {
    let [all, missed] = [0, 0];
    for (let lead = from; lead <= Math.min(to, LEADS - 1); lead++) {
      missed += this.leads[lead << 1];
      all += this.leads[lead << 1] + this.leads[(lead << 1) | 1];
    }
    return { all, missed };
  }

  /** So many agreements were kept, or broken. */
  agreements(kept: boolean, times: number): void {
    this.counts[kept ? COUNT.agreementsKept : COUNT.agreementsBroken] += times;
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
    this.traffic?.admitted();
  }

  /** To a service. `from`: a service, −1 for the practice, or BY_THEMSELVES. */
  passedOn(person: number, from: number, service: number): void {
    if (this.traffic !== undefined) this.traffic.passedOn(person, from, service);
  }

  /** A service has written to the practice. */
  written(person: number, service: number): void {
    if (this.traffic !== undefined) this.traffic.written(person, service);
  }

  episodeStarts(person: number, day: number): void {
    if (!this.on) return;
    this.episodeFrom[person] = day;
    this.year[person] |= NEEDED;
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
    const row = this.people.row(person);
    const cell = 2 * (groupOfRow(row) * FIFTHS + fifthOfRow(row));
    this.counts[COUNT.needing]++;
    this.needingBy[cell]++;
    if (!(this.year[person] & SEEN)) {
      this.counts[COUNT.needingWithoutContact]++;
      this.needingBy[cell + 1]++;
    }
    this.year[person] = 0;
  }

  private startYear(): void {
    for (let person = 0; person < this.year.length; person++)
      this.year[person] = this.people.state(person) === 0 ? 0 : NEEDED;
  }
}
