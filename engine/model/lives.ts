import type { Arena } from './arena.ts';
import { dayOf, midnight } from './ticks.ts';

/** The lives of a day: whoever has something due, in order of person; a person's own events in order of time. */
export class Lives {
  private readonly due: Int32Array;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    this.due = new Int32Array(arena.people.count);
  }

  live(): void {
    const { wheel, day } = this.arena;
    const count = wheel.drain(day, this.due);
    for (let i = 0; i < count; i++) this.liveDay(this.due[i]!);
  }

  /** A person's clocks may have been set anew: put them where the wheel finds them. */
  reschedule(person: number): void {
    const { wheel, people, day } = this.arena;
    wheel.schedule(person, dayOf(people.due(person)), day);
  }

  private liveDay(person: number): void {
    const { people, needs, asking, demography, day } = this.arena;
    const end = midnight(day + 1);
    let [exogenous, endogenous, asked] = [0, 0, 0];
    for (let due = people.due(person); due < end; due = people.due(person)) {
      if (due === people.yearlyAt(person)) demography.fireYearly(person, due);
      else if (due === people.exogenousAt(person)) needs.fireExogenous(person, due, exogenous < 5 ? ++exogenous : 5);
      else if (due === people.endogenousAt(person)) needs.fireEndogenous(person, due, endogenous < 5 ? ++endogenous : 5);
      else asking.fire(person, due, asked < 3 ? ++asked : 3);
    }
    this.reschedule(person);
  }
}
