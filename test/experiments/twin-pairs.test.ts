import { describe, expect, test } from 'vitest';
import { PERSON_YEAR_COLUMNS } from '../../engine/index.ts';
import { Burdens } from '../../experiments/twin/burdens.ts';
import { choose, differences, ofThousand, percentileOf, SAME } from '../../experiments/twin/pairs.ts';

/** A table of rows with the named columns; others are 0. */
function rows(...lines: Record<string, number>[]) {
  const width = PERSON_YEAR_COLUMNS.length;
  const cells = new Float64Array(lines.length * width);
  lines.forEach((line, row) => {
    for (const [name, value] of Object.entries(line)) cells[row * width + PERSON_YEAR_COLUMNS.indexOf(name)] = value;
  });
  return { rows: lines.length, cells };
}

/** Everybody lives two years with so much burden in all and one touchpoint. */
function everybody(burdens: readonly number[]): Burdens {
  const all = new Burdens(burdens.length);
  const line = (burden: number, person: number) =>
    ({ person, days_lived: 730, burden_mental: burden, contacts_first: burden > 0 ? 1 : 0 }); // prettier-ignore
  all.add(rows(...burdens.map(line)));
  return all;
}

describe('what became of a slot’s first holder', () => {
  const burdens = new Burdens(2);
  burdens.add(
    rows(
      { person: 0, days_lived: 365, burden_physical: 3, burden_social: 4, contacts_first: 2, contacts_practice: 2 },
      { person: 1, days_lived: 100, burden_mental: 9 },
      { person: 1 + 2 ** 20, days_lived: 265, burden_mental: 99, contacts_crisis: 5 },
    ),
  );
  burdens.add(rows({ person: 0, days_lived: 365, burden_functional: 1, contacts_crisis: 1 }));

  test('is summed over years and domains, each touchpoint once', () => {
    expect([burdens.burden[0], burdens.touches[0], burdens.lived[0]]).toEqual([8, 3, 730]);
  });

  test('ends with them: a joiner’s is not theirs', () => {
    expect([burdens.burden[1], burdens.touches[1], burdens.lived[1]]).toEqual([9, 0, 100]);
  });
});

const reference = everybody([100, 100, 100, 100, 100, 0]);
const other = everybody([60, 80, 100, 120, 300, 0]);
const hand = differences(reference, other, 2);

describe('differences', () => {
  test('are a year’s, less is better', () => {
    expect([...hand]).toEqual([-20, -10, 0, 10, 100, 0]);
  });

  test('of twins of whom one dies sooner there is none', () => {
    const dies = new Burdens(1);
    dies.add(rows({ person: 0, days_lived: 12, burden_mental: 5 }));
    const parted = differences(everybody([5]), dies, 2);
    expect([...parted]).toEqual([Number.NaN]);
    expect(ofThousand(parted)).toEqual({ better: 0, same: 0, worse: 0, parted: 1000 });
    expect(percentileOf(parted, 0)).toBeNull();
  });
});

describe('the percentile', () => {
  test.each([
    [0, 91.7],
    [1, 75],
    [2, 50],
    [5, 50],
    [3, 25],
    [4, 8.3],
  ])('of slot %i is %f: pairs that were helped less, ties half', (slot, percentile) => {
    expect(percentileOf(hand, slot)).toBeCloseTo(percentile, 1);
  });

  test('of pairs that are all the same is the middle', () => {
    expect(percentileOf(new Float64Array(7), 3)).toBe(50);
  });
});

describe('of a thousand twins', () => {
  test('a third each still makes a thousand', () => {
    const { better, same, worse, parted } = ofThousand(Float64Array.of(-5, 0, 5));
    expect([better, same, worse, parted]).toEqual([334, 333, 333, 0]);
  });

  test('a difference below the stated amount is the same, at it is not', () => {
    const near = Float64Array.of(-SAME, -SAME + 1e-9, SAME - 1e-9, SAME);
    expect(ofThousand(near)).toEqual({ better: 250, same: 500, worse: 250, parted: 0 });
  });
});

describe('a pick', () => {
  const many = Array.from({ length: 101 }, (_, slot) => slot);
  const before = everybody(many.map(() => 500));
  const after = everybody(many.map((slot) => 400 + 2 * slot));
  const spread = differences(before, after, 1);

  test.each([
    ['helped', 5],
    ['typical', 50],
    ['harmed', 95],
  ] as const)('%s is slot %i of a hundred and one, the first the most helped', (pick, slot) => {
    expect(choose(pick, before, after, spread, 0.7)).toBe(slot);
  });

  test('at random is anybody, by luck alone', () => {
    expect([0, 0.5, 0.999_999].map((luck) => choose('random', before, after, spread, luck))).toEqual([0, 50, 100]);
  });

  test('among equals is by luck', () => {
    const equal = new Float64Array(101);
    expect([0, 0.999].map((luck) => choose('typical', before, before, equal, luck))).toEqual([100, 0].toReversed());
  });

  test('passes over those without need or touchpoint, and says so where nobody is left', () => {
    expect(choose('harmed', reference, other, hand, 0)).toBe(4);
    expect(() => choose('typical', everybody([0, 0]), everybody([0, 0]), new Float64Array(2), 0)).toThrow('nobody');
  });
});
