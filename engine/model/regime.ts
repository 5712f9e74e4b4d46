import type { Value } from '../kernel/param.ts';

/** What the engine takes of a regime: values by rule id and param key. Its name stays outside. */
export type RuleValues = Readonly<Record<string, Readonly<Record<string, Value>>>>;
