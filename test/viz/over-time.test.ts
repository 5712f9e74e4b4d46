import { expect, test } from 'vitest';
import { sheetOf } from '../../experiments/report/figures/frame.ts';
import { bandAreas, lineThrough } from '../../experiments/report/figures/fan-lines.ts';
import type { SeriesSet } from '../../experiments/series/bands.ts';
import { lastYears, lastYearWords } from '../../experiments/series/last-year.ts';
import { SERIES_LABELS } from '../../experiments/series/series-labels.ts';
import { SERIES_MEASURES } from '../../experiments/series/rates.ts';
import { drawnSeries, middle, quarterName } from '../../viz/screens/over-time/drawn-series.ts';

const BEFORE = 4;
const QUARTERS = 12;
const PAIRS = 5;

/** Burden of a regime: the same before, then so much on top. */
const quarters = (more: number, pairs = PAIRS) =>
  Array.from({ length: QUARTERS }, (_, quarter) =>
    Array.from({ length: pairs }, (__, pair) => 100 + 10 * pair + quarter + (quarter < BEFORE ? 0 : more)),
  );

function planted(more: number, pairs = PAIRS): SeriesSet {
  const measures = (of: (number | null)[][]) => Object.fromEntries(SERIES_MEASURES.map((name) => [name, of]));
  return {
    ends: Array.from({ length: QUARTERS }, (_, at) => Math.floor((365 * (at + 1)) / 4) - 365),
    regimes: ['status-quo', 'network'],
    values: { 'status-quo': measures(quarters(0, pairs)), network: measures(quarters(more, pairs)) },
    founded: { 'status-quo': Array.from({ length: pairs }, () => 0), network: Array.from({ length: pairs }, () => 60) },
    digests: Array.from({ length: pairs }, (_, pair) => [`a${pair}`, `b${pair}`]),
  };
}

const [burden] = SERIES_LABELS;
const write = String;

test('every measure of a series has words', () => {
  expect(SERIES_LABELS.map(({ name }) => name).toSorted()).toEqual([...SERIES_MEASURES].toSorted());
});

test('the last year, pair by pair', () => {
  const [reference, network] = lastYears(planted(-30), 'burden');
  expect([reference.mean, network.mean]).toEqual([129.5, 99.5]);
  expect([network.less, network.more, network.pairs]).toEqual([5, 0, 5]);
});

test('the finding says which form is furthest, or that none is', () => {
  expect(lastYearWords(lastYears(planted(-30), 'burden'), 'Burden', write)).toBe(
    'Burden in the last year: furthest from status-quo is network, 99.5 against 129.5, less in 5 of 5 pairs',
  );
  expect(lastYearWords(lastYears(planted(2), 'burden'), 'Burden', write)).toBe(
    'Burden in the last year: no form is more than 5 % from status-quo on average',
  );
});

test('bands, single runs, the warm-up and the founding are drawn', async () => {
  const svg = drawnSeries(planted(30), burden, undefined, [0, 1]).draw(sheetOf(720));
  await expect(`${svg}\n`).toMatchFileSnapshot('./snapshots/fan.svg');
  expect(svg.match(/opacity="0.16"/g)).toHaveLength(4);
  expect(svg.match(/opacity="0.26"/g)).toHaveLength(4);
  expect(svg.match(/stroke-width="0.9"/g)).toHaveLength(2 * 2 * 3);
  expect(svg.match(/founding, 60 days/g)).toHaveLength(1);
  expect(svg).not.toMatch(/NaN|undefined|Infinity|style=/);
});

test('the setting before is dots, where it had the form', () => {
  const dots = (svg: string) => svg.match(/stroke-dasharray="1 4"/g)?.length ?? 0;
  const draw = (before?: SeriesSet) =>
    drawnSeries(planted(30), burden, before && { set: before, changed: 'the place' }, [0, 1]).draw(sheetOf(720));
  expect([dots(draw()), dots(draw(planted(0)))]).toEqual([0, 2]);
  const other = { ...planted(0), regimes: ['status-quo', 'hybrid'] };
  expect(dots(draw(other))).toBe(1);
});

test.each([290, 350, 720, 920])('it fits a sheet %i wide', (width) => {
  const svg = drawnSeries(planted(30), burden, undefined, [1, 0]).draw(sheetOf(width));
  const across = [...svg.matchAll(/ (?:x|x1|x2)="([^"]+)"/g)].map(([, at]) => Number(at));
  const along = [...svg.matchAll(/[ML](-?[\d.]+),/g)].map(([, at]) => Number(at));
  expect(Math.min(...across, ...along)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...across, ...along)).toBeLessThanOrEqual(width);
  expect(svg.indexOf('>network<')).toBeLessThan(svg.indexOf('>status-quo<'));
});

test('the table has every quarter, named from the change of form', () => {
  const [table] = drawnSeries(planted(30), burden, undefined, [0, 1]).tables;
  expect(table.rows).toHaveLength(QUARTERS);
  expect(table.rows[0].label).toBe('warm-up, year −1, quarter 1');
  expect(table.rows.at(-1)!.label).toBe('year 2, quarter 4');
  expect(table.rows[4].cells).toEqual(['124 (108 to 140)', '154 (138 to 170)']);
  expect(quarterName(0)).toBe('year 1, quarter 1');
});

test('lines and bands break where nothing was counted', () => {
  expect(lineThrough([[1, 1], [2, 2], null, [4, 4]])).toBe('M1.0,1.0L2.0,2.0M4.0,4.0h2'); // prettier-ignore
  expect(lineThrough([null, null])).toBe('');
  const band = { median: 1, half: [0, 2], most: [0, 3] } as const;
  expect(bandAreas([band, band, null, band, band], [0, 1, 2, 3, 4], (y) => y, '#000').match(/M/g)).toHaveLength(4);
});

test('founding takes the middle of the pairs, and may not be over', () => {
  expect(middle([10, 30, null])).toBe(30);
  expect(middle([10, null, null])).toBeUndefined();
});
