import { expect, test } from 'vitest';
import type { RuleValues } from '../../engine/index.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { tell } from '../support/runs.ts';
import { RULE_IDS, neutral } from '../support/shipped-rules.ts';
import { conforms } from './laws.ts';

for (const id of RULE_IDS) conforms(id);

test('all rules at their neutral values are as if there were none', () => {
  const digest = (rules: RuleValues) => tell({ place: BUSY_PLACE, world: BUSY, rules, warmUp: 0, days: 400 }).digest;
  expect(digest(Object.assign({}, ...RULE_IDS.map(neutral)) as RuleValues)).toBe(digest({}));
});
