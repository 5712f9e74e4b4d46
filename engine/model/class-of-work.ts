import { countDomains } from './domain-sets.ts';

/** Classes of work, in which rules, forms and scales are spoken of. The back office has minutes and no contacts. */
export const CLASSES = ['on_the_day', 'known_solution', 'long', 'several_domains', 'back_office'] as const;
const [ON_THE_DAY, KNOWN_SOLUTION, LONG, SEVERAL] = [0, 1, 2, 3];
const PHYSICAL = 1;

/**
 * The class of a contact, from what the organisation knows that day and never from the true state: a wrong class costs what
 * it costs. `recorded`: domains it (or, with a shared record, anybody) has on record; `told`: the domain the person comes
 * with; four bits each. `today`: asked and seen on one day. Returns a position in CLASSES.
 */
export function classOfWork(recorded: number, told: number, today: boolean): number {
  const known = recorded | told;
  if (countDomains(known) > 1) return SEVERAL;
  if (today && recorded === 0) return ON_THE_DAY;
  return (known & ~PHYSICAL) === 0 ? KNOWN_SOLUTION : LONG;
}
