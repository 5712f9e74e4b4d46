/** A mean over independent runs and its standard error. */
export interface Estimate {
  readonly mean: number;
  readonly se: number;
}

/** Adds up values one by one; Welford's way, so that nothing is lost to cancellation. */
export class Mean {
  count = 0;
  private centre = 0;
  private squares = 0;

  add(value: number): void {
    const off = value - this.centre;
    this.centre += off / ++this.count;
    this.squares += off * (value - this.centre);
  }

  /** `se` is 0 where there is one value. */
  get estimate(): Estimate {
    const { count, squares } = this;
    return { mean: this.centre, se: count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count) };
  }
}
