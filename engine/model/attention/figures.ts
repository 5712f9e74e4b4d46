import type { StateBlock } from '../../kernel/state-block.ts';

/** Periods of 28 days that are remembered: a lag of up to a year. A power of two. */
const PERIODS = 16;

/** One indicator of so many organisations, period by period: what is so, and what the record says. */
export class Figures {
  /** By organisation × PERIODS + period: cases, those that are as they should be, and records made to fit. */
  private readonly cases: Int32Array;
  private readonly met: Int32Array;
  private readonly made: Int32Array;
  /** By organisation: the target in force, which a ratchet may have raised. */
  readonly target: Float64Array;

  constructor(organisations: number, block: StateBlock) {
    this.cases = block.i32(organisations * PERIODS);
    this.met = block.i32(organisations * PERIODS);
    this.made = block.i32(organisations * PERIODS);
    this.target = block.f64(organisations);
  }

  /** A period begins. */
  begin(organisation: number, period: number): void {
    const cell = this.cell(organisation, period);
    this.cases[cell] = this.met[cell] = this.made[cell] = 0;
  }

  note(organisation: number, period: number, met: boolean, times = 1): void {
    const cell = this.cell(organisation, period);
    this.cases[cell] += times;
    if (met) this.met[cell] += times;
  }

  /** So many records of a period are made to fit, as far as there are any that do not; how many were. */
  make(organisation: number, period: number, records: number): number {
    const cell = this.cell(organisation, period);
    const made = Math.max(0, Math.min(records, this.cases[cell] - this.met[cell] - this.made[cell]));
    this.made[cell] += made;
    return made;
  }

  /** One of those noted as it should be is not so: it is made to fit, or, found out, not even reported. */
  feign(organisation: number, period: number, reported: boolean): void {
    const cell = this.cell(organisation, period);
    this.met[cell]--;
    if (reported) this.made[cell]++;
  }

  casesIn(organisation: number, period: number): number {
    return this.cases[this.cell(organisation, period)];
  }

  /** Share of cases as they should be, in truth; NaN where there was no case. */
  truth(organisation: number, period: number): number {
    const cell = this.cell(organisation, period);
    return this.met[cell] / this.cases[cell];
  }

  /** The share that is reported. */
  reported(organisation: number, period: number): number {
    const cell = this.cell(organisation, period);
    return (this.met[cell] + this.made[cell]) / this.cases[cell];
  }

  private cell(organisation: number, period: number): number {
    return organisation * PERIODS + (period & (PERIODS - 1));
  }
}

/** Periods kept, for whoever asks how far back a figure may lie. */
export const LONGEST_LAG = PERIODS - 2;
