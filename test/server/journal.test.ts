import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FinishedReplication } from '../../experiments/run/listen.ts';
import { Journal, readJournal } from '../../server/store/journal.ts';
import { StoreFailure } from '../../server/store/write-whole.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'formwork-journal-'));
  file = path.join(folder, 'journal.ndjson');
});
afterEach(() => rmSync(folder, { recursive: true }));

const OF = { id: 'a'.repeat(32), replications: 10, regimes: 1 };

function done(replication: number): FinishedReplication {
  const result = { measures: { burden: replication + 0.1, wait: Number.NaN } };
  return { runs: [{ result, digest: `d${replication}`, rows: [] }], seconds: 1, personYears: 5 } as never;
}

function write(...replications: number[]): void {
  const journal = new Journal(file, OF.id);
  for (const replication of replications)
    journal.append({ replication, elapsed: replication, done: done(replication) });
  journal.close();
}

const kept = () => [...readJournal(file, OF).keys()];

test('what was written is read, in whatever order it was finished', () => {
  write(3, 0, 2);
  expect(kept()).toEqual([3, 0, 2]);
  expect(readJournal(file, OF).get(2)!.done.runs[0].result.measures['burden']).toBe(2.1);
});

test('no journal is an empty one', () => {
  expect(kept()).toEqual([]);
});

describe('a bad tail is cut off and never believed', () => {
  test.each([1, 20, 60])('torn by %i bytes', (bytes) => {
    write(0, 1, 2);
    truncateSync(file, statSync(file).size - bytes);
    expect(kept()).toEqual([0, 1]);
    write(2, 3);
    expect(kept()).toEqual([0, 1, 2, 3]);
  });

  test('one letter changed: the record and all that follow it', () => {
    write(0, 1, 2);
    const lines = readFileSync(file, 'utf8').split('\n');
    lines[1] = lines[1].replace('1.1', '1.2');
    writeFileSync(file, lines.join('\n'));
    expect(kept()).toEqual([0]);
    expect(readFileSync(file, 'utf8')).toBe(`${lines[0]}\n`);
  });

  test.each([
    ['nonsense', 'hello\n'],
    ['zeros', '\0'.repeat(4096)],
    ['an empty line', '\n'],
    ['a record without its checksum', '{"replication":5}\n'],
  ])('%s', (_what, tail) => {
    write(0);
    appendFileSync(file, tail);
    expect(kept()).toEqual([0]);
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(2);
  });

  test('the record of another comparison, although it is whole', () => {
    write(0);
    const other = new Journal(file, 'b'.repeat(32));
    other.append({ replication: 1, elapsed: 1, done: done(1) });
    other.close();
    expect(kept()).toEqual([0]);
  });

  test('a replication that the comparison does not have', () => {
    write(0, 10, 1);
    expect(kept()).toEqual([0]);
  });
});

test('of a replication written twice the first counts', () => {
  write(0);
  const journal = new Journal(file, OF.id);
  journal.append({ replication: 0, elapsed: 9, done: done(7) });
  journal.close();
  expect(readJournal(file, OF).get(0)!.elapsed).toBe(0);
});

test.skipIf(process.platform !== 'linux')('a full disk is said so', () => {
  const journal = new Journal('/dev/full', OF.id);
  const append = () => journal.append({ replication: 0, elapsed: 0, done: done(0) });
  expect(append).toThrow(StoreFailure);
  expect(append).toThrow('the disk is full');
  journal.close();
});
