import type { Value } from '../../scenarios/engine-terms.ts';
import { entries, type Entry } from '../parameters/entries.ts';
import { plausible } from '../parameters/plausible.ts';

/** One input moved to one end of its plausible range, everything else as it was. */
export interface End {
  readonly input: string;
  readonly at: Value;
}

/** Prices and people's own time count nothing that burden is made of; without shocks there is none to switch off. */
const NO_BEARING = /^cost_|_hour_cost$|^travel_minutes$|^shocks$/;
/** Of the rules' parameters only choices and thresholds: the others have no range of plausible values, they are what is compared. */
const isTried = ({ name, param, rule }: Entry): boolean =>
  rule === undefined ? !NO_BEARING.test(name) : param.kind === 'choice' || name.startsWith('eligibility.');

function valuesOf(entry: Entry): readonly Value[] {
  const { param, rule } = entry;
  if (param.kind === 'order') return [];
  if (rule !== undefined && param.kind === 'number') return [2];
  const range = plausible(entry);
  const values = range ? [range.low, range.high] : (param as { options: readonly string[] }).options;
  return rule === undefined ? values.filter((value) => value !== param.value) : values;
}

/** Every input that is tried, at both ends of its range, or with every other option; of a rule, with every option for all forms. */
export function ends(): End[] {
  return entries()
    .filter(isTried)
    .flatMap((entry) => valuesOf(entry).map((at) => ({ input: entry.name, at })));
}
