import { expect, test } from 'vitest';
import type { RuleValues } from '../../engine/index.ts';
import { BUSY, BUSY_PLACE, SLACK } from '../support/busy.ts';
import { tell } from '../support/runs.ts';
import { RULE_IDS, SHIPPED, fullStrength, neutral } from '../support/shipped-rules.ts';

const digest = (rules: RuleValues, world = BUSY) =>
  tell({ place: BUSY_PLACE, world, rules, warmUp: 0, days: 400 }).digest;

/** Rules that decide what becomes of a session: they say something only where there are sessions. The others bite where all is short. */
const NEED_SLACK = new Set(['ending-care', 'information', 'passing-on']);

/** The other rules of a busy life: figures are owed, so that the order of duties has something to put first. */
const AMONG: RuleValues = { ...SHIPPED['status-quo'], reporting: { indicators: 20 } };
const nothing = digest({});
/** Letters tell the practice most of what a shared record would, so the record is tried where people are handed over directly. */
const among = (id: string): RuleValues =>
  Object.fromEntries(Object.entries(id === 'information' ? SHIPPED['network'] : AMONG).filter(([key]) => key !== id));

for (const id of RULE_IDS) {
  test(`${id} at its neutral values is as if it were absent, byte for byte`, () => {
    expect(digest(neutral(id))).toBe(nothing);
    expect(digest({ ...among(id), ...neutral(id) })).toBe(digest(among(id)));
  });

  test(`${id} at full strength is not as if it were absent`, () => {
    const world = NEED_SLACK.has(id) ? SLACK : BUSY;
    expect(digest({ ...among(id), ...fullStrength(id) }, world)).not.toBe(digest(among(id), world));
  });
}

test('all rules at their neutral values are as if there were none', () => {
  expect(digest(Object.assign({}, ...RULE_IDS.map(neutral)) as RuleValues)).toBe(nothing);
});

test('a rule may be put in force after another or before it: rules commute', () => {
  for (const id of RULE_IDS) {
    const rest = among(id);
    expect(digest({ ...rest, ...fullStrength(id) })).toBe(digest({ ...fullStrength(id), ...rest }));
  }
});
