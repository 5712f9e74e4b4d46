import { describe, expect, test, vi } from 'vitest';
import { RULES, type RuleValues, type World } from '../../engine/index.ts';
import type { Param } from '../../engine/kernel/param.ts';
import { BUSY, BUSY_PLACE, SLACK } from '../support/busy.ts';
import { tell } from '../support/runs.ts';
import { SHIPPED, fullStrength, neutral } from '../support/shipped-rules.ts';

const told = (rules: RuleValues, world = BUSY, replication = 0) =>
  tell({ place: BUSY_PLACE, world, rules, replication, warmUp: 0, days: 400 });
const lived = (rules: RuleValues, world = BUSY, replication = 0) => told(rules, world, replication).digest;

/** Digests of lives that several laws compare with, lived once. */
const known = new Map<string, string>();
function digest(rules: RuleValues, world = BUSY): string {
  const key = JSON.stringify([rules, world]);
  if (!known.has(key)) known.set(key, lived(rules, world));
  return known.get(key)!;
}

/** Rules that decide what becomes of a session: they say something only where there are sessions. The others bite where all is short. */
const NEED_SLACK = new Set(['ending-care', 'information', 'passing-on']);

/** The other rules of a busy life: figures are owed, so that the order of duties has something to put first. */
const AMONG: RuleValues = { ...SHIPPED['status-quo'], reporting: { indicators: 20 } };

/** Letters tell the practice most of what a shared record would, so the record is tried where people are handed over directly. */
const among = (id: string): RuleValues =>
  Object.fromEntries(Object.entries(id === 'information' ? SHIPPED['network'] : AMONG).filter(([key]) => key !== id));

/** The clock and the library's chance are not there for the engine: whoever asks for them fails. */
function withoutClock<T>(run: () => T): T {
  const forbidden = () => {
    throw new Error('the engine asked for the clock or for Math.random');
  };
  const spies = [
    vi.spyOn(Math, 'random').mockImplementation(forbidden),
    vi.spyOn(Date, 'now').mockImplementation(forbidden),
    vi.spyOn(performance, 'now').mockImplementation(forbidden),
  ];
  try {
    return run();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** A rule of a mechanism that is off as shipped decides nothing until it is on. */
const SWITCHED_ON: Readonly<Record<string, Partial<World>>> = { M5: { care_plans: 'on' }, M8: { community: 'on' } };

/** What every rule owes, whatever it is about. One call holds a registered rule to all of it. */
export function conforms(id: string): void {
  const rule = RULES.find((each) => each.id === id)!;
  const full = { ...among(id), ...fullStrength(id) };
  const codes = [
    ...('mechanism' in rule ? [rule.mechanism] : []),
    ...('mechanisms' in rule ? Object.values(rule.mechanisms) : []),
  ];
  const busy: Partial<World> = Object.assign({ ...BUSY }, ...codes.map((code) => SWITCHED_ON[code]));
  const slack = NEED_SLACK.has(id) ? SLACK : busy;

  describe(`the laws, held by ${id}`, () => {
    test('says what it settles, and of every value what it is, in what unit, from where and how well known', () => {
      expect(rule.code).toMatch(/^R\d{1,2}$/);
      expect(Math.min(rule.title.length, rule.about.length)).toBeGreaterThan(3);
      for (const param of Object.values(rule.params) as Param[]) {
        expect(Math.min(param.title.length, param.source.length, param.grade.length)).toBeGreaterThan(3);
        expect(param.kind !== 'number' || param.unit.length > 3, `${param.title} has a unit`).toBe(true);
      }
    });

    test('at its neutral values it is as if it were absent, byte for byte', () => {
      expect(digest(neutral(id), busy)).toBe(digest({}, busy));
      expect(digest({ ...among(id), ...neutral(id) }, busy)).toBe(digest(among(id), busy));
    });

    test('at full strength it is not as if it were absent', () => {
      expect(digest(full, slack)).not.toBe(digest(among(id), slack));
    });

    test('same seed, same story, with no clock to look at', () => {
      expect(withoutClock(() => lived(full, slack))).toBe(digest(full, slack));
    });

    test('remembers nothing from one replication to the next', () => {
      const fresh = lived(full, slack, 1);
      expect(lived(full, slack, 0)).not.toBe(fresh);
      expect(lived(full, slack, 1)).toBe(fresh);
    });

    test('may stand before or after the others', () => {
      expect(digest(full, busy)).toBe(lived({ ...fullStrength(id), ...among(id) }, busy));
    });

    test('pays nobody more or less', () => {
      const paid = (rules: RuleValues) =>
        Object.values(told(rules, slack).result.minutes).map((minutes) => minutes.paid);
      expect(paid(full)).toEqual(paid(among(id)));
    });
  });
}
