import { clears, defineService, hourCost, interval, promise, minutes, session } from '../model/service-definition.ts';

/** Nursing at home. Takes on those whose daily living fails, and bodies that the practice alone cannot mend. */
export default defineService({
  id: 'community-nursing',
  key: 'community_nursing',
  title: 'Community nursing',
  about: 'District and community nurses: the body and daily living, at home.',
  clears: {
    physical: clears(0.35, 'physical'),
    mental: clears(0.05, 'mental'),
    social: clears(0.05, 'social'),
    functional: clears(0.32, 'functional'),
  },
  preferred: {
    functional: [2, 3, 3],
    physical: [0, 0, 1],
  },
  params: {
    minutes: minutes(14),
    session: session(35),
    interval: interval(7),
    promise: promise(14),
    hour_cost: hourCost(60, 'remembered'),
  },
});
