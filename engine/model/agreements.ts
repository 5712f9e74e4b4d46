import type { Arena } from './arena.ts';
import { NOBODY } from './ties.ts';

/** Days that promises are remembered by the day of referral; a power of two, above the longest promise. */
const SPAN = 512;

/**
 * Work accepted for a day. A referral that a service takes promises a start by a day; it is kept if the service has the minutes
 * when that day comes, after the duties its rules rank higher. A broken one keeps its place in the queue.
 */
export class Agreements {
  /** Referrals accepted and waiting whose day has not come: by (service × SPAN + day of referral) × organisations + who sent. */
  private readonly open: Int32Array;
  /** Days from referral to the promised start, by service. */
  private readonly promise: Int32Array;
  private readonly organisations: number;
  private readonly on: boolean;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { definitions, world, block, ties } = arena;
    this.on = world.joint_work === 'on';
    this.organisations = ties.count;
    this.promise = Int32Array.from(definitions, ({ key }) => world[`${key}_promise`] as number);
    this.open = block.i32(definitions.length * SPAN * this.organisations);
  }

  /** A referral of some day has been accepted; nothing is promised where its day is past already. */
  accept(service: number, since: number, from: number): void {
    if (this.counts(service, since, from)) this.open[this.cell(service, since, from)]++;
  }

  /** Its course begins. True where that keeps the promise. */
  start(service: number, since: number, from: number): boolean {
    if (!this.counts(service, since, from)) return false;
    this.open[this.cell(service, since, from)]--;
    this.tell(service, from, true, 1);
    return true;
  }

  /** It has left the list for a reason that is nobody's breach. */
  lapse(service: number, since: number, from: number): void {
    if (this.counts(service, since, from)) this.open[this.cell(service, since, from)]--;
  }

  /** Is a promise of that day past on some day, today if none is said? Never where nothing is promised. */
  overdue(service: number, since: number, day: number = this.arena.day): boolean {
    return this.on && day > this.dueOn(service, since);
  }

  /** The working day by which a referral of some day is to start. */
  dueOn(service: number, since: number): number {
    const day = since + this.promise[service];
    return day % 7 < 5 ? day : day + 7 - (day % 7);
  }

  /** The end of a working day: what was promised for it, or for the weekend before, and has not begun is broken. */
  close(service: number): void {
    const last = this.lastDue(service);
    for (let since = this.firstDue(last); since <= last; since++)
      for (let from = 0; from < this.organisations; from++) {
        const cell = this.cell(service, since, from);
        if (this.open[cell] === 0) continue;
        this.tell(service, from, false, this.open[cell]);
        this.open[cell] = 0;
      }
  }

  /** So many promises to somebody were kept, or broken: whoever follows them hears of it. */
  private tell(service: number, from: number, kept: boolean, times: number): void {
    const { ties, sanctions, workforce, attention, collector } = this.arena;
    ties.promise(from, this.organisation(service), kept, times);
    sanctions.promise(service, kept, times);
    workforce?.promise(this.organisation(service), kept, times);
    attention?.promise(service, kept, times);
    collector.agreements(kept, times);
  }

  /** How many promises for today have not begun. */
  pressing(service: number): number {
    const last = this.lastDue(service);
    let pressing = 0;
    for (let since = this.firstDue(last); since <= last; since++)
      for (let from = 0; from < this.organisations; from++) pressing += this.open[this.cell(service, since, from)];
    return pressing;
  }

  /** The last day of referral whose promise falls on today, and the first: on a Monday the weekend's fall on it too. */
  private lastDue(service: number): number {
    return this.arena.day - this.promise[service];
  }
  private firstDue(last: number): number {
    return Math.max(0, this.arena.day % 7 === 0 ? last - 2 : last);
  }

  /** May a promise of that day still be kept or broken? Whoever came by themselves was promised to nobody. */
  private counts(service: number, since: number, from: number): boolean {
    return this.on && from !== NOBODY && this.arena.day <= this.dueOn(service, since);
  }

  private organisation(service: number): number {
    return this.arena.serviceRow(service);
  }

  private cell(service: number, since: number, from: number): number {
    return (service * SPAN + (since & (SPAN - 1))) * this.organisations + from;
  }
}
