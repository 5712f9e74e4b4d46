import type { StateBlock } from './state-block.ts';

/** The end of a list, and the `before` of an item that is in none. */
const NOWHERE = -1;
/** The `before` of the first item of bucket b is FIRST − b, so that an item needs no record of its bucket. */
const FIRST = -2;

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
  /** [item, 0 after | 1 before]: side by side, since who reads one reads the other. */
  readonly #links: Int32Array;
  /** A bit an item, and a bit for each word of those: set only within `drain`, scratch and no part of the state. */
  readonly #marked: Int32Array;
  readonly #words: Int32Array;

  /** Throws when the span is not a power of two from 2 to 16,384. */
  constructor(items: number, block: StateBlock, span = 512) {
    if (span < 2 || span > 0x4000 || (span & (span - 1)) !== 0) {
      throw new RangeError(`the span of a day wheel is a power of two from 2 to 16384, not ${span}`);
    }
    this.#mask = span - 1;
    this.#head = block.i32(span).fill(NOWHERE);
    this.#links = block.i32(2 * items).fill(NOWHERE);
    this.#marked = new Int32Array((items + 31) >>> 5);
    this.#words = new Int32Array((items + 1023) >>> 10);
  }

  scheduled(item: number): boolean {
    return this.#links[(item << 1) | 1] !== NOWHERE;
  }

  /**
   * Sets, or moves, the day of an item. `today` is the next day to be drained, or, once it is drained, the day itself;
   * whoever schedules for a drained day gets the item a whole span later, so don't. Throws when day < today.
   */
  schedule(item: number, day: number, today: number): void {
    if (day < today) throw new RangeError(`item ${item} cannot be scheduled for day ${day}: today is day ${today}`);
    const links = this.#links;
    if (links[(item << 1) | 1] !== NOWHERE) this.#unlink(item);
    const bucket = (day - today > this.#mask ? today + this.#mask : day) & this.#mask;
    const head = this.#head[bucket];
    links[item << 1] = head;
    links[(item << 1) | 1] = FIRST - bucket;
    if (head !== NOWHERE) links[(head << 1) | 1] = item;
    this.#head[bucket] = item;
  }

  /** Takes an item out; nothing happens when it is not in. */
  remove(item: number): void {
    if (this.#links[(item << 1) | 1] === NOWHERE) return;
    this.#unlink(item);
    this.#links[(item << 1) | 1] = NOWHERE;
  }

  /** Takes out everything in the day's bucket and writes it to `out`, ascending. Returns how many; throws if they do not fit. */
  drain(day: number, out: Int32Array): number {
    const [links, marked, words] = [this.#links, this.#marked, this.#words];
    const bucket = day & this.#mask;
    for (let item = this.#head[bucket]; item !== NOWHERE; item = links[item << 1]!) {
      links[(item << 1) | 1] = NOWHERE;
      marked[item >>> 5] |= 1 << (item & 31);
      words[item >>> 10] |= 1 << ((item >>> 5) & 31);
    }
    this.#head[bucket] = NOWHERE;
    const count = this.#sweep(out);
    if (count > out.length) throw new RangeError(`${count} items due on day ${day}, and room for ${out.length}`);
    return count;
  }

  /** Writes the marked items, lowest bit first, and clears the marks. */
  #sweep(out: Int32Array): number {
    const [marked, words] = [this.#marked, this.#words];
    let count = 0;
    for (let group = 0; group < words.length; group++) {
      for (let wordBits = words[group]; wordBits !== 0; wordBits &= wordBits - 1) {
        const word = (group << 5) + lowestBit(wordBits);
        for (let bits = marked[word]; bits !== 0; bits &= bits - 1) out[count++] = (word << 5) + lowestBit(bits);
        marked[word] = 0;
      }
      words[group] = 0;
    }
    return count;
  }

  #unlink(item: number): void {
    const links = this.#links;
    const after = links[item << 1];
    const before = links[(item << 1) | 1];
    if (before <= FIRST) this.#head[FIRST - before] = after;
    else links[before << 1] = after;
    if (after !== NOWHERE) links[(after << 1) | 1] = before;
  }
}

/** The place, 0 to 31, of the lowest bit that is set. */
function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
