import { SERVICES, type Place, type RuleChange, type RuleValues, type Shock, type World } from '../engine/index.ts';
import { RULE_CARDS } from './engine-terms.ts';
import { RULE_CODES } from './model-codes.ts';
import { hint, quote, Refusal } from './refusal.ts';
import { codes } from './resolve.ts';
import type { ChangeDocument, ShockDocument } from './schema/events.ts';

type Key = 'weeks' | 'domain' | 'organisation' | 'factor' | 'share';

/** What goes with each kind of shock: needed, and allowed. */
const WITH: Readonly<Record<ShockDocument['what'], { needs: readonly Key[]; may: readonly Key[] }>> = {
  surge: { needs: ['weeks', 'domain', 'factor'], may: [] },
  absence: { needs: ['weeks', 'share'], may: ['organisation'] },
  resignations: { needs: ['share'], may: ['organisation'] },
  new_landscapes: { needs: [], may: [] },
};
/** The input of the world without which a shock would do nothing. */
const NEEDS_ON: Readonly<Partial<Record<ShockDocument['what'], 'workforce' | 'care_plans'>>> = {
  resignations: 'workforce',
  new_landscapes: 'care_plans',
};

/** The shocks of a scenario, each whole and able to strike. Throws a Refusal that names the shock. */
export function shocksOf(documents: readonly ShockDocument[], place: Place, world: Partial<World>): Shock[] {
  const organisations = [...place.practices.map(({ code }) => code), ...SERVICES.map(({ key }) => key)];
  return documents.map((shock, at) => {
    const where = `shocks[${at}]`;
    const { needs, may } = WITH[shock.what];
    for (const key of needs)
      if (shock[key] === undefined) throw new Refusal(`${where}: found no "${key}", expected one with ${quote(shock.what)}`);
    for (const key of Object.keys(shock).filter((each) => each !== 'what' && each !== 'week'))
      if (![...needs, ...may].includes(key as Key))
        throw new Refusal(`${where}.${key}: found ${quote(String(shock[key as Key]))}, expected no such key with ${quote(shock.what)}`);
    const { organisation } = shock;
    if (organisation !== undefined && !organisations.includes(organisation))
      throw new Refusal(`${where}.organisation: unknown organisation ${quote(organisation)}${hint(organisation, organisations, 'organisations')}`);
    const input = NEEDS_ON[shock.what];
    if (input !== undefined && world[input] !== 'on')
      throw new Refusal(`${where}: ${quote(shock.what)} does nothing while the world has "${input}" off; expected "world": {"${input}": "on"}`);
    return shock as Shock;
  });
} // prettier-ignore

interface Named {
  readonly name: string;
  readonly rules: RuleValues;
}

const DAYS = 7;

/**
 * What becomes of a compared regime as time goes by: each change takes all rules, or some, of another on top of what holds by
 * then. `rulesOf` finds the rules of a regime by its word. Throws a Refusal that names the change.
 */
export function changesOf(
  documents: readonly ChangeDocument[],
  regimes: readonly Named[],
  rulesOf: (word: string) => RuleValues,
): RuleChange[][] {
  const names = regimes.map(({ name }) => name);
  const changes = documents.map((change, at) => {
    const { regime, take, from, week } = change;
    if (regime !== undefined && !names.includes(regime))
      throw new Refusal(`changes[${at}].regime: ${quote(regime)} is not compared here${hint(regime, names, 'compared regimes')}`);
    const ids = codes(take ?? RULE_CODES.here, RULE_CODES).flatMap((code) =>
      RULE_CARDS.filter((card) => card.code === code).map(({ id }) => id),
    );
    return { day: week * DAYS, regime, ids, rules: rulesOf(from) };
  }); // prettier-ignore
  const inTime = changes.toSorted((one, other) => one.day - other.day);
  return regimes.map(({ name, rules }) => {
    let present = rules;
    return inTime
      .filter(({ regime }) => regime === undefined || regime === name)
      .map(({ day, ids, rules: taken }) => {
        const others = Object.entries(present).filter(([id]) => !ids.includes(id));
        present = Object.fromEntries([...others, ...Object.entries(taken).filter(([id]) => ids.includes(id))]);
        return { day, rules: present };
      });
  });
}

/** The regimes, each with what becomes of it where anything does, as `changesOf` has it. */
export function withChanges<R extends Named>(
  documents: readonly ChangeDocument[],
  regimes: readonly R[],
  rulesOf: (word: string) => RuleValues,
): (R & { readonly changes?: readonly RuleChange[] })[] {
  const becoming = changesOf(documents, regimes, rulesOf);
  return regimes.map((regime, at) => (becoming[at].length > 0 ? { ...regime, changes: becoming[at] } : regime));
}
