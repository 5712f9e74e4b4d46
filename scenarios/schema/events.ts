import { z } from 'zod';
import { DOMAINS } from '../../engine/index.ts';
import { MODEL_RULES } from '../model-codes.ts';
import { expecting, oneOf, text, whole } from './expects.ts';

/** The last week that 30 years have. */
const LAST_WEEK = 1565;
const week = whole(0, LAST_WEEK, 'weeks from the start of the count');

export const SHOCKS = ['surge', 'absence', 'resignations', 'new_landscapes'] as const;

/** What befalls a place from outside, under every regime; which keys go with which word is said by `shocksOf`. */
export const shockSchema = expecting(
  z.strictObject({
    what: oneOf(SHOCKS),
    week,
    weeks: whole(1, LAST_WEEK, 'how many weeks it lasts').optional(),
    domain: oneOf(DOMAINS).optional(),
    organisation: text(60, 'the code of a practice or the key of a service').optional(),
    factor: expecting(z.number().min(1).max(10), 'times the usual life events: a number from 1 to 10').optional(),
    share: expecting(z.number().gt(0).max(1), 'a share: a number above 0, up to 1').optional(),
  }),
  'a shock: what, week, and what goes with it',
);

/** Another form, or some rules of it, from a week on. */
export const changeSchema = expecting(
  z.strictObject({
    week,
    regime: text(60, 'the name of a compared regime; all of them where none is named').optional(),
    take: expecting(z.array(oneOf(Object.keys(MODEL_RULES))).min(1).max(40), 'a list of rule codes; all rules where none is named').optional(),
    from: text(4096, 'name or path of the regime whose rules are taken'),
  }),
  'a change of form: week, from, and regime, take',
); // prettier-ignore

export type ShockDocument = z.output<typeof shockSchema>;
export type ChangeDocument = z.output<typeof changeSchema>;
