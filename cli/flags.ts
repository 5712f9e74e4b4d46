import { quote, Refusal } from '../scenarios/refusal.ts';
import type { Wishes } from '../scenarios/scenario.ts';
import { SETTINGS, type SettingName } from '../scenarios/settings.ts';

/** The options of `compare` as they were typed. */
export interface CompareFlags {
  readonly regimes?: string;
  readonly people?: string;
  readonly years?: string;
  readonly warmUp?: string;
  readonly replications?: string;
  readonly threads?: string;
  readonly seed?: string;
  readonly knockout?: string;
  readonly equalise?: string;
  readonly json?: boolean;
  readonly personYears?: string;
  readonly all?: boolean;
  readonly out?: string;
  readonly verbose?: boolean;
  readonly worlds?: string;
}

const LONGEST_SEED = 200;

/** What the typed options ask for. Throws a Refusal that names the option and the word. */
export function wishesFrom(flags: CompareFlags): Wishes {
  return {
    regimes: list(flags.regimes),
    people: whole(flags.people, 'people', '--people'),
    years: whole(flags.years, 'years', '--years'),
    warmUp: whole(flags.warmUp, 'warm_up', '--warm-up'),
    replications: whole(flags.replications, 'replications', '--replications'),
    threads: whole(flags.threads, 'threads', '--threads'),
    seed: seedFrom(flags.seed),
    knockout: list(flags.knockout),
    equalise: list(flags.equalise),
  };
}

function whole(typed: string | undefined, setting: SettingName, flag: string): number | undefined {
  return wholeFrom(typed, SETTINGS[setting], flag);
}

/** Plain digits only: what a shell or a spreadsheet makes of 1e3, 0x10 or +5 differs, so none of them is guessed at. */
export function wholeFrom(
  typed: string | undefined,
  { min, max }: { readonly min: number; readonly max: number },
  flag: string,
): number | undefined {
  if (typed === undefined) return undefined;
  const plain = /^(0|[1-9]\d*)$/.test(typed);
  const value = Number(typed);
  if (plain && value >= min && value <= max) return value;
  const how = plain ? '' : ', in plain digits';
  throw new Refusal(`${flag}: found ${quote(typed)}, expected a whole number from ${min} to ${max}${how}`);
}

/** Empty items are kept, so that they are refused as the unknown names they are. */
function list(typed: string | undefined): string[] | undefined {
  return typed?.split(',');
}

/** A seed phrase as typed. Throws a Refusal. */
export function seedFrom(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const fits = typed.length > 0 && typed.length <= LONGEST_SEED && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(typed);
  if (fits) return typed;
  throw new Refusal(
    `--seed: found ${quote(typed)}, expected a phrase of 1 to ${LONGEST_SEED} characters without control characters`,
  );
}
