import type { StateBlock } from './state-block.ts';

const NOWHERE = -1;

/**
 * Who is due on which day. Items are 0 … items − 1; each is scheduled for one day at most. A day's items come out in
 * ascending order, whatever the order in which they went in: nothing ties.
 *
 * A ring of `span` day buckets, each a doubly linked list through typed arrays: schedule and remove cost the same for
 * any number of items. A day further than span − 1 ahead goes to the farthest bucket and is handed out early: the owner
 * looks at the item's own due day then, and schedules it again.
 */
export class DayWheel {
  readonly #mask: number;
  readonly #head: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  /** [item] the bucket it is in, or NOWHERE. Int16 is enough: span ≤ 2¹⁴. */
  readonly #bucket: Int16Array;
  /** A bit an item, set only within `drain`: scratch, no part of the state. */
  readonly #marked: Int32Array;

  /** Throws when the span is not a power of two from 2 to 16,384. */
  constructor(items: number, block: StateBlock, span = 512) {
    if (span < 2 || span > 0x4000 || (span & (span - 1)) !== 0) {
      throw new RangeError(`the span of a day wheel is a power of two from 2 to 16384, not ${span}`);
    }
    this.#mask = span - 1;
    this.#head = block.i32(span).fill(NOWHERE);
    this.#next = block.i32(items);
    this.#previous = block.i32(items);
    this.#bucket = block.i16(items).fill(NOWHERE);
    this.#marked = new Int32Array((items + 31) >>> 5);
  }

  scheduled(item: number): boolean {
    return this.#bucket[item] !== NOWHERE;
  }

  /**
   * Sets, or moves, the day of an item. `today` is the next day to be drained, or, once it is drained, the day itself;
   * whoever schedules for a drained day gets the item a whole span later, so don't. Throws when day < today.
   */
  schedule(item: number, day: number, today: number): void {
    if (day < today) throw new RangeError(`item ${item} cannot be scheduled for day ${day}: today is day ${today}`);
    if (this.#bucket[item] !== NOWHERE) this.#unlink(item);
    const bucket = (day - today > this.#mask ? today + this.#mask : day) & this.#mask;
    const head = this.#head[bucket]!;
    this.#next[item] = head;
    this.#previous[item] = NOWHERE;
    if (head !== NOWHERE) this.#previous[head] = item;
    this.#head[bucket] = item;
    this.#bucket[item] = bucket;
  }

  /** Takes an item out; nothing happens when it is not in. */
  remove(item: number): void {
    if (this.#bucket[item] === NOWHERE) return;
    this.#unlink(item);
    this.#bucket[item] = NOWHERE;
  }

  /** Takes out everything in the day's bucket and writes it to `out`, ascending. Returns how many; throws if they do not fit. */
  drain(day: number, out: Int32Array): number {
    const [next, bucketOf, marked] = [this.#next, this.#bucket, this.#marked];
    const bucket = day & this.#mask;
    let lowest = marked.length;
    let highest = -1;
    for (let item = this.#head[bucket]!; item !== NOWHERE; item = next[item]!) {
      const word = item >>> 5;
      marked[word]! |= 1 << (item & 31);
      bucketOf[item] = NOWHERE;
      if (word < lowest) lowest = word;
      if (word > highest) highest = word;
    }
    this.#head[bucket] = NOWHERE;
    const count = this.#sweep(lowest, highest, out);
    if (count > out.length)
      throw new RangeError(`${count} items are due on day ${day}; there is room for ${out.length}`);
    return count;
  }

  /** Writes the marked items between two words, lowest bit first, and clears the marks. */
  #sweep(lowest: number, highest: number, out: Int32Array): number {
    const marked = this.#marked;
    let count = 0;
    for (let word = lowest; word <= highest; word++) {
      let bits = marked[word]!;
      if (bits === 0) continue;
      marked[word] = 0;
      while (bits !== 0) {
        const bit = bits & -bits;
        out[count++] = (word << 5) + 31 - Math.clz32(bit);
        bits ^= bit;
      }
    }
    return count;
  }

  #unlink(item: number): void {
    const before = this.#previous[item]!;
    const after = this.#next[item]!;
    if (before === NOWHERE) this.#head[this.#bucket[item]!] = after;
    else this.#next[before] = after;
    if (after !== NOWHERE) this.#previous[after] = before;
  }
}
