import { describe, expect, test } from 'vitest';
import { Chance } from '../../../engine/kernel/chance.ts';
import { Landscape } from '../../../engine/kernel/landscape.ts';
import { Stream } from '../../../engine/kernel/stream.ts';
import { DirectAppraisal, NoisyAppraisal, ownersOf, TabulatedAppraisal, type Appraisal } from '../../../engine/model/deciding/appraisal.ts'; // prettier-ignore
import { Deciding } from '../../../engine/model/deciding/deciding.ts';
import type { Form } from '../../../engine/model/deciding/form.ts';
import { pursue } from '../../../engine/model/deciding/pursue.ts';

const OWNERS = [0b000111, 0b111000];
const stream = (purpose = 1, run = 0) => new Stream(new Chance(3, run)).at(0, purpose);
const complex = (run = 0) => new Landscape({ bits: 6, interactions: 5 }, stream(1, run));

const FORM: Form = {
  alternatives: 1,
  adopting: 'together',
  forwarding: 'ranked',
  proposals: 2,
  keeping: true,
  composing: 'at_random',
  composites: 2,
  accepting: 0,
};
const APART: Form = { ...FORM, adopting: 'apart', alternatives: 3 };

/** Owner 0 wants bit 0 set, owner 1 wants it clear and bit 3 set; together bit 0 counts 3, bit 3 counts 1. */
const TORN: Appraisal = {
  own: (owner, plan) => (owner === 0 ? plan & 1 : ((plan >> 3) & 1) - (plan & 1)),
  whole: (plan) => 3 * (plan & 1) + ((plan >> 3) & 1),
};

const tabulated = (landscape: Landscape, weight: number) => {
  const appraisal = new TabulatedAppraisal(6, OWNERS, weight);
  appraisal.tabulate(landscape);
  return appraisal;
};

describe('apart', () => {
  test('each owner takes its own best flip of all its bits, both at once', () => {
    const landscape = complex();
    const appraisal = tabulated(landscape, 0);
    const best = (owner: number, first: number) =>
      [0, 1, 2].map((bit) => 1 << (bit + first)).concat(0).toSorted((a, b) => appraisal.own(owner, b) - appraisal.own(owner, a))[0]; // prettier-ignore
    expect(new Deciding(APART, OWNERS, appraisal, stream()).step(0)).toBe(best(0, 0) | best(1, 3));
  });

  test('one owner of everything never falls, and ends where no flip is better', () => {
    const landscape = complex();
    const appraisal = new DirectAppraisal(landscape, ownersOf([63], 6), 1);
    const deciding = new Deciding({ ...APART, alternatives: 6 }, [63], appraisal, stream());
    let plan = 5;
    for (let step = 0; step < 20; step++) {
      const next = deciding.step(plan);
      expect(landscape.payoff(next)).toBeGreaterThanOrEqual(landscape.payoff(plan));
      plan = next;
    }
    for (let bit = 0; bit < 6; bit++) expect(landscape.payoff(plan ^ (1 << bit))).toBeLessThan(landscape.payoff(plan));
  });
});

