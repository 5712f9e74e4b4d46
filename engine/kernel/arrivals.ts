const SLOTS = 256;
/** So many are sorted by insertion: cheaper than counting 256 slots. */
const FEW = 24;

/**
 * One day's arrivals, in order of their time of day (slot 0 … 255) and, within a slot, in the order they were added.
 * Scratch: emptied every day, and no part of the state. Room doubles when it runs out.
 */
export class Arrivals {
  private items: Int32Array;
  private slots: Uint8Array;
  private ordered: Int32Array;
  private readonly starts = new Int32Array(SLOTS);
  private readonly placed = new Uint8Array(FEW);
  count = 0;
  private stale = false;
  /** Has nobody been added before an earlier one? Then there is nothing to sort. */
  private inTurn = true;

  constructor(capacity: number) {
    const room = Math.max(1, capacity);
    this.items = new Int32Array(room);
    this.slots = new Uint8Array(room);
    this.ordered = new Int32Array(room);
  }

  add(item: number, slot: number): void {
    if (this.count === this.items.length) this.grow();
    if (this.count > 0 && slot < this.slots[this.count - 1]) this.inTurn = false;
    this.items[this.count] = item;
    this.slots[this.count] = slot;
    this.count++;
    this.stale = true;
  }

  /** The item in place i of the order, i < count. An arrival added meanwhile takes its place at once. */
  at(i: number): number {
    if (this.stale) this.sort();
    return this.ordered[i];
  }

  /** All items in order, [count]: a view that holds until the next `add` or `reset`. */
  inOrder(): Int32Array {
    if (this.stale) this.sort();
    return this.ordered.subarray(0, this.count);
  }

  reset(): void {
    this.count = 0;
    this.stale = false;
    this.inTurn = true;
  }

  private sort(): void {
    if (this.inTurn) this.copy();
    else if (this.count <= FEW) this.sortFew();
    else this.sortMany();
    this.stale = false;
  }

  private copy(): void {
    const { items, ordered, count } = this;
    for (let i = 0; i < count; i++) ordered[i] = items[i];
  }

  /** Insertion: each takes its place behind those of its slot and before the later ones. */
  private sortFew(): void {
    const { items, slots, ordered } = this;
    for (let i = 0; i < this.count; i++) {
      let at = i;
      for (; at > 0 && this.placed[at - 1] > slots[i]; at--) {
        ordered[at] = ordered[at - 1];
        this.placed[at] = this.placed[at - 1];
      }
      ordered[at] = items[i];
      this.placed[at] = slots[i];
    }
  }

  /** Counting sort: count each slot, turn counts into starts, place in the order of adding. */
  private sortMany(): void {
    const { items, slots, starts, ordered } = this;
    const count = this.count;
    starts.fill(0);
    for (let i = 0; i < count; i++) starts[slots[i]]++;
    let start = 0;
    for (let slot = 0; slot < SLOTS; slot++) {
      const here = starts[slot];
      starts[slot] = start;
      start += here;
    }
    for (let i = 0; i < count; i++) ordered[starts[slots[i]]++] = items[i];
  }

  private grow(): void {
    const room = this.items.length * 2;
    const [items, slots] = [this.items, this.slots];
    this.items = new Int32Array(room);
    this.slots = new Uint8Array(room);
    this.ordered = new Int32Array(room);
    this.items.set(items);
    this.slots.set(slots);
    this.stale = true;
  }
}
