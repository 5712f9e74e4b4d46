import { plain } from '../analyse/numbers.ts';
import type { Table } from '../analyse/tables.ts';
import type { Figure } from './check.ts';
import { MOST_STEPS, QUANTITIES, WITHIN, type FormAtPar, type Quantity } from './equal.ts';
import { bounds, reading, share, signed } from './rival-study.ts';
import type { Study } from './study.ts';

const WORDS: Readonly<Record<Quantity, string>> = {
  pounds: 'equal pounds',
  total_hours: 'equal hours',
  care_minutes: 'equal care',
};

const NAMES: Readonly<Record<Quantity, string>> = {
  pounds: 'pounds',
  total_hours: 'total hours',
  care_minutes: 'minutes for care',
};

/** Forms at equal pounds, hours and minutes for care, for a reader and for programs. */
export function equalStudy(found: readonly FormAtPar[]): Study {
  const [reference, ...others] = found;
  const done = `Paid minutes are the same under every form as they are. Here each form gets more or fewer minutes of practices and partners, in the warm-up too, until a quantity is ${reference.name}'s: at most ${MOST_STEPS} worlds for each, near enough within ${QUANTITIES.map((quantity) => `${plain(100 * WITHIN[quantity], 2)} % of ${NAMES[quantity]}`).join(', ')}.`;
  return {
    title: `Equal pounds, equal hours, overhead given back, against ${reference.name}.`,
    done,
    tables: [amountsTable(found), differenceTable(reference.name, others), capacityTable(others)],
    found: others.map(verdict).join(' '),
    figures: { against: reference.name, within: WITHIN, forms: Object.fromEntries(found.map((form) => [form.name, figuresOf(form)])) }, // prettier-ignore
  };
}

function amountsTable(found: readonly FormAtPar[]): Table {
  return {
    title: 'As they are, a person-year',
    columns: ['burden', 'pounds', 'total hours', 'care minutes'],
    rows: found.map(({ name, burden, amounts: { pounds, total_hours: hours, care_minutes: care } }) => ({
      label: name,
      unit: '',
      cells: [`${plain(burden.mean, 2)} ±${plain(burden.high - burden.mean, 2)}`, plain(pounds, 0), plain(hours, 2), plain(care, 1)], // prettier-ignore
    })),
    note: 'Pounds are good to two figures. Total hours: paid, people’s own and volunteers’. Care minutes, which equal care makes equal: paid by practices and partners, less decisions, meetings, verification, reporting and coordination there.',
  };
}

function differenceTable(reference: string, others: readonly FormAtPar[]): Table {
  return {
    title: `Burden against ${reference}, %`,
    columns: ['as they are', ...QUANTITIES.map((quantity) => WORDS[quantity])],
    rows: others.map(({ name, plain: as, equalised }) => ({
      label: name,
      unit: '',
      cells: [share(as!), ...equalised.map(({ difference }) => share(difference))],
    })),
    note: '± is the Monte Carlo error (95 %) over the pairs.',
  };
}

function capacityTable(others: readonly FormAtPar[]): Table {
  return {
    title: 'What that took: change of capacity, % (what is left unequal, %)',
    columns: QUANTITIES.map((quantity) => WORDS[quantity]),
    rows: others.map(({ name, equalised }) => ({
      label: name,
      unit: '',
      cells: equalised.map(({ capacity, residual }) => `${signed(100 * (capacity - 1))} (${signed(100 * residual)})`),
    })),
    note: '',
  };
}

function verdict({ name, plain: as, equalised }: FormAtPar): string {
  const words = equalised.map(({ quantity, difference }) => `at ${WORDS[quantity]} ${reading(difference)}`);
  const off = equalised
    .filter(({ quantity, residual }) => Math.abs(residual) > WITHIN[quantity])
    .map(({ quantity }) => WORDS[quantity]);
  const warning = off.length === 0 ? '' : ` Not brought near enough: ${off.join(', ')}.`;
  return `${name}: as it is ${reading(as!)}, ${words.join(', ')}.${warning}`;
}

function figuresOf({ amounts, burden, plain: as, equalised }: FormAtPar): Figure {
  const equal = equalised.map(({ quantity, capacity, residual, worlds, difference }) => {
    const reached = Math.abs(residual) <= WITHIN[quantity];
    return [
      quantity,
      { capacity_factor: capacity, residual, reached, worlds, difference: bounds(difference) },
    ] as const;
  });
  return { amounts, burden: bounds(burden), difference: as && bounds(as), equalised: Object.fromEntries(equal) };
}
