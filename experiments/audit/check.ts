import type { Table } from '../analyse/tables.ts';

/** Plain data that JSON can hold. */
export type Figure = string | number | boolean | null | readonly Figure[] | { readonly [name: string]: Figure };

/** What one check found, as `formwork audit --json` prints it. */
export interface Check {
  /** snake_case. */
  readonly name: string;
  readonly passed: boolean;
  /** Whether the audit fails with it; the others are reported. */
  readonly gated: boolean;
  /** One or two sentences: what was looked at, and what was found. */
  readonly detail: string;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** A check, and the tables a reader gets with it. */
export interface Finding extends Check {
  readonly tables: readonly Table[];
}

/** A finding that the audit fails with. */
export function gated(name: string, passed: boolean, detail: string, figures: Check['figures']): Finding {
  return { name, passed, gated: true, detail, figures, tables: [] };
}

const FEW = 3;

/** Up to three of a list of slips, and how many more there are. */
export function some(slips: readonly string[]): string {
  const more = slips.length - FEW;
  return slips.slice(0, FEW).join('; ') + (more > 0 ? `; and ${more} more` : '');
}

export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
