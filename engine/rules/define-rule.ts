import type { Params, Values } from '../kernel/param.ts';
import type { Decisions } from '../model/decision-points.ts';

export interface Rule<P extends Params = Params> {
  /** Code of the rule in the model description, R1 to R20. */
  readonly code: string;
  /** Name in files, kebab-case. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what the rule settles. */
  readonly about: string;
  /** Code of the mechanism without which the rule decides nothing; where it is off, changing the rule is not founded. */
  readonly mechanism?: string;
  /** By key, the same for single values of a rule that decides something by its others. */
  readonly mechanisms?: Readonly<Record<string, string>>;
  readonly params: P;
  /** The answers the rule gives with these values; bound once a run. */
  readonly decisions: (values: Values<P>) => Partial<Decisions>;
}

export function defineRule<const P extends Params>(rule: Rule<P>): Rule<P> {
  return rule;
}
