import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folderWith, run } from './captured-io.ts';

const network = JSON.parse(readFileSync('scenarios/regimes/network.json', 'utf8')) as Record<string, any>; // oxlint-disable-line typescript/no-explicit-any
const place = {
  name: 'here',
  title: 'Here',
  practices: [{ code: 'P1', name: 'One', people: 2000, imd: 20 }],
};

/** The network with one thing changed. */
function changed(change: (regime: typeof network) => void): string {
  const copy = structuredClone(network);
  change(copy);
  return JSON.stringify(copy);
}

const folder = folderWith({
  'empty.json': '',
  'blank.json': ' \n\t ',
  'binary.json': new Uint8Array([123, 0, 125]),
  'latin1.json': new Uint8Array([123, 34, 0xe9, 34, 125]),
  'large.json': `"${'x'.repeat(6_000_000)}"`,
  'broken.json': '{\n  "name": "x",\n  "rules": {,}\n}',
  'unclosed.json': '{"name": "x',
  'cut.json': '{"name": "x", "practices": [',
  'trailing.json': '{"place": "fleetwood"} extra',
  'comment.json': '{ // a note\n "place": "fleetwood" }',
  'deep.json': '['.repeat(100_000) + ']'.repeat(100_000),
  'deep-object.json': `${'{"place":'.repeat(40)}1${'}'.repeat(40)}`,
  'overflow.json': '{"place": "fleetwood", "people": 1e999}',
  'nan.json': '{"place": "fleetwood", "people": NaN}',
  'infinity.json': '{"place": "fleetwood", "people": -Infinity}',
  'proto.json': '{"place": "fleetwood", "__proto__": {"people": 5}}',
  'proto-deep.json': '{"place": "fleetwood", "world": {"__proto__": 1}}',
  'list.json': '[1, 2]',
  'null.json': 'null',
  'number.json': '7',
  'other.json': '{"hello": 1}',
  'slip.json': '{"practises": []}',
  'keyless.json': '{}',
  'unknown-key.json': '{"place": "fleetwood", "poeple": 500}',
  'constructor.json': '{"place": "fleetwood", "constructor": 1}',
  'few.json': '{"place": "fleetwood", "people": 99}',
  'fraction.json': '{"place": "fleetwood", "years": 2.5}',
  'negative.json': '{"place": "fleetwood", "warm_up": -1}',
  'text-number.json': '{"place": "fleetwood", "replications": "16"}',
  'wrong-place.json': '{"place": "fleetwod"}',
  'place-number.json': '{"place": 7}',
  'place-null.json': '{"place": null}',
  'no-practices.json': JSON.stringify({ place: { ...place, practices: [] } }),
  'bad-imd.json': JSON.stringify({ ...place, practices: [{ ...place.practices[0], imd: 101 }] }),
  'same-code.json': JSON.stringify({ ...place, practices: [place.practices[0], place.practices[0]] }),
  'tiny.json': JSON.stringify({ ...place, practices: [{ ...place.practices[0], people: 5 }] }),
  'inline-slip.json': JSON.stringify({ place: { ...place, practices: [{ ...place.practices[0], pepole: 5 }] } }),
  'regime-slip.json': '{"place": "fleetwood", "regimes": ["netwrk"]}',
  'no-regimes.json': '{"place": "fleetwood", "regimes": []}',
  'world-slip.json': '{"place": "fleetwood", "world": {"cuopling": 0.1}}',
  'world-range.json': '{"place": "fleetwood", "world": {"coupling": 77}}',
  'knockout.json': '{"place": "fleetwood", "knockout": ["M12"]}',
  'format.json': '{"schema": "formwork/scenario/2", "place": "fleetwood"}',
  'self.json': '{"place": "self.json"}',
  'route.json': changed((regime) => (regime['rules']['passing-on'].values.route = 'dirct')),
  'cap.json': changed((regime) => (regime['rules']['ending-care'].values.cap = 0)),
  'half.json': changed((regime) => (regime['rules']['ending-care'].values.cap = 6.5)),
  'rule-slip.json': changed((regime) => {
    regime['rules']['refferal'] = regime['rules']['passing-on'];
  }),
  'rule-gone.json': changed((regime) => delete regime['rules']['reporting']),
  'value-gone.json': changed((regime) => delete regime['rules']['reporting'].values.indicators),
  'order-twice.json': changed((regime) => (regime['rules']['order-of-duties'].values.order[0] = 'courses')),
  'nameless.json': changed((regime) => delete regime['name']),
  'named-proto.json': changed((regime) => (regime['name'] = '__proto__')),
  'named-escape.json': changed((regime) => (regime['name'] = '\u001b[2Jnetwork')),
  'standing.json': changed((regime) => (regime['rules']['reporting'].standing = 'defning')),
  'twin.json': changed(() => undefined),
  'good.json': '{"place": "fleetwood"}',
});
mkdirSync(path.join(folder.path, 'a-folder'));
mkdirSync(path.join(folder.path, 'folder.json'));
symlinkSync('loop.json', path.join(folder.path, 'loop.json'));
afterAll(folder.remove);

