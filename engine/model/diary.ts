import type { Arena } from './arena.ts';
import { fifthOfRow, groupOfRow } from './rates.ts';
import { CONTACT_KINDS, DOMAINS, NEED_GROUPS, type ContactKind, type Domain, type NeedGroup } from './vocabulary.ts';

/** What a diary has beside touchpoints, requests and levels. */
export type Happening =
  | 'turned_away'
  | 'appointment_missed'
  | 'plan_missed'
  | 'request_dropped'
  | 'plan_dropped'
  | 'follow_up_booked'
  | 'referred'
  | 'discussed'
  | 'to_coordinator'
  | 'coordinated'
  | 'to_link_worker'
  | 'taken_on'
  | 'course_started'
  | 'course_ended'
  | 'course_closed'
  | 'left_list'
  | 'admitted'
  | 'came_home'
  | 'died'
  | 'moved_away';

/** What moved a level: something from outside, the person's own state, or a contact. */
export type Cause = 'life_event' | 'of_itself' | 'contact';

/** One line of a diary; `day` counts from the start of the count, 1 the first. Lines of a day stand in the order in which they happened. */
export interface DiaryEntry {
  readonly day: number;
  readonly what: Happening | 'contact' | 'asked' | 'level';
  /** `practice`, a service's key, `emergency_department`, `hospital` or `link_worker`. */
  readonly organisation?: string;
  readonly domain?: Domain;
  /** Of a touchpoint. */
  readonly kind?: ContactKind;
  /** Of a request: failure demand? */
  readonly again?: boolean;
  /** 0–3: the new level, or the level at which somebody was referred. */
  readonly level?: number;
  readonly cause?: Cause;
}

/** One person's diary as plain data. */
export interface Diary {
  /** The person's address: one slot's holder. */
  readonly person: number;
  readonly age: number;
  readonly need_group: NeedGroup;
  /** 1 the most deprived. */
  readonly deprivation_fifth: number;
  /** Levels of the four domains as the count began. */
  readonly levels: readonly number[];
  readonly entries: readonly DiaryEntry[];
}

/** Writes down what happens to the holder of one slot until the count ends or they leave. Watches; changes nothing. */
export class DiaryWriter {
  private readonly arena: Arena;
  private readonly slot: number;
  private readonly from: number;
  private readonly diary: Diary & { entries: DiaryEntry[] };
  private gone = false;

  constructor(arena: Arena, slot: number) {
    const { people, day } = arena;
    [this.arena, this.slot, this.from] = [arena, slot, day];
    this.diary = {
      person: people.address(slot),
      age: people.age(slot),
      need_group: NEED_GROUPS[groupOfRow(people.row(slot))],
      deprivation_fifth: fifthOfRow(people.row(slot)) + 1,
      levels: DOMAINS.map((_, domain) => people.level(slot, domain)),
      entries: [],
    };
  }

  /** What is written so far. */
  read(): Diary {
    return { ...this.diary, entries: [...this.diary.entries] };
  }

  contact(person: number, organisation: number, kind: number): void {
    this.write(person, { what: 'contact', organisation: this.nameOf(organisation), kind: CONTACT_KINDS[kind] });
  }

  asked(person: number, again: boolean): void {
    const domain = DOMAINS[this.arena.people.requestAbout(person)];
    this.write(person, { what: 'asked', organisation: this.nameOf(0), domain, again });
  }

  /** `nth` as `Needs.change` has it: below 3 a life event, and 7 one of a surge, below 6 the person's own state, then treatment. */
  level(person: number, domain: number, level: number, nth: number): void {
    const cause = nth < 3 || nth === 7 ? 'life_event' : nth < 6 ? 'of_itself' : 'contact';
    this.write(person, { what: 'level', domain: DOMAINS[domain], level, cause });
  }

  /** Organisation and domain where there is one, else −1. */
  note(person: number, what: Happening, organisation: number, domain: number): void {
    const where = organisation < 0 ? {} : { organisation: this.nameOf(organisation) };
    const about = domain < 0 ? {} : { domain: DOMAINS[domain], level: this.arena.people.level(person, domain) };
    this.write(person, { what, ...where, ...about });
    if (person === this.slot && (what === 'died' || what === 'moved_away')) this.gone = true;
  }

  private write(person: number, line: Omit<DiaryEntry, 'day'>): void {
    if (person === this.slot && !this.gone) this.diary.entries.push({ day: this.arena.day - this.from + 1, ...line });
  }

  private nameOf(organisation: number): string {
    const { definitions } = this.arena;
    if (organisation === 0) return 'practice';
    if (organisation <= definitions.length) return definitions[organisation - 1].key;
    const beyond = ['emergency_department', 'hospital', 'link_worker'];
    return beyond[organisation - definitions.length - 1];
  }
}
