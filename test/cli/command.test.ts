import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { HELP } from '../../cli/help.ts';
import { DEFAULT_REGIMES } from '../../scenarios/settings.ts';
import { folderWith, run } from './captured-io.ts';

const regime = readFileSync('scenarios/regimes/hierarchy.json', 'utf8');
const mine = regime.replace('"name": "hierarchy"', '"name": "mine"');
const scenario = {
  schema: 'formwork/scenario/1',
  place: { name: 'here', title: 'Here', practices: [{ code: 'P1', name: 'One', people: 2000, imd: 20 }] },
  regimes: ['network', 'mine.json'],
  people: 500,
  years: 2,
  warm_up: 0,
  replications: 3,
  seed: 2026,
  world: { coupling: 0 },
  knockout: ['M7'],
  equalise: ['R11', 'R11'],
};
const folder = folderWith({
  'study/scenario.json': JSON.stringify(scenario),
  'study/mine.json': mine,
  'place.json': `\ufeff${JSON.stringify(scenario.place)}`,
  'fleetwood/x.json': '{}',
});
afterAll(folder.remove);

async function requestFor(...words: string[]) {
  const outcome = await run(words, folder.path);
  expect(outcome.stderr).toBe('');
  return outcome;
}

describe('compare', () => {
  test('a place alone is compared under the five regimes with the defaults', async () => {
    const { request, options } = await requestFor('compare', 'fleetwood');
    expect(request).toMatchObject({ people: 28_488, years: 5, warmUp: 4, replications: 16, seed: 'formwork' });
    expect(request!.regimes.map(({ name }) => name)).toEqual([...DEFAULT_REGIMES]);
    expect(request!.warmUpRules).toEqual(request!.regimes[0].rules);
    expect(request!.place.practices.map(({ code }) => code)).toEqual(['P81086', 'P81089', 'P81668']);
    expect(options!.json).toBeUndefined();
  });

  test('options are taken as written, codes once', async () => {
    const typed = '--people 5000 --years 2 --warm-up 0 --replications 10000 --threads 256 --seed 007 --json';
    const more = '--regimes network,study/mine.json --knockout M1,M1 --equalise R7,R20 --verbose';
    const { request, options } = await requestFor('compare', 'place.json', ...typed.split(' '), ...more.split(' '));
    expect(request).toMatchObject({
      people: 5000,
      years: 2,
      warmUp: 0,
      replications: 10_000,
      threads: 256,
      seed: '007',
    });
    expect(request).toMatchObject({ knockout: ['M1'], equalise: ['R7', 'R20'], asked: 'place.json' });
    expect(request!.regimes.map(({ name }) => name)).toEqual(['network', 'mine']);
    expect(options).toMatchObject({ json: true, verbose: true });
  });

  test('a scenario file is read from its own folder, and options go before it', async () => {
    const { request } = await requestFor('compare', 'study/scenario.json');
    expect(request).toMatchObject({ people: 500, years: 2, warmUp: 0, replications: 3, seed: '2026' });
    expect(request).toMatchObject({ world: { coupling: 0 }, knockout: ['M7'], equalise: ['R11'] });
    expect(request!.regimes.map(({ name }) => name)).toEqual(['network', 'mine']);
    const other = await requestFor('compare', 'study/scenario.json', '--people', '700', '--regimes', 'hybrid');
    expect(other.request).toMatchObject({ people: 700, years: 2 });
    expect(other.request!.regimes.map(({ name }) => name)).toEqual(['hybrid']);
  });

  test('outputs become absolute paths', async () => {
    const { options } = await requestFor(
      'compare',
      'fleetwood',
      '--person-years',
      'study/x.csv',
      '--out',
      'y.html',
      '--all',
    );
    expect(options).toMatchObject({
      personYears: path.join(folder.path, 'study/x.csv'),
      out: path.join(folder.path, 'y.html'),
      all: true,
    });
  });

  test('a failure that is not the caller’s has code 1 and no stack', async () => {
    const { main } = await import('../../cli/command.ts');
    let said = '';
    const stderr = { write: (text: string) => void (said += text) } as unknown as NodeJS.WritableStream;
    const io = { cwd: '.', stdout: { write: () => expect.unreachable() }, stderr };
    const code = await main(['compare', 'fleetwood'], io, () =>
      Promise.reject(new Error('the sky fell\n    at x.ts:1')),
    );
    expect({ code, said }).toEqual({ code: 1, said: 'formwork: failed: the sky fell\n' });
  });

  test('start is the comparison to begin with', async () => {
    const { request } = await requestFor('start', '--once');
    expect(request).toMatchObject({ asked: 'fleetwood', replications: 16 });
  });
});

