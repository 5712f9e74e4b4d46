import type { RuleValues } from '../../../engine/index.ts';
import type { Arena } from '../../../engine/model/arena.ts';
import { range, stage } from '../../rules/stage.ts';

export const LIST = 1000;
/** Minutes with people of a working day: 261 × 4 a head and year. */
export const MINUTES = { practice_minutes: (365 * 5) / 7, practice_indirect: 0 };

export const place = (practices: number) => ({
  name: 'some-practices',
  title: 'Some practices',
  practices: range(practices).map((i) => ({ code: `P${i}`, name: `P${i}`, people: LIST, imd: 17.5 })),
});

/** The rules R1 and R11, and what is measured. */
export const dividing = (capacity: string, more: Readonly<Record<string, number | string>> = {}): RuleValues => ({
  'decision-right': { plan: 'own', capacity, needed: Number(more['needed'] ?? 2), approval: Number(more['approval'] ?? 600) },
  capacity: { arrangement: 'own', planning: 0, fenced: 0.2, cycle: Number(more['cycle'] ?? 4), movable: 0.1 },
  indicators: {
    same_day_target: Number(more['target'] ?? 0), physical_care_target: 0, starts_target: 0, consequence: 'none',
    weight: 0, lag: Number(more['lag'] ?? 0), audit: 0, ratchet: 'no',
  },
  reporting: { indicators: Number(more['indicators'] ?? 0) },
}); // prettier-ignore

export function staged(
  practices: number,
  rules: RuleValues,
  world: Readonly<Record<string, number | string>> = {},
): Arena {
  return stage({ place: place(practices), rules, world: { ...MINUTES, ...world } });
}

/** Of 100 people at each practice, so many are turned away in the period at hand, and the others seen. */
export function turnAway(arena: Arena, shares: readonly number[]): void {
  shares.forEach((share, practice) => {
    for (let each = 0; each < Math.round(share * 100); each++) arena.indicators.turnAway(practice);
    arena.indicators.appointments(practice, 100 - Math.round(share * 100), 0);
  });
}

/** Only proposals and what becomes of them, to the evening of a day; what is in force then. */
export function decideUntil(arena: Arena, day: number): number[] {
  for (; arena.day <= day; arena.day++) arena.dividing.open();
  return [...arena.dividing.moved];
}
