import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namedThings } from '../../server/requests/named.ts';
import { StoreFailure, writeWhole } from '../../server/store/write-whole.ts';
import { serving, SMALL, temporaryFolder } from './serving.ts';

let folder: string;
beforeEach(() => void (folder = temporaryFolder()));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file of the store', () => {
  test('that cannot take its place leaves nothing half written', () => {
    mkdirSync(path.join(folder, 'taken', 'by a folder'), { recursive: true });
    expect(() => writeWhole(path.join(folder, 'taken'), 'x')).toThrow(StoreFailure);
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  test('whose folder is gone is said so', () => {
    expect(() => writeWhole(path.join(folder, 'gone', 'a.json'), 'x')).toThrow('the folder is gone');
  });
});

test('a store that cannot be written is told to whoever asks, and nothing is queued', async () => {
  const server = await serving({ data: folder });
  rmSync(path.join(folder, 'comparisons'), { recursive: true });
  writeFileSync(path.join(folder, 'comparisons'), 'in the way');
  expect(await server.submit(SMALL)).toMatchObject({ status: 507, body: { code: 'store_failed' } });
  expect(server.comparisons.all()).toEqual([]);
  await server.close();
});

describe('places of one’s own', () => {
  const place = { name: 'our-town', title: 'Our town', practices: [{ code: 'P1', name: 'One', people: 500, imd: 20 }] };
  const kept = process.env['FORMWORK_DATA'];
  beforeEach(() => {
    process.env['FORMWORK_DATA'] = folder;
    mkdirSync(path.join(folder, 'places'));
    writeFileSync(path.join(folder, 'places', 'our-town.json'), JSON.stringify(place));
  });
  afterEach(() => void (process.env['FORMWORK_DATA'] = kept));

  test('may be named only where the server was started so', () => {
    expect(namedThings(true).place('our-town').title).toBe('Our town');
    expect(namedThings(true).placeNames()).toContain('our-town');
    expect(() => namedThings(false).place('our-town')).toThrow('unknown place "our-town"');
    expect(namedThings(false).placeNames()).not.toContain('our-town');
  });

  test('by their exact name', () => {
    for (const name of [
      'our',
      'Our-Town',
      '../places/our-town',
      'our-town.json',
      path.join(folder, 'places', 'our-town.json'),
    ]) {
      expect(() => namedThings(true).place(name)).toThrow('unknown place');
    }
  });
});

test('what is deleted while the server is stopped is forgotten', async () => {
  const first = await serving({ data: folder });
  const { id } = (await first.submit(SMALL)).body;
  await first.ended(id);
  await first.close();
  rmSync(path.join(folder, 'comparisons', id), { recursive: true });
  const second = await serving({ data: folder });
  expect((await second.get(`/api/v1/comparisons/${id}`)).status).toBe(404);
  expect((await second.submit(SMALL)).status).toBe(202);
  await second.close();
  expect(existsSync(path.join(folder, 'comparisons', id))).toBe(true);
});