describe('help', () => {
  test.each(Object.entries(HELP))('"%s" has an example and fits 80 columns', async (verb, text) => {
    expect(text).toMatch(/^Example:\n {2}formwork /m);
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const outcome = await run(verb === '' ? ['--help'] : [verb, '--help'], folder.path);
    expect(outcome).toMatchObject({ code: 0, stdout: text, stderr: '' });
    expect((await run(verb === '' ? [] : ['help', verb], folder.path)).stdout).toBe(text);
  });

  test('every option of compare is in its help', async () => {
    const { stderr } = await run(['compare', 'fleetwood', '--nonsense-nonsense'], folder.path);
    expect(stderr).toContain('--nonsense-nonsense');
    for (const option of HELP['compare'].match(/--[a-z-]+/g)!) {
      const outcome = await run(['compare', 'fleetwood', option], folder.path);
      expect(outcome.stderr).not.toContain('unknown option');
    }
  });

  test('the version is the package’s', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await run(['--version'], folder.path)).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('check', () => {
  test('good files give one line each', async () => {
    const { code, stdout } = await run(['check', 'study/scenario.json', 'study/mine.json', 'place.json'], folder.path);
    expect(code).toBe(0);
    expect(stdout).toBe(
      'study/scenario.json: ok, scenario of here\nstudy/mine.json: ok, regime mine\nplace.json: ok, place here\n',
    );
  });

  test('without files the shipped ones are checked', async () => {
    const { code, stdout } = await run(['check', '--json'], folder.path);
    expect(code).toBe(0);
    const verdicts = JSON.parse(stdout) as { kind: string }[];
    expect(verdicts.filter(({ kind }) => kind === 'place')).toHaveLength(13);
    expect(verdicts.filter(({ kind }) => kind === 'regime')).toHaveLength(18);
  });
});

describe('schema', () => {
  test.each(['place', 'regime', 'scenario'])('%s is JSON Schema that refuses unknown keys', async (kind) => {
    const { stdout } = await run(['schema', kind], folder.path);
    const schema = JSON.parse(stdout) as { type: string; additionalProperties: boolean };
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  });

  test('a rule’s value says its unit, source, grade and default', async () => {
    const { stdout } = await run(['schema', 'regime'], folder.path);
    expect(stdout).toContain('"unit": "share of appointments; 0 is no target"');
    for (const key of ['"grade"', '"source"', '"default"', '"minimum"']) expect(stdout).toContain(key);
  });
});

/** The command as a process of its own. */
async function spawned(words: readonly string[], closeEarly = false) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  if (closeEarly) child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number];
  return { code, stdout, stderr };
}

describe('as a process', () => {
  test('a wrong word: code 2, one message on stderr, nothing on stdout', async () => {
    const { code, stdout, stderr } = await spawned(['compare', 'fleetwod', '--json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('did you mean "fleetwood"');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a reader that goes away is no error', async () => {
    const { code, stderr } = await spawned(['schema'], true);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('describe prints and exits 0', async () => {
    const { code, stdout } = await spawned(['describe', 'place', 'fleetwood']);
    expect(code).toBe(0);
    expect(stdout).toContain('The Mount View Practice');
  });
});
