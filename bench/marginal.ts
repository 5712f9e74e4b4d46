/** Years of the short and of the long piece of work. */
export const YEARS = [1, 4] as const;

/**
 * Seconds for four years minus seconds for one, in this process: three years without the cost of starting and
 * compiling. Each is the best of three, after one warm-up.
 */
export function marginal(work: (years: number) => void): number {
  work(YEARS[0]);
  const [short, long] = YEARS.map((years) => Math.min(...[0, 1, 2].map(() => seconds(() => work(years)))));
  return long - short;
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
