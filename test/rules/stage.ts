import { RULES, SERVICES, type Place, type RuleValues } from '../../engine/index.ts';
import { Arena } from '../../engine/model/arena.ts';
import { bind, type Governing } from '../../engine/model/decisions.ts';
import { midnight } from '../../engine/model/ticks.ts';
import { light, stillAll } from '../support/persons.ts';
import { onePractice } from '../support/places.ts';
import { stillWorld } from '../support/still-world.ts';

export const PHYSICAL = 0;
export const MENTAL = 1;
export const SOCIAL = 2;
export const FUNCTIONAL = 3;

/** Positions in the registry of services. */
export const at = (key: string): number => SERVICES.findIndex((service) => service.key === key);
export const NURSING = at('community_nursing');
export const MENTAL_HEALTH = at('mental_health');
export const SOCIAL_CARE = at('social_care');
export const VOLUNTARY = at('voluntary');

export interface Staging {
  readonly place?: Place;
  readonly world?: Readonly<Record<string, number | string>>;
  readonly rules?: RuleValues;
}

/** Four services with time to spare: nothing limits them but their rules. */
export const PLENTY = Object.fromEntries(SERVICES.map(({ key }) => [`${key}_minutes`, 20_000]));

/** A place with all services in which nothing happens but what the story brings about. Day 0 is a Monday. */
export function stage({ place = onePractice(60), world = {}, rules = {} }: Staging): Arena {
  const arena = new Arena(
    { place, world: stillWorld({ ...PLENTY, ...world }), services: SERVICES, seed: 5, replication: 0, collect: true },
    bind(RULES as readonly unknown[] as readonly Governing[], rules),
  );
  stillAll(arena);
  return arena;
}

export function steps(arena: Arena, days: number): void {
  for (let day = 0; day < days; day++) arena.step();
}

/** Gives a person a need and sends them to a service, as a referral that leaves today. */
export function send(arena: Arena, person: number, service: number, domain: number, level: number): void {
  light(arena, person, domain, level);
  arena.services.refer(person, service, domain, level, arena.day);
}

/** The person asks the practice at that hour of the arena's day; need and a small `asking` are the story's. */
export function ask(arena: Arena, person: number, hour: number): void {
  arena.people.setAskAt(person, midnight(arena.day) + Math.floor((hour / 24) * 65_536));
  arena.lives.reschedule(person);
}

export interface Referral {
  readonly day: number;
  readonly person: number;
  readonly service: number;
  readonly domain: number;
  readonly level: number;
}

/** Everybody passed on to a service from now on, in order. */
export function watchReferrals(arena: Arena): Referral[] {
  const seen: Referral[] = [];
  const refer = arena.services.refer.bind(arena.services);
  arena.services.refer = (person, service, domain, level, day, ...rest) => {
    seen.push({ day, person, service, domain, level });
    refer(person, service, domain, level, day, ...rest);
  };
  return seen;
}

export interface Touch {
  readonly day: number;
  readonly person: number;
  readonly service: number;
  readonly kind: 'first' | 'planned' | 'failure' | 'bounced' | 'crisis';
}

const KINDS = ['first', 'planned', 'failure', 'bounced', 'crisis'] as const;

/** Every touchpoint from now on; service −1 is the practice. */
export function watchTouches(arena: Arena): Touch[] {
  const seen: Touch[] = [];
  const contact = arena.collector.contact.bind(arena.collector);
  arena.collector.contact = (person, organisation, kind) => {
    seen.push({ day: arena.day, person, service: organisation - 1, kind: KINDS[kind] });
    contact(person, organisation, kind);
  };
  return seen;
}

export const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
