import type { People } from './people.ts';
import { NO_PRACTICE } from './people.ts';
import { PERSON_YEAR_COLUMNS } from './measures.ts';
import type { PersonYears } from './result.ts';
import { fifthOfRow, groupOfRow } from './rates.ts';
import { TICKS_A_DAY } from './ticks.ts';

/** Working columns of one person's current year; whole numbers, ticks where they are times (a year of level 3 is below 2²⁷). */
const CONTACTS = 0;
const KINDS = 8;
const REQUESTS = 13;
const FAILURES = 14;
const BURDEN = 15;
const NEED = 19;
const UNMET = 23;
const HIDDEN = 27;
const ATTENDANCES = 31;
const ADMISSIONS = 32;
const LIVED = 33;
const WIDTH = 34;

/** The slot of a `person` of the table: the low twenty bits; who held it before counts in the others. */
export const slotOfPerson = (person: number): number => person & 0xfffff;

/** Gathers the person-year table while the collector watches. Rows leave at year ends and when a person leaves. */
export class PersonYearRows {
  private readonly now: Int32Array;
  private cells = new Float64Array(1024 * PERSON_YEAR_COLUMNS.length);
  private rows = 0;
  private year = 0;

  /** `serviceKeys` in the order of the services: organisation 1 is the first. */
  private readonly people: People;
  private readonly serviceKeys: readonly string[];
  /** Are there link workers in this world? Where not, their column is empty. */
  private readonly linked: boolean;

  constructor(people: People, serviceKeys: readonly string[], linked = false) {
    this.people = people;
    this.linked = linked;
    this.serviceKeys = serviceKeys;
    this.now = new Int32Array(people.count * WIDTH);
  }

  lived(person: number, ticks: number): void {
    this.now[person * WIDTH + LIVED] += ticks;
  }

  needed(person: number, domain: number, ticks: number, unmet: number, hidden: number): void {
    const at = person * WIDTH + domain;
    this.now[at + NEED] += ticks;
    this.now[at + BURDEN] += ticks * this.people.level(person, domain);
    this.now[at + UNMET] += unmet;
    this.now[at + HIDDEN] += hidden;
  }

  contact(person: number, organisation: number, kind: number): void {
    this.now[person * WIDTH + CONTACTS + organisation]++;
    this.now[person * WIDTH + KINDS + kind]++;
  }

  request(person: number, failure: boolean): void {
    this.now[person * WIDTH + REQUESTS]++;
    if (failure) this.now[person * WIDTH + FAILURES]++;
  }

  attendance(person: number): void {
    this.now[person * WIDTH + ATTENDANCES]++;
  }

  admission(person: number): void {
    this.now[person * WIDTH + ADMISSIONS]++;
  }

  /** Writes one person's year, settled, and clears it. Nobody who has lived no time gets a row. */
  close(person: number): void {
    const at = person * WIDTH;
    if (this.now[at + LIVED] > 0) this.write(person, at);
    this.now.fill(0, at, at + WIDTH);
  }

  endYear(): void {
    for (let person = 0; person < this.people.count; person++) this.close(person);
    this.year++;
  }

  /** Everything written since the last call. */
  take(): PersonYears {
    const cells = this.cells.slice(0, this.rows * PERSON_YEAR_COLUMNS.length);
    const { rows } = this;
    this.rows = 0;
    return { rows, cells };
  }

  private write(person: number, at: number): void {
    const width = PERSON_YEAR_COLUMNS.length;
    if ((this.rows + 1) * width > this.cells.length) this.grow();
    const values = this.values(person, at);
    PERSON_YEAR_COLUMNS.forEach((column, i) => (this.cells[this.rows * width + i] = values[column] ?? Number.NaN));
    this.rows++;
  }

  private values(person: number, at: number): Record<string, number> {
    const { people, now } = this;
    const row = people.row(person);
    const values: Record<string, number> = {
      person: people.address(person),
      year: this.year + 1,
      days_lived: now[at + LIVED] / TICKS_A_DAY,
      age: people.age(person),
      deprivation_fifth: fifthOfRow(row) + 1,
      need_group: groupOfRow(row),
      practice: people.practice(person) === NO_PRACTICE ? Number.NaN : people.practice(person),
      contacts_practice: now[at + CONTACTS],
      requests: now[at + REQUESTS],
      failure_requests: now[at + FAILURES],
      emergency_attendances: now[at + ATTENDANCES],
      admissions: now[at + ADMISSIONS],
    };
    this.serviceKeys.forEach((key, i) => (values[`contacts_${key}`] = now[at + CONTACTS + 1 + i]!));
    if (this.linked) values['contacts_link_worker'] = now[at + CONTACTS + this.serviceKeys.length + 3];
    ['first', 'planned', 'failure', 'bounced', 'crisis'].forEach(
      (kind, i) => (values[`contacts_${kind}`] = now[at + KINDS + i]!),
    );
    ['physical', 'mental', 'social', 'functional'].forEach((domain, i) => {
      values[`burden_${domain}`] = now[at + BURDEN + i] / TICKS_A_DAY;
      values[`need_days_${domain}`] = now[at + NEED + i] / TICKS_A_DAY;
      values[`unmet_days_${domain}`] = now[at + UNMET + i] / TICKS_A_DAY;
      values[`hidden_days_${domain}`] = now[at + HIDDEN + i] / TICKS_A_DAY;
    });
    return values;
  }

  private grow(): void {
    const larger = new Float64Array(this.cells.length * 2);
    larger.set(this.cells);
    this.cells = larger;
  }
}
