import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { runCompare } from '../../cli/compare.ts';
import { MEASURES } from '../../engine/index.ts';
import { PERSON_YEAR_HEADER } from '../../experiments/run/person-year-text.ts';
import { captured, fakeRequest } from './compare-request.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'formwork-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function compare(request = fakeRequest(), options: Parameters<typeof runCompare>[1] = {}, changes = {}) {
  const { kept, io } = captured(changes);
  const code = await runCompare(request, options, io);
  return { code, ...kept };
}

const figure = z.number().nullable();
const minutes = z.record(z.string(), z.record(z.string(), z.number().int()));
const Answer = z.strictObject({
  schema: z.literal('formwork/compare/1'),
  engine: z.string().regex(/^\d+\.\d+\.\d+/),
  seed: z.string(),
  place: z.string(),
  people: z.number().int(),
  years: z.number().int(),
  warmUp: z.number().int(),
  replications: z.number().int(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  regimes: z.record(
    z.string(),
    z.strictObject({
      measures: z.record(
        z.string(),
        z.strictObject({
          mean: figure,
          low: figure,
          high: figure,
          unit: z.string(),
          better: z.enum(['lower', 'higher', 'neither']),
        }),
      ),
      minutesPaid: z.number().int(),
      minutesByOrganisation: minutes,
      treatments: z.record(
        z.string(),
        z.record(z.string(), z.strictObject({ given: z.number(), cleared: z.number() })),
      ),
      reported: z.record(z.string(), z.strictObject({ value: figure, truth: figure, unit: z.string() })),
    }),
  ),
  paired: z.array(
    z.strictObject({
      measure: z.string(),
      regime: z.string(),
      against: z.string(),
      difference: figure,
      low: figure,
      high: figure,
      pairs: z.number(),
      better: z.number(),
      worse: z.number(),
      same: z.number(),
    }),
  ),
  elapsedSeconds: z.number(),
  personYearsPerSecond: z.number(),
});

test('the JSON has the shape of the contract and nothing else', async () => {
  const { code, out, err } = await compare(fakeRequest(), { json: true });
  expect([code, err]).toEqual([0, '']);
  const answer = Answer.parse(JSON.parse(out));
  expect(Object.keys(answer.regimes)).toEqual(['status-quo', 'hierarchy', 'network']);
  for (const regime of Object.values(answer.regimes)) {
    expect(Object.keys(regime.measures)).toEqual(MEASURES.map(({ name }) => name));
    expect(regime.measures['wait_voluntary']).toMatchObject({ mean: null, low: null, high: null });
    expect(regime.reported['never_reported']).toEqual({ value: null, truth: null, unit: 'days' });
    for (const { paid, ...rest } of Object.values(regime.minutesByOrganisation)) {
      expect(Object.values(rest).reduce((sum, spent) => sum + spent, 0)).toBe(paid);
    }
  }
  expect(answer.paired).toHaveLength(2 * MEASURES.length);
  for (const pair of answer.paired) expect(pair.better + pair.worse + pair.same).toBe(pair.pairs);
  expect(out).not.toMatch(/NaN|Infinity/);
});

test('a value that some replications lack is averaged over the others', async () => {
  const answer = Answer.parse(JSON.parse((await compare(fakeRequest(), { json: true })).out));
  expect(answer.regimes['network'].measures['wait_social_care'].mean).toBeGreaterThan(29);
  const pair = answer.paired.find(({ measure, regime }) => measure === 'wait_social_care' && regime === 'network');
  expect(pair!.pairs).toBe(4);
});

test('equalising the one rule that matters leaves no difference', async () => {
  const { out } = await compare(fakeRequest({ equalise: ['R5'] }), { json: true });
  const { paired } = Answer.parse(JSON.parse(out));
  expect(new Set(paired.map(({ difference }) => difference))).toEqual(new Set([0, null]));
});

const long = 'a-regime-with-a-very-long-name-that-no-table-has-room-for';
test.each([
  ['the default', fakeRequest()],
  ['one regime', fakeRequest({ regimes: fakeRequest().regimes.slice(0, 1) })],
  ['one replication', fakeRequest({ replications: 1 })],
  [
    'seven regimes with long names',
    fakeRequest({
      regimes: [0, 1, 2, 0, 1, 2, 0].map((source, index) => ({
        ...fakeRequest().regimes[source],
        name: `${long}-${index}`,
      })),
      asked: 'a place with spaces.json',
      seed: 'x'.repeat(300),
    }),
  ],
])('what is printed for %s fits 80 columns and keeps to the words', async (_name, request) => {
  const { code, out, err } = await compare(request, { verbose: true });
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(out).not.toMatch(/\b(final|proven|optimal|will|confidence)\b|NaN|undefined|Infinity/i);
  expect(out).toContain('Synthetic people. A thinking aid, not a forecast.');
  expect(out).toContain('Dashboard beside truth');
});

test('the default answer, line by line', async () => {
  const { out } = await compare();
  const receipt = /\+[0-9a-f]{12} · [\d.,]+ s · [\d,]+ person-years/;
  const steady = out.replace(receipt, '+CODE · N s · N person-years');
  await expect(steady).toMatchFileSnapshot('./snapshots/compare.txt');
});

test('pairs are told as natural frequencies', async () => {
  const { out } = await compare();
  const text = out.replaceAll('\n', ' ');
  expect(text).toContain('network: less burden than status-quo in 5 of 5 pairs, more in 0, within 5 % in 0.');
  expect(text).toContain('hierarchy: less burden than status-quo in 0 of 5 pairs, more in 5');
});

test('colour is for a terminal that has not said no', async () => {
  const stdout = (kept: { out: string }) => ({ isTTY: true, write: (text: string) => (kept.out += text) });
  const run = async (env: Record<string, string>) => {
    const kept = { out: '' };
    await compare(fakeRequest(), {}, { stdout: stdout(kept), env });
    return kept.out;
  };
  const painted = await run({});
  expect(stripVTControlCharacters(painted)).not.toBe(painted);
  const plain = await run({ NO_COLOR: '1' });
  expect(stripVTControlCharacters(plain)).toBe(plain);
});

test('the person-year table: header, design order, two replications unless all', async () => {
  const target = path.join(folder, 'rows.csv');
  expect((await compare(fakeRequest(), { personYears: target })).code).toBe(0);
  const [header, ...lines] = readFileSync(target, 'utf8').trimEnd().split('\n');
  expect(`${header}\n`).toBe(PERSON_YEAR_HEADER);
  const order = lines.map((line) => line.split(',').slice(0, 2).join(' '));
  const expected = [0, 1].flatMap((replication) =>
    ['status-quo', 'hierarchy', 'network'].flatMap((name) => Array(4).fill(`${name} ${replication}`)),
  );
  expect(order).toEqual(expected);
  await compare(fakeRequest(), { personYears: target, all: true });
  expect(readFileSync(target, 'utf8').split('\n')).toHaveLength(1 + 5 * 3 * 4 + 1);
});

test.each(['throws', 'crashes'])('a run that %s: exit 1, one message, nothing half written', async (name) => {
  const place = { ...fakeRequest().place, name };
  const target = path.join(folder, `${name}.csv`);
  const { code, out, err } = await compare(fakeRequest({ place }), { json: true, personYears: target });
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^formwork: failed: replication 2 \(counted from 0, of 5; seed key 166596953\): .+\n$/);
  expect(err).not.toContain('    at ');
  expect(readdirSync(folder).filter((file) => file.startsWith(name))).toEqual([]);
});

test('a thread out of memory: exit 1, one message that says what to do', async () => {
  const memory = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 };
  const worker = { file: new URL('../experiments/mishaps.mjs', import.meta.url), memory };
  const place = { ...fakeRequest().place, name: 'hungers' };
  const { code, out, err } = await compare(fakeRequest({ place }), { json: true }, { worker });
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^formwork: failed: replication 0 \(.+\): out of memory; fewer people, or fewer threads .+\n$/);
});

test('a file that cannot be written: exit 1, one message that names it', async () => {
  const personYears = path.join(folder, 'missing', 'rows.csv');
  const { code, out, err } = await compare(fakeRequest(), { personYears });
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(`formwork: failed: could not write "${personYears}": the folder does not exist\n`);
});

test('cancelled: exit 130 and no output', async () => {
  const stop = new AbortController();
  stop.abort();
  const { code, out } = await compare(fakeRequest(), {}, { signal: stop.signal });
  expect([code, out]).toEqual([130, '']);
});
