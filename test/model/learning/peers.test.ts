import { describe, expect, test } from 'vitest';
import { Chance } from '../../../engine/kernel/chance.ts';
import { Peers, type Copying, type Worth } from '../../../engine/model/learning/peers.ts';
import { apart, complete, line, tiesFrom } from '../../../engine/model/learning/ties-between.ts';

const PURPOSES = { look: 1, copy: 2, search: 3 };
const BEST: Copying = { rule: 'best', sample: 0, velocity: 1, ties: 'first', copyingError: 0 };
/** Worth only itself; flips from 0 and 64 are worth less, so that nobody finds anything alone. */
const PEAKS: Worth = { payoff: (plan) => ({ 0: 1, 64: 2, 96: 3, 127: 4 })[plan] ?? 0 };
const peers = (starts: number[], ties = complete(starts.length), copying: Partial<Copying> = {}, worth = PEAKS, run = 0) =>
  new Peers(Int32Array.from(starts), 7, ties, { ...BEST, ...copying }, worth, new Chance(1, run), PURPOSES); // prettier-ignore

describe('the best', () => {
  test('of all who are seen is copied, all at once', () => {
    const group = peers([0, 64, 127, 0]);
    group.step();
    expect([...group.plans]).toEqual([127, 127, 127, 127]);
    expect([...group.values]).toEqual([4, 4, 4, 4]);
  });

  test('travels one tie a round', () => {
    const group = peers([127, 0, 0, 0], line(4));
    group.step();
    expect([...group.plans]).toEqual([127, 127, 0, 0]);
    group.step();
    expect([...group.plans]).toEqual([127, 127, 127, 0]);
  });

  test('is looked for as often as the velocity says', () => {
    let copied = 0;
    for (let run = 0; run < 2000; run++) {
      const group = peers([0, 127], complete(2), { velocity: 0.3 }, PEAKS, run);
      group.step();
      if (group.plans[0] === 127) copied++;
    }
    expect(Math.abs(copied - 600) / Math.sqrt(2000 * 0.21)).toBeLessThan(3.29);
  });

  test('may escape a small sample', () => {
    let found = 0;
    for (let run = 0; run < 2000; run++) {
      const group = peers([0, 0, 0, 0, 127], complete(5), { sample: 1 }, PEAKS, run);
      group.step();
      if (group.plans[0] === 127) found++;
    }
    expect(Math.abs(found - 500) / Math.sqrt(2000 * 0.1875)).toBeLessThan(3.29);
  });

  test('is copied with each differing bit missed as often as the error says', () => {
    let bits = 0;
    for (let run = 0; run < 1000; run++) {
      const group = peers([0, 127], complete(2), { copyingError: 0.25 }, PEAKS, run);
      group.step();
      for (let bit = 0; bit < 7; bit++) bits += (group.plans[0] >> bit) & 1;
    }
    expect(Math.abs(bits - 5250) / Math.sqrt(7000 * 0.1875)).toBeLessThan(3.29);
  });
});

describe('conformity', () => {
  const star = tiesFrom(4, [[0, 1], [0, 2], [0, 3]]); // prettier-ignore

  test('takes what most have, not what is best', () => {
    const group = peers([0, 64, 64, 127], star, { rule: 'conformity' });
    group.step();
    expect(group.plans[0]).toBe(64);
  });

  test('takes nothing that is no better', () => {
    const group = peers([127, 64, 64, 96], star, { rule: 'conformity' });
    group.step();
    expect(group.plans[0]).toBe(127);
  });

  test('where all differ: first a search of one’s own, or one of them at random', () => {
    const alone = peers([0, 64, 96, 127], star, { rule: 'conformity', ties: 'first' });
    alone.step();
    expect(alone.plans[0]).toBe(0);
    const counts = new Map<number, number>();
    for (let run = 0; run < 3000; run++) {
      const group = peers([0, 64, 96, 127], star, { rule: 'conformity', ties: 'random' }, PEAKS, run);
      group.step();
      counts.set(group.plans[0], (counts.get(group.plans[0]) ?? 0) + 1);
    }
    for (const plan of [64, 96, 127])
      expect(Math.abs(counts.get(plan)! - 1000) / Math.sqrt(3000 * (2 / 9))).toBeLessThan(3.29);
  });
});

test('alone, a better flip is kept and a worse one is not', () => {
  const ones: Worth = { payoff: (plan) => plan.toString(2).replaceAll('0', '').length };
  const group = peers([0], apart(1), {}, ones);
  let worth = 0;
  for (let round = 0; round < 200; round++) {
    group.step();
    expect(group.values[0]).toBeGreaterThanOrEqual(worth);
    worth = group.values[0];
  }
  expect(group.plans[0]).toBe(127);
});

test('a member tries the same flips whatever its ties', () => {
  const flat: Worth = { payoff: (plan) => plan };
  const starts = [1, 1, 1, 1];
  const [alone, tied] = [peers(starts, apart(4), {}, flat), peers(starts, line(4), { sample: 1 }, flat)];
  alone.step();
  tied.step();
  expect([...tied.plans]).toEqual([...alone.plans]);
});
