type Column =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/**
 * Everything a run must remember, as typed arrays in the order in which they were asked for. Whoever allocates here
 * is saved, restored, digested and begun anew without a line of code of its own. `first`: what every cell holds at first.
 *
 * Saved bytes are in the machine's own byte order: a save is for the same program on the same kind of machine.
 */
export class StateBlock {
  private readonly columns: Column[] = [];
  /** [column] what every cell holds before anything has happened. */
  private readonly firsts: number[] = [];
  private readonly beginnings: (() => void)[] = [];
  private readonly listeners: (() => void)[] = [];
  private bytesInAll = 0;

  i8(length: number, first = 0): Int8Array {
    return this.register(new Int8Array(length), first);
  }

  u8(length: number, first = 0): Uint8Array {
    return this.register(new Uint8Array(length), first);
  }

  i16(length: number, first = 0): Int16Array {
    return this.register(new Int16Array(length), first);
  }

  u16(length: number, first = 0): Uint16Array {
    return this.register(new Uint16Array(length), first);
  }

  i32(length: number, first = 0): Int32Array {
    return this.register(new Int32Array(length), first);
  }

  u32(length: number, first = 0): Uint32Array {
    return this.register(new Uint32Array(length), first);
  }

  f32(length: number, first = 0): Float32Array {
    return this.register(new Float32Array(length), first);
  }

  f64(length: number, first = 0): Float64Array {
    return this.register(new Float64Array(length), first);
  }

  /** Writes now what arrays hold at first where that is not one number, and again whenever the block begins anew. */
  atStart(write: () => void): void {
    this.beginnings.push(write);
    write();
  }

  /** Everything as it was before anything happened, in the same arrays. */
  begin(): void {
    this.columns.forEach((column, at) => column.fill(this.firsts[at]));
    for (const write of this.beginnings) write();
    for (const derive of this.listeners) derive();
  }

  /** What is derived from the state, and so no part of it, is made anew by this after every load and every beginning. */
  whenLoaded(derive: () => void): void {
    this.listeners.push(derive);
  }

  get byteLength(): number {
    return this.bytesInAll;
  }

  /** The bytes of every array, as views and in order; writing to a view writes to the state. */
  *bytes(): Iterable<Uint8Array> {
    for (const column of this.columns) yield new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  }

  /** A copy of all arrays, end to end: `byteLength` bytes. */
  save(): ArrayBuffer {
    const saved = new Uint8Array(this.bytesInAll);
    let offset = 0;
    for (const part of this.bytes()) {
      saved.set(part, offset);
      offset += part.length;
    }
    return saved.buffer;
  }

  /** Writes a copy back. Throws when it was saved from a block of another size; nothing is changed then. */
  load(saved: ArrayBuffer): void {
    if (saved.byteLength !== this.bytesInAll) {
      throw new Error(`a state of ${saved.byteLength} bytes does not fit a block of ${this.bytesInAll} bytes`);
    }
    let offset = 0;
    for (const part of this.bytes()) {
      part.set(new Uint8Array(saved, offset, part.length));
      offset += part.length;
    }
    for (const derive of this.listeners) derive();
  }

  private register<C extends Column>(column: C, first: number): C {
    this.columns.push(column);
    this.firsts.push(first);
    if (first !== 0) column.fill(first);
    this.bytesInAll += column.byteLength;
    return column;
  }
}
