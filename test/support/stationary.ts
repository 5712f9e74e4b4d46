/** Markov chains on 0, 1, 2 … solved by powers: what the queues of the model are compared with. */

export function poisson(rate: number, length = 60): Float64Array {
  const chances = new Float64Array(length);
  chances[0] = Math.exp(-rate);
  for (let k = 1; k < length; k++) chances[k] = (chances[k - 1] * rate) / k;
  return chances;
}

export function binomial(trials: number, chance: number): Float64Array {
  let chances: Float64Array = Float64Array.of(1);
  for (let trial = 0; trial < trials; trial++) {
    const next = new Float64Array(chances.length + 1);
    chances.forEach((p, k) => {
      next[k] += p * (1 - chance);
      next[k + 1] += p * chance;
    });
    chances = next;
  }
  return chances;
}

/** The distribution that a day leaves as it is; `day` maps one of so many states to the next. Throws if none is reached. */
export function stationary(states: number, day: (before: Float64Array) => Float64Array): Float64Array {
  let now: Float64Array = new Float64Array(states);
  now[0] = 1;
  for (let step = 0; step < 20_000; step++) {
    const next = day(now);
    const moved = next.reduce((sum, p, i) => sum + Math.abs(p - now[i]), 0);
    now = next;
    if (moved < 1e-13) return now;
  }
  throw new Error('the chain does not settle');
}

/** Adds a number drawn from `arrivals`; what lies beyond the last state stays in it. */
export function plus(before: Float64Array, arrivals: Float64Array): Float64Array {
  const after = new Float64Array(before.length);
  before.forEach((p, n) => arrivals.forEach((a, k) => (after[Math.min(before.length - 1, n + k)] += p * a)));
  return after;
}

/** Each of the first `servers` goes with a chance. */
export function served(before: Float64Array, servers: number, chance: number): Float64Array {
  const after = new Float64Array(before.length);
  const going = Array.from({ length: servers + 1 }, (_, busy) => binomial(busy, chance));
  before.forEach((p, n) => going[Math.min(n, servers)].forEach((q, gone) => (after[n - gone] += p * q)));
  return after;
}

export const expectation = (chances: Float64Array, value: (n: number) => number): number =>
  chances.reduce((sum, p, n) => sum + p * value(n), 0);
