import { expect, test } from 'vitest';
import type { RuleValues, World } from '../../engine/index.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { holder, watchJoiners, watchLifeEvents, type Holder } from '../support/persons.ts';
import { begin, tell } from '../support/runs.ts';
import { SHIPPED, fullStrength } from '../support/shipped-rules.ts';

const DAYS = 730;

interface Lives {
  /** Ticks of what came from outside, by slot, for each slot's first holder. */
  readonly events: number[][];
  /** Did the first holder still hold the slot at the end? */
  readonly stayed: boolean[];
  readonly joiners: Map<string, Holder>;
}

function lives(rules: RuleValues, world: Partial<World> = BUSY): Lives {
  const simulation = begin({ place: BUSY_PLACE, world, rules });
  const { arena } = simulation;
  const { count } = arena.people;
  const events: number[][] = Array.from({ length: count }, () => []);
  const joiners = new Map<string, Holder>();
  watchLifeEvents(arena, (person, tick, generation) => {
    if (generation === 0) events[person].push(tick);
  });
  watchJoiners(arena, (person) => {
    const joined = holder(arena, person);
    joiners.set(`${person} ${joined.generation}`, joined);
  });
  simulation.advance(DAYS);
  return { events, joiners, stayed: events.map((_, person) => holder(arena, person).generation === 0) };
}

const usual = lives(SHIPPED['status-quo']);

/** A hospital death may end one twin's time in the slot sooner; until then they meet the same. */
function expectSameLives(one: Lives, other: Lives): void {
  let compared = 0;
  for (let person = 0; person < one.events.length; person++) {
    const [a, b] = [one.events[person], other.events[person]];
    const both = one.stayed[person] && other.stayed[person];
    if (both) expect(b.length).toBe(a.length);
    const length = Math.min(a.length, b.length);
    expect(b.slice(0, length)).toEqual(a.slice(0, length));
    compared += length;
  }
  expect(compared).toBeGreaterThan(5000);
}

for (const name of Object.keys(SHIPPED).filter((each) => each !== 'status-quo')) {
  test(`everybody meets the same from outside under ${name} as under the status quo`, () => {
    const changed = lives(SHIPPED[name]);
    expectSameLives(usual, changed);
  });
}

test('everybody meets the same from outside when no service takes anybody, or all take all', () => {
  const closed = lives({ ...SHIPPED['status-quo'], ...fullStrength('eligibility') });
  expectSameLives(usual, closed);
  expectSameLives(closed, lives({ ...SHIPPED['status-quo'], eligibility: { community_nursing: 1, mental_health: 1, social_care: 1, voluntary: 1 } }));
});

test('a joiner of a slot and generation is the same person in every regime, but for their birthdays and the day they came', () => {
  const other = lives(SHIPPED['network']);
  let compared = 0;
  for (const [address, joined] of usual.joiners) {
    const twin = other.joiners.get(address);
    if (twin === undefined) continue;
    compared++;
    const { lifeFactor: mine, ...same } = joined;
    const { lifeFactor: theirs, ...sameToo } = twin;
    expect(sameToo, address).toEqual(same);
    expect(Math.min(mine, theirs)).toBeGreaterThan(0);
  }
  expect(compared).toBeGreaterThan(200);
});

test('with capacity for everybody, a rule about sharing a shortage changes nobody', () => {
  const plenty: Partial<World> = {
    practice_minutes: 900,
    community_nursing_minutes: 300,
    mental_health_minutes: 300,
    social_care_minutes: 300,
    voluntary_minutes: 300,
  };
  const rules = { ...SHIPPED['status-quo'], reporting: { indicators: 0 } };
  const run = (changed: RuleValues) => tell({ place: BUSY_PLACE, world: plenty, rules: { ...rules, ...changed } });
  const before = run({});
  for (const changed of [fullStrength('waiting-order'), { capacity: { arrangement: 'pooled', planning: 0 } }]) {
    const after = run(changed);
    expect(after.result.measures).toEqual(before.result.measures);
    expect(after.digest).toBe(before.digest);
  }
});
