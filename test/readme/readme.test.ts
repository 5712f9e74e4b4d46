import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../house/source.ts';
import { lists, members } from '../scenarios/official/published.ts';
import { serve } from '../server/commands.ts';

/* The page a newcomer reads, tried as it stands; `npm test` builds first. */
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const README = read('README.md');
const DOCUMENTS = ['README.md', ...readdirSync(path.join(ROOT, 'docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)]; // prettier-ignore
const SMALL = '--people 300 --years 1 --warm-up 0 --replications 2 --threads 1'.split(' ');
/** What keeps a command that runs people short. */
const SHORT = new Map([['compare', SMALL], ['twin', SMALL.slice(0, 6)]]); // prettier-ignore

const run = (words: readonly string[]) => spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });

test('the program on the page runs, and prints the table it promises', () => {
  const [, program] = /```js\n(.*?)```/s.exec(README)!;
  expect(program.trim().split('\n').length).toBeLessThanOrEqual(10);
  const small = 'people: 300, threads: 1, replications: 2, warmUp: years(0), runLength: years(1)';
  const settings = 'replications: 30, warmUp: years(1), runLength: years(5)';
  expect(program).toContain(settings);
  const { status, stdout, stderr } = run(['--input-type=module', '--eval', program.replace(settings, small)]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const word of ['regime', 'network', 'hybrid', 'better', 'worse']) expect(stdout).toContain(word);
});

const commands = [...README.matchAll(/^npx formwork (.*)$/gm), ...README.matchAll(/`npx formwork ([^`]*)`/g)];
describe('the commands on the page', () => {
  test('are there', () => expect(commands.length).toBeGreaterThanOrEqual(5));

  const folder = mkdtempSync(path.join(tmpdir(), 'formwork-readme-'));
  const shipped = path.join(ROOT, 'scenarios/regimes/network.json');
  writeFileSync(path.join(folder, 'gp-reg-pat-prac-all.csv'), lists([['Z00001', 9000]]));
  writeFileSync(path.join(folder, 'gp-reg-pat-prac-map.csv'), members([['Z00001', 'ONE', 'U00001', 'WEST LEEDS PCN']]));
  process.env['FORMWORK_DATA'] = path.join(folder, 'own');
  const [serving, ending] = [true, false].map((serves) =>
    commands.map(([, words]) => words).filter((words) => words.startsWith('serve') === serves),
  );
  test.each(serving)('formwork %s', async (typed) => {
    const server = await serve(typed.replace(/ --port \d+/, ' --port 0').split(' '));
    expect((await fetch(server.url)).status).toBe(200);
    expect((await server.stop('SIGINT')).code).toBe(130);
  });

  test.each(ending)('formwork %s', (typed) => {
    const words = typed
      .replace(/ --people \d+/, '')
      .match(/"[^"]*"|\S+/g)!
      .map((word) => word.replaceAll('"', ''));
    const placed = words.map((word) => (/\.(csv|html)$/.test(word) ? path.join(folder, word) : word === 'my-regime.json' ? shipped : word)); // prettier-ignore
    const { status, stderr } = run(['dist/formwork.cjs', ...placed, ...(SHORT.get(words[0]) ?? [])]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

test('npm scripts the page names are there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...README.matchAll(/npm (?:run )?(start|picture|test)\b/g)].map(([, name]) => name);
  expect(named).toContain('start');
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});

test.each(DOCUMENTS)('%s: its links lead somewhere', (file) => {
  const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, to]) => to);
  const broken = links.filter((to) => !existsSync(path.join(ROOT, path.dirname(file), to)));
  expect(broken).toEqual([]);
});

test.each(DOCUMENTS)('%s promises nothing and leaves no blank', (file) => {
  expect(read(file)).not.toMatch(/\b(final|proven|optimal|will|confidence)\b|@[A-Z]+@/i);
});
