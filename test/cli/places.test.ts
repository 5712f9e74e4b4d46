import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './captured-io.ts';
import { done, folder, imported, own, refused } from './own-places.ts';

describe('search and list', () => {
  test('search: all words, in name or code; shipped, own and imported', async () => {
    await imported();
    await done('places', 'add', 'marsh-end', '--practice', 'One,3000,12');
    const text = await done('places', 'search', 'marsh');
    expect(text.split('\n').map((line) => line.split(' ')[0])).toEqual(['word', 'marsh-end', 'U00001', 'U00002', '']);
    expect(text).toMatch(/^U00001 +NORTH MARSH PCN +3 +18,000 +13\.4$/m);
    expect(await done('places', 'search', 'fen', 'south')).toContain('U00002');
    expect(JSON.parse(await done('places', 'search', 'u00003', '--json'))).toEqual([
      { word: 'U00003', kind: 'imported', code: 'U00003', name: 'HILLTOP PCN', practices: 1, people: 5000, imd: 23.6 },
    ]);
    expect(await done('places', 'search', 'fleetwood')).toMatch(/^fleetwood +Fleetwood PCN +3 +28,488 +40\.3$/m);
    expect(await refused('places', 'search', 'hilltpo')).toContain('did you mean "HILLTOP"');
    expect(await refused('places', 'search')).toContain('found no word');
    expect(await refused('places', 'search', '--', '-')).toContain('found no word');
  });

  test('list: everything, and before an import how to import', async () => {
    expect(await done('places', 'list')).toContain('formwork places import');
    expect(await done('places', 'search', 'west')).toContain('formwork places import');
    await imported();
    const places = JSON.parse(await done('places', 'list', '--json')) as { word: string; kind: string }[];
    expect(places.filter(({ kind }) => kind === 'imported').map(({ word }) => word)).toEqual(['U00001', 'U00002', 'U00003']); // prettier-ignore
    expect(places.filter(({ kind }) => kind === 'shipped')).toHaveLength(13);
    expect(await refused('places', 'list', 'all')).toContain('"all"');
  });
});

describe('add', () => {
  const add = (...words: string[]) => ['places', 'add', ...words];

  test('a place typed in is a place from then on', async () => {
    const text = await done(...add('our-town', '--practice', 'High Street, 8200, 24.5', '--practice', 'Mill,5100'));
    expect(text).toContain('no IMD 2019 score for "Mill": national mean 21.9 used');
    const { request } = await run(['compare', 'our-town'], folder.path);
    expect(request).toMatchObject({
      people: 13_300,
      place: {
        practices: [
          { code: 'P1', name: 'High Street', people: 8200, imd: 24.5 },
          { code: 'P2', imd: 21.9 },
        ],
      },
    });
    expect(await done('describe', 'place', 'our-town')).toMatch(/national mean 21\.9\s+used/);
    expect(await refused('compare', 'our-twon')).toContain('did you mean "our-town"');
    expect(await done('describe', 'place')).toContain('our-town');
    expect(readdirSync(path.join(own, 'places'))).toEqual(['our-town.json']);
  });

  test('one that is there is replaced only when asked', async () => {
    await done(...add('our-town', '--practice', 'A,1000'));
    expect(await refused(...add('our-town', '--practice', 'B,2000'))).toContain('--replace');
    await done(...add('our-town', '--practice', 'B,2000', '--replace'));
    const { request } = await run(['compare', 'our-town'], folder.path);
    expect(request!.place.practices.map(({ name }) => name)).toEqual(['B']);
  });

  const one = ['--practice', 'A,1000'];
  test.each([
    [['fleetwood', ...one, '--replace'], ['"fleetwood" is a shipped place']],
    [['Our Town', ...one], ['found "Our Town"', 'kebab-case', '"our-town"']],
    [['../x', ...one], ['"../x"', '"x"']],
    [['', ...one], ['found ""']],
    [['__proto__', ...one], ['"__proto__"']],
    [['u74229', ...one], ['reads like the code of a PCN']],
    [['x'.repeat(61), ...one], ['at most 60 characters']],
    [['a'], ['found no practice', '--practice']],
    [['a', 'b', ...one], ['found "b"']],
    [one, ['name']],
    [['a', '--practice'], ['--practice']],
    [['a', '--practice', '--replace'], ['"--replace"']],
    [['a', '--practice', 'A'], ['found "A"', 'Name,list']],
    [['a', '--practice', 'A,1,2,3'], ['found "A,1,2,3"', 'no comma']],
    [['a', '--practice', ',1000'], ['found ",1000"']],
    [['a', '--practice', 'A,'], ['list: found ""']],
    [['a', '--practice', 'A,1e3'], ['list: found "1e3"', 'plain digits']],
    [['a', '--practice', 'A,0'], ['list: found "0"', '1 to 1000000']],
    [['a', '--practice', 'A,-5'], ['list: found "-5"']],
    [['a', '--practice', 'A,1000001'], ['list: found "1000001"']],
    [['a', '--practice', 'A,99'], ['practices', '100 to 1000000 people']],
    [['a', '--practice', 'A,1000,'], ['IMD: found ""']],
    [['a', '--practice', 'A,1000,101'], ['IMD: found "101"', '0 to 100']],
    [['a', '--practice', 'A,1000,-1'], ['IMD: found "-1"']],
    [['a', '--practice', 'A,1000,NaN'], ['IMD: found "NaN"']],
    [['a', '--practice', `${'N'.repeat(121)},1000`], ['practices[0].name', '1 to 120 characters']],
    [['a', '--practice', 'N\u001b,1000'], ['practices[0].name', '\\u001b']],
    [['a', ...one, '--practice', 'a,5'], ['two practices', '"a"']],
    [['a', ...Array.from({ length: 61 }, (_, at) => ['--practice', `N${at},500`]).flat()], ['list of 61', '1 to 60 practices']],
    [['a', ...one, '--imd', '5'], ['--imd']],
  ])('%j', async (words, says) => {
    const said = await refused(...add(...words));
    for (const text of says) expect(said).toContain(text);
    expect(existsSync(own)).toBe(false);
  }); // prettier-ignore
});

