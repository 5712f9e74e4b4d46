import { computed } from '@preact/signals';
import type { Finding } from '../../experiments/analyse/finding.ts';
import { MAIN_MEASURES, type MainMeasure } from '../../experiments/analyse/main-measures.ts';
import { pairedFor } from '../../experiments/analyse/reading.ts';
import { REGIME_FILES, type RegimeName } from '../../scenarios/bundled.ts';
import { RULE_CARDS, type RuleCard } from '../../scenarios/engine-terms.ts';
import { differences, type Difference } from '../../scenarios/rule-differences.ts';
import type { RegimeDocument, RuleDocument } from '../../scenarios/schema/regime.ts';
import type { Asked } from '../runs/asked.ts';
import { madeAhead } from './ahead.ts';
import { page } from './address.ts';
import { answer } from './answer.ts';
import { pairAsked, runOf } from './pair-runs.ts';
import { comparedNames, question } from './question.ts';
import { viewOf } from './view.ts';

/** A rule that two forms do not share, with what the second says of it. */
export interface DifferingRule {
  readonly card: RuleCard;
  readonly values: readonly Difference[];
  readonly document: RuleDocument;
}

const documentOf = (name: string) => REGIME_FILES[name as RegimeName] as unknown as RegimeDocument;

/** Rules in which a form differs from the reference, by their codes' numbers. */
export function differingRules(reference: string, form: string): DifferingRule[] {
  const all = differences(documentOf(form), documentOf(reference));
  const number = ({ code }: RuleCard) => Number(code.slice(1));
  return RULE_CARDS.toSorted((one, other) => number(one) - number(other)).flatMap((card) => {
    const values = all.filter(({ rule }) => rule === card.id);
    return values.length === 0 ? [] : [{ card, values, document: documentOf(form).rules[card.id] }];
  });
}

/** The question without anything made equal, as far as it is answered for the whole list of forms. */
const wholePlain = computed((): Finding | undefined => {
  const asked = question.value;
  if ('error' in asked) return undefined;
  const now = answer.value;
  if (page.value.equalise.length === 0 && now.kind === 'done') return now.finding;
  const ahead = madeAhead({ ...page.value, equalise: [], pairs: 0 }, asked.asked.people);
  return ahead && ahead.comparison.replications >= asked.asked.replications ? ahead : undefined;
});

/** The form looked at: the one in the address, else the one furthest from the reference, else the first. */
export const formLookedAt = computed((): string | undefined => {
  const [, ...others] = comparedNames.value;
  const wished = others.find((name) => name === viewOf('form'));
  const plain = wholePlain.value?.comparison;
  if (wished !== undefined || plain === undefined) return wished ?? others[0];
  const distance = (form: string) => Math.abs(pairedFor(plain, form, 'burden').difference ?? 0);
  return others.toSorted((one, other) => distance(other) - distance(one))[0];
});

export const measureLookedAt = (): MainMeasure =>
  MAIN_MEASURES.find(({ name }) => name === viewOf('measure')) ?? MAIN_MEASURES[0];

/** Reference and form as they are: from the answer if there is one, else run for itself. */
export function plainFinding(asked: Asked, form: string): Finding | undefined {
  if (wholePlain.value !== undefined) return wholePlain.value;
  const run = runOf(pairAsked(asked, form, []));
  return run?.kind === 'done' ? run.finding : undefined;
}

export function equalFinding(asked: Asked, form: string, codes: readonly string[]): Finding | undefined {
  const run = runOf(pairAsked(asked, form, codes));
  return run?.kind === 'done' ? run.finding : undefined;
}

/** What has to be run before these rules can be looked at: without them first, if that is not known. */
export function toRun(asked: Asked, form: string, each: readonly (readonly string[])[]): Asked[] {
  const plain = wholePlain.value === undefined ? [pairAsked(asked, form, [])] : [];
  return [...plain, ...each.map((codes) => pairAsked(asked, form, codes))];
}
