const ROOT_TWO_PI = 2.5066282746310002;
/** From here on the continued fraction needs fewer terms than the series. */
const FAR = 3;
const TERMS = 80;

/**
 * Chance that a standard normal variable is further from nought than z, on either side. Source: Abramowitz & Stegun
 * 26.2.11 (series) and 26.2.14 (continued fraction).
 */
export function outside(z: number): number {
  const size = Math.abs(z);
  return size < FAR ? 1 - 2 * density(size) * series(size) : 2 * density(size) * fraction(size);
}

/** The z further out than which lies this share, both sides together; 0 < share < 1. By bisection. */
export function criticalValue(share: number): number {
  let [low, high] = [0, 40];
  for (let middle = 20; middle > low && middle < high; middle = (low + high) / 2) {
    if (outside(middle) > share) low = middle;
    else high = middle;
  }
  return high;
}

const density = (z: number): number => Math.exp((-z * z) / 2) / ROOT_TWO_PI;

function series(z: number): number {
  let [term, sum] = [z, z];
  for (let odd = 3; odd < 2 * TERMS; odd += 2) sum += term *= (z * z) / odd;
  return sum;
}

function fraction(z: number): number {
  let below = z;
  for (let k = TERMS; k >= 1; k--) below = z + k / below;
  return 1 / below;
}