describe('draw', () => {
  const practicesOf = async (...words: string[]) => {
    const json = JSON.parse(await done('places', 'draw', ...words, '--json')) as { place: { practices: object[] } };
    return json.place.practices;
  };

  test('same seed, same place; kept and marked', async () => {
    expect(await practicesOf('one', '--seed', 's')).toEqual(await practicesOf('two', '--seed', 's'));
    expect(await practicesOf('three')).not.toEqual(await practicesOf('four', '--seed', 's'));
    expect(await practicesOf('five', '--practices', '4', '--people', '20000')).toHaveLength(4);
    const { request } = await run(['compare', 'five'], folder.path);
    expect(request).toMatchObject({ people: 20_000, place: { title: 'five (synthetic)' } });
    expect(await done('describe', 'place', 'five')).toContain('no real place');
  });

  test.each([
    [['fleetwood'], ['shipped']],
    [
      ['a', '--practices', '0'],
      ['--practices: found "0"', '1 to 60'],
    ],
    [['a', '--practices', '61'], ['"61"']],
    [
      ['a', '--people', '99'],
      ['--people: found "99"', '100 to 1000000'],
    ],
    [
      ['a', '--people', '1e4'],
      ['"1e4"', 'plain digits'],
    ],
    [['a', '--seed', ''], ['--seed']],
    [['a', '--seed', 'x', '--seed', 'y'], ['"x" and "y"']],
    [['a', 'b'], ['"b"']],
    [[], ['name']],
  ])('%j', async (words, says) => {
    const said = await refused('places', 'draw', ...words);
    for (const text of says) expect(said).toContain(text);
    expect(existsSync(own)).toBe(false);
  });

  test('one that is there is replaced only when asked', async () => {
    await done('places', 'draw', 'one');
    expect(await refused('places', 'draw', 'one')).toContain('--replace');
    await done('places', 'draw', 'one', '--replace');
  });
});

test('every option of places is in its help', async () => {
  const help = await done('places', 'import', '--help');
  for (const option of ['--lists', '--members', '--deprivation', '--practice', '--seed', '--practices', '--people', '--replace', '--json']) expect(help).toContain(option); // prettier-ignore
});
