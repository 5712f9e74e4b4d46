import type { Domain, Heading, NeedGroup } from './vocabulary.ts';

export type Better = 'lower' | 'higher' | 'neither';

export interface Indicator {
  /** What the regime's own dashboard shows. */
  readonly value: number;
  /** The same thing as people met it. */
  readonly truth: number;
  readonly unit: string;
}

export type WithoutContact = Readonly<Record<NeedGroup, Readonly<Record<string, { needing: number; unseen: number }>>>>;

/** What one run of one regime gives back. Plain data, so that it can cross a thread. */
export interface RunResult {
  /** By measure name; a value that has no cases (a wait nobody had) is NaN. */
  readonly measures: Readonly<Record<string, number>>;
  /** Whole minutes of the counted years, by organisation and heading. */
  readonly minutes: Readonly<Record<string, Readonly<Record<Heading, number>>>>;
  /** Attempts to clear a level in contacts of the standard length, and those that did, by service and domain. */
  readonly treatments: Readonly<Record<string, Readonly<Record<Domain, { given: number; cleared: number }>>>>;
  /** Person-years with need, and those of them without any contact, by need group and national fifth ("1" the most deprived). */
  readonly withoutContact: WithoutContact;
  /** Sums behind each indicator are kept so that runs can be averaged. */
  readonly reported: Readonly<Record<string, Indicator>>;
  /** Person-years stepped for this result, the shared warm-up not included. */
  readonly personYears: number;
}

/** One line of the person-year table as numbers, in the order of PERSON_YEAR_COLUMNS; NaN is an empty cell. */
export interface PersonYears {
  readonly rows: number;
  /** rows × PERSON_YEAR_COLUMNS.length, row by row. */
  readonly cells: Float64Array;
}
