import path from 'node:path';
import { equalise } from '../experiments/run/design.ts';
import { seedKey } from '../experiments/run/seed-key.ts';
import type { TwinDesign } from '../experiments/twin/live-twice.ts';
import { PICKS, type Pick } from '../experiments/twin/pairs.ts';
import { findTarget } from '../scenarios/library.ts';
import { hint, quote, quotePath, Refusal } from '../scenarios/refusal.ts';
import { resolveComparison } from '../scenarios/resolve.ts';
import type { CompareRequest } from '../scenarios/scenario.ts';
import type { ScenarioDocument } from '../scenarios/schema/scenario.ts';
import { SETTINGS, TWIN_REGIMES } from '../scenarios/settings.ts';
import { seedFrom, wholeFrom } from './flags.ts';
import { refuseClashes, writablePath } from './outputs.ts';

/** The options of `twin` as they were typed. */
export interface TwinFlags {
  readonly regimes?: string;
  readonly pick?: string;
  readonly people?: string;
  readonly years?: string;
  readonly warmUp?: string;
  readonly seed?: string;
  readonly replication?: string;
  readonly months?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export interface TwinRequest {
  readonly design: TwinDesign;
  readonly comparison: CompareRequest;
  /** The window that is shown, from the start of the count. */
  readonly months: number;
  /** Absolute path of a drawing or a page. */
  readonly out: string | undefined;
}

const DEFAULT_YEARS = 2;
const DEFAULT_MONTHS = 24;
const REPLICATION = { min: 0, max: SETTINGS.replications.max - 1 };

/** What is to be lived, looked up and checked. Throws a Refusal. */
export function twinRequest(asked: string, flags: TwinFlags, folder: string): TwinRequest {
  const comparison = comparisonFor(asked, flags, folder);
  const { place, people, years, warmUp, warmUpRules, world, knockout, shocks, regimes } = comparison;
  const most = 12 * years;
  const months = wholeFrom(flags.months, { min: 1, max: most }, '--months') ?? Math.min(DEFAULT_MONTHS, most);
  const columns = regimes.map(({ file: _, ...column }) => column);
  const design = {
    place,
    people,
    years,
    warmUp,
    warmUpRules,
    world,
    knockout,
    shocks,
    regimes: equalise(columns, comparison.equalise),
    seed: seedKey(comparison.seed),
    replication: wholeFrom(flags.replication, REPLICATION, '--replication') ?? 0,
    pick: pickFrom(flags.pick),
  };
  return { design, comparison, months, out: outFrom(asked, flags, folder) };
}

/** The comparison whose twins are shown: two or three regimes, by default two. */
function comparisonFor(asked: string, flags: TwinFlags, folder: string): CompareRequest {
  const target = findTarget(asked, folder);
  const written: Partial<ScenarioDocument> = target.kind === 'scenario' ? target.scenario : {};
  const wishes = {
    regimes: flags.regimes?.split(',') ?? (written.regimes === undefined ? TWIN_REGIMES : undefined),
    people: wholeFrom(flags.people, SETTINGS.people, '--people'),
    years: wholeFrom(flags.years, SETTINGS.years, '--years') ?? written.years ?? DEFAULT_YEARS,
    warmUp: wholeFrom(flags.warmUp, SETTINGS.warm_up, '--warm-up'),
    seed: seedFrom(flags.seed),
  };
  const comparison = resolveComparison(asked, wishes, folder);
  const { length } = comparison.regimes;
  if (length === 2 || length === 3) return comparison;
  const where = flags.regimes === undefined ? quotePath(asked) : '--regimes';
  throw new Refusal(
    `${where}: found ${length} ${length === 1 ? 'regime' : 'regimes'}, expected two or three: --regimes a,b`,
  );
}

function pickFrom(typed = 'random'): Pick {
  const pick = PICKS.find((one) => one === typed);
  if (pick !== undefined) return pick;
  throw new Refusal(`--pick: unknown pick ${quote(typed)}${hint(typed, PICKS, 'picks')}`);
}

function outFrom(asked: string, { out, regimes = '' }: TwinFlags, folder: string): string | undefined {
  if (out === undefined) return undefined;
  const file = writablePath('--out', out, folder);
  if (!/\.(svg|html)$/.test(file))
    throw new Refusal(`--out: found ${quotePath(out)}, expected a name that ends in .svg or .html`);
  refuseClashes([file], [asked, ...regimes.split(',')].map((word) => path.resolve(folder, word))); // prettier-ignore
  return file;
}
