import type { Table } from '../analyse/tables.ts';
import type { Options, Settings } from './options.ts';

/** What a check found. */
export interface Outcome {
  /** What `--json` prints. */
  readonly json: object;
  readonly tables: readonly Table[];
  /** A line for each bound that was missed. */
  readonly missed: readonly string[];
}

/** A published result, and how the engine's modules are set to reproduce it. */
export interface PublishedModel<O extends Options = Options> {
  readonly name: string;
  readonly title: string;
  readonly source: string;
  readonly options: O;
  /** Options as an example, after the name. */
  readonly example: string;
  /** Throws a Refusal for settings that do not go together. */
  check(settings: Settings<O>, seed: number): Outcome;
}

/** Keeps the settings' types while the options are written once. */
export const publishedModel = <const O extends Options>(model: PublishedModel<O>): PublishedModel<O> => model;
