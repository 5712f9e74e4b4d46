import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Simulation } from '../../engine/index.ts';
import type { Finding } from '../../experiments/analyse/finding.ts';
import { engineVersion } from '../../experiments/run/answered.ts';
import { sha256 } from '../../experiments/run/listen.ts';
import { replicate } from '../../experiments/run/replicate.ts';
import { askedOf, compact, FOLDER, PLACES } from '../../scripts/answers.ts';
import { designOf } from '../../viz/runs/asked.ts';

const read = (name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as Finding;
const means = {
  create: (settings: ConstructorParameters<typeof Simulation>[0]) => new Simulation(settings),
  hash: sha256,
  clock: () => 0,
};

test('every shipped place has an answer made ahead, and they are small enough to be loaded (npm run answers)', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(PLACES.map((name) => `${name}.json`).toSorted());
  // Of the 500 KB that the page may take on its way, compressed; the page itself takes some 210.
  const whole = Buffer.concat(PLACES.map((name) => readFileSync(`${FOLDER}/${name}.json`)));
  expect(gzipSync(whole).length).toBeLessThan(250_000);
});

test.each(PLACES)('%s: the answer is to the question that the page asks (if not: npm run answers)', (name) => {
  const asked = askedOf(name);
  const { comparison, digests } = read(name);
  const names = asked.regimes.map((regime) => regime.name);
  expect(Object.keys(comparison.regimes)).toEqual(names);
  const { people, years, warmUp, replications, seed } = asked;
  expect(comparison).toMatchObject({ engine: engineVersion(), place: name, people, years, warmUp, replications, seed });
  expect(digests.map((regimes) => regimes.length)).toEqual(Array.from({ length: replications }, () => names.length));
});

// Another form and another replication at each; every run of every place would take minutes.
test.each([['fleetwood', 1], ['tower-hamlets-network-7', 4], ['west-leeds', 2], ['deprived-city', 3], ['rural', 0]] as const)(
  '%s: one of its runs gives the same digest now (if not: npm run answers)',
  async (name, at) => {
    const asked = askedOf(name);
    const design = designOf({ ...asked, regimes: [asked.regimes[at]] });
    const { runs } = await replicate(design, at, means);
    expect(runs[0].digest).toBe(read(name).digests[at][at]);
  },
  60_000,
); // prettier-ignore

test('compact keeps what is drawn, and numbers that are wrong in the sixth digit at most', () => {
  const pair = (measure: string) => ({ measure, pairs: 16 });
  const full = {
    schema: 'formwork/finding/1',
    comparison: { burden: 123.456789, minutes: 123456789, none: null, paired: ['burden', 'need_days'].map(pair) },
    values: { burden: { a: [1 / 3, null] }, need_days: { a: [1] } },
    digests: [['ab']],
  } as unknown as Finding;
  expect(JSON.parse(compact(full))).toEqual({
    ...full,
    comparison: { burden: 123.457, minutes: 123456789, none: null, paired: [pair('burden')] },
    values: { burden: { a: [0.333333, null] } },
  });
});
