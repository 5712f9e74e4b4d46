import type { Arena } from '../../engine/model/arena.ts';
import { IN_HOSPITAL } from '../../engine/model/people.ts';
import { rowOf } from '../../engine/model/rates.ts';
import { NEVER, TICKS_A_DAY, midnight } from '../../engine/model/ticks.ts';

/** All that the tests know of how persons are stored. */

/** Gives a domain a level at the start of the arena's day. */
export function light(arena: Arena, person: number, domain: number, to: number): void {
  if (arena.people.level(person, domain) === to) return;
  arena.needs.change(person, domain, to, midnight(arena.day), 7);
  arena.lives.reschedule(person);
}

export function level(arena: Arena, person: number, domain: number): number {
  return arena.people.level(person, domain);
}

/** No birthday, no leaving, no death and nothing from outside ever comes to this person again. */
export function still(arena: Arena, person: number): void {
  arena.people.setYearlyAt(person, NEVER);
  arena.people.setExogenousAt(person, NEVER);
  arena.lives.reschedule(person);
}

export function stillAll(arena: Arena): void {
  for (let person = 0; person < arena.people.count; person++) still(arena, person);
}

/** Everybody the same, on day 0: ordinary people of 30 in the middle fifth, whose years are not counted. */
export function alike(arena: Arena): void {
  for (let person = 0; person < arena.people.count; person++) {
    arena.people.setYearlyAt(person, NEVER);
    arena.people.setAge(person, 30);
    arena.people.setRow(person, rowOf(0, 30, 2));
    arena.needs.armExogenous(person, 0, 6);
    arena.lives.reschedule(person);
  }
}

/** People admitted and not yet home, in a bed or waiting for one. */
export function inHospital(arena: Arena): number {
  let count = 0;
  for (let person = 0; person < arena.people.count; person++) if (arena.people.has(person, IN_HOSPITAL)) count++;
  return count;
}

/** Who holds a slot, as far as a twin may compare: age at entry aside, nothing that care could change. */
export interface Holder {
  readonly generation: number;
  readonly age: number;
  readonly row: number;
  readonly latent: number;
  readonly askFactor: number;
  readonly lifeFactor: number;
  readonly practice: number;
}

export function holder({ people }: Arena, person: number): Holder {
  return {
    generation: people.generation(person),
    age: people.age(person),
    row: people.row(person),
    latent: people.latent(person),
    askFactor: people.askFactor(person),
    lifeFactor: people.lifeFactor(person),
    practice: people.practice(person),
  };
}

/** Tells of everything that reaches a person from outside, as it happens. */
export function watchLifeEvents(arena: Arena, tell: (person: number, tick: number, generation: number) => void): void {
  const fire = arena.needs.fireExogenous.bind(arena.needs);
  arena.needs.fireExogenous = (person, tick, nth) => {
    tell(person, tick, arena.people.generation(person));
    fire(person, tick, nth);
  };
}

/** Lets only some changes of need happen; where one is not allowed, the person's clock starts again and nothing else does. */
export function allow(arena: Arena, allowed: (domain: number, to: number) => boolean): void {
  const change = arena.needs.change.bind(arena.needs);
  arena.needs.change = (person, domain, to, tick, nth) => {
    if (allowed(domain, to)) change(person, domain, to, tick, nth);
    else arena.needs.armEndogenous(person, tick, nth);
  };
}

/** Tells of every person who takes over a slot, once they have settled in. */
export function watchJoiners(arena: Arena, tell: (person: number) => void): void {
  const replace = arena.demography.replace.bind(arena.demography);
  arena.demography.replace = (person, tick, death) => {
    replace(person, tick, death);
    tell(person);
  };
}

/** Times how long everybody is in which state, from now on, by the changes alone. */
export function watchStates(arena: Arena): { daysBy(weight: (state: number) => number): number } {
  const { people, needs, demography } = arena;
  const spent = new Float64Array(256);
  const since = new Float64Array(people.count).fill(midnight(arena.day));
  const credit = (person: number, tick: number) => {
    spent[people.state(person)] += tick - since[person];
    since[person] = tick;
  };
  const [change, replace] = [needs.change.bind(needs), demography.replace.bind(demography)];
  needs.change = (person, domain, to, tick, nth) => {
    credit(person, tick);
    change(person, domain, to, tick, nth);
  };
  demography.replace = (person, tick, death) => {
    credit(person, tick);
    replace(person, tick, death);
  };
  return {
    daysBy(weight) {
      for (let person = 0; person < people.count; person++) credit(person, midnight(arena.day));
      return spent.reduce((sum, ticks, state) => sum + ticks * weight(state), 0) / TICKS_A_DAY;
    },
  };
}

/** Everybody's needs, care and clocks; who stands where in a queue is not in it. */
export function everybody({ people }: Arena): number[][] {
  return Array.from({ length: people.count }, (_, person) => [
    people.state(person),
    people.served(person),
    people.row(person),
    people.exogenousAt(person),
    people.endogenousAt(person),
    people.askAt(person),
    people.yearlyAt(person),
  ]);
}
