import { RULE_CARDS, type Param, type RuleCard } from '../scenarios/engine-terms.ts';
import { MODEL_RULES } from '../scenarios/model-codes.ts';
import { escaped } from '../scenarios/refusal.ts';
import { differences, same, valueOf, valueText, withUnit } from '../scenarios/rule-differences.ts';
import type { RegimeDocument } from '../scenarios/schema/regime.ts';
import { wrap } from './print/lines.ts';

/** Everything a regime says, rule by rule, and what differs from another one. Lines of at most 80 characters. */
export function describeRegime(regime: RegimeDocument, against?: RegimeDocument): string[] {
  const { title, summary, advocates, missing = [] } = regime;
  return [
    ...say(title ? `${title} (${regime.name})` : regime.name),
    ...(summary ? ['', ...say(summary)] : []),
    ...(advocates ? ['', ...say(`Whose best case: ${advocates}`)] : []),
    ...(against ? ['', ...verdict(regime, against)] : []),
    ...RULE_CARDS.flatMap((card) => ['', ...ruleLines(card, regime, against)]),
    ...(missing.length > 0 ? ['', ...say('What this form would carry that the engine does not have yet:')] : []),
    ...missing.flatMap(({ rule, why }) => say(`${rule} ${MODEL_RULES[rule] ?? ''}: ${why}`, '  ')),
  ];
}

function verdict(regime: RegimeDocument, against: RegimeDocument): string[] {
  const rules = new Set(differences(regime, against).map(({ code, rule }) => `${code} ${rule}`));
  if (rules.size === 0) return say(`No rule differs from ${against.name}: the two give the same result.`);
  return say(`Differs from ${against.name} in ${rules.size} of ${RULE_CARDS.length} rules: ${[...rules].join(', ')}.`);
}

function ruleLines(card: RuleCard, regime: RegimeDocument, against?: RegimeDocument): string[] {
  const { standing, reason, source, grade } = regime.rules[card.id];
  const heading = `${card.code} ${card.title} (${card.id})${standing ? ` – ${standing}` : ''}`;
  return [
    ...say(heading),
    ...Object.entries(card.params).flatMap(([key, param]) => valueLines(card.id, key, param, regime, against)),
    ...(reason ? say(`Why: ${reason}`, '    ') : []),
    ...(source ? say(`Source: ${source}${grade ? ` (${grade})` : ''}`, '    ') : []),
  ];
}

function valueLines(id: string, key: string, param: Param, regime: RegimeDocument, against?: RegimeDocument): string[] {
  const value = valueOf(regime, id, key);
  const other = against && valueOf(against, id, key);
  const lines = say(`${param.title}: ${withUnit(value, param)}`, '  ');
  if (other === undefined || same(value, other)) return lines;
  return [...lines, ...say(`differs: in ${against!.name} ${valueText(other)}`, '  ≠ ')];
}

/** A paragraph of at most 80 columns, `first` before its first line and as much room before the others. */
export function say(text: string, first = ''): string[] {
  const [head = '', ...rest] = wrap(escaped(text), ' '.repeat(first.length));
  return [first + head.slice(first.length), ...rest];
}
