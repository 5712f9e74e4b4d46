import { expect, test } from 'vitest';
import { Simulation } from '../../engine/index.ts';
import { EVENTS } from '../../engine/model/rates.ts';
import { TICKS_A_DAY, dayOf } from '../../engine/model/ticks.ts';
import { agreement, batchMeans } from '../support/agreement.ts';
import { alike, light, watchLifeEvents } from '../support/persons.ts';
import { onePractice } from '../support/places.ts';
import { stillWorld } from '../support/still-world.ts';

/** Ordinary people of 30 in the middle fifth meet the physical life events of the table, as they stand. */
const ONSETS_A_DAY = EVENTS[0][0] / 365;
/** A mild physical need passes after two weeks on average. */
const RELIEF_A_DAY = 1 / 14;

function aliveWith(values: Record<string, number>, people: number, seed: number): Simulation {
  const simulation = new Simulation({ place: onePractice(people), world: stillWorld(values), seed, replication: 0 });
  alike(simulation.arena);
  simulation.govern({});
  return simulation;
}

for (const [events, relief] of [
  [1, 1],
  [3, 0.5],
]) {
  test(`a need that comes at rate b and goes at rate μ is lit b/(b + μ) of the time (events × ${events}, relief × ${relief})`, () => {
    const [b, mu] = [events * ONSETS_A_DAY, relief * RELIEF_A_DAY];
    const lit = Array.from({ length: 24 }, (_, seed) => {
      const simulation = aliveWith({ events_physical: events, relief_physical: relief }, 800, seed);
      simulation.advance(200);
      simulation.count({ days: 730 });
      simulation.advance(730);
      return simulation.result().measures['need_days'] / 365;
    });
    expect(agreement(lit, b / (b + mu))).toBe('agrees');
  });
}

/** Life events of each person over so many days, without any of them being noticed by the model of the test. */
function eventsOf(people: number, days: number, seed: number): number[] {
  const simulation = aliveWith({ events_physical: 1 }, people, seed);
  const counts = Array.from({ length: people }, () => 0);
  watchLifeEvents(simulation.arena, (person) => counts[person]++);
  simulation.advance(days);
  return counts;
}

test('life events of like people are Poisson: mean, variance and the share without any', () => {
  const days = 365;
  const rate = ONSETS_A_DAY * days;
  const counts = eventsOf(50_000, days, 5);
  expect(agreement(batchMeans(counts, 50), rate)).toBe('agrees');
  expect(
    agreement(
      batchMeans(
        counts.map((n) => (n - rate) ** 2),
        50,
      ),
      rate,
    ),
  ).toBe('agrees');
  const quiet = eventsOf(50_000, 100, 6).map((n) => (n === 0 ? 1 : 0));
  expect(agreement(batchMeans(quiet, 50), Math.exp(-ONSETS_A_DAY * 100))).toBe('agrees');
});

test('what comes from outside is the same whether every need is cleared at once or none ever is', () => {
  const story = (clearing: boolean) => {
    const simulation = aliveWith({ events_physical: 2, events_social: 3, injuries: 1, reviews: 1 }, 500, 9);
    const { arena } = simulation;
    const events: string[] = [];
    watchLifeEvents(arena, (person, tick) => events.push(`${person} ${tick}`));
    for (let day = 0; day < 400; day++) {
      simulation.advance(1);
      if (clearing)
        for (let person = 0; person < 500; person++) for (const domain of [0, 2]) light(arena, person, domain, 0);
    }
    return events;
  };
  const [left, cleared] = [story(false), story(true)];
  expect(left.length).toBeGreaterThan(2000);
  expect(cleared).toEqual(left);
});

test('clocks run in fractions of a day: events fall evenly over the hours', () => {
  const simulation = aliveWith({ events_physical: 3 }, 20_000, 4);
  const hours: number[] = [];
  watchLifeEvents(simulation.arena, (_, tick) => hours.push((tick / TICKS_A_DAY - dayOf(tick)) * 24));
  simulation.advance(200);
  expect(agreement(batchMeans(hours, 60), 12)).toBe('agrees');
});
