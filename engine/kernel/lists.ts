import type { StateBlock } from './state-block.ts';

/** Entries of a chunk; the first holds the start of the chunk before it. A power of two. */
const CHUNK = 32;

/**
 * Many lists of whole numbers, each in the order in which they were added, in chunks of one array: adding touches the end of one
 * list and nothing else, and a list is read at a stretch. An empty list has no chunk.
 *
 * In a state block they are part of the state and have room for so many values in all; without one they grow, and whoever has
 * them makes them anew.
 */
export class Lists {
  /** [list] where it goes on; 0 for an empty one. */
  private readonly ends: Int32Array;
  private entries: Int32Array;
  /** Start of a chunk that is free, from where the others are linked (0 is no chunk); chunks ever used. */
  private readonly chunks: Int32Array;
  private readonly grows: boolean;

  constructor(lists: number, values: number, block?: StateBlock) {
    const room = CHUNK * (1 + lists + Math.ceil(values / (CHUNK - 1)));
    this.grows = block === undefined;
    this.ends = block?.i32(lists) ?? new Int32Array(lists);
    this.entries = block?.i32(room) ?? new Int32Array(room);
    this.chunks = block?.i32(2) ?? new Int32Array(2);
  }

  get byteLength(): number {
    return this.entries.byteLength + this.ends.byteLength;
  }

  /** All lists are empty. */
  clear(): void {
    this.ends.fill(0);
    this.chunks.fill(0);
  }

  /** At the end of a list. Throws where lists in a state block have no room left. */
  add(list: number, value: number): void {
    let end = this.ends[list];
    if ((end & (CHUNK - 1)) === 0) end = this.openChunk(end);
    this.entries[end] = value;
    this.ends[list] = end + 1;
  }

  /** How many values a list has. */
  length(list: number): number {
    let count = 0;
    for (let end = this.ends[list]; end > 0; end = this.before((end - 1) & -CHUNK)) count += (end - 1) & (CHUNK - 1);
    return count;
  }

  /** Takes the last of this value out of a list; those behind it move up by one. False where it is not in it. */
  remove(list: number, value: number): boolean {
    const { entries } = this;
    const found = this.find(list, value);
    if (found === 0) return false;
    let behind = 0;
    for (let end = this.ends[list]; end > 0; end = this.before((end - 1) & -CHUNK))
      for (let at = end - 1; (at & (CHUNK - 1)) !== 0; at--) {
        const here = entries[at];
        entries[at] = behind;
        if (at === found) return this.shorten(list);
        behind = here;
      }
    return false;
  }

  /** Empties a list into `out`, in order; says how many. Throws, and changes nothing, if they do not fit. */
  takeAll(list: number, out: Int32Array): number {
    const { entries } = this;
    const count = this.length(list);
    if (count > out.length) throw noRoom(count, out.length);
    let to = count;
    for (let end = this.ends[list]; end > 0;) {
      const start = (end - 1) & -CHUNK;
      for (let at = end - 1; at > start; at--) out[--to] = entries[at];
      end = this.before(start);
      this.close(start);
    }
    this.ends[list] = 0;
    return count;
  }

  /** Where the list goes on that ends with the chunk before this one. */
  private before(start: number): number {
    const before = this.entries[start];
    return before === 0 ? 0 : before + CHUNK;
  }

  /** The last place is given up. True. */
  private shorten(list: number): boolean {
    const last = this.ends[list] - 1;
    const start = last & -CHUNK;
    const emptied = last === start + 1;
    this.ends[list] = emptied ? this.before(start) : last;
    if (emptied) this.close(start);
    return true;
  }

  /** The place of the last of this value; 0 where it is not in the list. */
  private find(list: number, value: number): number {
    for (let end = this.ends[list]; end > 0; end = this.before((end - 1) & -CHUNK))
      for (let at = end - 1; (at & (CHUNK - 1)) !== 0; at--) if (this.entries[at] === value) return at;
    return 0;
  }

  private close(start: number): void {
    this.entries[start] = this.chunks[0];
    this.chunks[0] = start;
  }

  /** A chunk after the one that ends here (0: none); returns where its first value goes. */
  private openChunk(end: number): number {
    let start = this.chunks[0];
    if (start !== 0) this.chunks[0] = this.entries[start];
    else {
      start = ++this.chunks[1] * CHUNK;
      if (start + CHUNK > this.entries.length) this.grow();
    }
    this.entries[start] = end === 0 ? 0 : end - CHUNK;
    return start + 1;
  }

  private grow(): void {
    if (!this.grows) throw new RangeError(`lists have room for ${this.entries.length} entries`);
    const larger = new Int32Array(this.entries.length + (this.entries.length >> 1) + CHUNK);
    larger.set(this.entries);
    this.entries = larger;
  }
}

/** Written apart, as in day-wheel.ts: only so is it put together where it is needed. */
const noRoom = (count: number, room: number): Error => new RangeError(`${count} in a list, and room for ${room}`);
