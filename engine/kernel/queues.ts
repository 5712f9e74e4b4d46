import type { StateBlock } from './state-block.ts';

/** Past either end of a queue, and what both links of an item say that is in none. */
const END = -1;
const OUT = -2;

/**
 * First in, first out: many queues over the same items 0 … items − 1, each item in one queue at most. Doubly linked
 * through one array, so that a queue has no limit, costs nothing while it is empty, and lets an item go from its middle.
 */
export class Queues {
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  readonly #length: Int32Array;
  /** [item, 0 next | 1 before]: side by side, since who reads one reads the other. */
  readonly #links: Int32Array;
  /** The queue of an item that is in one. */
  readonly #queue: Uint16Array;

  /** Throws when there are more than 65,536 queues. */
  constructor(queues: number, items: number, block: StateBlock) {
    if (queues > 0x10000) throw new RangeError(`there can be 65536 queues over the same items, not ${queues}`);
    this.#head = block.i32(queues).fill(END);
    this.#tail = block.i32(queues).fill(END);
    this.#length = block.i32(queues);
    this.#links = block.i32(2 * items).fill(OUT);
    this.#queue = block.u16(items);
  }

  length(queue: number): number {
    return this.#length[queue];
  }

  /** The item at the front, or −1. */
  first(queue: number): number {
    return this.#head[queue];
  }

  /** The item behind one that is queued, or −1; for one that is not queued, −2. */
  next(item: number): number {
    return this.#links[item << 1];
  }

  /** Throws when the item is in a queue already. */
  push(queue: number, item: number): void {
    const links = this.#links;
    if (links[item << 1] !== OUT) throw new Error(`item ${item} is in a queue already`);
    const tail = this.#tail[queue];
    if (tail === END) this.#head[queue] = item;
    else links[tail << 1] = item;
    this.#tail[queue] = item;
    links[item << 1] = END;
    links[(item << 1) | 1] = tail;
    this.#queue[item] = queue;
    this.#length[queue]++;
  }

  /** Takes the item at the front, −1 when the queue is empty. */
  shift(queue: number): number {
    const item = this.#head[queue];
    if (item !== END) this.#take(queue, item);
    return item;
  }

  /** Takes an item out, wherever in the queue it is. False when it is not in this queue. */
  remove(queue: number, item: number): boolean {
    if (this.#links[item << 1] === OUT || this.#queue[item] !== queue) return false;
    this.#take(queue, item);
    return true;
  }

  /** Takes an item out of the queue it is in, if any, and says which: −1 where it was in none. */
  drop(item: number): number {
    if (this.#links[item << 1] === OUT) return -1;
    const queue = this.#queue[item];
    this.#take(queue, item);
    return queue;
  }

  /** Lets every item of the queue go. */
  clear(queue: number): void {
    while (this.shift(queue) !== END);
  }

  #take(queue: number, item: number): void {
    const links = this.#links;
    const after = links[item << 1];
    const before = links[(item << 1) | 1];
    if (before === END) this.#head[queue] = after;
    else links[before << 1] = after;
    if (after === END) this.#tail[queue] = before;
    else links[(after << 1) | 1] = before;
    links[item << 1] = links[(item << 1) | 1] = OUT;
    this.#length[queue]--;
  }
}
