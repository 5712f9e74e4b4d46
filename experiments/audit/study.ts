import type { Table } from '../analyse/tables.ts';
import type { Figure } from './check.ts';

/** What one of the audit's longer questions found, as it is printed; nothing in it passes or fails. */
export interface Study {
  /** What was asked, as a title. */
  readonly title: string;
  /** Sentences on what was done, before the tables. */
  readonly done: string;
  readonly tables: readonly Table[];
  /** Sentences on what was found, after the tables. */
  readonly found: string;
  /** As `--json` prints it. */
  readonly figures: Readonly<Record<string, Figure>>;
}
