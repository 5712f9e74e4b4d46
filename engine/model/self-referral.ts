import { param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { CHAIN_COUNTED, RETRYING } from './people.ts';
import { PURPOSE } from './purposes.ts';
import { BY_THEMSELVES } from './referrals.ts';
import { dayOf } from './ticks.ts';
import { DOMAINS } from './vocabulary.ts';

export const SELF_REFERRAL_WORLD = {
  refers_self: param(0.3, {
    title: 'who asks about a mental or social need goes straight to a service, where that is allowed',
    min: 0,
    max: 1,
    unit: 'chance a request',
    source: 'docs/ASSUMPTIONS.md#self-referral',
    grade: 'assumed',
  }),
} satisfies Params;

/** Domains on which people know a door to knock at, four bits. */
const OPEN_DOORS = (1 << DOMAINS.indexOf('mental')) | (1 << DOMAINS.indexOf('social'));

/**
 * People go straight to a service instead of asking their practice. It is a request like any other. The service knows nothing of
 * them: it looks at them as at a referral and checks all there is to check; whoever is not taken goes back to the practice.
 */
export class SelfReferral {
  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
  }

  /** Does this request go straight to a service? Then it has gone there. */
  takes(person: number, domain: number, tick: number, nth: number): boolean {
    const { people, chance, world, decisions } = this.arena;
    if (!decisions.referThemselves() || ((OPEN_DOORS >> domain) & 1) === 0) return false;
    const served = people.served(person);
    if ((((served | (served >> 4)) >> domain) & 1) !== 0) return false;
    const day = dayOf(tick);
    if (chance.unit(people.address(person), PURPOSE.selfReferral, day, nth) >= world.refers_self) return false;
    const level = people.level(person, domain);
    const service = this.arena.passingOn.suits(person, day, domain, level, -1);
    if (service < 0) return false;
    this.go(person, service, domain, level, tick);
    return true;
  }

  private go(person: number, service: number, domain: number, level: number, tick: number): void {
    const { people, practices, services, collector } = this.arena;
    collector.settle(person, tick);
    practices.countRequest(person, domain);
    people.lower(person, RETRYING | CHAIN_COUNTED);
    people.learn(person, service + 1, domain);
    services.refer(person, service, domain, level, dayOf(tick), BY_THEMSELVES, tick);
  }
}
