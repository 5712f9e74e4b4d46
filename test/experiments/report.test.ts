import { expect, test } from 'vitest';
import { comparison } from '../../experiments/analyse/comparison.ts';
import { Tally } from '../../experiments/analyse/tally.ts';
import { dashboardTruth } from '../../experiments/report/figures/dashboard-truth.ts';
import { ticks } from '../../experiments/report/figures/frame.ts';
import { pairedStrip } from '../../experiments/report/figures/paired-strip.ts';
import { stackedBars } from '../../experiments/report/figures/stacked-bars.ts';
import { reportPage } from '../../experiments/report/page.ts';
import { FakeSimulation, fakeDesign } from './fake-simulation.ts';

const asked = {
  engine: '0.1.0',
  seed: 'formwork',
  place: 'somewhere',
  people: 600,
  years: 2,
  warmUp: 1,
  replications: 5,
};
const took = { digest: 'abc', elapsedSeconds: 1.5, personYearsPerSecond: 1000 };

function page(names: readonly string[], title = 'Somewhere'): string {
  const { regimes, ...settings } = fakeDesign();
  const tally = new Tally(names.length, 5);
  for (let replication = 0; replication < 5; replication++) {
    for (const [index] of names.entries()) {
      const simulation = new FakeSimulation({ ...settings, replication });
      simulation.govern(regimes[index].rules);
      simulation.count({ days: 730, personYears: false });
      simulation.advance(730);
      tally.add(index, replication, simulation.result());
    }
  }
  const next = [{ why: 'Try <this>', command: "formwork compare 'a & b'" }];
  return reportPage(comparison(tally, names, asked, took), { title, conditions: [], next, tally });
}

const VOID = new Set(['meta', 'br', '!doctype']);

/** Names of elements left open or closed out of turn. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z!][a-z0-9]*)[^<>]*>/gi)) {
    if (VOID.has(name)) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

test('the page is whole, asks nothing of a network and describes every drawing', () => {
  const html = page(['status-quo', 'hierarchy', 'network']);
  expect(unbalanced(html)).toEqual([]);
  expect(html).not.toMatch(/https?:|\/\/|<script|url\(|@import|<link|NaN|undefined|Infinity/);
  expect(html).not.toMatch(/\b(final|proven|optimal|will|confidence)\b/i);
  const drawings = html.match(/<svg /g)!.length;
  expect(html.match(/<svg [^>]*role="img" aria-labelledby="[\w-]+ [\w-]+"/g)).toHaveLength(drawings);
  expect(html.match(/<figcaption>/g)).toHaveLength(drawings);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const table of html.match(/<table>.*?<\/table>/gs)!) expect(table).toMatch(/^<table><caption>[^<]+<\/caption>/);
});

test('the balance check sees a tag left open', () => {
  expect(unbalanced('<p><b>x</p>')).not.toEqual([]);
});

test('names from files are text, not markup', () => {
  const html = page(['status-quo', '"><script>alert(1)</script>', '__proto__'], '<img src=x onerror=alert(1)>');
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain('&lt;script&gt;');
  expect(unbalanced(html)).toEqual([]);
});

test('one regime has no pairs and still has a page', () => {
  const html = page(['status-quo']);
  expect(unbalanced(html)).toEqual([]);
  expect(html).not.toContain('Pair by pair');
});

test('figure: paired differences', async () => {
  const lanes = [
    { regime: 'hierarchy', position: 1, differences: [7, 8, 7.5, 6, 9, 7] },
    { regime: 'network', position: 2, differences: [-12, -11, -9, -4, 1, 0] },
    { regime: 'hybrid', position: 3, differences: [0, 0, 0, 0, 0, 0] },
    { regime: 'my-own', position: 4, differences: [3] },
  ];
  const svg = pairedStrip({ id: 'strip', title: 'Burden: network less', reference: 'status-quo', lanes, band: 5 });
  expect(svg.match(/<circle /g)).toHaveLength(6);
  await expect(`${svg}\n`).toMatchFileSnapshot('./snapshots/paired-strip.svg');
});

test('figure: stacked bars', async () => {
  const bars = [
    { name: 'status-quo', values: [52, 20, 28] },
    { name: 'network', values: [55.5, 25, 19.5] },
  ];
  const words = {
    id: 'minutes',
    title: 'Time with people',
    description: '% of paid minutes',
    axis: '% of paid minutes',
  };
  const svg = stackedBars({ ...words, parts: ['With people', 'Reporting', 'all else'], bars });
  await expect(`${svg}\n`).toMatchFileSnapshot('./snapshots/stacked-bars.svg');
});

test('figure: dashboard beside truth', async () => {
  const lanes = [
    { regime: 'hierarchy', position: 1, value: 0.62, truth: 0.44 },
    { regime: 'network', position: 2, value: 0.45, truth: 0.45 },
  ];
  const svg = dashboardTruth({ id: 'dash', title: 'Same-day share', unit: 'share of appointments', lanes });
  await expect(`${svg}\n`).toMatchFileSnapshot('./snapshots/dashboard-truth.svg');
});

test('figures with nothing in them are still drawings', () => {
  const empty = pairedStrip({
    id: 'x',
    title: 'x',
    reference: 'a',
    band: 5,
    lanes: [
      {
        regime: 'b',
        position: 1,
        differences: [],
      },
    ],
  });
  expect(empty).not.toContain('NaN');
  const bars = [{ name: 'a', values: [0, 0] }];
  expect(stackedBars({ id: 'x', title: 'x', description: '', axis: '', parts: ['p', 'q'], bars })).not.toContain('NaN');
});

test('ticks are round numbers inside the range', () => {
  expect(ticks(-10.5, 10.5)).toEqual([-10, -5, 0, 5, 10]);
  expect(ticks(0, 0.8)).toHaveLength(5);
  expect(ticks(0, 0)).toEqual([0]);
});
