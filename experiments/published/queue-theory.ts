/** What queueing theory says, by formula or by solving the chain. Times are in mean services. */

/** Erlang's C: chance of waiting with Poisson arrivals, exponential services and so many servers. Load below servers. */
export function erlangC(load: number, servers: number): number {
  let blocked = 1;
  for (let server = 1; server <= servers; server++) blocked = (load * blocked) / (server + load * blocked);
  return (servers * blocked) / (servers - load * (1 - blocked));
}

export const erlangWait = (load: number, servers: number): number => erlangC(load, servers) / (servers - load);

/** H_n = 1 + ½ + … + 1/n: the mean of the longest of n exponentials of mean 1. */
export function harmonic(n: number, power = 1): number {
  let sum = 0;
  for (let k = 1; k <= n; k++) sum += 1 / k ** power;
  return sum;
}

/** Pollaczek and Khinchine: the mean wait before one server, from the load and the first two moments of a service. */
export const singleServerWait = (load: number, mean: number, square: number): number =>
  (load * square) / (2 * mean * (1 - load));

/** The list left at the end of a day, Q′ = max(0, Q + A − c) with A Poisson: its distribution, by powers of the chain. */
export function dayGridList(load: number, servers: number): Float64Array {
  const arrivals = poissonChances(load);
  const states = 64 + Math.ceil((60 * servers) / (servers - load));
  let now: Float64Array = new Float64Array(states);
  now[0] = 1;
  for (let moved = 1; moved > 1e-12;) {
    const next = new Float64Array(states);
    now.forEach((p, queue) =>
      arrivals.forEach((chance, came) => {
        next[Math.min(states - 1, Math.max(0, queue + came - servers))] += p * chance;
      }),
    );
    moved = next.reduce((sum, p, queue) => sum + Math.abs(p - now[queue]), 0);
    now = next;
  }
  return now;
}

function poissonChances(rate: number): number[] {
  const chances = [Math.exp(-rate)];
  for (let k = 1; k < rate + 12 * Math.sqrt(rate) + 20; k++) chances.push((chances[k - 1] * rate) / k);
  return chances;
}

export const meanOfChances = (chances: Float64Array): number => chances.reduce((sum, p, n) => sum + p * n, 0);

/** Appointments a day, places in the book, and how the chance of not attending rises with the queue. */
export const BOOK = {
  perDay: 20,
  places: 400,
  least: 0.01,
  most: 0.31,
  scale: 50,
  rebooked: 1,
  demand: 0.008,
} as const;

/** Chance that a patient does not attend, by how many are in the book (Green and Savin 2008). */
export function absence(queue: number): number {
  const { least, most, scale, perDay } = BOOK;
  return most - (most - least) * Math.exp(-Math.floor(queue / perDay) / scale);
}

/** The distribution of the number in the book for so many patients: a birth and death chain. */
export function bookChances(patients: number): Float64Array {
  const { perDay, places, rebooked, demand } = BOOK;
  const weights = new Float64Array(places + 1);
  weights[0] = 1;
  for (let k = 1; k <= places; k++)
    weights[k] = (weights[k - 1] * patients * demand) / (perDay * (1 - rebooked * absence(k)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}
