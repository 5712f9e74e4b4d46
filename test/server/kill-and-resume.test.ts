import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Comparison } from '../../experiments/analyse/comparison.ts';
import type { Finding } from '../../experiments/analyse/finding.ts';
import type { StatusDocument } from '../../server/routes/documents.ts';
import { build, formwork } from '../acceptance/built.ts';
import { serve } from './commands.ts';
import { pause, temporaryFolder } from './serving.ts';

/* The built command, killed without warning in the middle of a comparison and started again in the same folder. */
const data = temporaryFolder();
beforeAll(build);
afterAll(() => rmSync(data, { recursive: true, force: true }));

const SCENARIO = {
  place: 'fleetwood',
  regimes: ['hierarchy', 'network'],
  people: 400,
  years: 1,
  warm_up: 1,
  replications: 60,
};
const words = ['serve', '--port', '0', '--data', data, '--threads', '2', '--max-cost', '100000', '--log', 'error'];

async function asked(url: string, init?: RequestInit): Promise<StatusDocument> {
  return (await (await fetch(url, init)).json()) as StatusDocument;
}

test('kill -9 in the middle: the same digest as unbroken, nothing finished is run again', async () => {
  const first = await serve(words);
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(SCENARIO) };
  const { id, links } = await asked(`${first.url}/api/v1/comparisons`, init);
  const journal = path.join(data, 'comparisons', id, 'journal.ndjson');
  while (!existsSync(journal) || linesIfThere(journal)!.length < 2) await pause(5);
  expect((await first.stop('SIGKILL')).code).toBeNull();

  const kept = wholeLines(journal);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(SCENARIO.replications);

  const second = await serve(words);
  let grown: string[] = [];
  let status = await asked(`${second.url}${links['self']}`);
  while (status.state !== 'done') {
    expect(['queued', 'running']).toContain(status.state);
    if (existsSync(journal)) grown = linesIfThere(journal) ?? grown;
    await pause(5);
    status = await asked(`${second.url}${links['self']}`);
  }
  // What was there is there still, unchanged, and none of it was written a second time.
  expect(grown.slice(0, kept.length)).toEqual(kept);
  const replications = grown.map(numberIn);
  expect(new Set(replications).size).toBe(replications.length);

  const finding = (await (await fetch(`${second.url}${status.links['finding']}`)).json()) as Finding;
  await second.stop('SIGKILL');
  expect(finding.comparison.digest).toBe(unbroken());
  expect(existsSync(journal)).toBe(false);
}, 180_000);

function unbroken(): string {
  const options = '--regimes hierarchy,network --people 400 --years 1 --warm-up 1 --replications 60 --json';
  return (JSON.parse(formwork(`compare fleetwood ${options}`).stdout) as Comparison).digest;
}

const wholeLines = (file: string) => readFileSync(file, 'utf8').split('\n').slice(0, -1);

/** The journal goes when the comparison is done. */
function linesIfThere(file: string): string[] | undefined {
  try {
    return wholeLines(file);
  } catch {
    return undefined;
  }
}

function numberIn(line: string): number {
  return Number(/"replication":(\d+)/.exec(line)![1]);
}
