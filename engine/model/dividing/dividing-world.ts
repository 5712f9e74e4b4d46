import { param, type Params } from '../../kernel/param.ts';

export const DIVIDING_WORLD = {
  division_response: param(0.05, {
    title: 'difference between practices at which a division moves all that may be moved, in one step',
    min: 0.005,
    max: 1,
    unit: 'share of people: turned away, or short of the same-day target',
    source: 'docs/ASSUMPTIONS.md#dividing',
    grade: 'assumed',
  }),
} satisfies Params;
