import { place, regimes } from '../../scenarios/bundled.ts';
import { designOf } from './asked.ts';
import type { Pool } from './pool.ts';

/**
 * Lives a small place on every thread and throws the result away: a browser compiles what it has seen run, and an answer asked for
 * afterwards takes two thirds of the time (docs/PAGE.md). Never rejects.
 */
export async function warmUp(pool: Pool): Promise<void> {
  const design = designOf({
    place: place('fleetwood'),
    people: 3_000,
    years: 2,
    warmUp: 1,
    replications: pool.size,
    seed: 'warm-up',
    regimes: [regimes['status-quo'], regimes.network, regimes.hybrid],
    world: {},
    knockout: [],
    equalise: [],
  });
  const { signal } = new AbortController();
  const tasks = Array.from({ length: pool.size }, (_, replication) =>
    pool.run({ kind: 'replication', design, replication }, signal),
  );
  await Promise.allSettled(tasks);
}
