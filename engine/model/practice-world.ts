import { param, type Params } from '../kernel/param.ts';

export const PRACTICE_WORLD = {
  practice_minutes: param(70, {
    title: 'practice minutes net of indirect work',
    min: 0,
    max: 1000,
    unit: 'minutes a person of the list and year',
    source: 'start value of the design, 70–80',
    grade: 'calibrated',
  }),
  practice_indirect: param(0.38, {
    title: 'practice time that is not with people',
    min: 0,
    max: 0.8,
    unit: 'share of paid minutes',
    source: 'Department of Health, written answer 31774: 62 % direct care; evidence key PQ2016',
    grade: 'published',
  }),
  on_the_day: param(0.36, {
    title: 'minutes held for the day',
    min: 0,
    max: 1,
    unit: 'share of net minutes',
    source: 'start value of the design .40–.50, less what is offered on the day; docs/ASSUMPTIONS.md#release',
    grade: 'calibrated',
  }),
  takes_offer: param(0.1, {
    title: 'asked today, could wait, takes an appointment today if one is free',
    min: 0,
    max: 1,
    unit: 'chance for each day of waiting it saves',
    source: 'docs/ASSUMPTIONS.md#release',
    grade: 'assumed',
  }),
  horizon: param(24, {
    title: 'how far ahead a request may be booked',
    min: 1,
    max: 40,
    integer: true,
    unit: 'days',
    source: 'start value of the design, 21–28',
    grade: 'calibrated',
  }),
  declines_elsewhere: param(0.15, {
    title: 'about to be turned away, does not go to another practice for today',
    min: 0,
    max: 1,
    unit: 'chance',
    source: 'docs/ASSUMPTIONS.md#capacity',
    grade: 'assumed',
  }),
  telephone_on_the_day: param(0.4, {
    title: 'same-day contacts by telephone',
    min: 0,
    max: 1,
    unit: 'share',
    source: 'GP Appointments Data: a third in all, more of them on the day; evidence keys PULSE18, CONPOST24',
    grade: 'assumed',
  }),
  telephone_booked: param(0.2, {
    title: 'booked and planned contacts by telephone',
    min: 0,
    max: 1,
    unit: 'share',
    source: 'GP Appointments Data: a third in all, fewer of them booked; evidence keys PULSE18, CONPOST24',
    grade: 'assumed',
  }),
} satisfies Params;

/** Days ahead for which books are open. */
export const OPEN_AHEAD = 48;
