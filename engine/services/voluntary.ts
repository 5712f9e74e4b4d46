import { clears, defineService, hourCost, interval, promise, minutes, session } from '../model/service-definition.ts';

/** Charities and groups: first port for what is wrong in circumstances rather than in body. */
export default defineService({
  id: 'voluntary',
  key: 'voluntary',
  title: 'Voluntary sector and groups',
  about: 'Charities, advice, befriending and community groups.',
  clears: {
    mental: clears(0.2, 'mental'),
    social: clears(0.25, 'social'),
    functional: clears(0.15, 'functional'),
  },
  preferred: {
    mental: [1, 0, 0],
    social: [2, 1, 1],
  },
  params: {
    minutes: minutes(7),
    session: session(35),
    interval: interval(7),
    promise: promise(42),
    hour_cost: hourCost(35, 'assumed'),
  },
});
