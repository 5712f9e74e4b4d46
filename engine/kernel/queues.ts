import type { StateBlock } from './state-block.ts';

/** What `next` says of an item that is last in its queue, and of one that is in none. */
const LAST = -1;
const OUT = -2;

/**
 * First in, first out: many queues over the same items 0 … items − 1, each item in one queue at most. Linked through one
 * array, so a queue has no limit and costs nothing while it is empty.
 */
export class Queues {
  private readonly heads: Int32Array;
  private readonly tails: Int32Array;
  private readonly behind: Int32Array;

  constructor(queues: number, items: number, block: StateBlock) {
    this.heads = block.i32(queues, LAST);
    this.tails = block.i32(queues, LAST);
    this.behind = block.i32(items, OUT);
  }

  /** How many wait in a queue, by walking it. */
  length(queue: number): number {
    let count = 0;
    for (let item = this.heads[queue]; item !== LAST; item = this.behind[item]) count++;
    return count;
  }

  /** The item at the front, or −1. */
  first(queue: number): number {
    return this.heads[queue];
  }

  /** The item behind one that is queued, or −1; for one that is not queued, −2. */
  next(item: number): number {
    return this.behind[item];
  }

  /** Is the item in any queue? */
  holds(item: number): boolean {
    return this.behind[item] !== OUT;
  }

  /** Throws when the item is in a queue already. */
  push(queue: number, item: number): void {
    const { behind, tails } = this;
    if (behind[item] !== OUT) throw queuedAlready(item);
    const tail = tails[queue];
    if (tail === LAST) this.heads[queue] = item;
    else behind[tail] = item;
    tails[queue] = item;
    behind[item] = LAST;
  }

  /** Takes the item at the front, −1 when the queue is empty. */
  shift(queue: number): number {
    const item = this.heads[queue];
    if (item !== LAST) this.take(queue, LAST, item);
    return item;
  }

  /** Takes an item out of the middle of a queue, by walking; false where it is not in it. */
  remove(queue: number, item: number): boolean {
    if (this.behind[item] === OUT) return false;
    const before = this.walkTo(queue, item);
    if (before === OUT) return false;
    this.take(queue, before, item);
    return true;
  }

  /** Takes an item out of whichever of the queues [from, to) it is in, and says which; −1 where it is in none. Walks them. */
  removeAmong(from: number, to: number, item: number): number {
    if (this.behind[item] === OUT) return -1;
    for (let queue = from; queue < to; queue++) if (this.remove(queue, item)) return queue;
    return -1;
  }

  /** The item before one in a queue, LAST where it is the first, OUT where it is not in it. */
  private walkTo(queue: number, item: number): number {
    let before = LAST;
    for (let at = this.heads[queue]; at !== LAST; at = this.behind[at]) {
      if (at === item) return before;
      before = at;
    }
    return OUT;
  }

  private take(queue: number, before: number, item: number): void {
    const after = this.behind[item];
    if (before === LAST) this.heads[queue] = after;
    else this.behind[before] = after;
    if (after === LAST) this.tails[queue] = before;
    this.behind[item] = OUT;
  }
}

/** Written apart, as in day-wheel.ts: only so is it put together where it is needed. */
const queuedAlready = (item: number): Error => new Error(`item ${item} is in a queue already`);
