/**
 * How several owners of one plan come to the next one, as data. Each owner thinks of alternatives (one of its own bits
 * flipped), may forward some, and what is forwarded is put together into composites, of which some are looked at.
 */
export interface Form {
  /** Alternatives an owner thinks of in a step, beside leaving its part as it is. */
  readonly alternatives: number;
  /** `apart`: each owner adopts the best it sees, all at once, and nothing is put together. */
  readonly adopting: 'apart' | 'together';
  /** `ranked`: an owner values what it thought of, its part as it is among them, and forwards the best; `unseen`: all, unvalued. */
  readonly forwarding: 'ranked' | 'unseen';
  /** How many an owner forwards when it ranks. */
  readonly proposals: number;
  /** May whoever puts together leave an owner's part as it is, forwarded or not? */
  readonly keeping: boolean;
  /** `by_rank`: those whose parts rank highest with their owners come first, ties at random; `at_random`: drawn, always a change. */
  readonly composing: 'by_rank' | 'at_random';
  /** Composites looked at in a step. */
  readonly composites: number;
  /** Owners for whom a composite must be no worse than the plan in force: 0 nobody is asked, all of them each has a veto. */
  readonly accepting: number;
  /**
   * How loosely an owner goes by what it would gain: 0, the default, accepts what is no worse and nothing else; above, accepts with
   * chance 1 ÷ (1 + e^(−gain ÷ looseness)), in units of payoff.
   */
  readonly looseness?: number;
}

/** More combinations than this in one step are not put together. */
export const MOST_COMPOSITES = 4096;

/** Throws a RangeError where a form cannot be carried out by so many owners with so many bits each. */
export function checkForm(form: Form, bitsOf: readonly number[]): void {
  for (const key of ['alternatives', 'proposals', 'composites'] as const) {
    const value = form[key];
    if (!(Number.isInteger(value) && value >= 0)) throw new RangeError(`${key}: a whole number, not ${value}`);
  }
  const { accepting } = form;
  if (!(Number.isInteger(accepting) && accepting >= 0 && accepting <= bitsOf.length)) {
    throw new RangeError(`${accepting} of ${bitsOf.length} owners cannot be asked to accept`);
  }
  const fewest = Math.min(...bitsOf);
  if (form.alternatives > fewest) {
    throw new RangeError(`${form.alternatives} alternatives, and an owner has ${fewest} bits to flip`);
  }
  if (mostComposites(form, bitsOf.length) > MOST_COMPOSITES) {
    throw new RangeError(`${bitsOf.length} owners with ${mostOptions(form)} options make too many composites`);
  }
}

/** Combinations of what so many owners may forward; where nothing is put together, none. */
export function mostComposites(form: Form, owners: number): number {
  if (form.adopting === 'apart') return 0;
  let count = 1;
  for (let owner = 0; owner < owners; owner++) count *= mostOptions(form);
  return count;
}

/** Options of one owner that may be put together. */
function mostOptions({ alternatives, forwarding, proposals, keeping }: Form): number {
  const all = alternatives + 1;
  if (forwarding === 'unseen') return all;
  return Math.min(all, proposals + (keeping ? 1 : 0));
}
