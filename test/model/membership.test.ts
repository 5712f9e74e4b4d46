import { expect, test } from 'vitest';
import { Simulation, type Place, type RuleValues } from '../../engine/index.ts';
import type { Arena } from '../../engine/model/arena.ts';
import { Pressures } from '../../engine/model/dividing/pressures.ts';
import { HEADING } from '../../engine/model/minutes.ts';
import { PRACTICE } from '../../engine/model/passing-on.ts';
import { AUTHORITY } from '../../engine/model/plans/plan-form.ts';
import type { YearTogether } from '../../engine/model/year-together.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { light } from '../support/persons.ts';
import { livedAgain, tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';
import { ask, FUNCTIONAL, NURSING, PHYSICAL, range, SOCIAL, stage, steps, VOLUNTARY } from '../rules/stage.ts';

const LIST = 40;
const A_YEAR = 364;
const place = (...lists: number[]): Place => ({
  name: 'neighbours',
  title: 'Neighbours',
  practices: lists.map((people, i) => ({ code: `P${i}`, name: `Practice ${i}`, people, imd: 17.5 })),
});
const right = (membership: string, needed = 2): RuleValues => ({
  'decision-right': { ...SHIPPED['status-quo']['decision-right'], membership, needed },
});
const POOLED: RuleValues = { capacity: { arrangement: 'pooled', planning: 0, fenced: 0.2 } };
const members = (arena: Arena) => arena.place.practices.map((_, practice) => arena.membership.belongs(practice));
const [IN, OUT] = [true, false];

/** Three practices, of which the first is the largest, after a year of which this is known, and the answers to what was then asked. */
function known(
  rules: RuleValues,
  happened: (year: YearTogether) => void,
  world: Record<string, number | string> = {},
  days = A_YEAR + 1,
) {
  const arena = stage({ place: place(2 * LIST, LIST, LIST), rules, world: { practice_minutes: 1000, ...world } });
  steps(arena, 1);
  happened(arena.membership.year);
  expect(members(arena)).toEqual([IN, IN, IN]);
  steps(arena, A_YEAR - 1);
  expect(members(arena)).toEqual([IN, IN, IN]);
  steps(arena, days - A_YEAR);
  return arena;
}

test('each for itself: a practice that gave more than it got leaves after a year, those that got more stay', () => {
  const arena = known({ ...right('own'), ...POOLED }, (year) => {
    year.give(0, 1, 30);
    year.give(2, 1, 20);
    year.give(1, 2, 25);
  });
  expect(members(arena)).toEqual([OUT, IN, IN]);
});

test('what it spent on meeting is weighed against who was seen in the place, times the consensus, and no sooner', () => {
  const decided = (goal_consensus: number) =>
    members(
      known(
        { ...right('own'), ...POOLED },
        (year) => {
          year.spend(1, 20);
          year.save(0, 2, 80);
        },
        { goal_consensus },
      ),
    );
  // 20 of a fourth of the minutes, against 80 of all of them.
  expect([decided(0.99)[1], decided(1)[1]]).toEqual([OUT, IN]);
});

test('a contact that was spared and a session that was got there and then weigh as the minutes they are', () => {
  const decided = (minutes: number, happened: (year: YearTogether) => void) =>
    members(
      known({ ...right('own'), ...POOLED }, (year) => {
        year.spend(0, minutes);
        happened(year);
      }),
    )[0];
  const spared = (year: YearTogether) => year.spare(0);
  expect([decided(10, spared), decided(11, spared)]).toEqual([IN, OUT]);
  const session = Number(stage({}).world['community_nursing_session']);
  const got = (year: YearTogether) => year.gain(0, NURSING);
  expect([decided(session, got), decided(session + 1, got)]).toEqual([IN, OUT]);
});

test('one that left comes back where those who stayed fared well, and not where they did not', () => {
  const later = (minutes: number) => {
    const arena = known({ ...right('own'), ...POOLED }, (year) => year.spend(0, 30));
    expect(members(arena)).toEqual([OUT, IN, IN]);
    arena.membership.year.spend(1, minutes);
    steps(arena, A_YEAR);
    return members(arena);
  };
  expect(later(-10)).toEqual([IN, IN, IN]);
  expect(later(10)).toEqual([OUT, OUT, IN]);
});

test('the lead says who belongs by what it got of each, and belongs itself', () => {
  const happened = (year: YearTogether) => {
    year.spend(0, 1000);
    year.give(0, 1, 30);
    year.give(2, 0, 30);
  };
  expect(members(known({ ...right('lead'), ...POOLED }, happened, {}, 600))).toEqual([IN, OUT, IN]);
});

test('the others say who belongs: one refusal is enough where all must accept, and is not where one must', () => {
  const happened = (year: YearTogether) => {
    year.give(0, 1, 30);
    year.give(1, 2, 30);
  };
  const after = (membership: string, needed: number) =>
    members(known({ ...right(membership, needed), ...POOLED }, happened, {}, 600));
  expect(after('all', 2)).toEqual([IN, OUT, OUT]);
  expect(after('some', 1)).toEqual([IN, IN, IN]);
});

test('an executive, and a world without what is decided together, has everybody belong', () => {
  const happened = (year: YearTogether) => year.spend(0, 1000);
  expect(members(known({ ...right('executive'), ...POOLED }, happened))).toEqual([IN, IN, IN]);
  expect(members(known({ ...right('own'), ...POOLED }, happened, { collective: 'off' }))).toEqual([IN, IN, IN]);
});

test('where nothing is shared nothing is asked; where something is, each gives minutes to answering', () => {
  const decided = (rules: RuleValues) => {
    const arena = known(rules, () => {}, { plan_minutes: 240 }, A_YEAR + 2);
    return range(3).map((practice) => arena.minutes.at(practice, HEADING.decisions));
  };
  expect(decided(right('own'))).toEqual([0, 0, 0]);
  expect(decided({ ...right('own'), ...POOLED })).toEqual([2, 1, 1]);
});

test('when somebody else has the say everybody belongs again, for a year', () => {
  const arena = known({ ...right('own'), ...POOLED }, (year) => year.spend(0, 1000));
  expect(members(arena)).toEqual([OUT, IN, IN]);
  arena.decisions = stage({ rules: { ...right('all'), ...POOLED } }).decisions;
  steps(arena, A_YEAR);
  expect(members(arena)).toEqual([IN, IN, IN]);
});

/** As many ask at a practice on the next morning as it has no time for. */
function crowd(arena: Arena, practice: number): number[] {
  while (arena.day % 7 > 3) steps(arena, 1);
  const people = range(arena.people.count).filter((person) => arena.people.practice(person) === practice);
  people.forEach((person, i) => {
    light(arena, person, PHYSICAL, 3);
    ask(arena, person, 8 + i / 10);
  });
  steps(arena, 1);
  return people;
}
const verified = (arena: Arena, practice: number) => arena.minutes.at(practice, HEADING.verification);

test('nobody of a practice outside is seen elsewhere, and nobody else there', () => {
  const scarce = { practice_minutes: (60 * 261) / (2 * LIST), on_the_day: 1, asking: 0.001, insists: 1, verification: 5, declines_elsewhere: 0, retries: 0, turns_to_emergency: 0 }; // prettier-ignore
  const told = (leaves: boolean, from: number) => {
    const arena = known({ ...right('own'), ...POOLED }, (year) => (leaves ? year.spend(0, 30) : undefined), scarce);
    crowd(arena, from);
    return [range(3).map((practice) => verified(arena, practice) > 0), arena.collector.get('turnedAway')] as const;
  };
  const [inside, turnedAway] = told(false, 0);
  expect(inside).toEqual([false, true, true]);
  const [outside, more] = told(true, 0);
  expect(outside).toEqual([false, false, false]);
  expect(more).toBeGreaterThan(turnedAway);
  expect(told(false, 1)[0]).toEqual([true, false, true]);
  expect(told(true, 1)[0]).toEqual([false, false, true]);
});

test('a practice outside gives nothing to meetings and planning, and its ties fade; partner services go on', () => {
  const arena = stage({
    place: place(2 * LIST, LIST),
    rules: { ...right('own'), meetings: { every: 1 }, capacity: { arrangement: 'pooled', planning: 240, fenced: 0 } },
    world: { practice_minutes: 1000, joint_work: 'on', tie_build: 240, tie_keep: 240, goal_consensus: 0 },
  });
  const given = (heading: number) => range(arena.ties.count).map((one) => arena.minutes.at(one, heading));
  steps(arena, A_YEAR + 1);
  const [met, planned] = [given(HEADING.meetings), given(HEADING.decisions)];
  expect(members(arena)).toEqual([OUT, OUT]);
  expect([...met, ...planned.slice(0, 2)].every((minutes) => minutes > 0)).toBe(true);
  const before = arena.ties.strength.slice();
  steps(arena, 28);
  expect(given(HEADING.meetings).map((minutes, one) => minutes > met[one])).toEqual([false, false, true, true, true, true]); // prettier-ignore
  // What it was asked at the end of the year, and nothing for planning.
  expect(given(HEADING.decisions).slice(0, 2)).toEqual(planned.slice(0, 2));
  const tie = (from: number, to: number) => arena.ties.strength[from * arena.ties.count + to] - before[from * arena.ties.count + to]; // prettier-ignore
  expect([tie(0, 1) < 0, tie(0, 2) < 0, tie(2, 1) < 0, tie(2, 3) >= 0]).toEqual([true, true, true, true]);
});

test('a practice outside has no part in a division of minutes', () => {
  const arena = known({ ...right('own'), ...POOLED }, (year) => year.spend(0, 30));
  const pressures = new Pressures(arena);
  pressures.look(AUTHORITY.all, 0);
  expect([...pressures.seen]).toEqual([Number.NaN, 0, 0]);
});

test('a person of a practice outside is referred through it, and not talked about', () => {
  const direct = SHIPPED['network']['passing-on'];
  const told = (leaves: boolean) => {
    const rules = { ...right('own'), ...POOLED, 'passing-on': { ...direct, work: 'all', conference: 100 } };
    const arena = known(rules, (year) => (leaves ? year.spend(0, 30) : undefined), { joint_work: 'on', tie_needed: 0 });
    const person = range(arena.people.count).find((one) => arena.people.practice(one) === 0)!;
    light(arena, person, SOCIAL, 3);
    light(arena, person, FUNCTIONAL, 3);
    arena.people.learn(person, VOLUNTARY + 1, FUNCTIONAL);
    arena.passingOn.fromService(person, arena.day, VOLUNTARY);
    const sent = arena.people.served(person) !== 0;
    arena.people.learn(person, PRACTICE, SOCIAL);
    arena.conference.propose(person, (1 << SOCIAL) | (1 << FUNCTIONAL));
    const spent = arena.minutes.at(0, HEADING.coordination);
    steps(arena, 7);
    return { sent, wrote: arena.people.knows(person, PRACTICE, FUNCTIONAL), talked: arena.minutes.at(0, HEADING.coordination) > spent }; // prettier-ignore
  };
  expect(told(false)).toMatchObject({ sent: true, wrote: false });
  expect(told(true)).toEqual({ sent: false, wrote: true, talked: false });
});

test('in a whole life: minutes add up, a run put back or begun anew decides alike', () => {
  const rules = { ...SHIPPED['hierarchy'], ...right('all') };
  const simulation = new Simulation({ place: BUSY_PLACE, world: BUSY, seed: 3, replication: 0 });
  simulation.govern(rules);
  // Asked on day 364, and answers are still out.
  simulation.advance(368);
  const [before, again] = livedAgain(simulation, 500);
  expect(again).toBe(before);
  simulation.begin(4);
  simulation.govern(rules);
  simulation.advance(800);
  const fresh = new Simulation({ place: BUSY_PLACE, world: BUSY, seed: 3, replication: 4 });
  fresh.govern(rules);
  fresh.advance(800);
  expect([...simulation.state()].map((part) => part.toString())).toEqual([...fresh.state()].map((part) => part.toString())); // prettier-ignore
});

test('leaving is nobody’s gift: paid minutes are what they were', () => {
  const paid = (membership: string) => {
    const rules = { ...SHIPPED['hierarchy'], ...right(membership) };
    const { minutes } = tell({ place: BUSY_PLACE, world: { ...BUSY, goal_consensus: 0 }, rules, warmUp: 400 }).result;
    return Object.values(minutes).map((one) => one.paid);
  };
  expect(paid('own')).toEqual(paid('executive'));
});

test('rules that do not say who decides on it ask nobody', () => {
  const { measures: _measures, membership: _membership, ...silent } = { ...SHIPPED['network']['decision-right'] };
  const { decisions } = stage({ rules: { 'decision-right': silent } });
  expect([decisions.measuringAuthority(), decisions.membershipAuthority()]).toEqual([1, 1]);
});
