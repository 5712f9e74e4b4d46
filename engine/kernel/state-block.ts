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
 * is saved, restored and digested without a line of code of its own.
 *
 * Saved bytes are in the machine's own byte order: a save is for the same program on the same kind of machine.
 */
export class StateBlock {
  private readonly columns: Column[] = [];
  private readonly listeners: (() => void)[] = [];
  private bytesInAll = 0;

  i8(length: number): Int8Array {
    return this.register(new Int8Array(length));
  }

  u8(length: number): Uint8Array {
    return this.register(new Uint8Array(length));
  }

  i16(length: number): Int16Array {
    return this.register(new Int16Array(length));
  }

  u16(length: number): Uint16Array {
    return this.register(new Uint16Array(length));
  }

  i32(length: number): Int32Array {
    return this.register(new Int32Array(length));
  }

  u32(length: number): Uint32Array {
    return this.register(new Uint32Array(length));
  }

  f32(length: number): Float32Array {
    return this.register(new Float32Array(length));
  }

  f64(length: number): Float64Array {
    return this.register(new Float64Array(length));
  }

  /** What is derived from the state, and so no part of it, is made anew by this after every load. */
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

  private register<C extends Column>(column: C): C {
    this.columns.push(column);
    this.bytesInAll += column.byteLength;
    return column;
  }
}
