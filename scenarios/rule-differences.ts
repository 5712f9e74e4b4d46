import { RULE_CARDS, type Param, type Value } from './engine-terms.ts';
import type { RegimeDocument } from './schema/regime.ts';

/** One value that is not the same in two regimes. */
export interface Difference {
  readonly rule: string;
  readonly code: string;
  readonly key: string;
  readonly value: Value;
  readonly against: Value;
}

/** Every value in which two regimes differ. */
export function differences(regime: RegimeDocument, against: RegimeDocument): Difference[] {
  return RULE_CARDS.flatMap(({ id, code, params }) =>
    Object.keys(params).flatMap((key) => {
      const [value, other] = [valueOf(regime, id, key), valueOf(against, id, key)];
      return same(value, other) ? [] : [{ rule: id, code, key, value, against: other }];
    }),
  );
}

export function valueOf(regime: RegimeDocument, id: string, key: string): Value {
  return regime.rules[id].values[key];
}

export function same(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function withUnit(value: Value, param: Param): string {
  return param.kind === 'number' ? `${valueText(value)} (${param.unit})` : valueText(value);
}

export function valueText(value: Value): string {
  return Array.isArray(value) ? value.join(', then ') : String(value);
}
