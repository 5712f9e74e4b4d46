import type { DuckDBConnection } from '@duckdb/node-api';
import { Problem } from '../problems.ts';

/** What a summary is of; every word goes into the query as a value, never as its text. */
export interface SummaryOf {
  readonly measure: string;
  readonly place: string | undefined;
  readonly regime: string | undefined;
}

/** The spread of a measure over all kept runs of one regime in one setting. */
export interface Summary {
  readonly engine: string;
  readonly place: string;
  readonly people: number;
  readonly years: number;
  readonly warm_up: number;
  readonly regime: string;
  readonly setting: string;
  readonly runs: number;
  readonly mean: number | null;
  readonly p10: number | null;
  readonly median: number | null;
  readonly p90: number | null;
}

const MOST_ROWS = 1_000;

/** A run that several comparisons share is counted once; engines and settings are never mixed. */
const SUMMARY = `
  SELECT engine, place, people, years, warm_up, regime, setting, count(*)::INTEGER AS runs, avg(value) AS mean,
    quantile_cont(value, 0.1) AS p10, quantile_cont(value, 0.5) AS median, quantile_cont(value, 0.9) AS p90
  FROM (
    SELECT DISTINCT ON (regime, setting, seed, replication) *
    FROM read_parquet($files)
    WHERE measure = $measure AND place = coalesce($place, place) AND regime = coalesce($regime, regime)
  )
  GROUP BY ALL
  ORDER BY place, people, years, warm_up, engine, regime, setting
  LIMIT ${MOST_ROWS}`;

/** Asks the tables of all comparisons at once, with DuckDB in memory; loaded at the first question. */
export class Query {
  readonly #files: string;
  #opening: Promise<DuckDBConnection> | undefined;

  /** `files`: a pattern for the Parquet files. One at least must exist when a question is asked. */
  constructor(files: string) {
    this.#files = files;
  }

  /** Throws a Problem where DuckDB is not installed. */
  async summary({ measure, place, regime }: SummaryOf): Promise<Summary[]> {
    const connection = await (this.#opening ??= open());
    const values = { files: this.#files, measure, place: place ?? null, regime: regime ?? null };
    const reader = await connection.runAndReadAll(SUMMARY, values);
    return reader.getRowObjectsJson() as unknown as Summary[];
  }
}

/** One thread and little memory: the answer may wait, the batch beside it should not. */
async function open(): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await import('@duckdb/node-api').catch(() => {
    throw new Problem('no_query_engine', 'the optional package @duckdb/node-api is not installed; npm ci installs it');
  });
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: '512MB',
    autoinstall_known_extensions: 'false',
  });
  return instance.connect();
}
