import { param } from '../kernel/param.ts';
import { defineService } from '../model/service-definition.ts';

/** Nursing at home. Takes on those whose daily living fails, and bodies that the practice alone cannot mend. */
export default defineService({
  id: 'community-nursing',
  key: 'community_nursing',
  title: 'Community nursing',
  about: 'District and community nurses: the body and daily living, at home.',
  clears: {
    physical: param(0.35, {
      title: 'chance that a session clears a level, physical',
      min: 0,
      max: 1,
      unit: 'chance a kept session of standard length',
      source: 'start value of the design, ±40 %; docs/ASSUMPTIONS.md#clearing',
      grade: 'assumed',
    }),
    mental: param(.05, {
      title: 'chance that a session clears a level, mental',
      min: 0,
      max: 1,
      unit: 'chance a kept session of standard length',
      source: 'start value of the design, ±40 %; docs/ASSUMPTIONS.md#clearing',
      grade: 'assumed',
    }),
    social: param(.05, {
      title: 'chance that a session clears a level, social',
      min: 0,
      max: 1,
      unit: 'chance a kept session of standard length',
      source: 'start value of the design, ±40 %; docs/ASSUMPTIONS.md#clearing',
      grade: 'assumed',
    }),
    functional: param(0.32, {
      title: 'chance that a session clears a level, functional',
      min: 0,
      max: 1,
      unit: 'chance a kept session of standard length',
      source: 'start value of the design, ±40 %; docs/ASSUMPTIONS.md#clearing',
      grade: 'assumed',
    }),
  },
  preferred: {
    functional: [2, 3, 3],
    physical: [0, 0, 1],
  },
  params: {
    minutes: param(14, {
      title: 'client-facing minutes',
      min: 0,
      max: 1000,
      unit: 'minutes a person of the place and year',
      source: 'start value of the design, to meet published waits; docs/ASSUMPTIONS.md#capacity',
      grade: 'calibrated',
    }),
    session: param(35, {
      title: 'length of a session',
      min: 5,
      max: 240,
      integer: true,
      unit: 'minutes',
      source: 'start value of the design',
      grade: 'assumed',
    }),
    interval: param(7, {
      title: 'from one session to the next',
      min: 1,
      max: 28,
      integer: true,
      unit: 'days',
      source: 'start value of the design: weekly',
      grade: 'assumed',
    }),
  },
});
