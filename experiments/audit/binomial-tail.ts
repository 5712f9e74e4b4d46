const HALF_LOG_TWO_PI = 0.9189385332046727;
/** Below this, factorials are multiplied out; above it, Stirling's series is right to ten digits. */
const SMALL = 10;

/**
 * Chance of a count as far out as this one or further, on its own side and doubled, among so many tries with one chance
 * each: exact, so that few tries and rare clearings are judged as well as many. 1 where nothing was tried.
 */
export function binomialTail(count: number, tries: number, chance: number): number {
  if (chance <= 0) return count === 0 ? 1 : 0;
  if (chance >= 1) return count === tries ? 1 : 0;
  const below = count <= tries * chance;
  const tail = below ? lower(count, tries, chance) : lower(tries - count, tries, 1 - chance);
  return Math.min(1, 2 * tail);
}

/** P(X ≤ count), for a count at or below the mean: the largest term first, the others by their ratio. */
function lower(count: number, tries: number, chance: number): number {
  const odds = (1 - chance) / chance;
  let term = Math.exp(logTerm(count, tries, chance));
  let sum = term;
  for (let k = count; k > 0 && term > sum * 1e-17; k--) sum += term *= (k / (tries - k + 1)) * odds;
  return sum;
}

function logTerm(k: number, n: number, chance: number): number {
  const ways = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  return ways + k * Math.log(chance) + (n - k) * Math.log1p(-chance);
}

/** Stirling's series, Abramowitz & Stegun 6.1.41. */
function logFactorial(n: number): number {
  if (n < SMALL) return n < 2 ? 0 : Math.log(n) + logFactorial(n - 1);
  const x = n + 1;
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5);
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + series;
}
