import { plain } from '../analyse/numbers.ts';
import type { Table } from '../analyse/tables.ts';
import { apart, type Relative } from './equivalence.ts';
import type { Finding } from './check.ts';
import { BAND, percentOf, type Against } from './null-check.ts';
import type { Item } from './null-inputs.ts';

/** What the forms come to when one item is back in the null world. */
export interface Restored {
  readonly item: Item;
  readonly against: readonly Against[];
}

/**
 * Which item separates the forms when it alone is put back. Reported: none of it is an error. `leftOut`: items that belong to
 * what is off in this world.
 */
export function restoredItems(
  bare: readonly Against[],
  restored: readonly Restored[],
  reference: string,
  leftOut: readonly Item[] = [],
): Finding {
  const telling = restored.filter(({ against }) => against.some((one) => apart(one, BAND)));
  const found =
    telling.length === 0
      ? `${restored.length} items put back into the null world one at a time: none takes any form surely more than 1 % from ${reference}.`
      : `${restored.length} items put back into the null world one at a time. Surely more than 1 % from ${reference}: ${telling.map(saidOf).join('; ')}.`;
  const detail =
    leftOut.length === 0
      ? found
      : `${found} Left out, since what they belong to is off here: ${leftOut.map(({ title }) => title).join(', ')}.`;
  const figures = {
    against: reference,
    left_out: leftOut.map(({ name }) => name),
    nothing: numbers(bare),
    items: Object.fromEntries(
      restored.map(({ item, against }) => [item.name, { title: item.title, differences: numbers(against) }]),
    ),
  };
  const tables = [table(bare, restored, reference)];
  return { name: 'restored_items', passed: true, gated: false, detail, figures, tables };
}

function saidOf({ item, against }: Restored): string {
  const regimes = against.filter((one) => apart(one, BAND)).map(({ regime }) => regime);
  return `${item.title} (${regimes.join(', ')})`;
}

function numbers(found: readonly Against[]) {
  return Object.fromEntries(found.map(({ regime, difference, error }) => [regime, { difference, error }]));
}

function table(bare: readonly Against[], restored: readonly Restored[], reference: string): Table {
  const row = (label: string, found: readonly Against[]) => ({ label, unit: '', cells: found.map(cell) });
  return {
    title: `Burden against ${reference}, %, with one thing put back`,
    columns: bare.map(({ regime }) => regime),
    rows: [row('Nothing', bare), ...restored.map(({ item, against }) => row(item.title, against))],
    note: 'Half the people. Error: half of the 90 % interval over the pairs. 0: the same to the byte.',
  };
}

function cell({ difference, error }: Relative): string {
  if (difference === 0 && (error === null || error === 0)) return '0';
  return error === null ? percentOf(difference) : `${percentOf(difference)} ±${plain(error * 100, 2)}`;
}
