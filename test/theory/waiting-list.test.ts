import { expect, test } from 'vitest';
import { agreement, mean } from '../support/agreement.ts';
import { Luck } from '../support/luck.ts';
import { ServiceAlone } from '../support/service-alone.ts';
import { expectation, plus, poisson, stationary } from '../support/stationary.ts';

const RATE = 3.5;
const SLOTS = 5;
const RUNS = 40;
const DAYS = 12_000;
const ONE_SESSION = { 'ending-care': { ends: 'session_cap', cap: 1 } };

/** The list at the end of a day: Q' = max(0, Q + A − c). */
const list = stationary(200, (before) => {
  const offered = plus(before, poisson(RATE));
  const left = new Float64Array(before.length);
  offered.forEach((p, n) => (left[Math.max(0, n - SLOTS)] += p));
  return left;
});

function run(seed: number) {
  const service = new ServiceAlone({ slots: SLOTS, clears: 0, seed, rules: ONE_SESSION });
  const luck = new Luck(`list ${seed}`);
  for (let day = 0; day < 200; day++) service.work(luck.poisson(RATE));
  service.stays.length = 0;
  let [waiting, empty] = [0, 0];
  for (let day = 0; day < DAYS; day++) {
    service.work(luck.poisson(RATE));
    waiting += service.waiting;
    if (service.waiting === 0) empty++;
  }
  return { waiting: waiting / DAYS, empty: empty / DAYS, wait: mean(service.stays) - 1 };
}

const runs = Array.from({ length: RUNS }, (_, seed) => run(seed));

test('the mean waiting list is that of Q′ = max(0, Q + A − c)', () => {
  expect(
    agreement(
      runs.map(({ waiting }) => waiting),
      expectation(list, (n) => n),
    ),
  ).toBe('agrees');
});

test('the list is empty as often as theory says', () => {
  expect(
    agreement(
      runs.map(({ empty }) => empty),
      list[0],
    ),
  ).toBe('agrees');
});

test('mean wait is mean list over arrivals a working day (Little), beyond the day on which a referral travels', () => {
  expect(
    agreement(
      runs.map(({ wait }) => wait),
      expectation(list, (n) => n) / RATE,
    ),
  ).toBe('agrees');
});

test('when the list has drained, people waiting summed over days are the days waited, to the day', () => {
  const service = new ServiceAlone({ slots: SLOTS, clears: 0, seed: 7, rules: ONE_SESSION });
  const luck = new Luck('drained list');
  for (let day = 0; day < 500; day++) service.work(luck.poisson(RATE * 1.3));
  while (service.inSystem > 0) service.work(0);
  expect(service.arena.collector.starts[0]).toBe(service.stays.length);
  expect(service.stays.length).toBeGreaterThan(2000);
  expect(service.arena.collector.waited[0]).toBe(service.waitingDays);
});
