import { expect, test } from 'vitest';
import { sheetOf } from '../../experiments/report/figures/frame.ts';
import { dotPaths, drawScene, sceneOf, shortened } from '../../viz/figures/at-work.ts';
import { between, peopleADot, placesAt, streamsOf } from '../../viz/figures/at-work-dots.ts';
import { layoutOf } from '../../viz/figures/at-work-layout.ts';
import { tiesOf } from '../../viz/figures/at-work-ties.ts';
import { playedTo } from '../../viz/screens/place-at-work/play.ts';
import { namesIn, weekLog, weekTables, weekTitle } from '../../viz/screens/place-at-work/week-words.ts';
import { frameOf, PLANTED, PLANTED_NAMES } from './planted-trace.ts';

const many = (practices: number) => [
  ...Array.from({ length: practices }, (_, at) => ({ name: `P${at}`, kind: 'practice' as const })),
  ...PLANTED.organisations.slice(2),
];
const sheet = sheetOf(1150);
const scene = sceneOf(PLANTED, PLANTED_NAMES, [0, 1], sheet);
const subpaths = (path: string) => path.split('M').length - 1;

test.each([1, 3, 12, 40])('%i practices: nobody stands outside the panel, nobody on another', (practices) => {
  for (const width of [290, 350, 566]) {
    const { spots, height } = layoutOf(many(practices), width);
    for (const { x, y } of spots) {
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(width - 20);
      expect(y).toBeGreaterThan(20);
      expect(y).toBeLessThan(height - 20);
    }
    expect(new Set(spots.map(({ x, y }) => `${x} ${y}`)).size).toBe(spots.length);
  }
});

test('the same place has the same spots, whatever happens there', () => {
  expect(layoutOf(many(5), 500)).toEqual(layoutOf(many(5), 500));
  const other = { ...PLANTED, regimes: PLANTED.regimes.toReversed() };
  expect(sceneOf(other, PLANTED_NAMES, [0, 1], sheet).layout).toEqual(scene.layout);
});

test('a tie is the wider, the more trust there is; one within a column is drawn once it is built', () => {
  const { spots } = scene.layout;
  const plain = tiesOf(PLANTED.regimes[0].frames[0], PLANTED.tied, spots);
  const byTrust = plain.toSorted((one, other) => one.trust - other.trust).map(({ width }) => width);
  expect(byTrust).toEqual(byTrust.toSorted((one, other) => one - other));
  expect([byTrust.at(-1)! / byTrust[0], plain.length]).toEqual([0.8 / 0.3, 4]);
  const built = tiesOf(PLANTED.regimes[1].frames[0], PLANTED.tied, spots);
  expect(built).toHaveLength(5);
  expect(Math.max(...built.map(({ opacity }) => opacity))).toBeGreaterThan(2 * plain[0].opacity);
});

test('at the end of a week there are as many dots as people went in it, letters not among them', () => {
  const paths = dotPaths(scene, 1);
  expect([...paths].map(([name, d]) => [name, subpaths(d)]).filter(([, dots]) => dots !== 0)).toEqual([
    ['0-passed_on', 5],
    ['0-emergency', 3],
    ['1-admitted', 1],
  ]);
});

test('dots go from where they came to where they went, none before it set off', () => {
  const [stream] = streamsOf([frameOf(0, []), frameOf(7, [{ way: 'passed_on', from: 0, to: 2, people: 2 }])], 1);
  expect(placesAt(stream, 0)).toEqual([]);
  expect(placesAt(stream, 0.5)).toEqual([0.25]);
  expect(placesAt(stream, 1)).toEqual([0.75, 0.25]);
  expect(placesAt(stream, 1.5)).toEqual([0.75]);
  expect(placesAt(stream, 2)).toEqual([]);
  const [from, , to] = scene.layout.spots;
  const [near, far] = [between(from, to, 0.01), between(from, to, 0.99)];
  expect(Math.hypot(near[0] - from.x, near[1] - from.y)).toBeLessThan(8);
  expect(Math.hypot(far[0] - to.x, far[1] - to.y)).toBeLessThan(8);
});

test('where a dot is several people, those left over go with the next: none is lost or made up', () => {
  const week = (people: number) => frameOf(7, [{ way: 'passed_on', from: 0, to: 2, people }]);
  const [{ dots }] = streamsOf([week(2), week(2), week(3), week(2)], 3);
  expect(dots).toEqual([0, 1, 1, 1]);
  expect(peopleADot([[week(200)]], 90)).toBe(3);
  expect(peopleADot([[week(2)]], 90)).toBe(1);
});

test('a week drawn from a planted trace', async () => {
  const svg = drawScene(scene, 1, weekTitle(PLANTED, 1), 'About the week.');
  await expect(`${svg}\n`).toMatchFileSnapshot('./snapshots/at-work.svg');
  expect(svg).toContain('hierarchy: being founded');
  expect(svg).not.toMatch(/NaN|undefined|Infinity|style=/);
});

test('on a narrow sheet the second form stands below the first, on a wide one beside it', () => {
  const narrow = sceneOf(PLANTED, PLANTED_NAMES, [1, 0], sheetOf(350));
  expect(narrow.panels.map(({ name, left, top }) => [name, left, top > 0])).toEqual([
    ['network', 0, false],
    ['hierarchy', 0, true],
  ]);
  expect(scene.panels.map(({ left, top }) => [left > 0, top])).toEqual([
    [false, 0],
    [true, 0],
  ]);
});

test('names of practices are short where they stay different', () => {
  expect(shortened('Hill Medical Centre', PLANTED_NAMES)).toBe('Hill');
  expect(shortened('Hill Surgery', ['Hill Surgery', 'Hill Practice'])).toBe('Hill Surgery');
  expect(shortened('Practice 1', ['Practice 1'])).toBe('Practice 1');
});

test('the week in words and in tables is what the trace counted', () => {
  const place = { name: 'x', title: 'X', practices: [{ code: 'P1', name: 'Hill Surgery' }] } as never;
  expect(namesIn(PLANTED, place)).toEqual(['Hill Surgery', 'P2', ...PLANTED_NAMES.slice(2)]);
  expect(weekTitle(PLANTED, 1)).toBe('Week 1: booked ahead or waiting are 103 under hierarchy, 103 under network');
  expect(weekLog(PLANTED, 0, 1).join(' ')).toBe(
    'Week 1 under hierarchy: 68 touchpoints. 5 people passed on, 0 sent back, 3 to the emergency department, 0 admitted; 2 letters. 90 booked ahead at practices, 12 waiting for partners, 1 in the hospital’s queues; 3 beds in use. The form before still holds: the new one is being founded.',
  );
  const [standings, ways, weeks] = weekTables(PLANTED, PLANTED_NAMES, 1);
  expect(standings.rows[1].cells).toEqual(['10', '60', '50', '10', '60', '50']);
  expect(ways.rows.map(({ label, unit, cells }) => [label, unit, ...cells])).toContainEqual([
    'Hill Surgery → mental health',
    'passed on',
    '5',
    '0',
  ]);
  expect(weeks.rows).toHaveLength(3);
});

test('playing goes a week in little more than a second and ends with the last', () => {
  expect(playedTo(3, 0, 52)).toEqual({ time: 3, over: false });
  expect(playedTo(3, 1_300, 52)).toEqual({ time: 4, over: false });
  expect(playedTo(51, 9_000, 52)).toEqual({ time: 52, over: true });
});
