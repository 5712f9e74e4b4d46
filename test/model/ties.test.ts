import { expect, test } from 'vitest';
import { HEADING } from '../../engine/model/minutes.ts';
import { steps } from '../rules/stage.ts';
import { jointPlace } from '../support/joint.ts';

const [PRACTICE, SERVICE] = [0, 1];
const meet = (every: number) => ({ meetings: { every } });

test('trust begins where the world says, and a month of agreements kept moves it as the Beta says', () => {
  const arena = jointPlace({ trust: 0.4, trust_weight: 15 });
  expect(arena.ties.trust(PRACTICE, SERVICE)).toBeCloseTo(0.4, 12);
  for (let i = 0; i < 30; i++) arena.ties.promise(PRACTICE, SERVICE, true, 1);
  steps(arena, 29);
  expect(arena.ties.trust(PRACTICE, SERVICE)).toBeCloseTo((0.4 * 15 + 1) / 16, 12);
  expect(arena.ties.trust(SERVICE, PRACTICE)).toBeCloseTo(0.4, 12);
});

test('it is the month’s share that counts, not how many agreements there were', () => {
  const after = (kept: number, broken: number) => {
    const arena = jointPlace();
    for (let i = 0; i < kept; i++) arena.ties.promise(PRACTICE, SERVICE, true, 1);
    arena.ties.promise(PRACTICE, SERVICE, false, broken);
    steps(arena, 29);
    return arena.ties.trust(PRACTICE, SERVICE);
  };
  expect(after(3, 1)).toBe(after(300, 100));
  expect(after(0, 5)).toBeLessThan(0.4);
});

test('in the long run trust is what agreements kept every month make of it: (α₀ + s/(1 − φ)) ÷ (weight + 1/(1 − φ))', () => {
  const arena = jointPlace({ trust: 0.4, trust_weight: 15, trust_memory: 0.9 });
  for (let month = 0; month < 120; month++) {
    for (let i = 0; i < 4; i++) arena.ties.promise(PRACTICE, SERVICE, true, 1);
    arena.ties.promise(PRACTICE, SERVICE, false, 1);
    steps(arena, 28);
  }
  expect(arena.ties.trust(PRACTICE, SERVICE)).toBeCloseTo((6 + 0.8 / 0.1) / (15 + 1 / 0.1), 2);
});

test('checking costs c × (1 − τ) minutes a hand-over, to the minute over many', () => {
  const arena = jointPlace({ trust: 0.4, verification: 8 });
  let sum = 0;
  for (let i = 0; i < 1000; i++) sum += arena.ties.verification(PRACTICE, SERVICE);
  expect(Math.abs(sum - 4800)).toBeLessThanOrEqual(1);
});

test('a tie carries a hand-over once enough meetings have made it, and no longer when they stop', () => {
  const arena = jointPlace({ tie_contact: 0.25, tie_needed: 0.5, tie_decay: 0.02 }, meet(1));
  expect(arena.ties.carries(SERVICE, 2)).toBe(false);
  steps(arena, 7 * 2 + 1);
  expect(arena.ties.carries(SERVICE, 2)).toBe(false);
  steps(arena, 7);
  expect(arena.ties.carries(SERVICE, 2)).toBe(true);
  arena.decisions = { ...arena.decisions, weeksBetweenMeetings: () => 0 };
  steps(arena, 7 * 40);
  expect(arena.ties.carries(SERVICE, 2)).toBe(false);
});

test('meetings take the minutes of both sides, less once a tie is built; who has none to give builds no tie', () => {
  const spent = (world: Record<string, number>, weeks: number) => {
    const arena = jointPlace(world, meet(1));
    steps(arena, 7 * weeks);
    return [arena.minutes.at(PRACTICE, HEADING.meetings), arena.ties.strength[PRACTICE * arena.ties.count + SERVICE]];
  };
  const [four] = spent({}, 4);
  const [twelve, strength] = spent({}, 12);
  expect(four).toBeGreaterThan(0);
  expect(twelve - four).toBeLessThan(2 * four);
  expect(strength).toBeGreaterThan(0.9);
  expect(spent({ practice_minutes: 0 }, 12)[0]).toBe(0);
});

test('switched off, trust stays, every tie carries, and nobody meets', () => {
  const arena = jointPlace({ joint_work: 'off' }, meet(1));
  for (let i = 0; i < 30; i++) arena.ties.promise(PRACTICE, SERVICE, true, 1);
  steps(arena, 60);
  expect([arena.ties.trust(PRACTICE, SERVICE), arena.ties.carries(SERVICE, 2)]).toEqual([0.4, true]);
  expect(arena.minutes.at(PRACTICE, HEADING.meetings)).toBe(0);
});
