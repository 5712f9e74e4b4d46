const found = new Map<number, number>();

/** The value that Student's t with so many degrees of freedom stays within, either side of zero, 95 times in 100. */
export function tQuantile95(freedom: number): number {
  let value = found.get(freedom);
  if (value === undefined) found.set(freedom, (value = tQuantile(0.95, freedom)));
  return value;
}

/**
 * The value that Student's t with so many degrees of freedom stays within, either side of zero, with probability `share`.
 * `freedom` is a whole number from 1. Source: Abramowitz & Stegun 26.7.3 and 26.7.4 (exact finite sums), by bisection on
 * the angle θ = atan(t/√ν), which has both ends finite however far out the quantile lies.
 */
export function tQuantile(share: number, freedom: number): number {
  let low = 0;
  let high = Math.PI / 2;
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (within(middle, freedom) < share) low = middle;
    else high = middle;
  }
  return Math.sqrt(freedom) * Math.tan(high);
}

/** Probability of |t| staying within √ν·tan θ. */
function within(angle: number, freedom: number): number {
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const odd = freedom % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < freedom; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}
