import { expect, test } from 'vitest';
import { BUSY, BUSY_PEOPLE, BUSY_PLACE } from '../support/busy.ts';
import { begin, digestOf, tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

const busy = { place: BUSY_PLACE, world: BUSY, rules: SHIPPED['network'] };

test('counting or not, the state is the same to the byte', () => {
  expect(tell({ ...busy, collect: false }).digest).toBe(tell(busy).digest);
});

test('person-years on or off, measures and state are the same', () => {
  const [without, with_] = [tell(busy), tell({ ...busy, personYears: true })];
  expect(with_.result).toEqual(without.result);
  expect(with_.digest).toBe(without.digest);
  expect(with_.simulation.personYears().rows).toBeGreaterThanOrEqual(BUSY_PEOPLE);
});

test('looking at a result half way changes nothing that follows', () => {
  const watched = begin(busy);
  watched.advance(180);
  watched.count({ days: 365 });
  watched.advance(100);
  watched.result();
  watched.advance(265);
  const left = tell(busy);
  expect(watched.result()).toEqual(left.result);
  expect(digestOf(watched)).toBe(left.digest);
});

test('glimpses and surveys all along the way change nothing that follows', () => {
  const watched = begin(busy);
  watched.advance(180);
  watched.count({ days: 365, traffic: true });
  for (let day = 0; day < 365; day += 5) {
    watched.advance(5);
    expect(watched.look().day).toBe(180 + day + 5);
    expect(watched.survey().moves.length).toBeGreaterThan(0);
  }
  const left = tell(busy);
  expect(watched.result()).toEqual(left.result);
  expect(digestOf(watched)).toBe(left.digest);
});

test('a run restored from a snapshot goes on as if it had never been broken off', () => {
  const whole = begin(busy);
  whole.advance(180);
  whole.count({ days: 365 });
  whole.advance(150);
  const saved = whole.snapshot();
  whole.advance(215);
  const resumed = begin(busy);
  resumed.count({ days: 545 });
  resumed.restore(saved);
  resumed.advance(215);
  expect(digestOf(resumed)).toBe(digestOf(whole));
  expect(resumed.result().minutes).toEqual(whole.result().minutes);
  expect(resumed.result().treatments).toEqual(whole.result().treatments);
});

test('one warm-up serves several regimes: a restored run is the run that was warmed up for itself', () => {
  const warmed = begin({ ...busy, rules: SHIPPED['status-quo'] });
  warmed.advance(200);
  const saved = warmed.snapshot();
  const after = (simulation: ReturnType<typeof begin>) => {
    simulation.govern(SHIPPED['hierarchy']);
    simulation.count({ days: 365 });
    simulation.advance(365);
    return { result: simulation.result(), digest: digestOf(simulation) };
  };
  const first = after(warmed);
  const shared = begin({ ...busy, rules: SHIPPED['network'] });
  shared.advance(33);
  shared.restore(saved);
  expect(after(shared)).toEqual(first);
});

test('same seed and replication, same bytes; another of either, other bytes', () => {
  const digest = (seed: number, replication: number) => tell({ ...busy, seed, replication, days: 30 }).digest;
  const [first, again, otherSeed, otherReplication] = [digest(1, 0), digest(1, 0), digest(2, 0), digest(1, 1)];
  expect(again).toBe(first);
  expect(new Set([first, otherSeed, otherReplication]).size).toBe(3);
});
