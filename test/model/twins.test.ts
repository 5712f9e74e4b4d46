import { expect, test } from 'vitest';
import type { RuleValues, World } from '../../engine/index.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { everybody, holder, type Holder, watchJoiners, watchLifeEvents } from '../support/persons.ts';
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

test('there is enough to compare: events by the thousand', () => {
  expect(usual.events.flat().length).toBeGreaterThan(5000);
  expect(differing(usual, lives(SHIPPED['status-quo'], { ...BUSY, events_physical: 1.1 })).length).toBeGreaterThan(500);
});

/** First holders who met something else; a hospital death may end one twin's time sooner, until then they meet the same. */
function differing(one: Lives, other: Lives): number[] {
  return one.events.flatMap((a, person) => {
    const b = other.events[person];
    const together =
      one.stayed[person] && other.stayed[person] ? Math.max(a.length, b.length) : Math.min(a.length, b.length);
    for (let i = 0; i < together; i++) if (a[i] !== b[i]) return [person];
    return [];
  });
}

for (const name of Object.keys(SHIPPED).filter((each) => each !== 'status-quo')) {
  test(`everybody meets the same from outside under ${name} as under the status quo`, () => {
    expect(differing(usual, lives(SHIPPED[name]))).toEqual([]);
  });
}

test('everybody meets the same from outside when no service takes anybody, or all take all', () => {
  const closed = lives({ ...SHIPPED['status-quo'], ...fullStrength('eligibility') });
  const open = lives({
    ...SHIPPED['status-quo'],
    eligibility: { community_nursing: 1, mental_health: 1, social_care: 1, voluntary: 1 },
  });
  expect(differing(usual, closed)).toEqual([]);
  expect(differing(closed, open)).toEqual([]);
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
    expect({ address, ...sameToo }).toEqual({ address, ...same });
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
    expect(after.result).toEqual(before.result);
    expect(everybody(after.simulation.arena)).toEqual(everybody(before.simulation.arena));
  }
});
