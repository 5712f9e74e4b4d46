import type { Value } from '../kernel/param.ts';

/** What the engine takes of a regime: values by rule id and param key. Its name stays outside. */
export type RuleValues = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** Another form from some day on. */
export interface RuleChange {
  /** Days from the start of the count. */
  readonly day: number;
  readonly rules: RuleValues;
}
