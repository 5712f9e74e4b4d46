import type { DayWheel } from '../kernel/day-wheel.ts';
import type { Arena } from './arena.ts';
import type { Asking } from './asking.ts';
import type { Needs } from './needs.ts';
import { ASK, ENDOGENOUS, EXOGENOUS, KNOWN, RECORD, YEARLY, type People } from './people.ts';
import { dayOf, earlier, midnight } from './ticks.ts';

/** People whose records are fetched together, ahead of their day: few enough that all still lie in the nearest cache. */
const AHEAD = 32;

/** The lives of a day: whoever has something due, in order of person; a person's own events in order of time. */
export class Lives {
  private readonly due: Int32Array;
  private readonly wheel: DayWheel;
  private readonly people: People;
  private readonly words: Int32Array;
  private readonly needs: Needs;
  private readonly asking: Asking;
  /** What was read ahead; only kept so that no compiler may leave the reading out. */
  private fetched = 0;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    this.wheel = arena.wheel;
    this.people = arena.people;
    this.words = arena.people.words;
    this.needs = arena.needs;
    this.asking = arena.asking;
    this.due = new Int32Array(arena.people.count);
  }

  live(): void {
    const { due } = this;
    const { day } = this.arena;
    const end = midnight((day + 1) | 0);
    const count = this.wheel.drain(day, due);
    for (let from = 0; from < count; from += AHEAD) {
      const to = Math.min(count, from + AHEAD);
      this.fetch(due, from, to, this.people.count);
      for (let i = from; i < to; i++) this.wheel.schedule(due[i], this.liveUntil(due[i], end), day);
    }
  }

  /** A person's clocks may have been set anew: put them where the wheel finds them. */
  reschedule(person: number): void {
    this.wheel.schedule(person, dayOf(this.people.due(person)), this.arena.day);
  }

  /**
   * Reads the records of those who come next (who: a person, or a person and `count` more), one after another: memory
   * answers all at once what it answers slowly.
   */
  fetch(who: Int32Array, from: number, to: number, count: number): void {
    const { words } = this;
    let fetched = 0;
    for (let i = from; i < to; i++) {
      const each = who[i];
      const record = (each < count ? each : each - count) << RECORD;
      fetched ^= words[record] ^ words[record | KNOWN];
    }
    this.fetched = fetched;
  }

  /** Lives all that is due before a tick; the day of what comes next. */
  private liveUntil(person: number, end: number): number {
    const { words, needs, asking } = this;
    const record = person << RECORD;
    // How many events of each kind there were today, four bits each: they address the draws of the next.
    let nth = 0;
    for (;;) {
      const exogenous = words[record | EXOGENOUS];
      const endogenous = words[record | ENDOGENOUS];
      const ask = words[record | ASK];
      const yearly = words[record | YEARLY];
      const due = earlier(earlier(exogenous, endogenous), earlier(ask, yearly));
      if (due >= end) return dayOf(due);
      if (due === exogenous) {
        if ((nth & 15) < 5) nth += 1;
        needs.fireExogenous(person, due, nth & 15);
      } else if (due === endogenous) {
        if ((nth & 0xf0) < 0x50) nth += 0x10;
        needs.fireEndogenous(person, due, (nth >> 4) & 15);
      } else if (due === yearly) this.arena.demography.fireYearly(person, due);
      else {
        if (nth < 0x300) nth += 0x100;
        asking.fire(person, due, nth >> 8);
      }
    }
  }
}
