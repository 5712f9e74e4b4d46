import { RULES, WORLD } from '../engine/index.ts';
import { USUAL_WORLD } from './usual-world.ts';

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
/** Inputs of the world, each with its value in the usual world, in four digits for whoever reads. */
export const WORLD_PARAMS: Readonly<Record<string, Param>> = Object.fromEntries(
  Object.entries(WORLD).map(([name, param]) => [name, usual(name, param)]),
);

/** What calibration searched has its grade, whatever it began from. */
function usual(name: string, param: Param): Param {
  const value = (USUAL_WORLD as Readonly<Record<string, Value | undefined>>)[name];
  if (value === undefined) return param;
  if (typeof value !== 'number') return { ...param, value } as Param;
  const source = `docs/CALIBRATION.md; before it ${String(param.value)}: ${param.source}`;
  return { ...param, value: Number(value.toPrecision(4)), grade: 'calibrated', source } as Param;
}

/** How well a number is known, best first. */
export const GRADES = ['measured', 'published', 'calculated', 'remembered', 'calibrated', 'assumed'] as const;
