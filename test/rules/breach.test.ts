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

test('a penalty has to be answered for in minutes, so many for each promise broken; nothing else is taken', () => {
  const answered = promised('penalty', { penalty_minutes: 2 }, 120);
  const broken = answered.collector.get('agreementsBroken');
  expect(broken).toBeGreaterThan(5);
  expect(answered.minutes.at(row(answered), HEADING.decisions)).toBe(2 * broken);
  for (const sanction of ['none', 'reputation']) {
    const other = promised(sanction, {}, 120);
    expect(other.minutes.at(row(other), HEADING.decisions)).toBe(0);
  }
});

test('with a reputation to lose those who were promised nothing hear of it, and trust less; without, only who was promised', () => {
  const trust = (sanction: string) => {
    const arena = jointPlace({}, { breach: { sanction } });
    const [to, other] = [MENTAL_HEALTH, SOCIAL_CARE].map((service) => arena.serviceRow(service));
    arena.ties.keep(0, to);
    arena.ties.breach(0, to, 3);
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
