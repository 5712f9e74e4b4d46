import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderWith, run } from './captured-io.ts';

const hierarchy = readFileSync('scenarios/regimes/hierarchy.json', 'utf8');
const place = { name: 'here', title: 'Here', practices: [{ code: 'P1', name: 'One', people: 800, imd: 35 }] };
const folder = folderWith({
  'here.json': JSON.stringify(place),
  'same.json': hierarchy.replace('"name": "hierarchy"', '"name": "same"'),
  'three.json': JSON.stringify({ place, regimes: ['status-quo', 'hierarchy', 'network'], years: 1, warm_up: 0 }),
  'five.json': JSON.stringify({ place, regimes: ['status-quo', 'hierarchy', 'network', 'hybrid', 'same.json'] }),
  'a.svg/keep': '',
});
afterAll(folder.remove);

const SMALL = '--years 1 --warm-up 1'.split(' ');
const twin = (...words: string[]) => run(['twin', 'here.json', ...SMALL, ...words], folder.path);

interface Answer {
  lives: { regime: string; diary: { day: number }[]; levels: number[] }[];
  twins: { difference: number | null; percentile: number | null; of_1000: Record<string, number>; parting: { day: number } | null; in_words: string[] }[];
  digest: string;
  months: number;
} // prettier-ignore
const answerOf = (text: string) => JSON.parse(text) as Answer;

describe('the answer in a terminal', () => {
  let text = '';
  beforeAll(async () => void (text = (await twin('--pick', 'helped', '--out', 'twin.svg')).stdout));

  test('fits 80 columns and says nothing it should not', () => {
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(text).not.toMatch(/undefined|NaN|\[object|Infinity|\b(final|proven|optimal|will|confidence)\b/i);
  });

  test('has who it is, a lane an organisation and a domain, the badge, and what it is not', () => {
    const said = text.replaceAll('\n', ' ');
    for (const words of ['Aged ', 'deprivation fifth', 'picked, not drawn', 'One run of many', 'not a forecast', 'Of 1,000 twins'])
      expect(said).toContain(words); // prettier-ignore
    for (const lane of ['practice', 'mental health', 'emergency', 'hospital', 'need, social'])
      expect(text.split('\n').filter((line) => line.startsWith(`${lane} `) && line.includes('|'))).toHaveLength(2);
  });

  test('is on the drawing too', () => {
    const svg = readFileSync(path.join(folder.path, 'twin.svg'), 'utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /);
    expect(svg).toContain('of one person, Here');
  });
});

test('the same words, the same bytes; another replication, another life', async () => {
  const [first, again, other] = await Promise.all([
    twin('--json'),
    twin('--json'),
    twin('--json', '--replication', '1'),
  ]);
  expect(again.stdout).toBe(first.stdout);
  expect(answerOf(other.stdout).digest).not.toBe(answerOf(first.stdout).digest);
});

test('under the same rules by another name the lives are the same, and it says so plainly', async () => {
  const { stdout } = await twin('--regimes', 'hierarchy,same.json', '--json');
  const { lives, twins } = answerOf(stdout);
  expect(lives[1].diary).toEqual(lives[0].diary);
  expect(twins[0]).toMatchObject({ difference: 0, percentile: 50, parting: null });
  expect(twins[0].of_1000).toEqual({ better: 0, same: 1000, worse: 0, parted: 0 });
  const { stdout: text } = await twin('--regimes', 'hierarchy,same.json', '--months', '5');
  expect(text.replaceAll('\n', ' ')).toContain(
    'Nothing differs: this person lives the same 5 months under hierarchy and same.',
  );
});

test('a scenario brings its own regimes, years and warm-up; three regimes make two pairs', async () => {
  const { stdout, code } = await run(['twin', 'three.json', '--json', '--out', 'three.html'], folder.path);
  expect(code).toBe(0);
  const { lives, twins, months } = answerOf(stdout);
  expect([lives.length, twins.length, months]).toEqual([3, 2, 12]);
  const html = readFileSync(path.join(folder.path, 'three.html'), 'utf8');
  expect(html).toContain('Three lives of one person');
  expect(html).not.toMatch(/<script|<link|@import|url\(|NaN|undefined/);
});

describe('refused, with one message and nothing run', () => {
  test.each([
    ['--pick best', '--pick', '"best"', 'random, typical, helped, harmed'],
    ['--pick helpd', 'did you mean "helped"'],
    ['--pick constructor', '"constructor"'],
    ['--regimes network', 'found 1 regime, expected two or three'],
    ['--regimes network,hierarchy,hybrid,status-quo', 'found 4 regimes'],
    ['--regimes network,hierachy', 'did you mean "hierarchy"'],
    ['--months 13', '--months', '"13"', '1 to 12'],
    ['--months 0', '"0"'],
    ['--replication 10000', '0 to 9999'],
    ['--replication -1', '"-1"'],
    ['--people 99', '100 to 1000000'],
    ['--seed', '--seed'],
    ['--out twin.png', '"twin.png"', '.svg or .html'],
    ['--out a.svg', 'is a folder'],
    ['--out nowhere/x.svg', 'nowhere'],
    ['--pick helped --pick harmed', 'expected it once'],
    ['--threads 2', 'unknown option'],
    ['more', '"more"'],
  ])('%s', async (line, ...says) => {
    const { code, stdout, stderr } = await twin(...line.split(' '), '--json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const text of says) expect(stderr).toContain(text);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a scenario of five regimes names its file', async () => {
    const { code, stderr } = await run(['twin', 'five.json'], folder.path);
    expect({ code, stderr }).toMatchObject({ code: 2 });
    expect(stderr).toContain('"five.json": found 5 regimes, expected two or three: --regimes a,b');
  });

  test('a drawing over what is read', async () => {
    expect((await run(['twin', 'five.json', '--regimes', 'same.json,network', '--out', 'x.svg', '--people', '1'], folder.path)).code).toBe(2); // prettier-ignore
    expect(existsSync(path.join(folder.path, 'x.svg'))).toBe(false);
  });
});
