import { choice, param, type Params } from '../../kernel/param.ts';

const START = 'start value of the design';
const OWN = 'docs/ASSUMPTIONS.md#community';
const number = (value: number, max: number, unit: string, title: string, source = OWN) =>
  param(value, { title, min: 0, max, unit, source, grade: 'assumed' });
const whole = (value: number, min: number, max: number, unit: string, title: string, source = OWN) =>
  param(value, { title, min, max, unit, integer: true, source, grade: 'assumed' });
const clears = (value: number, who: string) =>
  number(value, 1, 'chance a meeting of standard length', `chance that ${who} clears a level`);

export const COMMUNITY_WORLD = {
  community: choice('off', {
    title: 'people who help one another, and who links others to them',
    options: ['on', 'off'],
    source: 'off: nobody is linked to anybody; docs/ASSUMPTIONS.md#community',
    grade: 'assumed',
  }),
  helpers_at_first: number(1, 100, 'helpers a 1,000 people', 'people who help at first'),
  helper_hours: number(2, 20, 'hours a week', 'what a helper gives'),
  helper_training: whole(120, 0, 2400, 'minutes of the practice', 'training a new helper'),
  helpers_leave: number(0.1, 1, 'share a year', 'helpers who stop', `${START}, decay .02–.2`),
  becomes_helper: number(0.01, 1, 'chance', 'somebody who was helped and is well helps others', `${START}, growth .02–.2 a year of taking part, which lasts some six weeks`),
  community_meeting: whole(45, 5, 240, 'minutes of a helper', 'one meeting with somebody'),
  community_meetings: whole(12, 1, 104, 'meetings', 'taking part, at most'),
  community_clears_mental: clears(0.1, 'a meeting in the community, mental,'),
  community_clears_social: clears(0.2, 'a meeting in the community, social,'),
  community_clears_functional: clears(0.08, 'a meeting in the community, functional,'),
  own_tie_shelters: number(0.15, 1, 'chance a tie', 'a social life event that a tie of one’s own takes the edge off'),
  own_tie_fades: number(0.1, 1, 'chance a tie and year', 'a tie of one’s own that is lost'),
  goes_if_told: number(0.05, 1, 'chance', 'who is told of it by a clinician goes'),
  goes_if_brought: number(0.5, 1, 'chance', 'who is brought by a link worker goes'),
  goes_with_peer: number(0.3, 1, 'chance', 'who is found by a helper goes along'),
  telling_minutes: whole(2, 0, 30, 'minutes of the practice', 'a clinician tells somebody where to go'),
  reaching_out: number(0.15, 1, 'share of helpers’ hours', 'helpers’ time for finding people, where they are asked to'),
  reaching_minutes: whole(10, 1, 240, 'minutes of a helper', 'looking somebody up who may be in need'),
  link_session: whole(45, 5, 120, 'minutes', 'one contact of a link worker', `${START}, 45 min`),
  link_caseload: whole(250, 1, 1000, 'people a post and year', 'whom a link worker takes on', 'evidence key UCL25: 250 comfortable, some 390 in practice'),
  link_engages: number(0.45, 1, 'chance', 'who is referred meets the link worker three times', 'evidence key MERC19: 45 %'),
  link_worker_clears_mental: clears(0.05, 'a link worker, mental,'),
  link_worker_clears_social: clears(0.25, 'a link worker, social,'),
  link_worker_clears_functional: clears(0.05, 'a link worker, functional,'),
} satisfies Params; // prettier-ignore
