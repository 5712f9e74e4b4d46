import { afterAll, expect, test } from 'vitest';
import { equalise } from '../../experiments/run/design.ts';
import { placeOf } from '../../scenarios/schema/place.ts';
import { csvOf } from '../../viz/parts/download.ts';
import { designOf, type Asked } from '../../viz/runs/asked.ts';
import { commandOf, fileNameOf, needsFile, scenarioOf } from '../../viz/state/receipt.ts';
import { folderWith, run } from '../cli/captured-io.ts';
import { askedOf } from './planted.ts';

const folders: { remove: () => void }[] = [];
afterAll(() => folders.forEach(({ remove }) => remove()));

/** Words as a shell hands them over: quotes gone, what is inside them whole. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/(?:'[^']*'|\\.|[^\s'\\])+/g)].map(([word]) =>
    word.replaceAll(/'([^']*)'|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? ''),
  );

/** What the command line takes a receipt for. */
async function understood(asked: Asked) {
  const folder = folderWith(needsFile(asked) ? { [fileNameOf(asked)]: scenarioOf(asked) } : {});
  folders.push(folder);
  const [program, ...words] = wordsOf(commandOf(asked));
  expect(program).toBe('formwork');
  const { code, stderr, request } = await run(words, folder.path);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return request!;
}

const OWN = placeOf({
  name: 'own-place',
  title: 'Mine & “yours”',
  practices: [{ code: 'OWN1', name: 'O’Neil', people: 4000, imd: 30.5 }],
});

test.each<[string, Partial<Asked>]>([
  ['a shipped place', {}],
  ['rules made equal', { equalise: ['R6', 'R11'] }],
  ['a seed that a shell would take apart', { seed: `it's "mine" $HOME \\ *` }],
  ['moved assumptions', { world: { trust: 0.2, coupling: 0 } }],
  ['a place of one’s own, rules equal', { place: OWN, people: 2_000, equalise: ['R6'] }],
])('%s: the command asks the same question', async (_, changes) => {
  const asked = askedOf(['hierarchy', 'network', 'status-quo'], changes);
  const request = await understood(asked);
  const { place, people, years, warmUp, replications, seed, ownWorld: world, knockout } = request;
  const { regimes, equalise: codes, ...rest } = asked;
  expect({ place: place.practices, people, years, warmUp, replications, seed, world, knockout }).toEqual({
    ...rest,
    place: asked.place.practices,
  });
  expect(equalise(request.regimes, request.equalise)).toEqual(equalise(regimes, codes));
  expect(request.world).toEqual(designOf(asked).world);
});

test('a table for a spreadsheet: its cells, quoted where they must be', () => {
  const rows = [
    { label: 'a "b", c', unit: 'days', cells: ['1,234', '−5'] },
    { label: '', unit: '', cells: [] },
  ];
  const csv = csvOf([
    { title: 'One', columns: ['x', 'y'], rows, note: 'not in it' },
    { title: 'Two', columns: ['z'], rows: [], note: '' },
  ]);
  expect(csv).toBe('One,unit,x,y\r\n"a ""b"", c",days,"1,234",−5\r\n,\r\n\r\nTwo,unit,z');
});
