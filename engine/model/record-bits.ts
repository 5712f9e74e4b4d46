import { LATENT, RECORD, type People } from './people.ts';

/** Some bits of the word LATENT of a person's record, as a small number; 0 for whoever comes new. */
export class RecordBits {
  private readonly words: Int32Array;
  private readonly from: number;
  private readonly mask: number;

  constructor({ words }: People, [from, bits]: readonly [from: number, bits: number]) {
    this.words = words;
    this.from = from;
    this.mask = (1 << bits) - 1;
  }

  of(person: number): number {
    return (this.words[(person << RECORD) | LATENT] >>> this.from) & this.mask;
  }

  /** Of `value` as many bits are kept as there are. */
  set(person: number, value: number): void {
    const at = (person << RECORD) | LATENT;
    this.words[at] = (this.words[at] & ~(this.mask << this.from)) | ((value & this.mask) << this.from);
  }
}

/** Where they lie: own ties, contacts with a link worker, meetings of who takes part (to 105). Below them is what People keeps there. */
export const OWN_TIES = [21, 2] as const;
export const LINK_CONTACTS = [23, 2] as const;
export const MEETINGS = [25, 7] as const;
