import alea from 'seedrandom/lib/alea.js';
import { RULES, type RuleValues } from '../../engine/index.ts';
import { interval, meanOf, type Interval } from '../analyse/interval.ts';
import { burdens, designOn, type Form, type Ground, type Live } from './live.ts';
import { canonical, searchRules, type Options } from './rule-search.ts';

/** Every form searches with the same number of rule sets; its defining rules stay. */
export interface RivalRequest {
  readonly ground: Ground;
  /** The first is the reference. */
  readonly forms: readonly Form[];
  /** Rule sets evaluated for each form, its own among them. */
  readonly evaluations: number;
  /** Whose values a free rule may take, besides its own and the neutral one. */
  readonly sources: readonly RuleValues[];
}

/** A form as shipped and with the free rules that the search chose. */
export interface Rival {
  readonly form: Form;
  readonly rules: RuleValues;
  /** Ids of free rules that something could be chosen for. */
  readonly free: readonly string[];
  readonly evaluations: number;
  /** Share of burden that the choice seemed to save, on the people and luck it was chosen by. */
  readonly seemed: number;
  /** Burden a person-year on fresh people and luck. */
  readonly shipped: Interval;
  readonly strongest: Interval;
  /** Strongest ÷ shipped − 1, pair by pair. */
  readonly gain: Interval;
  /** Against the reference ÷ − 1, pair by pair: both as shipped, both at their strongest. Null for the reference. */
  readonly against: { readonly shipped: Interval; readonly strongest: Interval } | null;
}

/** Columns that `rivals` lives. */
export const columnsOfRivals = ({ forms, evaluations }: RivalRequest): number => forms.length * (evaluations + 2);

/** Chosen on one set of people and luck, judged on another. Seed phrases are made from the ground's by a word added. */
export async function rivals(request: RivalRequest, live: Live): Promise<Rival[]> {
  const chosen: Awaited<ReturnType<typeof strengthen>>[] = [];
  for (const form of request.forms) chosen.push(await strengthen(form, request, live));
  const columns = chosen.flatMap(({ form, best }) => [form, { name: `${form.name}, strongest`, rules: best }]);
  const design = designOn(request.ground, columns, { seed: `${request.ground.seed}, judged` });
  const burden = burdens(await live(design), design);
  return chosen.map(({ form, best, least, start, evaluations, free }, at) => {
    const [shipped, strongest] = burden.slice(2 * at);
    const against = at === 0 ? null : { shipped: ratio(shipped, burden[0]), strongest: ratio(strongest, burden[1]) };
    return {
      form,
      rules: best,
      free,
      evaluations,
      seemed: least / start - 1,
      shipped: interval(shipped)!,
      strongest: interval(strongest)!,
      gain: ratio(strongest, shipped),
      against,
    };
  });
}

async function strengthen(form: Form, { ground, evaluations, sources }: RivalRequest, live: Live) {
  const options = optionsOf(form, sources);
  const evaluate = async (candidates: readonly RuleValues[]) => {
    const columns = candidates.map((rules, at) => ({ name: `${form.name} ${at}`, rules }));
    const design = designOn(ground, columns, { seed: `${ground.seed}, chosen` });
    return burdens(await live(design), design).map(meanOf);
  };
  const random = alea(`${ground.seed}, search, ${form.name}`);
  const found = await searchRules(form.rules, options, { evaluations, random, evaluate });
  return { form, ...found, free: Object.keys(options) };
}

/**
 * By id, the values a free rule may have: its own, the neutral one, and those of any source. A defining rule has none.
 */
export function optionsOf({ rules, standing }: Form, sources: readonly RuleValues[]): Options {
  const free = RULES.filter(({ id }) => standing[id] !== 'defining');
  const options = free.map(({ id, params }) => {
    const neutral = Object.entries(params).map(([key, param]) => [key, 'neutral' in param ? param.neutral : rules[id][key]] as const); // prettier-ignore
    const all = [rules[id], Object.fromEntries(neutral), ...sources.map((source) => source[id])];
    return [id, [...new Map(all.map((values) => [canonical(values), values])).values()]] as const;
  });
  return Object.fromEntries(options.filter(([, values]) => values.length > 1));
}

export const ratio = (values: readonly number[], reference: readonly number[]): Interval =>
  interval(values.map((value, pair) => value / reference[pair] - 1))!;
