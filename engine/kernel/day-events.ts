import { Arrivals } from './arrivals.ts';
import { DayWheel } from './day-wheel.ts';
import type { StateBlock } from './state-block.ts';

const SLOTS = 256;
/** Days the wheel underneath can hold. */
export const LAST_DAY = 2 ** 15 - 1;

/**
 * Events at times inside the day, over the same wheel and arrivals as the model's days: each item has one event at most, at a
 * time in days. They come out by day, then by slot (1/256 of a day), then in the order in which they were scheduled; their
 * times are kept in full, so only the order of two events within six minutes can be other than that of their times.
 */
export class DayEvents {
  private readonly wheel: DayWheel;
  private readonly arrivals: Arrivals;
  private readonly due: Int32Array;
  private readonly times: Float64Array;
  private day = 0;
  private place = 0;
  /** The time of the event that came out last, in days. */
  now = 0;

  constructor(items: number, block: StateBlock) {
    this.wheel = new DayWheel(items, block);
    this.arrivals = new Arrivals(16);
    this.due = new Int32Array(items);
    this.times = block.f64(items);
  }

  /** Sets the event of an item that has none. Throws when the time is past, or beyond the last day. */
  schedule(item: number, time: number): void {
    const day = Math.floor(time);
    if (!(time >= this.now && day <= LAST_DAY)) throw new RangeError(`an event at ${time} on day ${this.day}`);
    this.times[item] = time;
    if (day === this.day) this.arrivals.add(item, slotOf(time, day));
    else this.wheel.schedule(item, day, this.day + 1);
  }

  /** The item whose event is next before a day, whole; −1 where there is none. */
  next(before: number): number {
    while (this.place === this.arrivals.count) {
      if (this.day + 1 >= before) return -1;
      this.openDay();
    }
    const item = this.arrivals.at(this.place++);
    this.now = Math.max(this.now, this.times[item]);
    return item;
  }

  /** What the wheel hands out early, an event more than a year ahead, goes back to it. */
  private openDay(): void {
    const day = ++this.day;
    this.place = 0;
    this.arrivals.reset();
    const count = this.wheel.drain(day, this.due);
    for (let at = 0; at < count; at++) {
      const item = this.due[at];
      const time = this.times[item];
      const due = Math.floor(time);
      if (due > day) this.wheel.schedule(item, due, day + 1);
      else this.arrivals.add(item, slotOf(time, day));
    }
  }
}

function slotOf(time: number, day: number): number {
  return Math.floor((time - day) * SLOTS);
}