type Case = readonly [words: string, ...says: string[]];
const words = (line: string) => line.split(' ').map((word) => (word === '∅' ? '' : word));

/** What is wrong with how the words were refused: nothing, where one short message names what is wrong with them. */
async function faults(typed: readonly string[], says: readonly string[]): Promise<string[]> {
  const { code, stdout, stderr, request } = await run(typed, folder.path);
  const wrong = [
    code === 2 ? '' : `code ${code}`,
    stdout === '' && request === undefined ? '' : `went on: ${stdout}`,
    ...says.map((text) => (stderr.includes(text) ? '' : `does not say ${text}: ${stderr}`)),
    /^\s+at /m.test(stderr) ? `a stack: ${stderr}` : '',
    stderr.length <= 2_000 && stderr.endsWith('\n') ? '' : `${stderr.length} characters`,
    /[^\P{Cc}\n]/u.test(stderr) ? 'a raw control character' : '',
  ];
  return wrong.filter((fault) => fault !== '');
}

describe('words of the command line', () => {
  const cases: Case[] = [
    ['compre fleetwood', 'compre', 'did you mean "compare"'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['∅', "''"],
    ['help nothing', 'help'],
    ['compare', 'place'],
    ['compare ∅', 'unknown place ""'],
    ['compare fleetwod', '"fleetwod"', 'did you mean "fleetwood"'],
    ['compare Fleetwood', '"Fleetwood"', 'did you mean "fleetwood"'],
    ['compare constructor', '"constructor"'],
    ['compare __proto__', '"__proto__"'],
    ['compare toString', '"toString"'],
    ['compare hasOwnProperty', '"hasOwnProperty"'],
    ['compare ../../package', '../../package'],
    ['compare fleetwood sarum-south', '"sarum-south"'],
    ['compare fleetwood --poeple 500', '--poeple', 'did you mean "--people"'],
    ['compare fleetwood --people', '--people'],
    ['compare fleetwood --people ∅', '--people', '""'],
    ['compare fleetwood --people 1e3', '"1e3"', 'plain digits'],
    ['compare fleetwood --people 0x10', '"0x10"'],
    ['compare fleetwood --people +500', '"+500"'],
    ['compare fleetwood --people 500.0', '"500.0"'],
    ['compare fleetwood --people 0500', '"0500"'],
    ['compare fleetwood --people -500', '"-500"'],
    ['compare fleetwood --people=NaN', '"NaN"'],
    ['compare fleetwood --people Infinity', '"Infinity"'],
    ['compare fleetwood --people 99', '"99"', '100 to 1000000'],
    ['compare fleetwood --people 1000001', '"1000001"'],
    ['compare fleetwood --people 99999999999999999999', '"99999999999999999999"'],
    ['compare fleetwood --people ٥٠٠', '"٥٠٠"'],
    ['compare fleetwood --people --years 5', '"--years"'],
    ['compare fleetwood --people 500 --people 600', '"500" and "600"'],
    ['compare fleetwood --years 0', '"0"', '1 to 30'],
    ['compare fleetwood --years 31', '"31"'],
    ['compare fleetwood --warm-up 21', '--warm-up', '0 to 20'],
    ['compare fleetwood --replications 0', '1 to 10000'],
    ['compare fleetwood --replications 1.5', '"1.5"'],
    ['compare fleetwood --threads 0', '1 to 256'],
    ['compare fleetwood --threads 257', '"257"'],
    ['compare fleetwood --seed ∅', '--seed'],
    ['compare fleetwood --regimes ∅', 'unknown regime ""'],
    ['compare fleetwood --regimes netwrk', '"netwrk"', 'did you mean "network"'],
    ['compare fleetwood --regimes network,', 'unknown regime ""'],
    ['compare fleetwood --regimes valueOf', '"valueOf"'],
    ['compare fleetwood --regimes network,network', '"network"', 'two regimes'],
    ['compare fleetwood --regimes network,twin.json', '"network"', 'twin.json'],
    ['compare fleetwood --regimes good.json', 'good.json', 'a scenario file'],
    ['compare fleetwood --knockout M99', '"M99"'],
    ['compare fleetwood --knockout m1', '"m1"', 'did you mean "M1"'],
    ['compare fleetwood --knockout M12', '"M12"', 'mechanisms'],
    ['compare fleetwood --equalise R3', '"R3"'],
    ['compare fleetwood --equalise constructor', '"constructor"'],
    ['compare fleetwood --equalise passing-on', '"passing-on"'],
    ['compare fleetwood --json --people 1', '"1"'],
    ['compare fleetwood --json=yes', '--json'],
    ['compare fleetwood --all', '--person-years'],
    ['compare fleetwood --out ∅', '--out'],
    ['compare fleetwood --out a-folder', '"a-folder" is a folder'],
    ['compare fleetwood --out nowhere/x.html', 'nowhere'],
    ['compare fleetwood --out good.json/x.html', 'not a folder'],
    ['compare fleetwood --person-years nowhere/x.csv', 'nowhere/x.csv'],
    ['compare fleetwood --person-years /dev/null', '/dev/null'],
    ['compare fleetwood --person-years x --out x', 'twice'],
    ['compare good.json --out good.json', 'twice'],
    ['describe regme network', '"regme"', 'did you mean "regime"'],
    ['describe constructor', '"constructor"'],
    ['describe regime netwrk', '"netwrk"'],
    ['describe regime network --against hierachy', '"hierachy"', 'did you mean "hierarchy"'],
    ['describe rule indicator', 'did you mean "indicators"'],
    ['describe rule toString', '"toString"'],
    ['describe measure burdn', 'did you mean "burden"'],
    ['describe world __proto__', '"__proto__"'],
    ['describe world kappa', '"kappa"'],
    ['describe place fleetwood --against sarum-south', '--against'],
    ['describe regime network hierarchy', '"hierarchy"'],
    ['schema scenaro', 'did you mean "scenario"'],
    ['schema constructor', '"constructor"'],
    ['start now', '"now"'],
    ['start --onse', '--onse', 'did you mean "--once"'],
    ['check nope.json', 'nope.json', 'not found'],
    ['check good.jsn', 'good.jsn', 'did you mean "good.json"'],
  ];
  test.each(cases)('%s', async (line, ...says) => {
    expect(await faults(words(line), says)).toEqual([]);
  });

  test('a word with control characters is shown escaped', async () => {
    expect(await faults(['compare', 'fleet\u001b[2J\nwood\u202e'], ['\\u001b', '\\u000a', '\\u202e'])).toEqual([]);
    expect(await faults(['\u001b]0;x\u0007'], ['\\u001b', '\\u0007'])).toEqual([]);
    expect(await faults(['compare', 'fleetwood', '--out', '\u001b[2J/x'], ['\\u001b'])).toEqual([]);
  });

  test('a word of any length gives a short message', async () => {
    const long = 'x'.repeat(100_000);
    expect(await faults(['compare', long], ['xxx'])).toEqual([]);
    expect(await faults([long], ['xxx'])).toEqual([]);
    expect(await faults(['compare', 'fleetwood', `--${long}`], ['xxx'])).toEqual([]);
    expect(await faults(['compare', `${long}.json`], ['xxx'])).toEqual([]);
    expect(await faults(['compare', 'fleetwood', '--people', '9'.repeat(100_000)], ['999'])).toEqual([]);
    expect(await faults(['compare', 'fleetwood', '--seed', long], ['--seed'])).toEqual([]);
    expect(await faults(['compare', 'fleetwood', '--regimes', 'network,'.repeat(1_000)], ['1001 regimes'])).toEqual([]);
    expect(await faults(['compare', 'fleetwood', '--out', long], ['--out'])).toEqual([]);
    expect(
      await faults(['check', ...Array.from({ length: 500 }, (_, at) => `${at}.json`)], ['0.json', 'more refused']),
    ).toEqual([]);
  });
});

describe('files', () => {
  const cases: Case[] = [
    ['a-folder/', 'a folder'],
    ['folder.json', 'folder.json', 'a folder'],
    ['missing.json', 'missing.json', 'not found'],
    ['good.json/x.json', 'good.json/x.json'],
    ['loop.json', 'loop.json'],
    ['/dev/null', '/dev/null'],
    ['/dev/zero', '/dev/zero'],
    ['empty.json', 'is empty'],
    ['blank.json', 'is empty'],
    ['binary.json', 'is binary'],
    ['latin1.json', 'not UTF-8'],
    ['large.json', '6000002 bytes'],
    ['broken.json', 'line 3, column 13', 'found ","'],
    ['unclosed.json', 'line 1, column 10', 'closed'],
    ['cut.json', 'end of the file'],
    ['trailing.json', 'found "extra"'],
    ['comment.json', 'line 1, column 3'],
    ['deep.json', 'no deeper than 32'],
    ['deep-object.json', 'no deeper than 32'],
    ['overflow.json', '"1e999"'],
    ['nan.json', '"NaN"'],
    ['infinity.json', '"-Infinity"'],
    ['proto.json', '__proto__'],
    ['proto-deep.json', 'world.__proto__'],
    ['list.json', 'a list of 2'],
    ['null.json', 'found null'],
    ['number.json', 'found 7'],
    ['other.json', '"hello"'],
    ['slip.json', '"practises"', 'did you mean "practices"'],
    ['keyless.json', 'without keys'],
    ['unknown-key.json', '"poeple"', 'did you mean "people"'],
    ['constructor.json', '"constructor"'],
    ['few.json', 'people: found 99', '100 to 1000000'],
    ['fraction.json', 'years: found 2.5'],
    ['negative.json', 'warm_up: found -1'],
    ['text-number.json', 'replications: found "16"'],
    ['wrong-place.json', 'place: ', '"fleetwod"', 'did you mean "fleetwood"'],
    ['place-number.json', 'place: found 7'],
    ['place-null.json', 'place: found null'],
    ['no-practices.json', 'place.practices: found an empty list'],
    ['bad-imd.json', 'practices[0].imd: found 101', '0 to 100'],
    ['same-code.json', 'codes that differ'],
    ['tiny.json', '100 to 1000000 people'],
    ['inline-slip.json', 'place.practices[0]: unknown key "pepole"', 'did you mean "people"'],
    ['regime-slip.json', 'regimes: ', 'did you mean "network"'],
    ['no-regimes.json', 'one or more'],
    ['world-slip.json', 'world: unknown key "cuopling"', 'did you mean "coupling"'],
    ['world-range.json', 'world.coupling: found 77'],
    ['knockout.json', 'knockout: ', '"M12"'],
    ['format.json', 'schema: found "formwork/scenario/2"', 'did you mean "formwork/scenario/1"'],
    ['self.json', 'self.json', 'a scenario file'],
  ];
  test.each(cases)('check and compare %s', async (file, ...says) => {
    expect(await faults(['check', file], says)).toEqual([]);
    expect(await faults(['compare', file], says)).toEqual([]);
    expect(await faults(['compare', file, '--json'], says)).toEqual([]);
  });

  const regimes: Case[] = [
    ['route.json', 'rules.passing-on.values.route: found "dirct"', 'did you mean "direct"'],
    ['cap.json', 'rules.ending-care.values.cap: found 0', '1 to 52'],
    ['half.json', 'found 6.5', 'a whole number'],
    ['rule-slip.json', 'rules: unknown key "refferal"'],
    ['rule-gone.json', 'rules.reporting: found nothing'],
    ['value-gone.json', 'rules.reporting.values.indicators: found nothing'],
    ['order-twice.json', 'rules.order-of-duties.values.order', 'once'],
    ['nameless.json', 'name: found nothing'],
    ['named-proto.json', 'name: found "__proto__"', 'kebab-case'],
    ['named-escape.json', 'name: found "\\u001b[2Jnetwork"'],
    ['standing.json', 'standing: found "defning"', 'did you mean "defining"'],
  ];
  test.each(regimes)('regime %s', async (file, ...says) => {
    expect(await faults(['check', file], [file, ...says])).toEqual([]);
    expect(await faults(['compare', 'fleetwood', '--regimes', `network,${file}`], [file, ...says])).toEqual([]);
    expect(await faults(['describe', 'regime', file], [file, ...says])).toEqual([]);
  });

  test('one bad file among good ones: nothing on stdout, the bad one named', async () => {
    expect(await faults(['check', 'good.json', 'few.json', 'twin.json'], ['few.json', 'people', '2 accepted'])).toEqual(
      [],
    );
  });
});
