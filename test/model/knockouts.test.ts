import { expect, test } from 'vitest';
import { MECHANISMS, Simulation } from '../../engine/index.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { tell } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

const run = (knockout: readonly string[]) =>
  tell({ place: BUSY_PLACE, world: BUSY, rules: SHIPPED['hierarchy'], knockout });
const whole = run([]);

for (const code of Object.keys(MECHANISMS)) {
  test(`without ${code} (${MECHANISMS[code].title}) the story is another one`, () => {
    const without = run([code]);
    expect(without.digest).not.toBe(whole.digest);
    expect(without.result.measures['burden']).not.toBe(whole.result.measures['burden']);
  });
}

test('the mechanisms that can be switched off are those the description names', () => {
  expect(Object.keys(MECHANISMS)).toEqual(expect.arrayContaining(['M1', 'M2', 'M6', 'M7']));
});

test('without coupling fewer people have two needs; without scarcity nobody is turned away; without reporting costs none are paid', () => {
  expect(run(['M1']).result.measures['multi_need']).toBeLessThan(whole.result.measures['multi_need']);
  expect(run(['M2']).result.measures['told_to_ring_back']).toBe(0);
  expect(run(['M6']).result.measures['minutes_reporting']).toBe(0);
  expect(whole.result.measures['minutes_reporting']).toBeGreaterThan(0);
});

test('switching off twice is switching off once, and the order does not matter', () => {
  expect(run(['M1', 'M7', 'M1']).digest).toBe(run(['M7', 'M1']).digest);
});

test('a mechanism that does not exist cannot be switched off', () => {
  for (const code of ['M99', 'm1', '', 'constructor', '__proto__'])
    expect(() => new Simulation({ place: BUSY_PLACE, seed: 1, replication: 0, knockout: [code] })).toThrow(
      `there is no mechanism "${code}" to switch off`,
    );
});
