import { afterAll, beforeAll, expect, test } from 'vitest';
import { Folder, build, formwork } from './built.ts';

const folder = new Folder();
beforeAll(() => {
  build();
  folder.write('torn.json', '{ "name": "torn", ');
  folder.renamed('network', 'network', 'twin.json');
  folder.write('empty.json', '{}');
});
afterAll(() => folder.remove());

test.each([
  ['compare nowhere --json', 'nowhere'],
  ['compare --json', 'place'],
  ['compare fleetwood --regimes network,nobody', 'nobody'],
  ['compare fleetwood --regimes network,torn.json --json', 'torn.json'],
  ['compare fleetwood --regimes network,empty.json --json', 'empty.json'],
  ['compare fleetwood --regimes network,missing.json', 'missing.json'],
  ['compare fleetwood --regimes network,twin.json --json', 'twin.json'],
  ['compare torn.json --json', 'torn.json'],
  ['compare fleetwood --people 99', '99'],
  ['compare fleetwood --people 1e3 --json', '1e3'],
  ['compare fleetwood --years 0 --json', '--years'],
  ['compare fleetwood --warm-up 21', '21'],
  ['compare fleetwood --replications -1 --json', '-1'],
  ['compare fleetwood --threads 257 --json', '257'],
  ['compare fleetwood --knockout M99', 'M99'],
  ['compare fleetwood --equalise R7,R99 --json', 'R99'],
  ['compare fleetwood --minutes 12 --json', '--minutes'],
  ['compare fleetwood twice', 'twice'],
  ['compere fleetwood --json', 'compere'],
])('%s: exit 2, one message on stderr that names the word, nothing on stdout', (line, word) => {
  const { code, stdout, stderr } = formwork(line, folder.path);
  expect({ line, code, stdout }).toEqual({ line, code: 2, stdout: '' });
  expect(stderr).toContain(word);
  expect(stderr.length).toBeLessThanOrEqual(2000);
  expect(stderr).not.toMatch(/\n\s+at |node:internal|\.js:\d/);
});
