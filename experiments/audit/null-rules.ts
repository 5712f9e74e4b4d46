import { RULES, type Param, type RuleValues, type Value } from '../../engine/index.ts';
import { INPUTS_OF_RULES, type Item } from './null-inputs.ts';

export interface RuleCard {
  readonly code: string;
  readonly id: string;
  readonly title: string;
  readonly params: Readonly<Record<string, Param>>;
}

/** Rules that no form owns (model description, section 7): the null world has one value of each for all. */
const CROSSED = new Set('R4 R5 R7 R11 R14 R15 R16 R17 R18 R19 R20'.split(' '));

/**
 * Crossed rules whose neutral value would keep something hidden or waiting: in the null world need is known to all, and
 * everything known is passed on at once.
 */
const OPEN: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  R7: { record: 'shared' },
  R19: { pass_on: 'all_at_once' },
};

/**
 * The rules of a regime in the null world: crossed rules take one value, of the others only minutes and meetings go.
 * `but` is the code of a rule that stays as the regime has it.
 */
export function nullRules(rules: RuleValues, but?: string, registry: readonly RuleCard[] = RULES): RuleValues {
  const nulled = registry
    .filter(({ code }) => code !== but)
    .map(
      (card) => [card.id, { ...rules[card.id], ...(CROSSED.has(card.code) ? shared(card) : unpaid(card)) }] as const,
    );
  return { ...rules, ...Object.fromEntries(nulled) };
}

/** Neutral where the rule says what that is, else as the engine has it. */
function shared({ code, params }: RuleCard): Record<string, Value> {
  const neutral = Object.entries(params).map(([key, param]) => [key, param.neutral ?? param.value] as const);
  return { ...Object.fromEntries(neutral), ...OPEN[code] };
}

/** Minutes and meetings of a rule that a form may own: governance takes no time in the null world. */
function unpaid({ code, params }: RuleCard): Record<string, Value> {
  const costs = Object.entries(params).filter(([, param]) => code === MEETINGS || takesMinutes(param));
  return Object.fromEntries(costs.map(([key, param]) => [key, noneOf(param)]));
}

const MEETINGS = 'R8';
const takesMinutes = (param: Param): boolean => param.kind === 'number' && /\bminutes\b/.test(param.unit);
const noneOf = (param: Param): Value => param.neutral ?? (param.kind === 'number' ? param.min : param.value);

/** Every rule of which something was taken away, as items. */
export function ruleItems(registry: readonly RuleCard[] = RULES): Item[] {
  return registry
    .filter((card) => CROSSED.has(card.code) || Object.keys(unpaid(card)).length > 0)
    .toSorted((a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1)))
    .map(({ code, id }) => ({
      name: code,
      title: `${code} ${id.replaceAll('-', ' ')}`,
      inputs: INPUTS_OF_RULES[code] ?? [],
      rule: code,
    }));
}
