import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITS } from '../../server/limits.ts';
import { serving, SMALL, type Served } from '../server/serving.ts';

const MOST = 1_000_000;
let server: Served;
beforeAll(async () => void (server = await serving({ maxCost: MOST })));
afterAll(() => server.remove());

test('what costs too much is refused with the figure and the cap, before anything is queued or kept', async () => {
  const { status, body } = await server.submit({
    place: 'fleetwood',
    people: 1_000_000,
    years: 30,
    replications: 1_000,
    regimes: ['network'],
  });
  expect(status).toBe(422);
  expect(body).toMatchObject({ code: 'too_costly', person_years: 1_000_000 * 34 * 1_000, max_person_years: MOST });
  expect(server.comparisons.all()).toEqual([]);
  expect(readdirSync(path.join(server.data, 'comparisons'))).toEqual([]);
});

test('the cap itself may be reached, not passed', async () => {
  const years = { ...SMALL, regimes: ['network'], years: 1, warm_up: 0 };
  expect((await server.submit({ ...years, people: 1_000, replications: 1_000 })).status).toBe(202);
  expect((await server.submit({ ...years, people: 1_001, replications: 1_000 })).status).toBe(422);
});

test('many runs of next to nothing are many all the same', async () => {
  const { status, body } = await server.submit({
    ...SMALL,
    people: 100,
    replications: 10_000,
    regimes: ['network', 'hierarchy', 'hybrid'],
  });
  expect({ status, body }).toMatchObject({ status: 422, body: { code: 'too_costly', max_runs: LIMITS.runs } });
});

test.each([
  ['people', 1e9],
  ['people', -5],
  ['people', 200.5],
  ['years', 31],
  ['replications', 10_001],
  ['warm_up', '4'],
])('%s of %s is no setting', async (key, value) => {
  expect(await server.submit({ ...SMALL, [key]: value })).toMatchObject({ status: 400, body: { path: key } });
});
