import { expect, test } from 'vitest';
import type { DiaryEntry } from '../../engine/index.ts';
import { linesOf } from '../../experiments/report/figures/wrapped-text.ts';
import { theograph } from '../../experiments/report/figures/theograph.ts';
import { twinPage } from '../../experiments/report/twin-page.ts';
import { accountOf } from '../../experiments/twin/account.ts';
import type { Twins } from '../../experiments/twin/live-twice.ts';
import { aDiary } from './twin-diaries.ts';

const around = { engine: '0.1.0', place: 'somewhere', title: 'Somewhere', people: 600, years: 2, warmUp: 4, months: 24, seed: 'formwork', replication: 0, pick: 'random' } as const; // prettier-ignore

const COURSE: readonly DiaryEntry[] = [
  { day: 143, what: 'referred', organisation: 'mental_health', domain: 'mental', level: 2 },
  { day: 150, what: 'contact', organisation: 'community_nursing', kind: 'bounced' },
  { day: 180, what: 'course_started', organisation: 'mental_health', domain: 'mental', level: 2 },
  { day: 180, what: 'contact', organisation: 'mental_health', kind: 'first' },
  { day: 187, what: 'contact', organisation: 'mental_health', kind: 'planned' },
  { day: 187, what: 'level', domain: 'mental', level: 0, cause: 'contact' },
  { day: 187, what: 'course_ended', organisation: 'mental_health', domain: 'mental', level: 0 },
];
const CRISIS: readonly DiaryEntry[] = [
  { day: 260, what: 'level', domain: 'mental', level: 3, cause: 'of_itself' },
  { day: 300, what: 'turned_away', organisation: 'practice', domain: 'mental', level: 3 },
  { day: 320, what: 'contact', organisation: 'practice', kind: 'failure' },
  { day: 400, what: 'contact', organisation: 'emergency_department', kind: 'crisis' },
  { day: 400, what: 'admitted', organisation: 'hospital' },
  { day: 412, what: 'died' },
];

function twins(regime = 'network'): Twins {
  const lives = [
    { regime: 'hierarchy', diary: aDiary(...CRISIS), burden: 411.6, touchpoints: 4 },
    { regime, diary: aDiary(...COURSE), burden: 120, touchpoints: 4 },
  ];
  const ofThousand = { better: 380, same: 250, worse: 365, parted: 5 };
  const pair = { regime, against: 'hierarchy', difference: null, percentile: null, ofThousand };
  return { lives, pairs: [pair], digest: 'abc' };
}

const account = accountOf(twins(), around);

test('the drawing of two lives', async () => {
  await expect(`${theograph(account)}\n`).toMatchFileSnapshot('./snapshots/theograph.svg');
});

test('it is named and described, and nothing stands outside it', () => {
  const svg = theograph(account);
  expect(svg).toMatch(/role="img" aria-labelledby="twin-title twin-desc"/);
  expect(svg).toMatch(/<desc id="twin-desc">[^<]*Day 143: the first difference[^<]*no percentile/);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);
  const within = (name: string, most: number) =>
    [...svg.matchAll(new RegExp(` (?:${name}|${name}1|${name}2)="([^"]+)"`, 'g'))].every(([, at]) => +at >= 0 && +at <= most); // prettier-ignore
  expect([within('x', width), within('y', height), within('cx', width), within('cy', height)]).toEqual([true, true, true, true]); // prettier-ignore
  expect(svg).not.toMatch(/NaN|undefined|Infinity|\b(final|proven|optimal|will|confidence)\b/i);
});

test('a life that ends has its lane end there, with a mark and words', () => {
  const svg = theograph(account);
  expect(svg).toContain('died, day 412');
  expect(theograph(accountOf(twins(), { ...around, months: 12 }))).not.toContain('died, day');
});

test('what is too long to stand on a line goes on the next', () => {
  expect(linesOf('one two three', 7)).toEqual(['one two', 'three']);
  expect(linesOf('abcdefghij k', 4)).toEqual(['abcd', 'efgh', 'ij k']);
});

test('a regime’s name is text, not markup', () => {
  const hostile = accountOf(twins('"><script>alert(1)</script>'), { ...around, title: '<img src=x>' });
  for (const text of [theograph(hostile), twinPage(hostile)]) {
    expect(text).not.toMatch(/<script|<img/);
    expect(text).toContain('&lt;script&gt;');
  }
});

test('the page has every day in words and asks nothing of a network', () => {
  const html = twinPage(account);
  expect(html).toContain(
    '<th scope="row">143</th><td>seen by the practice; referred to mental health (mental need, level 2)</td>',
  );
  expect(html).not.toMatch(/<script|<link|@import|url\(|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
});
