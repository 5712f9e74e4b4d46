import { RULES, WORLD } from '../engine/index.ts';

type EveryParam<P> = P extends Readonly<Record<string, infer One>> ? One : never;

/** One number, choice or order that a file may set, as the engine's own tables define it. */
export type Param = EveryParam<(typeof RULES)[number]['params']> | EveryParam<typeof WORLD>;
export type Value = Param['value'];

/** A rule as a file and a reader see it: everything but its answers. */
export interface RuleCard {
  readonly code: string;
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly params: Readonly<Record<string, Param>>;
}

/** Every rule of this engine, in the order of the registry. */
export const RULE_CARDS: readonly RuleCard[] = RULES;
export const WORLD_PARAMS: Readonly<Record<string, Param>> = WORLD;

/** How well a number is known, best first. */
export const GRADES = ['measured', 'published', 'calculated', 'remembered', 'calibrated', 'assumed'] as const;
