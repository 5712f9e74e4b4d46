import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../../experiments/analyse/finding.ts';
import { ID_PATTERN, type WholeScenario } from '../requests/question.ts';
import { hexHash } from '../requests/canonical.ts';
import { runsTable } from './runs-table.ts';
import { storeFailure, writeWhole } from './write-whole.ts';

/** What was asked, as it is kept; the id is the address made from it under this engine. */
export interface StoredRequest {
  readonly schema: 'formwork/request/1';
  readonly id: string;
  /** Version and digest of the code that ran it; of kept ones from before there was a digest, the version. */
  readonly engine: string;
  /** ISO 8601. */
  readonly created: string;
  readonly person_years: number;
  readonly scenario: WholeScenario;
}

/** Why a comparison ended without a finding. */
export interface Ended {
  readonly state: 'failed' | 'cancelled';
  readonly detail: string;
}

/** What is known of a kept comparison without reading its result. */
export interface Kept {
  readonly request: StoredRequest;
  readonly done: boolean;
  readonly ended: Ended | undefined;
}

/**
 * Comparisons as files, one folder each: `request.json`, `journal.ndjson` while it runs, `finding.json` and `runs.parquet`
 * once it is done, `ended.json` where it ended otherwise. A folder whose request is unreadable is left alone and not shown.
 */
export class Store {
  readonly #folder: string;

  /** Throws a StoreFailure where the folder can be neither found nor made. */
  constructor(folder: string) {
    this.#folder = path.join(folder, 'comparisons');
    try {
      mkdirSync(this.#folder, { recursive: true });
    } catch (error) {
      throw storeFailure(this.#folder, error);
    }
  }

  /** For a query over the tables of all comparisons that are done. */
  get tables(): string {
    return path.join(this.#folder, '*', 'runs.parquet');
  }

  /** Ids come from here or match the pattern, so that no id can lead out of the folder. */
  #path(id: string, file: string): string {
    if (!ID_PATTERN.test(id)) throw new Error('no such id');
    return path.join(this.#folder, id, file);
  }

  /** Every kept comparison, the oldest first. */
  all(): Kept[] {
    const ids = readdirSync(this.#folder).filter((name) => ID_PATTERN.test(name));
    const kept = ids.flatMap((id) => this.find(id) ?? []);
    return kept.sort((a, b) => (a.request.created < b.request.created ? -1 : 1));
  }

  find(id: string): Kept | undefined {
    const request = readWhole(this.#path(id, 'request.json')) as StoredRequest | undefined;
    if (request?.schema !== 'formwork/request/1' || request.id !== id) return undefined;
    const ended = readWhole(this.#path(id, 'ended.json')) as Ended | undefined;
    return { request, ended, done: existsSync(this.#path(id, 'finding.json')) };
  }

  /** Begins a comparison, or begins one again that failed or was cancelled. Throws a StoreFailure. */
  begin(request: StoredRequest): void {
    const file = this.#path(request.id, 'request.json');
    try {
      mkdirSync(path.dirname(file), { recursive: true });
    } catch (error) {
      throw storeFailure(file, error);
    }
    writeWhole(file, JSON.stringify(request));
    rmSync(this.#path(request.id, 'ended.json'), { force: true });
  }

  end(id: string, ended: Ended): void {
    writeWhole(this.#path(id, 'ended.json'), JSON.stringify(ended));
  }

  journalFile(id: string): string {
    return this.#path(id, 'journal.ndjson');
  }

  /** Keeps the result: its table first, so that a comparison that is done has both. The journal has served. */
  async finish(request: StoredRequest, finding: Finding): Promise<void> {
    writeWhole(this.#path(request.id, 'runs.parquet'), await runsTable(request, finding));
    writeWhole(this.#path(request.id, 'finding.json'), JSON.stringify(finding));
    rmSync(this.journalFile(request.id), { force: true });
  }

  /** The finding's bytes, and a tag made from them. */
  async finding(id: string): Promise<{ bytes: Buffer; tag: string }> {
    const bytes = await readFile(this.#path(id, 'finding.json'));
    return { bytes, tag: `"${hexHash(bytes, 32)}"` };
  }

  async table(id: string): Promise<Buffer> {
    return readFile(this.#path(id, 'runs.parquet'));
  }

  /** Bytes of the finding. */
  size(id: string): number {
    return statSync(this.#path(id, 'finding.json'), { throwIfNoEntry: false })?.size ?? 0;
  }
}

/** A JSON file, or undefined where it is absent or no JSON. */
function readWhole(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
