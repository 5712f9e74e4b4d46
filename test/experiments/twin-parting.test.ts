import { describe, expect, test } from 'vitest';
import type { Diary, DiaryEntry } from '../../engine/index.ts';
import { lanesOf } from '../../experiments/twin/lanes.ts';
import { partingOf, underWay } from '../../experiments/twin/parting.ts';
import { endOf, partingWords } from '../../experiments/twin/words.ts';
import { aDiary, COMMON } from './twin-diaries.ts';

const sent: DiaryEntry = { day: 143, what: 'referred', organisation: 'mental_health', domain: 'mental', level: 2 };
const one = aDiary();
const other = aDiary(sent);

describe('where two lives part', () => {
  test('nowhere, where they are the same', () => {
    expect(partingOf(one, aDiary(), 730)).toBeUndefined();
  });

  test('on the day of a planted difference, with what was common to that day', () => {
    expect(partingOf(one, other, 730)).toEqual({ day: 143, together: COMMON.slice(-1), here: [], there: [sent] });
    expect(partingOf(other, one, 730)).toEqual({ day: 143, together: COMMON.slice(-1), here: [sent], there: [] });
  });

  test('nowhere within a window that ends the day before', () => {
    expect(partingOf(one, other, 143)).toBeDefined();
    expect(partingOf(one, other, 142)).toBeUndefined();
  });

  test('on the earlier of two days, and where only a level differs', () => {
    const late = { ...sent, day: 200 };
    expect(partingOf(other, aDiary(late), 730)).toMatchObject({ day: 143, there: [] });
    expect(partingOf(other, aDiary({ ...sent, level: 3 }), 730)).toMatchObject({ day: 143, here: [sent] });
  });

  test('a line that one has and the other lacks is seen, though the rest be the same', () => {
    const { level: _, ...without } = sent;
    expect(partingOf(other, aDiary(without), 730)).toMatchObject({ day: 143 });
  });
});

test('in words: the day, what both had, what one had more, and what the other waits for', () => {
  const parting = partingOf(one, other, 730)!;
  expect(partingWords(parting, { name: 'status-quo', diary: one }, { name: 'network', diary: other })).toEqual([
    'Day 143: the first difference between status-quo and network.',
    'Under both: seen by the practice.',
    'Under status-quo: nothing more that day: waiting for community nursing since day 100.',
    'Under network also: referred to mental health (mental need, level 2).',
  ]);
});

describe('what is under way as a day begins', () => {
  const at = (day: number) => underWay(one, day);
  test('a request until it is answered', () => {
    expect([140, 141, 144].map((day) => at(day).asked)).toEqual([undefined, 140, undefined]);
  });
  test('a referral until the course begins', () => {
    expect(at(101).waiting).toEqual(new Map([['community_nursing', 100]]));
    const started = aDiary({ day: 150, what: 'course_started', organisation: 'community_nursing' });
    expect(underWay(started, 151)).toMatchObject({ waiting: new Map(), courses: new Set(['community_nursing']) });
  });
});

describe('lanes', () => {
  const course: DiaryEntry[] = [
    { day: 150, what: 'course_started', organisation: 'community_nursing', domain: 'functional', level: 2 },
    { day: 150, what: 'contact', organisation: 'community_nursing', kind: 'first' },
    { day: 200, what: 'level', domain: 'functional', level: 1, cause: 'contact' },
    { day: 300, what: 'admitted', organisation: 'hospital' },
    { day: 310, what: 'died' },
  ];
  const life = lanesOf(aDiary(...course), 730);
  const lane = (name: string) => life.lanes.find(({ organisation }) => organisation === name)!;

  test('have spans from beginning to end, cut where the life ends', () => {
    expect(lane('community_nursing').spans).toEqual([
      { from: 100, to: 150, what: 'waiting' },
      { from: 150, to: 310, what: 'course' },
    ]);
    expect(lane('practice').spans).toEqual([{ from: 140, to: 143, what: 'waiting' }]);
    expect(lane('hospital').spans).toEqual([{ from: 300, to: 310, what: 'stay' }]);
    expect(life).toMatchObject({ last: 310, ended: 'died' });
  });

  test('have a mark a touchpoint, and count no other', () => {
    expect(lane('practice')).toMatchObject({ marks: [{ day: 143, sign: 'first' }], touchpoints: 1 });
    expect(lane('hospital')).toMatchObject({ marks: [{ day: 300, sign: 'admitted' }], touchpoints: 0 });
  });

  test('of need have a step a change, from the level at first', () => {
    expect(life.needs[3]).toEqual([{ day: 1, level: 2 }, { day: 200, level: 1 }]); // prettier-ignore
    expect(life.needs[0]).toEqual([{ day: 1, level: 0 }]);
  });

  test('end with the window where the life goes on', () => {
    expect(lanesOf(aDiary(...course), 309)).toMatchObject({ last: 309, ended: undefined });
    expect(endOf(aDiary(...course) satisfies Diary, 309)).toBeUndefined();
  });
});
