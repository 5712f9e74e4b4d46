import { Lists } from './lists.ts';
import type { StateBlock } from './state-block.ts';

/** The day of an item that is scheduled for none. */
const NOWHERE = -1;

/**
 * Who is due on which day. Items are 0 … items − 1; each is scheduled for one day at most, below 2¹⁵. A day's items come
 * out in ascending order, whatever the order in which they went in: nothing ties.
 *
 * A ring of `span` day buckets. Whoever moves is written down under the new day and left standing under the old one, where
 * `on` no longer agrees: so scheduling touches the end of one list and no other item. Lists are only an index of `on`, and
 * no part of the state. A day further than span − 1 ahead goes to the farthest bucket
 * and is handed out early: the owner looks at the item's own due day then, and schedules it again.
 */
export class DayWheel {
  private readonly mask: number;
  /** [item] the day whose bucket holds it, or NOWHERE. */
  private readonly on: Int16Array;
  /** [bucket] everybody who was written down for its day. */
  private readonly lists: Lists;
  /** Room for the longest of them so far. */
  private listed: Int32Array;
  /** A bit an item: set only within `drain`. */
  private readonly marked: Int32Array;

  /** Throws when the span is not a power of two from 2 to 16,384. */
  constructor(items: number, block: StateBlock, span = 512) {
    if (span < 2 || span > 0x4000 || (span & (span - 1)) !== 0) {
      throw new RangeError(`the span of a day wheel is a power of two from 2 to 16384, not ${span}`);
    }
    this.mask = span - 1;
    this.on = block.i16(items, NOWHERE);
    this.lists = new Lists(span, items);
    this.listed = new Int32Array(64);
    this.marked = new Int32Array((items + 31) >>> 5);
    block.whenLoaded(() => this.index());
  }

  scheduled(item: number): boolean {
    return this.on[item] !== NOWHERE;
  }

  /** Bytes of the lists, beside the state. */
  get indexBytes(): number {
    return this.lists.byteLength + this.listed.byteLength + this.marked.byteLength;
  }

  /**
   * Sets, or moves, the day of an item. `today` is the next day to be drained, or, once it is drained, the day itself;
   * whoever schedules for a drained day gets the item a whole span later, so don't. Throws when day < today.
   */
  schedule(item: number, day: number, today: number): void {
    if (day < today) throw tooEarly(item, day, today);
    const held = day - today > this.mask ? today + this.mask : day;
    if (this.on[item] === held) return;
    this.on[item] = held;
    this.lists.add(held & this.mask, item);
  }

  /** Takes an item out; nothing happens when it is not in. */
  remove(item: number): void {
    this.on[item] = NOWHERE;
  }

  /** Takes out everything in the day's bucket and writes it to `out`, ascending. Returns how many; throws if they do not fit. */
  drain(day: number, out: Int32Array): number {
    const { on, marked } = this;
    const bucket = day & this.mask;
    const listed = this.lists.takeAll(bucket, this.roomFor(bucket));
    for (let i = 0; i < listed; i++) {
      const item = this.listed[i];
      if (on[item] !== day) continue;
      on[item] = NOWHERE;
      marked[item >>> 5] |= 1 << (item & 31);
    }
    const count = this.sweep(out);
    if (count > out.length) throw new RangeError(`${count} items due on day ${day}, and room for ${out.length}`);
    return count;
  }

  private roomFor(bucket: number): Int32Array {
    const length = this.lists.length(bucket);
    if (length > this.listed.length) this.listed = new Int32Array(2 * length);
    return this.listed;
  }

  /** Makes the lists anew from the state. */
  private index(): void {
    this.lists.clear();
    for (let item = 0; item < this.on.length; item++)
      if (this.on[item] !== NOWHERE) this.lists.add(this.on[item] & this.mask, item);
  }

  /**
   * Writes the marked items, lowest bit first, and clears the marks. Looks at every word: a day's share of a person-year is 57
   * instructions, an eighth of what it costs to keep a second level of marks that says which words to look at.
   */
  private sweep(out: Int32Array): number {
    const { marked } = this;
    let count = 0;
    for (let word = 0; word < marked.length; word++) {
      let bits = marked[word];
      if (bits === 0) continue;
      marked[word] = 0;
      for (; bits !== 0; bits &= bits - 1) out[count++] = (word << 5) + lowestBit(bits);
    }
    return count;
  }
}

/** The place, 0 to 31, of the lowest bit that is set. A `const`: a `function` is checked for at every call. */
const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);

/**
 * Written apart: a message put together where it is thrown is put together at every call, since the compiler needs its parts to leave
 * compiled code, and to turn an item's number into letters costs more than to schedule it.
 */
const tooEarly = (item: number, day: number, today: number): Error =>
  new RangeError(`item ${item} cannot be scheduled for day ${day}: today is day ${today}`);
