import type { Store } from '../store/store.ts';

export interface KeptFinding {
  readonly bytes: Buffer;
  readonly tag: string;
}

/** Bytes of findings held in memory, all together. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Findings as they are on the disk, the ones last asked for kept in memory. */
export class Findings {
  readonly #store: Store;
  readonly #kept = new Map<string, KeptFinding>();
  #bytes = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  async get(id: string): Promise<KeptFinding> {
    const known = this.#kept.get(id);
    if (known) return this.#latest(id, known);
    const found = await this.#store.finding(id);
    if (!this.#kept.has(id)) this.#bytes += found.bytes.length;
    this.#latest(id, found);
    this.#shrink();
    return found;
  }

  #latest(id: string, finding: KeptFinding): KeptFinding {
    this.#kept.delete(id);
    this.#kept.set(id, finding);
    return finding;
  }

  #shrink(): void {
    for (const [id, { bytes }] of this.#kept) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#kept.delete(id);
      this.#bytes -= bytes.length;
    }
  }
}
