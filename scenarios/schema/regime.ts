import { z } from 'zod';
import type { RuleValues } from '../../engine/index.ts';
import { GRADES, RULE_CARDS, type Value } from '../engine-terms.ts';
import { MODEL_RULES } from '../model-codes.ts';
import { expecting, kebab, oneOf, text } from './expects.ts';
import { valuesSchema } from './value.ts';

const ruleSchema = (card: (typeof RULE_CARDS)[number]) =>
  expecting(
    z.strictObject({
      values: valuesSchema(card.params, 'all'),
      standing: oneOf(['defining', 'free']).optional(),
      reason: text(1000, 'a reason').optional(),
      source: text(1000, 'a source').optional(),
      grade: oneOf(GRADES).optional(),
    }),
    `the rule ${card.code}, ${card.title.toLowerCase()}: values, and standing, reason, source, grade`,
  );

const missingSchema = z.strictObject({ rule: oneOf(Object.keys(MODEL_RULES)), why: text(1000, 'what it would carry') });

/** A regime: a value for every rule of this engine; why they are so is for readers and may be left out. */
export const regimeSchema = expecting(
  z.strictObject({
    name: kebab('the name of the regime, its label in every table,'),
    title: text(120, 'a title').optional(),
    summary: text(1000, 'a summary').optional(),
    advocates: text(1000, 'whose best case this is').optional(),
    rules: expecting(
      z.strictObject(Object.fromEntries(RULE_CARDS.map((card) => [card.id, ruleSchema(card)]))),
      `an object with every rule: ${RULE_CARDS.map(({ id }) => id).join(', ')}`,
    ),
    missing: expecting(z.array(missingSchema).max(40), 'a list of rules that this engine does not have').optional(),
  }),
  'a regime: name, rules',
);

export interface RuleDocument {
  readonly values: Readonly<Record<string, Value>>;
  readonly standing?: 'defining' | 'free' | undefined;
  readonly reason?: string | undefined;
  readonly source?: string | undefined;
  readonly grade?: (typeof GRADES)[number] | undefined;
}

/** A regime file as it stands. */
export interface RegimeDocument {
  readonly name: string;
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly advocates?: string | undefined;
  readonly rules: Readonly<Record<string, RuleDocument>>;
  readonly missing?: readonly { readonly rule: string; readonly why: string }[] | undefined;
}

/** What the engine takes of a regime. */
export function rulesOf({ rules }: RegimeDocument): RuleValues {
  return Object.fromEntries(Object.entries(rules).map(([id, { values }]) => [id, values]));
}
