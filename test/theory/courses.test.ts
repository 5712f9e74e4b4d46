import { expect, test } from 'vitest';
import { agreement } from '../support/agreement.ts';
import { Luck } from '../support/luck.ts';
import { ServiceAlone } from '../support/service-alone.ts';
import { expectation, plus, poisson, served, stationary } from '../support/stationary.ts';

const RATE = 1.15;
const CHANCE = 0.5;
const PLACES = 3;
const RUNS = 90;
const DAYS = 18_000;

/** People in the system as a day ends: yesterday's referrals join, at most c are in a course, each is cleared with chance q. */
const inSystem = stationary(150, (before) => served(plus(before, poisson(RATE)), PLACES, CHANCE));
/** The same when the day's sessions are settled and their outcomes are not known. */
const offered = plus(inSystem, poisson(RATE));

function run(seed: number) {
  const service = new ServiceAlone({ slots: PLACES, clears: CHANCE, seed });
  const luck = new Luck(`courses ${seed}`);
  let [system, waiting, full] = [0, 0, 0];
  for (let day = -200; day < DAYS; day++) {
    const today = luck.poisson(RATE);
    service.work(today);
    if (day >= 0) {
      system += service.inSystem - today;
      waiting += service.waiting;
      if (service.waiting > 0) full++;
    }
  }
  return { system: system / DAYS, waiting: waiting / DAYS, full: full / DAYS };
}

const runs = Array.from({ length: RUNS }, (_, seed) => run(seed));

test('courses of geometric length are Geo/Geo/c: mean number in the system', () => {
  expect(
    agreement(
      runs.map(({ system }) => system),
      expectation(inSystem, (n) => n),
    ),
  ).toBe('agrees');
});

test('Geo/Geo/c: mean number waiting', () => {
  expect(
    agreement(
      runs.map(({ waiting }) => waiting),
      expectation(offered, (n) => Math.max(0, n - PLACES)),
    ),
  ).toBe('agrees');
});

test('Geo/Geo/c: how often somebody waits', () => {
  expect(
    agreement(
      runs.map(({ full }) => full),
      expectation(offered, (n) => (n > PLACES ? 1 : 0)),
    ),
  ).toBe('agrees');
});

test('Little’s law holds to the day for courses too', () => {
  const service = new ServiceAlone({ slots: PLACES, clears: CHANCE, seed: 3 });
  const luck = new Luck('drained courses');
  for (let day = 0; day < 500; day++) service.work(luck.poisson(RATE * 1.4));
  while (service.inSystem > 0) service.work(0);
  expect(service.arena.collector.starts[0]).toBe(service.stays.length);
  expect(service.arena.collector.waited[0]).toBe(service.waitingDays);
});
