import type { Setting } from './run.ts';

/** Something reported or claimed, and what the model makes of it. */
export interface Finding {
  readonly title: string;
  /** What is reported, and where. */
  readonly reported: string;
  /** What was run, in words that `formwork compare` could be asked. */
  readonly ran: string;
  /** Not looked for again in other settings: it goes through settings of its own. */
  readonly ranges?: true;
  /** Says in figures what came out, and whether the direction is shown. Decided here, before anything runs. */
  readonly look: (at: Setting) => Promise<Look>;
  /** The strongest objection from either side. */
  readonly objections: readonly string[];
}

export interface Look {
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly string[];
  /** Each part of the direction: shown or not. */
  readonly parts: readonly { readonly what: string; readonly shown: boolean | undefined }[];
}
