import { defaults, param, type Params, type Values } from '../kernel/param.ts';

/** The shared inputs of the world: equal for every regime. Filled from the mechanisms' own tables. */
export const WORLD = {
  coupling: param(0.007, {
    title: 'coupling of needs, κ',
    min: 0,
    max: 0.05,
    unit: 'a day',
    source: 'assumed: deep uncertainty; docs/ASSUMPTIONS.md#coupling',
    grade: 'assumed',
  }),
} satisfies Params;
export type World = Values<typeof WORLD>;
export const DEFAULT_WORLD: World = defaults(WORLD);
