import { Queues } from '../../kernel/queues.ts';
import type { StateBlock } from '../../kernel/state-block.ts';

/**
 * An executive's desk: proposals wait in line for minutes, and a decision takes so many. What a day does not suffice for goes
 * on the next; minutes nobody asked for lapse. Proposals are 0 … proposals − 1.
 */
export class ApprovalQueue {
  private readonly line: Queues;
  private readonly price: number;
  /** Minutes already spent on the proposal in front, and how many wait. */
  private readonly spent: Float64Array;

  /** `price`: minutes a decision, above 0. */
  constructor(proposals: number, price: number, block: StateBlock) {
    if (!(price > 0)) throw new RangeError(`a decision takes minutes, not ${price}`);
    this.line = new Queues(1, proposals, block);
    this.spent = block.f64(2);
    this.price = price;
  }

  get waiting(): number {
    return this.spent[1];
  }

  submit(proposal: number): void {
    this.line.push(0, proposal);
    this.spent[1]++;
  }

  /** A proposal is dropped before it is reached. */
  withdraw(proposal: number): void {
    if (this.line.first(0) === proposal) this.spent[0] = 0;
    if (this.line.remove(0, proposal)) this.spent[1]--;
  }

  /** A day with so many minutes: calls `decide` for each proposal that is come to. Returns the minutes used. */
  work(minutes: number, decide: (proposal: number) => void): number {
    let left = minutes;
    while (this.waiting > 0 && left > 0) {
      const used = Math.min(left, this.price - this.spent[0]);
      left -= used;
      this.spent[0] += used;
      if (this.spent[0] < this.price) break;
      this.spent[0] = 0;
      this.spent[1]--;
      decide(this.line.shift(0));
    }
    return minutes - left;
  }
}
