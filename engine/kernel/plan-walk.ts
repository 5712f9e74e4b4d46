import type { Landscape } from './landscape.ts';

/**
 * All plans of a landscape, one flip apart (Gray code), with the sum of their contributions: each step costs as many
 * contributions as depend on the bit that flips; the bits on which fewest depend flip most often. Sums are exact. Source of
 * the code: Knuth, The Art of Computer Programming, volume 4A, section 7.2.1.1.
 */
export class PlanWalk {
  readonly bits: number;
  plan = 0;
  /** The contributions of the bits in `mask` under this plan, added up. */
  sum = 0;
  private step = 0;
  private readonly mask: number;
  private readonly last: number;
  private readonly contributions: Float64Array;
  /** [turn] the bit that flips as often as the turn-th digit of the code does: on every second step for turn 0, and so on. */
  private readonly bitOf: Int32Array;
  /** [turn] where the list of those that depend on its bit begins; the last entry is the end. */
  private readonly starts: Int32Array;
  /** Parallel lists: which bit depends, and the places in its pattern that change. */
  private readonly who: Int32Array;
  private readonly places: Int32Array;
  /** [bit] the cell of its contribution under this plan. */
  private readonly cells: Int32Array;
  private readonly firstCells: Int32Array;

  constructor(landscape: Landscape, mask = -1) {
    const { bits, interactions, contributions } = landscape;
    this.bits = bits;
    this.last = (1 << bits) - 1;
    this.mask = mask;
    this.contributions = contributions;
    this.firstCells = Int32Array.from({ length: bits }, (_, bit) => bit << (interactions + 1));
    this.cells = new Int32Array(bits);
    this.restart();
    const lists = Array.from({ length: bits }, (_, flipped) => dependentsOf(landscape, mask, flipped));
    this.bitOf = Int32Array.from(lists.keys()).sort((a, b) => lists[a].length - lists[b].length || a - b);
    const inOrder = Array.from(this.bitOf, (bit) => lists[bit]);
    this.starts = new Int32Array(bits + 1);
    inOrder.forEach((list, turn) => (this.starts[turn + 1] = this.starts[turn] + list.length));
    this.who = Int32Array.from(inOrder.flat(), ({ bit }) => bit);
    this.places = Int32Array.from(inOrder.flat(), ({ places }) => places);
  }

  /** Back to plan 0, where the landscape may have moved meanwhile. */
  restart(): void {
    const { cells, firstCells, contributions, mask } = this;
    this.plan = this.step = this.sum = 0;
    for (let bit = 0; bit < cells.length; bit++) {
      cells[bit] = firstCells[bit];
      if (((mask >>> bit) & 1) === 1) this.sum += contributions[cells[bit]];
    }
  }

  /** Goes on to the next plan; false after the last. */
  next(): boolean {
    if (this.step === this.last) return false;
    const { cells, who, places, contributions } = this;
    const step = ++this.step;
    const turn = 31 - Math.clz32(step & -step);
    this.plan ^= 1 << this.bitOf[turn];
    const end = this.starts[turn + 1];
    let sum = this.sum;
    for (let at = this.starts[turn]; at < end; at++) {
      const bit = who[at];
      const cell = cells[bit];
      const moved = cell ^ places[at];
      cells[bit] = moved;
      sum += contributions[moved] - contributions[cell];
    }
    this.sum = sum;
    return true;
  }
}

interface Dependent {
  readonly bit: number;
  /** The places in its pattern that change. */
  readonly places: number;
}

/** The bits, of those in the mask, whose contributions change when one is flipped. */
function dependentsOf(landscape: Landscape, mask: number, flipped: number): Dependent[] {
  const all = Array.from({ length: landscape.bits }, (_, bit) => ({ bit, places: placesOf(landscape, bit, flipped) }));
  return all.filter(({ bit, places }) => places !== 0 && ((mask >>> bit) & 1) === 1);
}

/** The places in a bit's pattern that another bit fills: a mask, 0 where it does not depend on it. */
function placesOf({ depends, interactions }: Landscape, bit: number, other: number): number {
  let mask = 0;
  for (let j = 0; j <= interactions; j++) if (depends[bit * (interactions + 1) + j] === other) mask |= 1 << j;
  return mask;
}

/** The largest payoff there is. 2^N steps: some 20 ms for 20 bits with 5 interactions. */
export function largestPayoff(landscape: Landscape): number {
  const walk = new PlanWalk(landscape);
  let largest = walk.sum;
  while (walk.next()) if (walk.sum > largest) largest = walk.sum;
  return largest / landscape.bits;
}

/** Writes what the bits of a walk's mask add to the payoff of each plan: `out` has room for 2^N. */
export function tabulateShares(walk: PlanWalk, out: Float64Array): void {
  walk.restart();
  do out[walk.plan] = walk.sum / walk.bits;
  while (walk.next());
}
