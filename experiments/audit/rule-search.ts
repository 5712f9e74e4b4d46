import type { RuleValues } from '../../engine/index.ts';

type Values = RuleValues[string];

/** What each free rule may be, by rule id; the values it has are among them. */
export type Options = Readonly<Record<string, readonly Values[]>>;

export interface Searched {
  readonly best: RuleValues;
  /** What the best came to, and the start; less is better. */
  readonly least: number;
  readonly start: number;
  /** Rule sets that were evaluated, the start among them: as many as were allowed. */
  readonly evaluations: number;
}

export interface SearchMeans {
  readonly evaluations: number;
  /** In [0, 1). */
  readonly random: () => number;
  /** What each of some rule sets comes to; less is better. */
  readonly evaluate: (candidates: readonly RuleValues[]) => Promise<readonly number[]>;
}

/**
 * Random search with half of the evaluations, then coordinate descent from the best: one free rule after another in a random
 * order, every other value it may have. Evaluations left where a whole round brings nothing are spent at random again.
 */
export async function searchRules(start: RuleValues, options: Options, means: SearchMeans): Promise<Searched> {
  const { evaluations } = means;
  const ids = Object.keys(options).filter((id) => options[id].length > 1);
  const found = { best: start, least: Number.POSITIVE_INFINITY, start: 0, evaluations: 0 };
  const trying = async (candidates: readonly RuleValues[]): Promise<boolean> => {
    const allowed = candidates.slice(0, evaluations - found.evaluations);
    const values = await means.evaluate(allowed);
    if (found.evaluations === 0) found.start = values[0];
    found.evaluations += allowed.length;
    const before = found.least;
    values.forEach((value, at) => {
      if (value < found.least) Object.assign(found, { best: allowed[at], least: value });
    });
    return found.least < before;
  };
  const drawn = (count: number) => Array.from({ length: count }, () => changed(found.best, ids, options, means.random));
  await trying([start, ...drawn(Math.ceil(evaluations / 2) - 1)]);
  while (found.evaluations < evaluations) {
    let better = false;
    for (const id of shuffled(ids, means.random)) {
      if (found.evaluations === evaluations) break;
      better = (await trying(otherValues(found.best, id, options[id]))) || better;
    }
    if (!better && found.evaluations < evaluations) await trying(drawn(evaluations - found.evaluations));
  }
  return found;
}

/** Each free rule stays with chance ½; otherwise any of its values. */
function changed(rules: RuleValues, ids: readonly string[], options: Options, random: () => number): RuleValues {
  const drawn = ids.map((id) => {
    const stays = random() < 0.5;
    const value = options[id][Math.floor(random() * options[id].length)];
    return [id, stays ? rules[id] : value] as const;
  });
  return { ...rules, ...Object.fromEntries(drawn) };
}

function otherValues(rules: RuleValues, id: string, values: readonly Values[]): RuleValues[] {
  return values
    .filter((value) => canonical(value) !== canonical(rules[id]))
    .map((value) => ({ ...rules, [id]: value }));
}

function shuffled(ids: readonly string[], random: () => number): string[] {
  return ids
    .map((id) => ({ id, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ id }) => id);
}

/** Equal for equal values, in whatever order a file has them. */
export function canonical(values: Values): string {
  return JSON.stringify(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
