import { RULES, type Place, type RuleChange, type RuleValues, type Shock, type World } from '../../engine/index.ts';
import { seedKey } from './seed-key.ts';

/** A regime as a batch needs it: a label for the output and the values that the engine sees. */
export interface Column {
  readonly name: string;
  readonly rules: RuleValues;
  /** Other rules later on, dated from the start of the count. */
  readonly changes?: readonly RuleChange[] | undefined;
}

/** Which replications keep a row a person and year. */
export type RowsKept = 'none' | 'first_two' | 'all';

/** Everything that settles the result of a batch, and nothing else. Plain data, so that it can cross a thread. */
export interface Design {
  readonly place: Place;
  readonly people: number;
  /** Years counted, after the warm-up. */
  readonly years: number;
  readonly warmUp: number;
  readonly replications: number;
  /** Key made from the seed phrase. */
  readonly seed: number;
  /** Rules in force during the warm-up, whatever is compared. */
  readonly warmUpRules: RuleValues;
  /** The first is the reference. */
  readonly regimes: readonly Column[];
  readonly world: Partial<World>;
  readonly knockout: readonly string[];
  /** What befalls the place from outside, under every regime. */
  readonly shocks?: readonly Shock[] | undefined;
  readonly rows: RowsKept;
  /** Measures are kept; the final state does not depend on it. Default true. */
  readonly collect?: boolean | undefined;
}

/** What a caller wants: a design whose seed is a phrase yet, and whose rules to be made equal are not equal yet. */
export interface Wanted extends Omit<Design, 'seed' | 'rows'> {
  readonly seed: string;
  /** Codes of rules that take the first regime's values everywhere. */
  readonly equalise: readonly string[];
}

export function designFrom({ seed, regimes, equalise: codes, ...rest }: Wanted, rows: RowsKept = 'none'): Design {
  return { ...rest, seed: seedKey(seed), regimes: equalise(regimes, codes), rows };
}

/**
 * The same regimes with some rules made equal: each named rule takes the values of the first regime everywhere.
 * `codes` are rule codes, for example `R7`.
 */
export function equalise(regimes: readonly Column[], codes: readonly string[]): Column[] {
  const ids = RULES.filter(({ code }) => codes.includes(code)).map(({ id }) => id);
  const shared = regimes[0].rules;
  const equal = (rules: RuleValues): RuleValues =>
    Object.fromEntries([
      ...Object.entries(rules).filter(([id]) => !ids.some((same) => same === id)),
      ...Object.entries(shared).filter(([id]) => ids.some((same) => same === id)),
    ]);
  return regimes.map(({ name, rules, changes }) => ({
    name,
    rules: equal(rules),
    ...(changes && { changes: changes.map(({ day, rules: later }) => ({ day, rules: equal(later) })) }),
  }));
}

export function keepsRows(design: Design, replication: number): boolean {
  return design.rows === 'all' || (design.rows === 'first_two' && replication < 2);
}

/** How long, and under how many forms. */
interface Forms {
  readonly warmUp: number;
  readonly years: number;
  readonly regimes: readonly unknown[];
}

/** Years of the place stepped by one replication: the warm-up once, then every regime. */
export function yearsStepped({ warmUp, years, regimes }: Forms): number {
  return warmUp + years * regimes.length;
}

/** Person-years that a whole batch steps. */
export function personYearsOf(design: Pick<Wanted, 'people' | 'replications'> & Forms): number {
  return design.people * yearsStepped(design) * design.replications;
}
