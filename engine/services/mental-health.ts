import { clears, defineService, hourCost, interval, promise, minutes, session } from '../model/service-definition.ts';

/** Talking therapies and community teams as one service, with one list. */
export default defineService({
  id: 'mental-health',
  key: 'mental_health',
  title: 'Mental health services',
  about: 'Talking therapies and community mental health teams.',
  clears: {
    mental: clears(0.3, 'mental'),
    social: clears(0.1, 'social'),
  },
  preferred: {
    mental: [2, 2, 2],
  },
  params: {
    minutes: minutes(15),
    session: session(50),
    interval: interval(7),
    promise: promise(126),
    hour_cost: hourCost(60, 'assumed'),
  },
});
