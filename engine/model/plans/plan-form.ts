import type { Form } from '../deciding/form.ts';
import type { Decisions } from '../decision-points.ts';

/** Who has the say on a plan (R1), by position. */
export const AUTHORITIES = ['own', 'executive', 'lead', 'some', 'all'] as const;
export const AUTHORITY = Object.fromEntries(AUTHORITIES.map((name, i) => [name, i])) as Record<
  (typeof AUTHORITIES)[number],
  number
>;
/** How plans are learned (R9), by position. */
export const LEARNINGS = ['none', 'local', 'peers', 'central', 'borough'] as const;
export const LEARNING = Object.fromEntries(LEARNINGS.map((name, i) => [name, i])) as Record<
  (typeof LEARNINGS)[number],
  number
>;

const JOINED = { adopting: 'together', forwarding: 'ranked', keeping: false, composing: 'by_rank' } as const;
const APART = { ...JOINED, adopting: 'apart', proposals: 0, composites: 0, accepting: 0 } as const;

/** Whether one body decides on all bits, without the owners' parts. */
export const decidesAlone = (authority: number): boolean => authority === AUTHORITY.lead;

/** How many of so many owners must answer before a plan is in force; the executive has a queue instead. */
export function answersNeeded(decisions: Decisions, owners: number): number {
  const authority = decisions.planAuthority();
  if (authority === AUTHORITY.all) return owners;
  if (authority === AUTHORITY.some) return Math.min(owners, decisions.planAcceptors());
  return authority === AUTHORITY.lead ? 1 : 0;
}

/**
 * The form of deciding that the rules ask for, among owners of so many bits: each for itself; an executive over what the owners
 * put forward; a lead that looks at changes of any bit; or the owners together, of whom some or all must be no
 * worse off: what each ranks highest, or, laterally, whatever each thought of.
 */
export function formOf(decisions: Decisions, bitsOf: readonly number[], looseness = 0): Form {
  const authority = decisions.planAuthority();
  const alternatives = Math.min(decisions.planAlternatives(), ...bitsOf);
  const composites = decisions.planComposites();
  const proposals = decisions.planProposals();
  if (authority === AUTHORITY.own) return { ...APART, alternatives };
  if (authority === AUTHORITY.lead) return { ...APART, alternatives: Math.min(composites, ...bitsOf) };
  const joined = { ...JOINED, alternatives, proposals, composites, looseness };
  if (authority === AUTHORITY.executive) return { ...joined, keeping: true, composing: 'at_random', accepting: 0 };
  const accepting = answersNeeded(decisions, bitsOf.length);
  if (!decisions.forwardsUnseen()) return { ...joined, accepting };
  return { ...joined, forwarding: 'unseen', composing: 'at_random', proposals: alternatives, accepting };
}
