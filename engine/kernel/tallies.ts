import type { StateBlock } from './state-block.ts';

/**
 * A table of whole-number sums, rows × columns. Sums are floats that hold whole numbers: exact, and so the same in any
 * order of adding, as long as they stay below 2⁵³. A minute for each of 57 million people on every day of 400 years
 * comes to 8·10¹², a thousandth of that.
 */
export class Ledger {
  private readonly columns: number;
  private readonly cells: Float64Array;

  constructor(rows: number, columns: number, block: StateBlock) {
    this.columns = columns;
    this.cells = block.f64(rows * columns);
  }

  /** `amount` is a whole number, of either sign. */
  add(row: number, column: number, amount: number): void {
    this.cells[(Math.imul(row, this.columns) + column) | 0] += amount;
  }

  at(row: number, column: number): number {
    return this.cells[(Math.imul(row, this.columns) + column) | 0];
  }

  /** The sum of a column over all rows. */
  total(column: number): number {
    let sum = 0;
    for (let cell = column; cell < this.cells.length; cell += this.columns) sum += this.cells[cell];
    return sum;
  }

  zero(): void {
    this.cells.fill(0);
  }
}
