import { expect, test } from 'vitest';
import { livesDrawing } from '../../experiments/report/figures/lives-drawing.ts';
import { sheetOf } from '../../experiments/report/figures/frame.ts';
import { twinRank } from '../../experiments/report/figures/twin-rank.ts';
import { accountOf } from '../../experiments/twin/account.ts';
import { dayTable } from '../../experiments/twin/day-table.ts';
import type { TwinPair, Twins } from '../../experiments/twin/live-twice.ts';
import { rankTable } from '../../viz/screens/two-lives/rank-table.ts';
import { aDiary } from '../experiments/twin-diaries.ts';

const PAIR: TwinPair = {
  regime: 'network',
  against: 'hierarchy',
  difference: -40,
  percentile: 90,
  ofThousand: { better: 400, same: 250, worse: 340, parted: 10 },
};
const twins: Twins = {
  lives: [
    {
      regime: 'hierarchy',
      diary: aDiary({ day: 300, what: 'turned_away', organisation: 'practice', domain: 'mental', level: 3 }),
      burden: 100,
      touchpoints: 1,
    },
    {
      regime: 'network',
      diary: aDiary({ day: 160, what: 'referred', organisation: 'mental_health', domain: 'mental', level: 2 }),
      burden: 60,
      touchpoints: 1,
    },
  ],
  pairs: [PAIR],
  digest: 'abc',
};
const account = accountOf(twins, { engine: '0', place: 'p', title: 'P', people: 300, years: 2, warmUp: 1, months: 24, seed: 's', replication: 0, pick: 'random' }); // prettier-ignore

/** Every place across, outside which nothing may stand. */
const across = (svg: string) => [...svg.matchAll(/ (?:x|x1|x2|cx)="([^"]+)"/g)].map(([, at]) => Number(at));

test.each([290, 350, 720, 920])('the lives fit a sheet %i wide', (width) => {
  const svg = livesDrawing(account, [0, 1], 'lives', sheetOf(width));
  expect(svg).toContain(`viewBox="0 0 ${width} `);
  expect(Math.min(...across(svg))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...across(svg))).toBeLessThanOrEqual(width);
  expect(svg).not.toMatch(/NaN|undefined|style=/);
});

test('the drawing of lives for a page', () => {
  const svg = livesDrawing(account, [0, 1], 'lives', sheetOf(720));
  expect(svg).toMatch(/<desc[^>]*>[^<]*Day 160: the first difference between hierarchy and network/);
  expect(svg).toContain('>day 160</text>');
});

test('two lives stand beside one another where there is room, three do not', () => {
  const heightOf = (svg: string) => Number(/viewBox="0 0 \d+ (\d+)/.exec(svg)![1]);
  const draw = (order: readonly number[], width: number) => livesDrawing(account, order, 'lives', sheetOf(width));
  expect(draw([0, 1], 1150)).toContain('translate(589 0)');
  expect(heightOf(draw([0, 1], 1150))).toBeLessThan(0.7 * heightOf(draw([0, 1], 1000)));
  expect(draw([0, 1, 0], 1150)).not.toContain('translate');
});

test('the order says which life is on top', () => {
  const [first, second] = [
    [0, 1],
    [1, 0],
  ].map((order) => livesDrawing(account, order, 'lives', sheetOf(720)));
  expect(first.indexOf('>hierarchy</text>')).toBeLessThan(first.indexOf('>network</text>'));
  expect(second.indexOf('>hierarchy</text>')).toBeGreaterThan(second.indexOf('>network</text>'));
});

test('the table has a row a day on which something happened under either, and says where they part', () => {
  const { columns, rows } = dayTable(account);
  expect(columns).toEqual(['hierarchy', 'network']);
  const days = rows.map(({ label }) => label);
  expect(days).toEqual(['at first', 'day 100', 'day 120', 'day 140', 'day 143', 'day 160', 'day 300']);
  expect(rows[5]).toEqual({
    label: 'day 160',
    unit: 'they part here',
    cells: ['–', 'referred to mental health (mental need, level 2)'],
  });
});

test('where a pair stands among a thousand', () => {
  const svg = twinRank(PAIR, 'rank', sheetOf(720));
  expect(svg).toContain('this pair: percentile 90 of 100');
  expect(twinRank({ ...PAIR, percentile: null }, 'rank', sheetOf(350))).not.toContain('percentile');
  expect(rankTable(PAIR).rows[0].cells).toEqual(['400', '250', '340', '10', '90']);
});
