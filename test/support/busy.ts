import type { World } from '../../engine/index.ts';
import { twoPractices } from './places.ts';

/** A small place where everything is short, so that every rule has something to decide; a session a day, at least, is held. */
export const BUSY_PEOPLE = 2400;
export const BUSY_PLACE = twoPractices(BUSY_PEOPLE);
export const BUSY: Partial<World> = {
  practice_minutes: 45,
  community_nursing_minutes: 10,
  mental_health_minutes: 10,
  social_care_minutes: 9,
  voluntary_minutes: 5,
  events_mental: 2,
  events_social: 2,
  events_functional: 2,
};

/** The same people with more staff than they can use, met by people who notice: what is found can be passed on. */
export const SLACK: Partial<World> = {
  ...BUSY,
  practice_minutes: 150,
  community_nursing_minutes: 60,
  mental_health_minutes: 60,
  social_care_minutes: 60,
  voluntary_minutes: 60,
  notices: 0.6,
};
