import { expect, test } from 'vitest';
import { HEADING } from '../../engine/model/minutes.ts';
import { jointPlace } from '../support/joint.ts';
import { MENTAL, MENTAL_HEALTH, SOCIAL_CARE, range, send, steps } from './stage.ts';

/** Sixty people are promised a start that mental health has not the minutes for. */
function promised(sanction: string, world: Readonly<Record<string, number | string>> = {}, days = 57) {
  const arena = jointPlace(
    { mental_health_promise: 14, mental_health_minutes: 200, mental_health_clears_mental: 0, triage: 1, ...world },
    { breach: { sanction } },
  );
  for (const person of range(60)) send(arena, person, MENTAL_HEALTH, MENTAL, 3);
  steps(arena, days);
  return arena;
}
const row = (arena: ReturnType<typeof promised>) => arena.serviceRow(MENTAL_HEALTH);

test('a penalty has to be answered for by the share broken, in minutes of everybody there; nothing else is taken', () => {
  const days = 85;
  const answered = promised('penalty', { penalty_minutes: 400 }, days);
  const broken =
    answered.collector.get('agreementsBroken') /
    (answered.collector.get('agreementsBroken') + answered.collector.get('agreementsKept'));
  expect(broken).toBeGreaterThan(0.05);
  const minutes = answered.minutes.at(row(answered), HEADING.decisions);
  expect(minutes).toBeGreaterThan(0);
  // All promises fell due within one period of 28 days or two: the shares of the periods add up to two at most.
  expect(minutes).toBeLessThanOrEqual(2 * 400 * answered.clinicians(row(answered)));
  for (const sanction of ['none', 'reputation']) {
    const other = promised(sanction, { penalty_minutes: 400 }, days);
    expect(other.minutes.at(row(other), HEADING.decisions)).toBe(0);
  }
});

test('half of the promises broken, half of the minutes', () => {
  const owed = (kept: number, broken: number) => {
    const arena = jointPlace(
      { mental_health_minutes: 20_000, penalty_minutes: 100 },
      { breach: { sanction: 'penalty' } },
    );
    for (let i = 0; i < kept; i++) arena.sanctions.promise(MENTAL_HEALTH, true, 1);
    if (broken > 0) arena.sanctions.promise(MENTAL_HEALTH, false, broken);
    arena.day = 28;
    arena.sanctions.open();
    arena.openDay(row(arena), 100_000);
    arena.sanctions.pay(MENTAL_HEALTH);
    return arena.minutes.at(row(arena), HEADING.decisions) / arena.clinicians(row(arena));
  };
  expect(owed(5, 0)).toBe(0);
  expect(owed(0, 7)).toBeCloseTo(100, 0);
  expect(owed(3, 3)).toBeCloseTo(50, 0);
});

test('with a reputation to lose those who were promised nothing hear of it, and trust less; without, only who was promised', () => {
  const trust = (sanction: string) => {
    const arena = jointPlace({}, { breach: { sanction } });
    const [to, other] = [MENTAL_HEALTH, SOCIAL_CARE].map((service) => arena.serviceRow(service));
    arena.ties.promise(0, to, true, 1);
    arena.ties.promise(0, to, false, 3);
    arena.day = 28;
    arena.ties.open();
    return [0, other].map((from) => arena.ties.trust(from, to));
  };
  // Beta(.4 × 15, .6 × 15), one update by the share kept, .25; hearsay counts half as much to whoever was promised nothing.
  expect(trust('none')).toEqual([(6 + 0.25) / 16, 6 / 15]);
  expect(trust('penalty')).toEqual(trust('none'));
  expect(trust('reputation')[0]).toBe((6 + 0.25) / 16);
  expect(trust('reputation')[1]).toBeCloseTo((6 + 0.5 * 0.25) / (15 + 0.5), 12);
});

test('what was broken draws promises before courses, the more the more it weighs', () => {
  const share = (sanction: string, world = {}) => {
    const arena = promised(sanction, world, 56);
    let days = 0;
    for (let day = 0; day < 200; day++) if (arena.sanctions.putsStartsFirst(MENTAL_HEALTH)) days++;
    return days / 200;
  };
  const broken = 1;
  expect(share('none')).toBe(0);
  const full = share('penalty', { penalty_weight: 1 });
  // Softmax of one task that falls one short against one that does not: (e^β − 1) ÷ (e^β + 1) of the days.
  expect(full).toBeLessThanOrEqual((Math.exp(3 * broken) - 1) / (Math.exp(3 * broken) + 1) + 0.005);
  expect(full).toBeGreaterThan(share('penalty'));
  expect(share('penalty')).toBeGreaterThan(share('reputation'));
  expect(share('penalty', { collective: 'off' })).toBe(0);
});
