import seedrandom from 'seedrandom';

/** The luck of a test's own arrivals; none of the model's draws come from here. */
export class Luck {
  private readonly unit: () => number;

  constructor(seed: string) {
    this.unit = seedrandom(seed);
  }

  uniform(): number {
    return this.unit();
  }

  /** Poisson, by the product of uniforms; for small rates. */
  poisson(rate: number): number {
    const floor = Math.exp(-rate);
    let [count, product] = [0, this.unit()];
    while (product > floor) {
      product *= this.unit();
      count++;
    }
    return count;
  }
}
