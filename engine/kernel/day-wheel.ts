import type { StateBlock } from './state-block.ts';

/** The day of an item that is scheduled for none. */
const NOWHERE = -1;
/** Entries of a chunk of a bucket's list; the first holds the start of the chunk before it. A power of two. */
const CHUNK = 32;

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
  /** [bucket] where its list goes on; 0 for an empty one. */
  private readonly ends: Int32Array;
  private entries: Int32Array;
  /** Start of a chunk that is free, from where the others are linked; and of the first never used. 0 is no chunk. */
  private free = 0;
  private unused = CHUNK;
  /** A bit an item: set only within `drain`. */
  private readonly marked: Int32Array;

  /** Throws when the span is not a power of two from 2 to 16,384. */
  constructor(items: number, block: StateBlock, span = 512) {
    if (span < 2 || span > 0x4000 || (span & (span - 1)) !== 0) {
      throw new RangeError(`the span of a day wheel is a power of two from 2 to 16384, not ${span}`);
    }
    this.mask = span - 1;
    this.on = block.i16(items, NOWHERE);
    this.ends = new Int32Array(span);
    this.entries = new Int32Array(CHUNK * (2 + span) + items + (items >> 1));
    this.marked = new Int32Array((items + 31) >>> 5);
    block.whenLoaded(() => this.index());
  }

  scheduled(item: number): boolean {
    return this.on[item] !== NOWHERE;
  }

  /** Bytes of the lists, beside the state. */
  get indexBytes(): number {
    return this.entries.byteLength + this.ends.byteLength + this.marked.byteLength;
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
    this.append(held & this.mask, item);
  }

  /** Takes an item out; nothing happens when it is not in. */
  remove(item: number): void {
    this.on[item] = NOWHERE;
  }

  /** Takes out everything in the day's bucket and writes it to `out`, ascending. Returns how many; throws if they do not fit. */
  drain(day: number, out: Int32Array): number {
    const { on, entries, marked } = this;
    const bucket = day & this.mask;
    let end = this.ends[bucket];
    this.ends[bucket] = 0;
    while (end !== 0) {
      const start = (end - 1) & ~(CHUNK - 1);
      for (let at = start + 1; at < end; at++) {
        const item = entries[at];
        if (on[item] !== day) continue;
        on[item] = NOWHERE;
        marked[item >>> 5] |= 1 << (item & 31);
      }
      const before = entries[start];
      entries[start] = this.free;
      this.free = start;
      end = before === 0 ? 0 : before + CHUNK;
    }
    const count = this.sweep(out);
    if (count > out.length) throw new RangeError(`${count} items due on day ${day}, and room for ${out.length}`);
    return count;
  }

  /** Makes the lists anew from the state. */
  private index(): void {
    this.ends.fill(0);
    this.free = 0;
    this.unused = CHUNK;
    for (let item = 0; item < this.on.length; item++)
      if (this.on[item] !== NOWHERE) this.append(this.on[item] & this.mask, item);
  }

  private append(bucket: number, item: number): void {
    let end = this.ends[bucket];
    if ((end & (CHUNK - 1)) === 0) end = this.openChunk(end);
    this.entries[end] = item;
    this.ends[bucket] = end + 1;
  }

  /** A chunk after the one that ends here (0: none); returns where its first item goes. */
  private openChunk(end: number): number {
    let start = this.free;
    if (start !== 0) this.free = this.entries[start];
    else {
      start = this.unused;
      this.unused += CHUNK;
      if (this.unused > this.entries.length) this.grow();
    }
    this.entries[start] = end === 0 ? 0 : end - CHUNK;
    return start + 1;
  }

  private grow(): void {
    const larger = new Int32Array(this.entries.length + (this.entries.length >> 1) + CHUNK);
    larger.set(this.entries);
    this.entries = larger;
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