describe('together', () => {
  const all: Form = { ...FORM, alternatives: 3, proposals: 4, composites: 15, forwarding: 'unseen' };

  test('looking at all there is, the best of all pairs of flips is taken', () => {
    const landscape = complex(2);
    const pairs = [0, 1, 2, 4].flatMap((a) => [0, 8, 16, 32].map((b) => a | b));
    const best = pairs.toSorted((a, b) => landscape.payoff(b) - landscape.payoff(a))[0];
    expect(new Deciding(all, OWNERS, tabulated(landscape, 0), stream()).step(0)).toBe(best);
  });

  test('a veto stops what is worse for one, even where it is better for all', () => {
    const free = new Deciding(all, OWNERS, TORN, stream());
    expect(free.step(0)).toBe(0b1001);
    // With bit 3 the second owner is no worse off, so it lets both pass; from there nothing more is to be had.
    const vetoed = new Deciding({ ...all, accepting: 2 }, OWNERS, TORN, stream());
    expect(vetoed.step(0)).toBe(0b1001);
    expect(new Deciding({ ...all, accepting: 2 }, OWNERS, TORN, stream()).step(0b1000)).toBe(0b1000);
    expect(free.step(0b1000) & 1).toBe(1);
    // One of the two is enough: the owner who loses is outvoted.
    expect(new Deciding({ ...all, accepting: 1 }, OWNERS, TORN, stream()).step(0b1000) & 1).toBe(1);
  });

  test('without composites nothing changes', () => {
    const deciding = new Deciding({ ...all, composites: 0 }, OWNERS, TORN, stream());
    expect([deciding.step(0), deciding.evaluations]).toEqual([0, 0]);
  });

  test('of one proposal each, ranked, only what is best for its owner comes up', () => {
    const one: Form = { ...FORM, alternatives: 3, proposals: 1, keeping: false, composing: 'by_rank', composites: 1 };
    expect(new Deciding(one, OWNERS, TORN, stream()).step(0)).toBe(0b1001);
    const worse: Appraisal = { own: (_owner, plan) => -plan, whole: (plan) => plan };
    expect(new Deciding(one, OWNERS, worse, stream()).step(0)).toBe(0);
  });

  test('where parts may be left as they are, a drawn composite changes something', () => {
    const rising: Appraisal = { own: (_owner, plan) => plan, whole: (plan) => plan };
    const one: Form = { ...FORM, composites: 1 };
    for (let run = 0; run < 50; run++)
      expect(new Deciding(one, OWNERS, rising, stream(1, run)).step(0)).toBeGreaterThan(0);
  });

  test('ties of rank are broken evenly', () => {
    // Ranks 0 and 1 of both owners: after (0, 0), the pairs (0, 1) and (1, 0) tie for the second look.
    const tied: Form = { ...FORM, keeping: false, composing: 'by_rank', composites: 2 };
    const whole = (plan: number) => (plan === 0 ? 0 : plan < 8 ? 1 : plan % 8 === 0 ? 2 : -1);
    const flat: Appraisal = { own: () => 0, whole };
    const runs = Array.from({ length: 2000 }, (_, run) => new Deciding(tied, OWNERS, flat, stream(1, run)).step(0));
    const first = runs.filter((plan) => plan > 0 && plan < 8).length;
    expect(runs.every((plan) => plan > 0)).toBe(true);
    expect(Math.abs(first - 1000) / Math.sqrt(500)).toBeLessThan(3.29);
  });
});

test('the same draws give the same plan, and a step leaves nothing behind', () => {
  const appraisal = tabulated(complex(), 1);
  const drawn = stream();
  const deciding = new Deciding(FORM, OWNERS, appraisal, drawn);
  const first = [0, 9, 22].map((plan, day) => (drawn.at(4, 4, day), deciding.step(plan)));
  const again = [22, 9, 0].map((plan, at) => (drawn.at(4, 4, 2 - at), deciding.step(plan)));
  expect(again.toReversed()).toEqual(first);
});

test.each([
  [{ ...FORM, alternatives: 4 }, OWNERS],
  [{ ...FORM, composites: -1 }, OWNERS],
  [{ ...FORM, forwarding: 'unseen', alternatives: 2 }, Array.from({ length: 8 }, (_, at) => 3 << (2 * at))],
] as [Form, number[]][])('a form that cannot be carried out is refused', (form, owners) => {
  expect(() => new Deciding(form, owners, TORN, stream())).toThrow(RangeError);
});

test('owners own every bit once', () => {
  expect(() => ownersOf([0b011, 0b110], 3)).toThrow(RangeError);
  expect(() => ownersOf([0b001, 0b100], 3)).toThrow(RangeError);
});

test('with a weight of 1 all want what the whole is worth; with 0 each its own share', () => {
  const landscape = complex();
  const [none, full] = [tabulated(landscape, 0), new DirectAppraisal(landscape, ownersOf(OWNERS, 6), 1)];
  for (let plan = 0; plan < 64; plan++) {
    expect(none.own(1, plan)).toBe(landscape.share(0b111000, plan));
    expect(full.own(0, plan)).toBeCloseTo(landscape.payoff(plan), 14);
    expect(none.whole(plan)).toBeCloseTo(full.whole(plan), 14);
  }
});

test('noise falls with the root of the cases seen', () => {
  const spread = (cases: number) => {
    const noisy = new NoisyAppraisal({ own: () => 0.5, whole: () => 0.5 }, 0.1, cases, stream());
    const squares = Array.from({ length: 4000 }, () => (noisy.whole(0) - 0.5) ** 2);
    return Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
  };
  expect(spread(1) / 0.1).toBeCloseTo(1, 1);
  expect(spread(25) / 0.02).toBeCloseTo(1, 1);
});

test('equal steps are equal steps, equal evaluations equal looks', () => {
  const appraisal = tabulated(complex(), 1);
  const cheap = () => new Deciding({ ...APART, alternatives: 1 }, OWNERS, appraisal, stream());
  const dear = () => new Deciding({ ...APART, alternatives: 3 }, OWNERS, appraisal, stream());
  expect(pursue(cheap(), 0, { equal: 'steps', amount: 60 }).steps).toBe(60);
  expect(pursue(cheap(), 0, { equal: 'evaluations', amount: 60 }).steps).toBe(30);
  expect(pursue(dear(), 0, { equal: 'evaluations', amount: 60 }).steps).toBe(10);
});
