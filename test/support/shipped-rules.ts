import { readFileSync, readdirSync } from 'node:fs';
import { RULES, type RuleValues } from '../../engine/index.ts';
import type { Param, Value } from '../../engine/kernel/param.ts';

const FOLDER = new URL('../../scenarios/regimes/', import.meta.url);
type RuleFile = { rules: Record<string, { values: Record<string, Value> }> };

/** The rules of every regime file, as the engine takes them, by name. */
export const SHIPPED: Readonly<Record<string, RuleValues>> = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { rules } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as RuleFile;
      return [
        file.slice(0, -'.json'.length),
        Object.fromEntries(Object.entries(rules).map(([id, { values }]) => [id, values])),
      ];
    }),
);

export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

const paramsOf = (id: string): Readonly<Record<string, Param>> => RULES.find((rule) => rule.id === id)!.params;

/** A rule with every param at its neutral value; params without one do not matter then and keep their default. */
export function neutral(id: string): RuleValues {
  return { [id]: mapped(id, ({ neutral: none, value }) => none ?? value) };
}

/** Params that have no neutral value of their own, since another one switches them on: their strongest. */
const STRONGEST: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  'ending-care': { cap: 1 },
  indicators: { weight: 1, lag: 0 },
  capacity: { planning: 240 },
};

/** A rule as far from neutral as its params go. */
export function fullStrength(id: string): RuleValues {
  return { [id]: { ...mapped(id, farthest), ...STRONGEST[id] } };
}

function mapped(id: string, value: (param: Param) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(paramsOf(id)).map(([key, param]) => [key, value(param)]));
}

function farthest(param: Param): Value {
  if (param.neutral === undefined) return param.value;
  if (param.kind === 'number') return param.neutral === param.min ? param.max : param.min;
  if (param.kind === 'choice') return param.options.find((option) => option !== param.neutral)!;
  return param.options.toReversed();
}
