import type { DayWheel } from '../kernel/day-wheel.ts';
import type { Arena } from './arena.ts';
import { ASK, CARE, COLD, ENDOGENOUS, EXOGENOUS, HOT, YEARLY, type People } from './people.ts';
import { dayOf, earlier, midnight } from './ticks.ts';

/** People whose records are fetched together, ahead of their day: few enough that all still lie in the nearest cache. */
const AHEAD = 32;

/** The lives of a day: whoever has something due, in order of person; a person's own events in order of time. */
export class Lives {
  private readonly due: Int32Array;
  private readonly wheel: DayWheel;
  private readonly people: People;
  /** What was read ahead; only kept so that no compiler may leave the reading out. */
  private fetched = 0;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    this.wheel = arena.wheel;
    this.people = arena.people;
    this.due = new Int32Array(arena.people.count);
  }

  live(): void {
    const { due } = this;
    const { day } = this.arena;
    const count = this.wheel.drain(day, due);
    for (let from = 0; from < count; from += AHEAD) {
      const to = Math.min(count, from + AHEAD);
      this.fetch(from, to);
      for (let i = from; i < to; i++) this.liveDay(due[i], day);
    }
  }

  /** A person's clocks may have been set anew: put them where the wheel finds them. */
  reschedule(person: number): void {
    this.wheel.schedule(person, dayOf(this.people.due(person)), this.arena.day);
  }

  /** Reads the records of those who come next, one after another: memory answers all at once what it answers slowly. */
  private fetch(from: number, to: number): void {
    const { due } = this;
    const { hot, cold } = this.people;
    const { since } = this.arena.collector;
    let fetched = 0;
    for (let i = from; i < to; i++)
      fetched ^= hot[due[i] << HOT] ^ hot[(due[i] << HOT) | CARE] ^ cold[Math.imul(due[i], COLD)] ^ since[due[i]];
    this.fetched = fetched;
  }

  private liveDay(person: number, day: number): void {
    const { hot } = this.people;
    const { needs, asking, demography } = this.arena;
    const at = person << HOT;
    const end = midnight(day + 1);
    let exogenous = 0;
    let endogenous = 0;
    let asked = 0;
    for (;;) {
      const outside = hot[at | EXOGENOUS];
      const own = hot[at | ENDOGENOUS];
      const yearly = hot[at | YEARLY];
      const due = earlier(earlier(outside, own), earlier(hot[at | ASK], yearly));
      if (due >= end) return this.wheel.schedule(person, dayOf(due), day);
      if (due === yearly) demography.fireYearly(person, due);
      else if (due === outside) needs.fireExogenous(person, due, exogenous < 5 ? ++exogenous : 5);
      else if (due === own) needs.fireEndogenous(person, due, endogenous < 5 ? ++endogenous : 5);
      else asking.fire(person, due, asked < 3 ? ++asked : 3);
    }
  }
}
