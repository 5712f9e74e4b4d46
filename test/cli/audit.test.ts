import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { auditRequest, runAudit, type AuditAnswer } from '../../cli/audit.ts';
import type { Finding } from '../../experiments/audit/check.ts';
import { Stopped } from '../../experiments/run/batch.ts';
import { shippedNames } from '../../scenarios/shipped.ts';
import { folderWith, run } from './captured-io.ts';

describe('what is asked', () => {
  test('every shipped regime in the place to begin with, the present form first', () => {
    const request = auditRequest('fleetwood', {}, '.');
    expect(request).toMatchObject({ people: 3000, years: 2, warmUp: 2, replications: 6, seed: 'formwork' });
    const names = request.regimes.map(({ name }) => name);
    expect(names[0]).toBe('status-quo');
    expect(names.toSorted()).toEqual(shippedNames('regime').toSorted());
  });

  test('a place with fewer people is run as it is, and options are taken as written', () => {
    const place = { name: 'here', title: 'Here', practices: [{ code: 'P1', name: 'One', people: 900, imd: 20 }] };
    const folder = folderWith({ 'here.json': JSON.stringify(place) });
    expect(auditRequest('here.json', {}, folder.path).people).toBe(900);
    const flags = { people: '700', years: '1', replications: '3', threads: '1', seed: '007' };
    expect(auditRequest('here.json', flags, folder.path)).toMatchObject({ people: 700, years: 1, replications: 3, threads: 1, seed: '007' }); // prettier-ignore
    folder.remove();
  });

  test.each([
    [['fleetwod'], 'did you mean "fleetwood"'],
    [['fleetwood', 'again'], '"again"'],
    [['--replications', '1'], 'expected 2 or more'],
    [['--people', '99'], 'from 100 to 1000000'],
    [['--regimes', 'network'], '--regimes'],
    [['constructor'], 'unknown place "constructor"'],
    [['package.json'], 'package.json'],
    [['--budget', 'fleetwood'], 'a place goes before the options'],
    [['--budget', 'hierarchy,network,hybrid'], 'expected two regimes with commas'],
    [['--budget', 'hierarchy,netwrok'], 'did you mean "network"'],
    [['--budget', 'hierarchy,constructor'], 'unknown regime "constructor"'],
    [['--budget='], '--budget: found ""'],
    [['--rival', 'network,network'], '--rival: found "network" twice'],
    [['--rival', '--evaluations', '1'], 'from 2 to 1000'],
    [['--evaluations', '9'], 'found without --rival'],
    [['--equal', 'network'], 'expected 2 to 8 regimes'],
    [['--equal', '--replications', '1'], 'expected 2 or more'],
    [['--budget', '--equal'], 'found --budget and --equal'],
    [['nowhere', '--budget'], 'unknown place "nowhere"'],
  ])('%j: code 2, one line on stderr, nothing on stdout', async (words, named) => {
    const { code, stdout, stderr } = await run(['audit', ...words], '.');
    expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 });
    expect(stderr).toContain(named);
  });
});

const long = 'a sentence that goes on and on until it needs a second line of a terminal of eighty columns, and more';
const table = { title: 'A table', columns: ['one', 'other'], rows: [{ label: 'A row', unit: '', cells: ['1', '2'] }], note: '' }; // prettier-ignore
const found = (changes: Partial<Finding>): Finding => ({ name: 'a_check', passed: true, gated: true, detail: long, figures: { number: 1 }, tables: [], ...changes }); // prettier-ignore

async function audited(findings: readonly Finding[] | Error, json = false) {
  let [stdout, stderr] = ['', ''];
  const io = {
    cwd: '.',
    stdout: { write: (text: string) => void (stdout += text) },
    stderr: new Writable({ decodeStrings: false, write: (chunk: string, _, done) => ((stderr += chunk), done()) }),
  };
  const checks = async () => {
    if (findings instanceof Error) throw findings;
    return [...findings];
  };
  const code = await runAudit('fleetwood', json ? { json } : {}, io, checks);
  return { code, stdout, stderr };
}

describe('what is answered', () => {
  test('all passed: code 0 and nothing on stderr', async () => {
    const { code, stdout, stderr } = await audited([found({}), found({ name: 'told', gated: false, tables: [table] })]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('passed    a check\n');
    expect(stdout).toContain('reported  told\n');
    expect(stdout).toContain('All 1 gated checks passed.');
    expect(stdout).toMatch(/A row +1 +2\n/);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('a gated check failed: code 1, named in the last line and on stderr, the report all the same', async () => {
    const { code, stdout, stderr } = await audited([found({}), found({ name: 'bad_one', passed: false })]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'formwork: the audit failed: bad_one\n' });
    expect(stdout).toContain('FAILED    bad one\n');
    expect(stdout).toContain('1 of 2 gated checks FAILED: bad one.');
  });

  test('a check that is only reported fails nothing', async () => {
    expect((await audited([found({ gated: false, passed: false })])).code).toBe(0);
  });

  test('as JSON: what was asked and every check, without tables', async () => {
    const answer = JSON.parse((await audited([found({ tables: [table] })], true)).stdout) as AuditAnswer;
    expect(answer).toMatchObject({ schema: 'formwork/audit/1', engine: '0.1.0', seed: 'formwork', place: 'fleetwood' });
    expect(answer.checks).toEqual([
      { name: 'a_check', passed: true, gated: true, detail: long, figures: { number: 1 } },
    ]);
  });

  test('stopped: 130, and no report', async () => {
    expect(await audited(new Stopped('stopped'))).toEqual({ code: 130, stdout: '', stderr: '' });
  });
});
