import { clears, defineService, hourCost, interval, promise, minutes, session } from '../model/service-definition.ts';

/** The council: assessments and packages. Scarce, and the place where daily living and circumstances meet. */
export default defineService({
  id: 'social-care',
  key: 'social_care',
  title: 'Adult social care',
  about: 'Assessment and support with money, housing, care at home and daily living.',
  clears: {
    mental: clears(0.05, 'mental'),
    social: clears(0.3, 'social'),
    functional: clears(0.27, 'functional'),
  },
  preferred: {
    social: [1, 2, 2],
    functional: [1, 2, 2],
  },
  params: {
    minutes: minutes(10),
    session: session(60),
    interval: interval(7),
    promise: promise(42),
    hour_cost: hourCost(60, 'remembered'),
  },
});
