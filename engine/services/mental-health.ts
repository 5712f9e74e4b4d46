import { param } from '../kernel/param.ts';
import { defineService } from '../model/service-definition.ts';

/** Talking therapies and community teams as one service, with one list. */
export default defineService({
  id: 'mental-health',
  key: 'mental_health',
  title: 'Mental health services',
  about: 'Talking therapies and community mental health teams.',
  clears: {
    mental: param(0.3, {
      title: 'chance that a session clears a level, mental',
      min: 0,
      max: 1,
      unit: 'chance a kept session of standard length',
      source: 'start value of the design, ±40 %; docs/ASSUMPTIONS.md#clearing',
      grade: 'assumed',
    }),
    social: param(.1, {
      title: 'chance that a session clears a level, social',
      min: 0,
      max: 1,
      unit: 'chance a kept session of standard length',
      source: 'start value of the design, ±40 %; docs/ASSUMPTIONS.md#clearing',
      grade: 'assumed',
    }),
  },
  preferred: {
    mental: [2, 2, 2],
  },
  params: {
    minutes: param(15, {
      title: 'client-facing minutes',
      min: 0,
      max: 1000,
      unit: 'minutes a person of the place and year',
      source: 'start value of the design, to meet published waits; docs/ASSUMPTIONS.md#capacity',
      grade: 'calibrated',
    }),
    session: param(50, {
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
