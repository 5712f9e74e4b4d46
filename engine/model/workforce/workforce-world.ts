import { choice, param, type Params } from '../../kernel/param.ts';

const START = 'start value of the design';
const OWN = 'docs/ASSUMPTIONS.md#workforce';
const share = (value: number, max: number, unit: string, title: string, source: string) =>
  param(value, { title, min: 0, max, unit, source, grade: 'assumed' });
const days = (value: number, min: number, title: string, source: string) =>
  param(value, { title, min, max: 730, integer: true, unit: 'days', source, grade: 'assumed' });

export const WORKFORCE_WORLD = {
  workforce: choice('off', {
    title: 'posts fall vacant, and who fills them has to learn',
    options: ['on', 'off'],
    source: 'off: every post is filled by somebody who knows the work; docs/ASSUMPTIONS.md#workforce',
    grade: 'assumed',
  }),
  strain_from: share(0.85, 0.99, 'share of the minutes of those present', 'how busy people are before it strains them', OWN),
  strain_by_work: share(0.02, 1, 'a week at full use, of what is left to full strain', 'growth of strain by work', `${START}, k₁`),
  strain_by_breach: share(0.01, 1, 'a week with every promise broken, of what is left to full strain', 'growth of strain by broken promises', `${START}, k₂`),
  strain_relief: share(0.01, 1, 'share a week', 'relief of strain', `${START}, k₃`),
  leaves_at_rest: share(0.09, 1, 'chance a post and year', 'leaving without strain', `${START}, 6–14 %`),
  leaves_at_full_strain: share(0.3, 1, 'chance a post and year', 'leaving at full strain', START),
  absent_at_full_strain: share(0.05, 0.5, 'share of the minutes of those in post', 'absence that strain brings, at full strain', OWN),
  vacancy: days(120, 1, 'how long a post stays vacant, on the mean', `${START}, 90–270`),
  ramp_up: days(60, 0, 'until a joiner does a whole day’s work', START),
} satisfies Params; // prettier-ignore
