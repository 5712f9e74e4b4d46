import { Simulation } from '../../../engine/index.ts';
import { Tally } from '../../../experiments/analyse/tally.ts';
import type { Observed, Seen } from '../../../experiments/audit/observe.ts';
import type { AuditRequest } from '../../../experiments/audit/request.ts';
import type { Design } from '../../../experiments/run/design.ts';
import { sha256 } from '../../../experiments/run/listen.ts';
import { replicate } from '../../../experiments/run/replicate.ts';
import { place } from '../../../scenarios/bundled.ts';
import { SHIPPED } from '../../support/shipped-rules.ts';

const [first, ...others] = Object.keys(SHIPPED).toSorted((a, b) =>
  a === 'status-quo' ? -1 : b === 'status-quo' ? 1 : 0,
);

/** Every shipped regime in a small place. */
export const small = (changes: Partial<AuditRequest> = {}): AuditRequest => ({
  place: place('fleetwood'),
  people: 500,
  years: 1,
  warmUp: 1,
  replications: 2,
  threads: 1,
  seed: 'audit',
  regimes: [first, ...others].map((name) => ({ name, rules: SHIPPED[name] })),
  ...changes,
});

/** What a batch would have seen, run in this process. */
export async function see(design: Design): Promise<Observed> {
  const tally = new Tally(design.regimes.length, design.replications);
  const columns = design.regimes.map(({ name, rules }) => ({ name, rules, runs: [] as Seen['runs'][number][] }));
  for (let replication = 0; replication < design.replications; replication++) {
    const means = { create: (settings: ConstructorParameters<typeof Simulation>[0]) => new Simulation(settings), hash: sha256, clock: () => 0 }; // prettier-ignore
    const { runs } = await replicate(design, replication, means);
    runs.forEach(({ result, digest }, regime) => {
      tally.add(regime, replication, result);
      columns[regime].runs.push({ result, digest });
    });
  }
  const digests = Array.from({ length: design.replications }, (_, at) => columns.map(({ runs }) => runs[at].digest));
  const digest = sha256(digests.flat().map((text) => new TextEncoder().encode(text)));
  return { design, columns, batch: { tally, digest, digests, personYears: 0, personYearsPerSecond: 0 } };
}

/** A copy of what was seen, with one run changed: `change` gets a copy of that run's result. */
export function tampered(columns: readonly Seen[], column: number, change: (result: TamperedResult) => void): Seen[] {
  return columns.map((seen, at) => {
    if (at !== column) return seen;
    const [run, ...rest] = seen.runs;
    const result = structuredClone(run.result);
    change(result);
    return { ...seen, runs: [{ ...run, result }, ...rest] };
  });
}

/** The parts of a result that a violation is planted in. */
export interface TamperedResult {
  measures: Record<string, number>;
  minutes: Record<string, Record<string, number>>;
  treatments: Record<string, Record<string, { given: number; cleared: number }>>;
}
