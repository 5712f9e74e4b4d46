import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { NATION } from '../scenarios/official/published.ts';
import { run } from './captured-io.ts';
import { done, FILES, folder, imported, own, refused, table } from './own-places.ts';

const placeFile = { name: 'here', title: 'Here', practices: [{ code: 'P1', name: 'One', people: 2000, imd: 20 }] };

describe('import', () => {
  test('says what was joined, what was left out and what stands in', async () => {
    const text = await imported();
    expect(text).toContain('3 PCNs, 5 practices, 31,000 people');
    expect(text).toContain('lists lists.csv (01JUL2031): 8 practices, 32,100 people');
    expect(text).toContain('1 practice (700 people) without a PCN: Z00006');
    expect(text).toContain('1 practice (400 people) in the lists, not in the mapping');
    expect(text).toContain('1 practice in the mapping, not in the lists (closed): Z00008');
    expect(text).toContain('1 practice with fewer than 1 patient: Z00009');
    expect(text).toContain('1 PCN without a practice in the lists: U00004');
    expect(text).toContain('1 practice (6,000 people) without a score: the mean of the PCN’s other');
    expect(text).toContain('1 practice (5,000 people) without a score in their PCN: the national mean');
    expect(text).not.toMatch(/\b(will|final|proven|optimal|confidence)\b/);
  });

  test('as JSON has every code, and the table is in the folder', async () => {
    const json = JSON.parse(await done('places', 'import', ...FILES, '--json')) as object;
    expect(json).toMatchObject({ written: table, pcns: 3, without_pcn: { codes: ['Z00006'] } });
    expect(readdirSync(own)).toEqual(['pcns.json']);
    const { account } = JSON.parse(readFileSync(table, 'utf8')) as { account: object };
    expect({ written: table, ...account }).toEqual(json);
  });

  test('without deprivation says so', async () => {
    const text = await done('places', 'import', ...FILES.slice(0, 4));
    expect(text).toContain('deprivation: no file given');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('the national mean 21.9 stands in');
  });

  test('a refused import leaves the table that was there', async () => {
    await imported();
    const before = readFileSync(table, 'utf8');
    await refused('places', 'import', '--lists', 'members.csv', '--members', 'lists.csv');
    expect(readFileSync(table, 'utf8')).toBe(before);
    expect(readdirSync(own)).toEqual(['pcns.json']);
  });

  const bytes = (file: string, content: string | Uint8Array) => writeFileSync(path.join(folder.path, file), content);
  const withLists = (file: string) => refused('places', 'import', '--lists', file, '--members', 'members.csv');

  test('wrong files', async () => {
    mkdirSync(path.join(folder.path, 'a-folder'));
    bytes('binary.csv', new Uint8Array([65, 0, 66]));
    bytes('packed.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0]));
    bytes('empty.csv', '');
    expect(await withLists('a-folder')).toContain('"a-folder" is a folder; expected a CSV file');
    expect(await withLists('binary.csv')).toContain('"binary.csv" (--lists) is binary');
    expect(await withLists('packed.zip')).toContain('a ZIP or Excel file; unpack it');
    expect(await withLists('empty.csv')).toContain('"empty.csv" is empty');
    expect(await withLists('list.csv')).toContain('"list.csv" was not found; did you mean "lists.csv"?');
    expect(await withLists('/dev/null')).toContain('not a regular file');
    expect(await withLists('scenario.json')).toContain('(--lists) has columns');
    const swapped = await refused('places', 'import', '--lists', 'members.csv', '--members', 'lists.csv', '--json');
    expect(swapped).toContain('the files of --lists and --members are swapped');
    expect(existsSync(own)).toBe(false);
  });

  test('a file in Windows-1252 is read', async () => {
    bytes('latin.csv', Buffer.from(NATION.members.replace('ABBEY', 'ABB\u00c9Y'), 'latin1'));
    await done('places', 'import', '--lists', 'lists.csv', '--members', 'latin.csv');
    expect(await done('describe', 'place', 'U00002')).toContain('ABBÉY');
  });

  test('words', async () => {
    expect(await refused('places', 'import')).toContain('--lists FILE and --members FILE missing');
    expect(await refused('places', 'import', '--lists', 'lists.csv')).toContain('import: --members FILE missing');
    expect(await refused('places', 'import', '--lists', '--members', 'x')).toContain('--lists: found "--members"');
    expect(await refused('places', 'import', 'lists.csv')).toContain('found "lists.csv"');
    expect(await refused('places', 'import', '--list', 'x')).toContain('did you mean "--lists"');
    expect(await refused('places')).toContain('verbs: import, search, list, add, draw');
    expect(await refused('places', 'serch')).toContain('did you mean "search"');
    expect(await refused('places', 'constructor')).toContain('"constructor"');
  });

  test('a folder that cannot be made', async () => {
    process.env['FORMWORK_DATA'] = path.join(folder.path, 'lists.csv');
    const said = await refused('places', 'import', ...FILES);
    expect(said).toContain('lists.csv" for your own places cannot be made: a file is in the way; FORMWORK_DATA');
  });
});

describe('an imported PCN as a place', () => {
  const titleOf = async (...words: string[]) => (await run(words, folder.path)).request?.place.title;

  test('by code, by name and by a part of it, also in a scenario and in describe', async () => {
    await imported();
    expect(await titleOf('compare', 'U00003')).toBe('HILLTOP PCN');
    expect(await titleOf('compare', 'u00003')).toBe('HILLTOP PCN');
    expect(await titleOf('compare', 'hill')).toBe('HILLTOP PCN');
    expect(await titleOf('compare', 'scenario.json')).toBe('HILLTOP PCN');
    expect(await done('describe', 'place', 'U00003')).toContain('national mean');
    const { request } = await run(['compare', 'north marsh'], folder.path);
    expect(request).toMatchObject({ people: 18_000, place: { name: 'u00001' } });
  });

  test('shipped names and files go before', async () => {
    writeFileSync(path.join(folder.path, 'HILLTOP'), JSON.stringify({ ...placeFile, title: 'A file' }));
    const renamed = NATION.members.replaceAll('HILLTOP PCN', 'FLEETWOOD PCN');
    writeFileSync(path.join(folder.path, 'renamed.csv'), renamed);
    await imported();
    expect(await titleOf('compare', 'HILLTOP')).toBe('A file');
    await done('places', 'import', '--lists', 'lists.csv', '--members', 'renamed.csv');
    expect(await titleOf('compare', 'fleetwood')).toBe('Fleetwood PCN');
    expect(await titleOf('compare', 'Fleetwood')).toBe('FLEETWOOD PCN');
    rmSync(path.join(folder.path, 'HILLTOP'));
  });

  test('several are listed, ten at most', async () => {
    await imported();
    expect((await refused('compare', 'marsh')).split('\n')).toEqual([
      'formwork: 2 places match "marsh"; expected the code or more of the name of one:',
      '  U00001 NORTH MARSH PCN, 3 practices, 18000 people',
      '  U00002 SOUTH MARSH & FEN PCN, 1 practice, 8000 people',
      '',
    ]);
    expect(await refused('compare', 'wrong.json')).toContain('"wrong.json": place: 2 places match "marsh"');
    const rows = Array.from({ length: 25 }, (_, at) => `G,D,Y${100 + at},N,P,V${10_000 + at},MARSH ${at} PCN,R`);
    writeFileSync(path.join(folder.path, 'many.csv'), [NATION.members.split('\r\n')[0], ...rows].join('\n'));
    const sizes = rows.map((_, at) => `Y${100 + at},5000`);
    writeFileSync(path.join(folder.path, 'sizes.csv'), ['CODE,NUMBER_OF_PATIENTS', ...sizes].join('\n'));
    await done('places', 'import', '--lists', 'sizes.csv', '--members', 'many.csv');
    const lines = (await refused('compare', 'marsh')).trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toContain('and 15 more');
  });

  test('none: the nearest, and how to look; before an import, how to import', async () => {
    expect(await refused('compare', 'hilltpo')).toContain('formwork places import --lists FILE --members FILE');
    await imported();
    expect(await refused('compare', 'hilltpo')).toContain('did you mean "HILLTOP" (U00003)?');
    expect(await refused('compare', 'U00009')).toContain('did you mean "U00001"');
    expect(await refused('compare', 'fleetwod')).toContain('did you mean "fleetwood"');
    for (const word of ['', ' ', '__proto__', 'constructor', 'x'.repeat(50_000)]) await refused('compare', word);
  });

  test('one too small to run is refused when it is asked for', async () => {
    writeFileSync(path.join(folder.path, 'few.csv'), 'CODE,NUMBER_OF_PATIENTS\nZ00004,50\nZ00005,5000');
    const text = await done('places', 'import', '--lists', 'few.csv', '--members', 'members.csv');
    expect(text).toContain('U00002');
    expect(await refused('compare', 'U00002')).toContain('"U00002 SOUTH MARSH & FEN PCN": practices');
  });

  test('a table that somebody has changed is refused by name', async () => {
    await imported();
    writeFileSync(table, readFileSync(table, 'utf8').replace('"imd": 10.13', '"imd": "high"'));
    expect(await refused('compare', 'hilltop')).toContain(`pcns.json": pcns[0].practices[0].imd: found "high"`);
    expect(await refused('places', 'list')).toContain('formwork places import writes it anew');
  });
});
