import { Simulation } from '../../engine/index.ts';
import type { Design } from '../../experiments/run/design.ts';
import { replicate, type Means } from '../../experiments/run/replicate.ts';
import { place, regimes } from '../../scenarios/bundled.ts';

const compared = [regimes['status-quo'], regimes.hierarchy, regimes.network];

/** A year before, then two counted, of the same people under three regimes. */
const design = (seed: number): Design => ({
  place: place('fleetwood'),
  people: 1_500,
  years: 2,
  warmUp: 1,
  replications: 1,
  seed,
  warmUpRules: regimes['status-quo'].rules,
  regimes: compared,
  world: {},
  knockout: [],
  rows: 'all',
});

/**
 * What came of one replication, as text: for each regime the digest of the state, the digest of the table of person-years
 * and every result. The same text is wanted wherever it runs; `engine` is another build of it.
 */
export async function lived(hash: Means['hash'], seed = 2026, engine = Simulation): Promise<string> {
  const means: Means = { create: (settings) => new engine(settings), hash, clock: () => 0 };
  const { runs } = await replicate(design(seed), 0, means);
  const told = runs.map(async ({ digest, result, personYears }) => {
    const { buffer } = personYears!.cells;
    return { digest, result, rows: personYears!.rows, table: await hash([new Uint8Array(buffer as ArrayBuffer)]) };
  });
  return JSON.stringify(await Promise.all(told));
}
