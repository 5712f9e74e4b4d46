import { MEASURES, type Better } from '../../engine/index.ts';
import { interval } from './interval.ts';
import { pairedDifference, type PairedDifference } from './pairs.ts';
import type { Tally } from './tally.ts';

export interface MeasuredMean {
  /** Null where no replication had a case. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly better: Better;
}

export interface RegimeOutcome {
  readonly measures: Readonly<Record<string, MeasuredMean>>;
  /** Whole minutes over all replications; the establishment. */
  readonly minutesPaid: number;
  readonly minutesByOrganisation: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly treatments: Readonly<Record<string, Readonly<Record<string, { given: number; cleared: number }>>>>;
  /** Person-years with need, and those of them without any contact, by need group and national fifth, over all replications. */
  readonly withoutContact: Readonly<Record<string, Readonly<Record<string, { needing: number; unseen: number }>>>>;
  readonly reported: Readonly<Record<string, { value: number | null; truth: number | null; unit: string }>>;
}

export interface Paired extends PairedDifference {
  readonly measure: string;
  readonly regime: string;
  readonly against: string;
}

/** What the batch was asked and how long it took. */
export interface Asked {
  readonly engine: string;
  /** The phrase. */
  readonly seed: string;
  readonly place: string;
  readonly people: number;
  readonly years: number;
  readonly warmUp: number;
  readonly replications: number;
}

export interface Took {
  readonly digest: string;
  readonly elapsedSeconds: number;
  readonly personYearsPerSecond: number;
}

/** The answer of `formwork compare --json`. Every number is finite or null. */
export interface Comparison extends Asked, Took {
  readonly schema: 'formwork/compare/1';
  readonly regimes: Readonly<Record<string, RegimeOutcome>>;
  readonly paired: readonly Paired[];
}

/** Means, sums and paired differences of a batch; `names` label the regimes in the order of the design. */
export function comparison(tally: Tally, names: readonly string[], asked: Asked, took: Took): Comparison {
  const { digest, elapsedSeconds, personYearsPerSecond } = took;
  return {
    schema: 'formwork/compare/1',
    ...asked,
    digest,
    regimes: Object.fromEntries(names.map((name, regime) => [name, outcome(tally, regime)])),
    paired: names.slice(1).flatMap((name, index) => pairedWith(tally, index + 1, name, names[0])),
    elapsedSeconds,
    personYearsPerSecond,
  };
}

/** The answer as other programs are promised it, and nothing else: who met nobody is for the page and the report. */
export function asPrinted(answer: Comparison): object {
  const regimes = Object.entries(answer.regimes).map(([name, { withoutContact: _, ...rest }]) => [name, rest] as const);
  return { ...answer, regimes: Object.fromEntries(regimes) };
}

function outcome(tally: Tally, regime: number): RegimeOutcome {
  const minutesByOrganisation = tally.minutes(regime);
  return {
    measures: Object.fromEntries(
      MEASURES.map(({ name, unit, better }) => {
        const found = interval(tally.measure(regime, name)) ?? { mean: null, low: null, high: null };
        return [name, { ...found, unit, better }];
      }),
    ),
    minutesPaid: Object.values(minutesByOrganisation).reduce((sum, headings) => sum + (headings['paid'] ?? 0), 0),
    minutesByOrganisation,
    treatments: tally.treatments(regime),
    withoutContact: tally.withoutContact(regime),
    reported: tally.reported(regime),
  };
}

function pairedWith(tally: Tally, regime: number, name: string, against: string): Paired[] {
  return MEASURES.map(({ name: measure, better }) => ({
    measure,
    regime: name,
    against,
    ...pairedDifference(tally.measure(regime, measure), tally.measure(0, measure), better),
  }));
}
