import type { ServiceDefinition } from '../service-definition.ts';
import { countDomains } from '../domain-sets.ts';
import { DOMAINS } from '../vocabulary.ts';

/** Need patterns are sets of domains (four bits). What works for one need is known; for several it has to be found. */
export const PATTERNS: readonly number[] = Array.from({ length: 16 }, (_, domains) => domains).filter(isComplex);

export function isComplex(domains: number): boolean {
  return countDomains(domains) > 1;
}

/** One owner's part of the plans for a pattern. `service`: its position, −1 for the practice. */
export interface Owner {
  readonly service: number;
  /** Its bits, as a mask. */
  readonly bits: number;
}

/** Who owns the bits of a plan for these domains: the practice and every service that treats one of them, dealt round. */
export function ownersOfPlan(pattern: number, bits: number, services: readonly ServiceDefinition[]): Owner[] {
  const treats = services.flatMap(({ clears }, service) =>
    DOMAINS.some((domain, d) => ((pattern >> d) & 1) === 1 && clears[domain] !== undefined) ? [service] : [],
  );
  const owners = [-1, ...treats].map((service) => ({ service, bits: 0 }));
  for (let bit = 0; bit < bits; bit++) owners[bit % owners.length].bits |= 1 << bit;
  return owners;
}
