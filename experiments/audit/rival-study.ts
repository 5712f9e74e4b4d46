import { RULES } from '../../engine/index.ts';
import type { Interval } from '../analyse/interval.ts';
import { plain } from '../analyse/numbers.ts';
import type { Table } from '../analyse/tables.ts';
import type { Figure } from './check.ts';
import type { Rival, RivalRequest } from './rival.ts';
import { canonical } from './rule-search.ts';
import type { Study } from './study.ts';

/** Each form at its strongest, for a reader and for programs. */
export function rivalStudy({ ground, evaluations }: RivalRequest, found: readonly Rival[]): Study {
  const [reference] = found;
  const done = `Each form keeps its defining rules and tries ${evaluations} sets of its free rules, its own among them: half at random, then one rule after another from the best. Chosen by ${ground.replications} pairs of seed "${ground.seed}, chosen", judged by as many of "${ground.seed}, judged".`;
  return {
    title: 'Each form at its strongest.',
    done,
    tables: [burdenTable(found), ...(found.length > 1 ? [againstTable(found)] : []), chosenTable(found)],
    found: foundOf(found, reference.form.name),
    figures: { evaluations, forms: Object.fromEntries(found.map((rival) => [rival.form.name, figuresOf(rival)])) },
  };
}

function burdenTable(found: readonly Rival[]): Table {
  return {
    title: 'Burden of each form, on fresh people and luck',
    columns: ['as shipped', 'strongest', 'gain, %', 'seemed, %'],
    rows: found.map(({ form, shipped, strongest, gain, seemed }) => ({
      label: form.name,
      unit: '',
      cells: [absolute(shipped), absolute(strongest), share(gain), signed(100 * seemed)],
    })),
    note: 'Level-weighted domain-days a person-year, ± Monte Carlo error (95 %). Seemed: the gain on the people and luck that the rules were chosen by; what it has over the gain is luck of the choice.',
  };
}

function againstTable(found: readonly Rival[]): Table {
  const [reference, ...others] = found;
  return {
    title: `Burden against ${reference.form.name}, %`,
    columns: ['as shipped', 'strongest'],
    rows: others.map(({ form, against }) => ({
      label: form.name,
      unit: '',
      cells: [share(against!.shipped), share(against!.strongest)],
    })),
    note: `Strongest: both, this form and ${reference.form.name}. ± is the Monte Carlo error (95 %) over the pairs.`,
  };
}

function chosenTable(found: readonly Rival[]): Table {
  const rows = found.flatMap((rival) => {
    const changed = changesOf(rival);
    const none = { label: `  nothing: as shipped is the best it met`, unit: '', cells: [] };
    const head = { label: `${rival.form.name} (${rival.free.length} free rules to choose)`, unit: '', cells: [] };
    return [head, ...(changed.length === 0 ? [none] : changed.map((text) => ({ label: `  ${text}`, unit: '', cells: [] })))]; // prettier-ignore
  });
  return { title: 'What the search changed', columns: [], rows, note: '' };
}

/** `R16 ending care: ends need_met`, one a rule that is not as shipped. */
function changesOf({ form, rules }: Rival): string[] {
  return RULES.filter(({ id }) => canonical(form.rules[id]) !== canonical(rules[id])).map(({ code, id }) => {
    const values = Object.entries(rules[id]).filter(([key, value]) => String(value) !== String(form.rules[id][key]));
    const shown = values.map(([key, value]) => (Array.isArray(value) ? `${value[0]} first` : `${key} ${String(value)}`)); // prettier-ignore
    return `${code} ${id.replaceAll('-', ' ')}: ${shown.join(', ')}`;
  });
}

function foundOf(found: readonly Rival[], reference: string): string {
  const clear = found.filter(({ gain }) => gain.high < 0).map(({ form }) => form.name);
  const gained = clear.length === 0 ? 'No form surely gains by its choice.' : `Surely less burden than as shipped: ${clear.join(', ')}.`; // prettier-ignore
  const verdicts = found.flatMap(({ form, against }) =>
    against === null ? [] : [`${form.name}: as shipped ${reading(against.shipped)}, both at their strongest ${reading(against.strongest)}`],
  ); // prettier-ignore
  if (verdicts.length === 0) return gained;
  return `${gained} Against ${reference}: ${verdicts.join('; ')}. A search this short finds a good rival, not the best there is.`;
}

/** In words: which side of nought the interval is. */
export function reading({ low, high }: Interval): string {
  return high < 0 ? 'surely less burden' : low > 0 ? 'surely more' : 'not told apart';
}

function figuresOf({ form, rules, free, evaluations, seemed, shipped, strongest, gain, against }: Rival): Figure {
  const changed = RULES.filter(({ id }) => canonical(form.rules[id]) !== canonical(rules[id])).map(({ id }) => id);
  return {
    evaluations,
    free_rules: free,
    changed: Object.fromEntries(changed.map((id) => [id, rules[id]])),
    burden: { shipped: bounds(shipped), strongest: bounds(strongest) },
    gain: bounds(gain),
    gain_when_chosen: seemed,
    against: against && { shipped: bounds(against.shipped), strongest: bounds(against.strongest) },
  };
}

/** An interval as `--json` prints it. */
export const bounds = ({ mean, low, high }: Interval) => ({ mean, low, high });

const absolute = ({ mean, high }: Interval): string => `${plain(mean, 2)} ±${plain(high - mean, 2)}`;

/** A signed number of two decimals. */
export function signed(value: number): string {
  const shown = plain(value, 2);
  return value > 0 && shown !== '0.00' ? `+${shown}` : shown;
}

/** A share in per cent with its error. */
export const share = ({ mean, high }: Interval): string => `${signed(100 * mean)} ±${plain(100 * (high - mean), 2)}`;
