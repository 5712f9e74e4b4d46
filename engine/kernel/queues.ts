import type { StateBlock } from './state-block.ts';

/** What `next` says of an item that is last in its queue, and of one that is in none. */
const LAST = -1;
const OUT = -2;

/**
 * First in, first out: many queues over the same items 0 … items − 1, each item in one queue at most. Singly linked
 * through one array, so a queue has no limit and costs nothing while it is empty.
 */
export class Queues {
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  readonly #length: Int32Array;
  readonly #next: Int32Array;

  constructor(queues: number, items: number, block: StateBlock) {
    this.#head = block.i32(queues).fill(LAST);
    this.#tail = block.i32(queues).fill(LAST);
    this.#length = block.i32(queues);
    this.#next = block.i32(items).fill(OUT);
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
    return this.#next[item];
  }

  /** Throws when the item is in a queue already. */
  push(queue: number, item: number): void {
    if (this.#next[item] !== OUT) throw new Error(`item ${item} is in a queue already`);
    const tail = this.#tail[queue];
    if (tail === LAST) this.#head[queue] = item;
    else this.#next[tail] = item;
    this.#tail[queue] = item;
    this.#next[item] = LAST;
    this.#length[queue]++;
  }

  /** Takes the item at the front, −1 when the queue is empty. */
  shift(queue: number): number {
    const item = this.#head[queue];
    if (item !== LAST) this.#take(queue, LAST, item);
    return item;
  }

  /** Takes an item out of the middle, walking from the front. False when it is not in this queue. */
  remove(queue: number, item: number): boolean {
    if (this.#next[item] === OUT) return false;
    let before = LAST;
    for (let at = this.#head[queue]; at !== LAST; at = this.#next[at]!) {
      if (at === item) {
        this.#take(queue, before, item);
        return true;
      }
      before = at;
    }
    return false;
  }

  /** Takes an item out of whichever of the queues [from, to) it is in, and says which; −1 where it is in none. Walks them. */
  removeAmong(from: number, to: number, item: number): number {
    if (this.next(item) === -2) return -1;
    for (let queue = from; queue < to; queue++) if (this.remove(queue, item)) return queue;
    return -1;
  }

  /** Lets every item of the queue go. */
  clear(queue: number): void {
    while (this.shift(queue) !== LAST);
  }

  #take(queue: number, before: number, item: number): void {
    const after = this.#next[item];
    if (before === LAST) this.#head[queue] = after;
    else this.#next[before] = after;
    if (after === LAST) this.#tail[queue] = before;
    this.#next[item] = OUT;
    this.#length[queue]--;
  }
}
