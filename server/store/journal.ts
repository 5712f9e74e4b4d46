import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import type { FinishedReplication } from '../../experiments/run/listen.ts';
import { hexHash } from '../requests/canonical.ts';
import { storeFailure } from './write-whole.ts';

const CHECKSUM_DIGITS = 32;

/** A finished replication as it is kept; `elapsed` is seconds of running since the job first began. */
export interface JournalRecord {
  readonly replication: number;
  readonly elapsed: number;
  readonly done: FinishedReplication;
}

/** Whose journal it is, and what a record of it must look like. */
export interface JournalOf {
  readonly id: string;
  readonly replications: number;
  readonly regimes: number;
}

/** One line: a checksum over the comparison's id and the record, then the record as JSON. */
function lineOf(id: string, record: JournalRecord): string {
  const text = JSON.stringify(record);
  return `${checksum(id, text)} ${text}\n`;
}

const checksum = (id: string, text: string): string => hexHash(`${id}\n${text}`, CHECKSUM_DIGITS);

/**
 * The records of a journal by replication, up to the first line that is torn, damaged or of another comparison; what
 * follows it is cut off the file and never believed.
 */
export function readJournal(file: string, of: JournalOf): ReadonlyMap<number, JournalRecord> {
  const found = new Map<number, JournalRecord>();
  if (!existsSync(file)) return found;
  const bytes = readFileSync(file);
  let good = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, good)) {
    const record = recordFrom(bytes.toString('utf8', good, end), of);
    if (record === undefined) break;
    if (!found.has(record.replication)) found.set(record.replication, record);
    good = end + 1;
  }
  if (good < bytes.length) truncateSync(file, good);
  return found;
}

function recordFrom(line: string, of: JournalOf): JournalRecord | undefined {
  const text = line.slice(CHECKSUM_DIGITS + 1);
  if (line[CHECKSUM_DIGITS] !== ' ' || line.slice(0, CHECKSUM_DIGITS) !== checksum(of.id, text)) return undefined;
  const record = JSON.parse(text) as JournalRecord;
  const fits = record.replication < of.replications && record.done.runs.length === of.regimes;
  return fits ? record : undefined;
}

/** Appends finished replications. Only one may be open for a file. */
export class Journal {
  readonly #file: string;
  readonly #id: string;
  readonly #open: number;
  #size: number;

  /** Throws a StoreFailure. */
  constructor(file: string, id: string) {
    this.#file = file;
    this.#id = id;
    try {
      this.#open = openSync(file, 'a');
      this.#size = fstatSync(this.#open).size;
    } catch (error) {
      throw storeFailure(file, error);
    }
  }

  /** A record is in the file whole or not at all. Throws a StoreFailure. */
  append(record: JournalRecord): void {
    const line = Buffer.from(lineOf(this.#id, record));
    try {
      for (let written = 0; written < line.length;) written += writeSync(this.#open, line, written);
      this.#size += line.length;
    } catch (error) {
      this.#cut();
      throw storeFailure(this.#file, error);
    }
  }

  /** Takes back half a record. Where even that fails, whoever reads the journal cuts it. */
  #cut(): void {
    try {
      ftruncateSync(this.#open, this.#size);
    } catch {
      // The checksum tells.
    }
  }

  close(): void {
    closeSync(this.#open);
  }
}
