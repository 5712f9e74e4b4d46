/** What the tests of chance measure; each is a published statistic of a sample. */

/** Σ (observed − expected)² / expected over equally likely cells; mean cells − 1, variance 2·(cells − 1). */
export function chiSquare(counts: ArrayLike<number>): number {
  const cells = counts.length;
  const total = Array.from(counts).reduce((sum, count) => sum + count, 0);
  return Array.from(counts).reduce((sum, count) => sum + (count - total / cells) ** 2 / (total / cells), 0);
}

/** Standard deviations by which a chi-square over so many cells is away from its mean; normal enough from 200 cells. */
export function chiSquareScore(counts: ArrayLike<number>): number {
  const freedom = counts.length - 1;
  return (chiSquare(counts) - freedom) / Math.sqrt(2 * freedom);
}

/** How many of the values fall in each of so many equal parts of [0, 1). */
export function histogram(values: readonly number[], cells: number): Int32Array {
  const counts = new Int32Array(cells);
  for (const value of values) counts[Math.floor(value * cells)]++;
  return counts;
}

/** Kolmogorov's √n·sup|empirical − theoretical|: beyond 1.95 one time in a thousand. */
export function kolmogorov(sample: readonly number[], below: (x: number) => number): number {
  const sorted = Float64Array.from(sample).sort();
  const n = sorted.length;
  let gap = 0;
  sorted.forEach((x, i) => {
    gap = Math.max(gap, below(x) - i / n, (i + 1) / n - below(x));
  });
  return gap * Math.sqrt(n);
}

/** Correlation times √n: a standard normal variable when there is none. */
export function correlationScore(pairs: readonly (readonly [number, number])[]): number {
  const n = pairs.length;
  const mean = (part: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[part], 0) / n;
  const [x, y] = [mean(0), mean(1)];
  const product = (f: (pair: readonly [number, number]) => number) => pairs.reduce((sum, pair) => sum + f(pair), 0);
  const cross = product(([a, b]) => (a - x) * (b - y));
  return (cross / Math.sqrt(product(([a]) => (a - x) ** 2) * product(([, b]) => (b - y) ** 2))) * Math.sqrt(n);
}

/** Standard errors by which the mean of f over a sample is away from what it should be. */
export function meanScore(sample: readonly number[], f: (x: number) => number, expected: number): number {
  const values = sample.map(f);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return (mean - expected) / Math.sqrt(variance / values.length);
}

/** Standard errors by which an event's frequency is away from its probability. */
export function frequencyScore(sample: readonly number[], event: (x: number) => boolean, probability: number): number {
  const n = sample.length;
  return (sample.filter(event).length - n * probability) / Math.sqrt(n * probability * (1 - probability));
}
