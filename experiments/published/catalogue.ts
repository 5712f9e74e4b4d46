import { hint, quote, Refusal } from '../../scenarios/refusal.ts';
import { agreement } from './agreement.ts';
import { barkocziGalesic } from './barkoczi-galesic.ts';
import { lazerFriedman } from './lazer-friedman.ts';
import { march } from './march.ts';
import { settingsFrom, type Options } from './options.ts';
import type { Outcome, PublishedModel } from './published-model.ts';
import { queue } from './queue.ts';
import { screening } from './screening.ts';
import { speedAndSearch } from './speed-and-search.ts';

/** A published result with its options read and checked: ready to run. */
export interface Catalogued {
  readonly name: string;
  readonly title: string;
  readonly source: string;
  readonly example: string;
  readonly options: Options;
  /** Reads what was typed, by option; the run itself is what it returns. Throws a Refusal, as may the run. */
  prepare(typed: ReadonlyMap<string, unknown>): (seed: number) => Outcome;
}

function catalogued<O extends Options>(model: PublishedModel<O>): Catalogued {
  return {
    ...model,
    prepare: (typed) => {
      const settings = settingsFrom(model.name, model.options, typed);
      return (seed) => model.check(settings, seed);
    },
  };
}

export const CATALOGUE: readonly Catalogued[] = [
  catalogued(speedAndSearch),
  catalogued(march),
  catalogued(lazerFriedman),
  catalogued(barkocziGalesic),
  catalogued(queue),
  catalogued(screening),
  catalogued(agreement),
];

export function findPublished(name: string): Catalogued {
  const found = CATALOGUE.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = CATALOGUE.map((one) => one.name);
  throw new Refusal(`no published result ${quote(name)}${hint(name, names, 'there are')}`);
}
