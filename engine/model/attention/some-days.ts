import type { StateBlock } from '../../kernel/state-block.ts';

/** So large a share of the days each, spread evenly: fractions are carried over. */
export class SomeDays {
  /** 0–1, by position. */
  readonly share: Float64Array;
  private readonly fraction: Float64Array;

  constructor(count: number, block: StateBlock) {
    this.share = block.f64(count);
    this.fraction = block.f64(count);
  }

  /** Is today one of them? To be asked once a day. */
  isOne(at: number): boolean {
    this.fraction[at] += this.share[at];
    if (this.fraction[at] < 1) return false;
    this.fraction[at] -= 1;
    return true;
  }
}
