import { afterAll, beforeAll, expect, test } from 'vitest';
import { DOMAINS, HEADINGS, RULES } from '../../engine/index.ts';
import type { Comparison } from '../../experiments/analyse/comparison.ts';
import { SHIPPED } from '../support/shipped-rules.ts';
import { Folder, build, compare, compareText, timeless } from './built.ts';

/* What anybody may check of the command as it is shipped, without knowing how it works. */
const folder = new Folder();
/** The default five regimes. */
let usual: Comparison;
beforeAll(() => {
  build();
  usual = compare('--threads 1');
});
afterAll(() => folder.remove());

const column = (answer: Comparison, name: string) => answer.regimes[name];

test('a regime compared with itself under another name: no difference in any measure, and the same ledger', () => {
  const file = folder.renamed('hierarchy', 'placebo');
  const answer = compare(`--regimes hierarchy,${file} --threads 2`, folder.path);
  expect(answer.paired.length).toBe(Object.keys(column(answer, 'hierarchy').measures).length);
  for (const { measure, difference, low, high, better, worse } of answer.paired) {
    const none = difference === null ? null : 0;
    expect({ measure, difference, better, worse }).toEqual({ measure, difference: none, better: 0, worse: 0 });
    expect([low, high].every((bound) => bound === null || bound === 0)).toBe(true);
  }
  expect(answer.paired.filter(({ difference }) => difference === 0).length).toBeGreaterThan(30);
  expect(column(answer, 'placebo')).toEqual(column(answer, 'hierarchy'));
});

test('swapping two names swaps two columns and changes nothing else', () => {
  const before = [folder.renamed('hierarchy', 'first', 'a.json'), folder.renamed('network', 'second', 'b.json')];
  const answer = timeless(compare(`--regimes ${before.join()}`, folder.path));
  const after = [folder.renamed('hierarchy', 'second', 'c.json'), folder.renamed('network', 'first', 'd.json')];
  const swapped = timeless(compare(`--regimes ${after.join()}`, folder.path));
  expect(answer.regimes['first']).not.toEqual(answer.regimes['second']);
  const { first, second } = answer.regimes;
  const paired = answer.paired.map((pair) => ({ ...pair, regime: 'first', against: 'second' }));
  expect(swapped).toEqual({ ...answer, regimes: { first: second, second: first }, paired });
});

test('the order in which regimes are named decides which is the reference, and no column', () => {
  const [one, other] = ['network,hierarchy', 'hierarchy,network'].map((names) => compare(`--regimes ${names}`));
  expect(one.regimes).toEqual(other.regimes);
  const differences = ({ paired }: Comparison) => paired.map(({ difference }) => difference ?? 0);
  differences(one).forEach((difference, i) => expect(difference).toBeCloseTo(-differences(other)[i], 9));
});

test('one thread, two or five: the same bytes but for the clock, and the same table', () => {
  const told = [1, 2, 5].map((threads) => {
    const file = `threads-${threads}.csv`;
    const text = compareText(`--threads ${threads} --all --person-years ${file}`, folder.path);
    const clock = /^ {2}"(elapsedSeconds|personYearsPerSecond)": [\d.]+,?$/gm;
    expect(text.match(clock)).toHaveLength(2);
    return { text: text.replace(clock, ''), table: folder.read(file) };
  });
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
  expect(told[0].table.split('\n').length).toBeGreaterThan(5 * 5 * 400);
});

test('the same words give the same answer, another seed another, out of the same minutes', () => {
  expect(timeless(compare('--seed formwork'))).toEqual(timeless(usual));
  const other = compare('--seed formworks');
  expect(other.digest).not.toBe(usual.digest);
  expect(other.regimes['network'].measures['burden'].mean).not.toBe(usual.regimes['network'].measures['burden'].mean);
  expect(other.regimes['network'].minutesPaid).toBe(usual.regimes['network'].minutesPaid);
});

test('every organisation’s minutes are whole and add up to what is paid, which is the same under every regime', () => {
  for (const { minutesByOrganisation, minutesPaid } of Object.values(usual.regimes)) {
    let total = 0;
    for (const [name, { paid, ...spent }] of Object.entries(minutesByOrganisation)) {
      expect(['paid', ...Object.keys(spent)].toSorted()).toEqual([...HEADINGS].toSorted());
      const lines = Object.values(spent);
      expect([name, lines.every((line) => Number.isSafeInteger(line) && line >= 0)]).toEqual([name, true]);
      expect([name, lines.reduce((sum, line) => sum + line, 0)]).toEqual([name, paid]);
      total += paid;
    }
    expect(minutesPaid).toBe(total);
    expect(minutesPaid).toBe(usual.regimes['status-quo'].minutesPaid);
  }
});

test('no form of organising treats better: of attempts at one service on one domain, as many clear in every regime', () => {
  const columns = Object.entries(usual.regimes).map(([name, { treatments }]) => ({ name, treatments }));
  const [reference, ...others] = columns;
  let compared = 0;
  for (const [service, cells] of Object.entries(reference.treatments))
    for (const domain of DOMAINS)
      for (const { name, treatments } of others) {
        const [a, b] = [cells[domain], treatments[service][domain]];
        expect([a, b].every(({ given, cleared }) => cleared >= 0 && cleared <= given)).toBe(true);
        if (Math.min(a.given, b.given) < 30) continue;
        const pooled = (a.cleared + b.cleared) / (a.given + b.given);
        const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.given + 1 / b.given));
        const off = Math.abs(a.cleared / a.given - b.cleared / b.given);
        expect({ name, service, domain, far: off > 4 * error }).toEqual({ name, service, domain, far: false });
        compared++;
      }
  expect(compared).toBeGreaterThan(40);
});

test('a mechanism switched off is off under every regime: uncoupled, people have fewer needs at a time', () => {
  const uncoupled = compare('--knockout M1');
  expect(uncoupled.digest).not.toBe(usual.digest);
  for (const [name, { measures, minutesPaid }] of Object.entries(usual.regimes)) {
    const { multi_need: several } = uncoupled.regimes[name].measures;
    expect([name, several.mean! < measures['multi_need'].mean!]).toEqual([name, true]);
    expect(uncoupled.regimes[name].minutesPaid).toBe(minutesPaid);
  }
});

const pair = '--regimes status-quo,network';
const unlike = RULES.filter(
  ({ id }) => JSON.stringify(SHIPPED['status-quo'][id]) !== JSON.stringify(SHIPPED['network'][id]),
).map(({ code }): string => code);

test('one rule made equal to the reference: the reference stays, the other moves, and a rule that is equal moves nothing', () => {
  const [apart, together] = [compare(pair), compare(`${pair} --equalise R7`)];
  expect(unlike).toContain('R7');
  expect(together.regimes['status-quo']).toEqual(apart.regimes['status-quo']);
  expect(together.regimes['network']).not.toEqual(apart.regimes['network']);
  expect(together.digest).not.toBe(apart.digest);
  expect(unlike).not.toContain('R16');
  expect(timeless(compare(`${pair} --equalise R16`))).toEqual(timeless(apart));
});

test('every rule in which two regimes differ made equal, they are equal', () => {
  expect(unlike.length).toBeGreaterThan(3);
  const answer = compare(`${pair} --equalise ${unlike.join()}`);
  expect(answer.regimes['network']).toEqual(answer.regimes['status-quo']);
  expect(new Set(answer.paired.map(({ difference }) => difference ?? 0))).toEqual(new Set([0]));
});
