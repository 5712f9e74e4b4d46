import { WORLD, worldWith, type RuleValues, type World } from '../../engine/index.ts';
import { plain } from '../analyse/numbers.ts';
import type { Column, Design } from '../run/design.ts';
import { gated, type Finding } from './check.ts';
import { clearingChances } from './clearing-chances.ts';
import { conservation } from './conservation.ts';
import type { Observed } from './observe.ts';
import { placebo } from './placebo.ts';

/** What is smuggled in: every chance to clear, times so much. */
export const BONUS = 1.2;

/** A rule value, and the regimes that have it. */
export interface Hiding {
  readonly rule: string;
  readonly key: string;
  readonly value: string;
  readonly holders: readonly Column[];
}

/** The rule value, other than the reference's, that the fewest regimes have: the smallest place to hide something. */
export function hidingPlace([reference, ...others]: readonly Column[]): Hiding | undefined {
  const found = others.flatMap(({ rules }) =>
    valuesIn(rules)
      .filter(({ rule, key, value }) => textAt(reference.rules, rule, key) !== value)
      .map((place) => ({ ...place, holders: holdersOf(others, place) })),
  );
  return found.toSorted((a, b) => a.holders.length - b.holders.length).at(0);
}

function valuesIn(rules: RuleValues): Omit<Hiding, 'holders'>[] {
  return Object.entries(rules).flatMap(([rule, values]) =>
    Object.keys(values).map((key) => ({ rule, key, value: textAt(rules, rule, key) })),
  );
}

const textAt = (rules: RuleValues, rule: string, key: string): string => JSON.stringify(rules[rule]?.[key] ?? null);

function holdersOf(columns: readonly Column[], { rule, key, value }: Omit<Hiding, 'holders'>): Column[] {
  return columns.filter(({ rules }) => textAt(rules, rule, key) === value);
}

/**
 * The holders' own runs, in a world whose every chance to clear is multiplied; each once and, for the placebo, once more.
 * The engine has no place where a rule could do this, so it is done to the world from outside and shown as if a rule had.
 */
export function plantedDesign(honest: Design, { holders }: Hiding, bonus: number): Design {
  const again = holders.toReversed().map(({ name, rules }) => ({ name: `${name}-again`, rules }));
  return { ...honest, regimes: [...holders, ...again], world: { ...honest.world, ...scaled(honest.world, bonus) } };
}

function scaled(given: Partial<World>, bonus: number): Partial<World> {
  const world = worldWith(given);
  const inputs = Object.keys(WORLD).filter((name) => name.includes('_clears_'));
  return Object.fromEntries(inputs.map((name) => [name, Math.min(1, Number(world[name]) * bonus)]));
}

/**
 * The checks are shown the planted runs in place of the honest ones and told nothing. The chances to clear must give the
 * holders away and nobody else; equal names and the ledger must not, since a bonus of this kind breaks neither.
 */
export function smugglingDrill(honest: Observed, planted: Observed, hiding: Hiding, bonus: number): Finding {
  const shown = honest.columns.map((column) => planted.columns.find(({ name }) => name === column.name) ?? column);
  const clearing = clearingChances(shown, honest.design.world);
  const without = clearingChances(honest.columns, honest.design.world);
  const holders = hiding.holders.map(({ name }) => name);
  const named = (clearing.figures['failing_regimes'] ?? []) as readonly string[];
  const others = { conservation: conservation(shown).passed, placebo: placebo(planted).passed };
  const caught = !clearing.passed && holders.every((name) => named.includes(name));
  const alone =
    others.conservation && others.placebo && without.passed && named.every((name) => holders.includes(name));
  const what = `× ${plain(bonus, 2)} on every chance to clear, behind ${hiding.rule} ${hiding.key} = ${hiding.value} (${holders.join(', ')})`;
  const detail = `Planted from outside the engine: ${what}. ${verdict(caught, alone)}`;
  return gated('smuggling_drill', caught && alone, detail, {
    bonus,
    rule: hiding.rule,
    key: hiding.key,
    value: hiding.value,
    holders,
    caught,
    failing: clearing.figures['failing'] ?? 0,
    comparisons: clearing.figures['comparisons'] ?? 0,
    honest_runs_pass: without.passed,
    conservation_sees_it: !others.conservation,
    placebo_sees_it: !others.placebo,
  });
}

function verdict(caught: boolean, alone: boolean): string {
  if (!caught) return 'The chances to clear did NOT give it away: the audit cannot be relied on at this size.';
  if (!alone)
    return 'Something else gave it away, or an honest run was accused: the drill does not show what it should.';
  return 'The chances to clear gave it away, there and nowhere else; ledger and placebo, rightly, saw nothing.';
}
