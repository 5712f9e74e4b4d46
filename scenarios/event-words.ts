import type { RuleChange, Shock } from '../engine/index.ts';
import { RULE_CARDS } from './engine-terms.ts';

const DAYS = 7;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A shock as a reader is told of it, a line each. */
export function shockLine(shock: Shock): string {
  if (shock.what === 'surge')
    return `From week ${shock.week}, for ${shock.weeks} weeks: ${shock.factor} times the ${shock.domain} life events.`;
  if (shock.what === 'absence')
    return `From week ${shock.week}, for ${shock.weeks} weeks: ${percent(shock.share)} of the minutes of ${shock.organisation ?? 'every organisation'} absent.`;
  if (shock.what === 'resignations')
    return `In week ${shock.week}: ${percent(shock.share)} of the posts of ${shock.organisation ?? 'every organisation'} fall vacant.`;
  return `In week ${shock.week}: what works for several needs is drawn anew.`;
}

interface Changing {
  readonly name: string;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly changes?: readonly RuleChange[] | undefined;
}

/** What becomes of a regime as time goes by, a line a change. */
export function changeLines({ name, rules, changes = [] }: Changing): string[] {
  return changes.map((change, at) => {
    const before: Readonly<Record<string, unknown>> = at === 0 ? rules : changes[at - 1].rules;
    const changed = RULE_CARDS.filter(({ id }) => JSON.stringify(before[id]) !== JSON.stringify(change.rules[id]));
    const codes = changed.map(({ code }) => code).toSorted((one, other) => Number(one.slice(1)) - Number(other.slice(1)));
    const what = codes.length === 0 ? 'no rule changes' : `${codes.join(', ')} ${codes.length === 1 ? 'changes' : 'change'}`;
    return `${name}: from week ${change.day / DAYS} ${what}.`;
  });
} // prettier-ignore
