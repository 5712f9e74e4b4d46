import { MEASURES, type RunResult } from '../../engine/index.ts';
import { meanOf } from './interval.ts';

type Counts = Record<string, number>;
type Cleared = { given: number; cleared: number };
type Unseen = { needing: number; unseen: number };

interface Sums {
  /** By organisation and heading, whole minutes. */
  readonly minutes: Map<string, Map<string, number>>;
  /** By service and domain. */
  readonly treatments: Map<string, Map<string, Cleared>>;
  /** By need group and fifth. */
  readonly withoutContact: Map<string, Map<string, Unseen>>;
  /** By indicator. */
  readonly reported: Map<string, { values: number[]; truths: number[]; unit: string }>;
}

/** What a batch keeps of its runs: every measure of every run, and sums of the rest. Runs are added in design order. */
export class Tally {
  readonly regimes: number;
  readonly #measures: Map<string, Float64Array>[];
  readonly #sums: Sums[];

  constructor(regimes: number, replications: number) {
    const columns = () => new Map(MEASURES.map(({ name }) => [name, new Float64Array(replications).fill(Number.NaN)]));
    this.regimes = regimes;
    this.#measures = Array.from({ length: regimes }, columns);
    this.#sums = Array.from({ length: regimes }, () => ({
      minutes: new Map(),
      treatments: new Map(),
      withoutContact: new Map(),
      reported: new Map(),
    }));
  }

  add(
    regime: number,
    replication: number,
    { measures, minutes, treatments, withoutContact, reported }: RunResult,
  ): void {
    for (const [name, column] of this.#measures[regime]) column[replication] = measures[name] ?? Number.NaN;
    const sums = this.#sums[regime];
    addMinutes(sums.minutes, minutes);
    addTreatments(sums.treatments, treatments);
    addUnseen(sums.withoutContact, withoutContact);
    for (const [name, { value, truth, unit }] of Object.entries(reported)) {
      const kept = entry(sums.reported, name, () => ({ values: [], truths: [], unit }));
      kept.values.push(value);
      kept.truths.push(truth);
    }
  }

  /** The values of a measure, one a replication; NaN where it has no cases. */
  measure(regime: number, name: string): Float64Array {
    return this.#measures[regime].get(name)!;
  }

  minutes(regime: number): Record<string, Counts> {
    return Object.fromEntries([...this.#sums[regime].minutes].map(([name, sums]) => [name, Object.fromEntries(sums)]));
  }

  treatments(regime: number): Record<string, Record<string, Cleared>> {
    const { treatments } = this.#sums[regime];
    return Object.fromEntries([...treatments].map(([name, sums]) => [name, Object.fromEntries(sums)]));
  }

  withoutContact(regime: number): Record<string, Record<string, Unseen>> {
    const { withoutContact } = this.#sums[regime];
    return Object.fromEntries([...withoutContact].map(([name, sums]) => [name, Object.fromEntries(sums)]));
  }

  /** Means over the replications that have a figure; null where none has. */
  reported(regime: number): Record<string, { value: number | null; truth: number | null; unit: string }> {
    const averaged = [...this.#sums[regime].reported].map(
      ([name, { values, truths, unit }]) => [name, { value: average(values), truth: average(truths), unit }] as const,
    );
    return Object.fromEntries(averaged);
  }
}

function addMinutes(sums: Sums['minutes'], minutes: RunResult['minutes']): void {
  for (const [organisation, headings] of Object.entries(minutes)) {
    const kept = entry(sums, organisation, () => new Map<string, number>());
    for (const [heading, spent] of Object.entries(headings)) kept.set(heading, (kept.get(heading) ?? 0) + spent);
  }
}

function addTreatments(sums: Sums['treatments'], treatments: RunResult['treatments']): void {
  for (const [service, domains] of Object.entries(treatments)) {
    const kept = entry(sums, service, () => new Map<string, Cleared>());
    for (const [domain, { given, cleared }] of Object.entries(domains)) {
      const sum = entry(kept, domain, () => ({ given: 0, cleared: 0 }));
      sum.given += given;
      sum.cleared += cleared;
    }
  }
}

function addUnseen(sums: Sums['withoutContact'], found: RunResult['withoutContact']): void {
  for (const [group, fifths] of Object.entries(found)) {
    const kept = entry(sums, group, () => new Map<string, Unseen>());
    for (const [fifth, { needing, unseen }] of Object.entries(fifths)) {
      const sum = entry(kept, fifth, () => ({ needing: 0, unseen: 0 }));
      sum.needing += needing;
      sum.unseen += unseen;
    }
  }
}

function entry<K, V>(map: Map<K, V>, key: K, fresh: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = fresh()));
  return value;
}

function average(values: readonly number[]): number | null {
  const finite = values.filter(Number.isFinite);
  return finite.length === 0 ? null : meanOf(finite);
}
