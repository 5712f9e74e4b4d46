import { worldWith, type World } from '../../engine/index.ts';
import type { Column, Design } from '../run/design.ts';
import { isIdle } from './idle-rules.ts';
import { nullInputs, worldItems, type Item } from './null-inputs.ts';
import { nullRules, ruleItems } from './null-rules.ts';
import { designOf, type AuditRequest } from './request.ts';

/** Everything that was taken away, one at a time. */
export const items = (): Item[] => [...worldItems(), ...ruleItems()];

/** What is put back; and what is not, since the mechanism it belongs to is off in the start values. */
export function itemsToRestore(): { readonly put: readonly Item[]; readonly leftOut: readonly Item[] } {
  const all = items();
  return { put: all.filter((item) => !isIdle(item)), leftOut: all.filter((item) => isIdle(item)) };
}

/**
 * Regimes whose rules are equal in it are run once: what equal rules give is checked by the placebo, and `columnOf` finds
 * the one that stands for a regime.
 */
export interface NullWorld {
  readonly design: Design;
  /** Column of the design that is the regime's, by position in the request. */
  readonly columnOf: readonly number[];
}

/** The null world, or with an item put back in it. The people differ where the item changes their lives. */
export function nullWorld(request: AuditRequest, item?: Item): NullWorld {
  const regimes = request.regimes.map(({ name, rules }) => ({ name, rules: nullRules(rules, item?.rule) }));
  const { columns, columnOf } = distinct(regimes);
  return { design: designOf({ ...request, regimes: columns }, worldBut(item)), columnOf };
}

function worldBut(item: Item | undefined): Partial<World> {
  const shipped = worldWith({});
  const back = (item?.inputs ?? []).map((name) => [name, shipped[name]]);
  return { ...nullInputs(), ...Object.fromEntries(back) };
}

function distinct(regimes: readonly Column[]) {
  const text = ({ rules }: Column): string => JSON.stringify(sorted(rules));
  const columns = regimes.filter((regime, at) => regimes.findIndex((other) => text(other) === text(regime)) === at);
  return { columns, columnOf: regimes.map((regime) => columns.findIndex((column) => text(column) === text(regime))) };
}

/** The same rules in the same order, however a file has them; the order inside a value means something and stays. */
function sorted(rules: Column['rules']): unknown {
  const byName = <T>(object: Readonly<Record<string, T>>) => Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)); // prettier-ignore
  return byName(rules).map(([id, values]) => [id, byName(values)]);
}
