import type { Form } from '../experiments/audit/live.ts';
import { findRegime } from '../scenarios/library.ts';
import { quote, Refusal } from '../scenarios/refusal.ts';
import { rulesOf } from '../scenarios/schema/regime.ts';
import type { AuditFlags } from './audit-flags.ts';

export const QUESTIONS = ['budget', 'rival', 'equal'] as const;
/** The audit's longer questions, by their options. */
export type Question = (typeof QUESTIONS)[number];

const FORMS = ['hierarchy', 'network', 'hybrid', 'lead-organisation'];
const TAKES: Readonly<Record<Question, { readonly most: number; readonly forms: readonly string[] }>> = {
  budget: { most: 2, forms: FORMS.slice(0, 2) },
  rival: { most: 8, forms: FORMS },
  equal: { most: 8, forms: FORMS },
};

/** Which of them is asked; undefined for the checks. Throws a Refusal where there is more than one, or options do not fit. */
export function questionIn(flags: AuditFlags): Question | undefined {
  const asked = QUESTIONS.filter((question) => flags[question] !== undefined);
  if (asked.length > 1)
    throw new Refusal(`found ${asked.map((one) => `--${one}`).join(' and ')}, expected one of them at a time`);
  if (flags.evaluations !== undefined && asked[0] !== 'rival')
    throw new Refusal('--evaluations: found without --rival, expected with it: only rivals search');
  return asked[0];
}

/** The forms that an option names with commas, shipped or files; true for the usual ones. Throws a Refusal. */
export function formsFor(question: Question, typed: string | true, folder: string): Form[] {
  const { most, forms } = TAKES[question];
  const words = typed === true ? forms : typed.split(',');
  if (words.length < 2 || words.length > most) throw new Refusal(countFlaw(question, words, most));
  const found = words.map((word) => formOf(word, question, folder));
  const twice = found.find(({ name }, at) => found.findIndex((other) => other.name === name) < at);
  if (twice === undefined || question === 'budget') return found;
  throw new Refusal(`--${question}: found ${quote(twice.name)} twice, expected regimes of different names`);
}

function countFlaw(question: Question, words: readonly string[], most: number): string {
  const expected = most === 2 ? 'two regimes' : `2 to ${most} regimes`;
  const place = words.length === 1 ? '; a place goes before the options' : '';
  return `--${question}: found ${quote(words.join(','))}, expected ${expected} with commas, such as ${FORMS.slice(0, 2).join(',')}${place}`;
}

function formOf(word: string, question: Question, folder: string): Form {
  const document = regimeFor(word, question, folder);
  const standing = Object.fromEntries(Object.entries(document.rules).map(([id, rule]) => [id, rule.standing]));
  return { name: document.name, rules: rulesOf(document), standing };
}

function regimeFor(word: string, question: Question, folder: string) {
  try {
    return findRegime(word, folder);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`--${question}: ${error.message}`, error.choices, error.flawed);
    throw error;
  }
}
