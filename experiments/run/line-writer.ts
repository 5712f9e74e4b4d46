const COMMA = 44;
const NEW_LINE = 10;
const ZERO = 48;
const LONGEST_NUMBER = 32;

/** Writes comma-separated cells straight into bytes: a table of millions of rows never becomes one long string. */
export class LineWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  readonly #encoder = new TextEncoder();

  text(word: string): void {
    this.#room(word.length * 3);
    this.#length += this.#encoder.encodeInto(word, this.#bytes.subarray(this.#length)).written;
  }

  cell(word: string): void {
    this.text(`,${word}`);
  }

  /** A cell with a number in at most four decimals; NaN leaves it empty. */
  numberCell(value: number): void {
    this.#room(LONGEST_NUMBER);
    this.#bytes[this.#length++] = COMMA;
    if (Number.isNaN(value)) return;
    if (Number.isInteger(value) && value >= 0 && value < 2 ** 31) return this.#digits(value);
    this.text(String(Math.round(value * 1e4) / 1e4 + 0));
  }

  endLine(): void {
    this.#room(1);
    this.#bytes[this.#length++] = NEW_LINE;
  }

  /** What was written so far, in a buffer of its own. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #digits(value: number): void {
    let end = this.#length + 1;
    for (let rest = value; rest >= 10; rest = (rest / 10) | 0) end++;
    this.#length = end;
    let rest = value;
    do {
      this.#bytes[--end] = ZERO + (rest % 10);
      rest = (rest / 10) | 0;
    } while (rest > 0);
  }

  #room(wanted: number): void {
    if (this.#length + wanted <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + wanted));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
