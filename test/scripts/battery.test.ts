import { describe, expect, test } from 'vitest';
import { threefry2x32 } from '../../engine/kernel/threefry.ts';
import { PURPOSE } from '../../engine/model/purposes.ts';
import { rowsOf } from '../../scripts/battery/dieharder.ts';
import { report, weakTwice, type Judged } from '../../scripts/battery/report.ts';
import {
  DAYS,
  neighbours,
  PEOPLE,
  PURPOSES,
  REPLICATIONS,
  replications,
  tooFewRounds,
  type Stream,
} from '../../scripts/battery/streams.ts';

const SEED = 7;
const place = (purpose: number, day: number, sub = 0) => purpose * 2 ** 24 + day * 8 + sub;
/** The word of a stream at a position. */
function at(stream: Stream, position: number): number {
  const words = new Uint32Array(position + 1 + ((position + 1) & 1));
  stream(words);
  return words[position];
}
const draw = (address: number, where: number, replication = 0) => threefry2x32(13, SEED, replication, address, where);

describe('streams are what the model would draw', () => {
  test('people: the next person, then the next day', () => {
    const [first, second] = draw(5, place(PURPOSE.contact, 1));
    expect(at(neighbours('people', 'first', SEED), PEOPLE + 5)).toBe(first);
    expect(at(neighbours('people', 'second', SEED), PEOPLE + 5)).toBe(second);
    expect(at(neighbours('people', 'both', SEED), 2 * (PEOPLE + 5))).toBe(first);
    expect(at(neighbours('people', 'both', SEED), 2 * (PEOPLE + 5) + 1)).toBe(second);
  });

  test('days: the next day, then the next person', () => {
    expect(at(neighbours('days', 'first', SEED), 2 * DAYS + 9)).toBe(draw(2, place(PURPOSE.contact, 9))[0]);
  });

  test('questions: the next sub-index, then purpose, then person, then day', () => {
    const asked = 8 * (PURPOSES.length * 3 + 4) + 6;
    expect(at(neighbours('questions', 'first', SEED), asked)).toBe(draw(3, place(PURPOSES[4], 0, 6))[0]);
  });

  test('replications: the next run, then the next person', () => {
    expect(at(replications('first', SEED), REPLICATIONS + 3)).toBe(draw(1, place(PURPOSE.contact, 0), 3)[0]);
  });

  test('a stream goes on where it was', () => {
    const stream = neighbours('people', 'both', SEED);
    const [one, other] = [new Uint32Array(4), new Uint32Array(4)];
    stream(one);
    stream(other);
    expect(other[1]).toBe(draw(2, place(PURPOSE.contact, 0))[1]);
  });

  test('the control with too few rounds is the same function but for these', () => {
    expect(at(tooFewRounds(13, SEED), 2 * 11 + 1)).toBe(draw(11, place(PURPOSE.contact, 0))[1]);
  });
});

test('a line of dieharder is a p-value; other lines are none', () => {
  const text =
    '# dieharder\n   diehard_runs,   0,    100000,      20,0.98529743,  PASSED  \n rgb_bitdist,   8, 1, 2,0.5,  WEAK\n';
  expect(rowsOf(text)).toEqual([{ name: 'diehard_runs', p: 0.98529743 }, { name: 'rgb_bitdist 8', p: 0.5 }]); // prettier-ignore
});

test('what is weak or failed is marked and counted, and weak twice is not passed over', () => {
  const verdicts = [0.5, 0.001, 0.9999999, 0].map((p, i) => ({ name: `test ${i}`, p }));
  const repeated = [{ test: 'test 1', first: 0.001, again: 0.4 }];
  const column: Judged = { name: 'people, both', control: false, verdicts, repeated };
  const text = report([column]);
  expect(text).toContain('| test 0 | 0.5000 |');
  expect(text).toContain('| test 1 | **0.0010** |');
  expect(text).toContain('| test 2 | **1.0000 failed** |');
  expect(text).toContain('of 4 p-values 3 weak (expected 0.0), of these 2 failed');
  expect(text).toContain('- people, both, test 1: **0.0010**; under another key 0.4000.');
  expect(weakTwice([column])).toBe(false);
  expect(weakTwice([{ ...column, repeated: [{ test: 'test 1', first: 0.001, again: 0.997 }] }])).toBe(true);
});
