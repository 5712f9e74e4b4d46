const SLOTS = 256;

/**
 * One day's arrivals, in order of their time of day (slot 0 … 255) and, within a slot, in the order they were added.
 * Scratch: emptied every day, and no part of the state. Room doubles when it runs out.
 */
export class Arrivals {
  #items: Int32Array;
  #slots: Uint8Array;
  #ordered: Int32Array;
  readonly #starts = new Int32Array(SLOTS);
  #count = 0;
  #stale = false;

  constructor(capacity: number) {
    const room = Math.max(1, capacity);
    this.#items = new Int32Array(room);
    this.#slots = new Uint8Array(room);
    this.#ordered = new Int32Array(room);
  }

  get count(): number {
    return this.#count;
  }

  add(item: number, slot: number): void {
    if (this.#count === this.#items.length) this.#grow();
    this.#items[this.#count] = item;
    this.#slots[this.#count] = slot;
    this.#count++;
    this.#stale = true;
  }

  /** The item in place i of the order, i < count. An arrival added meanwhile takes its place at once. */
  at(i: number): number {
    if (this.#stale) this.#sort();
    return this.#ordered[i];
  }

  /** All items in order, [count]: a view that holds until the next `add` or `reset`. */
  inOrder(): Int32Array {
    if (this.#stale) this.#sort();
    return this.#ordered.subarray(0, this.#count);
  }

  reset(): void {
    this.#count = 0;
    this.#stale = false;
  }

  /** Counting sort: count each slot, turn counts into starts, place in the order of adding. */
  #sort(): void {
    const [items, slots, starts, ordered] = [this.#items, this.#slots, this.#starts.fill(0), this.#ordered];
    const count = this.#count;
    for (let i = 0; i < count; i++) starts[slots[i]]++;
    let start = 0;
    for (let slot = 0; slot < SLOTS; slot++) {
      const here = starts[slot];
      starts[slot] = start;
      start += here;
    }
    for (let i = 0; i < count; i++) ordered[starts[slots[i]]++] = items[i]!;
    this.#stale = false;
  }

  #grow(): void {
    const room = this.#items.length * 2;
    const [items, slots] = [this.#items, this.#slots];
    this.#items = new Int32Array(room);
    this.#slots = new Uint8Array(room);
    this.#ordered = new Int32Array(room);
    this.#items.set(items);
    this.#slots.set(slots);
    this.#stale = true;
  }
}
