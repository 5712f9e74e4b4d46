import { describe, expect, test } from 'vitest';
import { Simulation, type RuleValues } from '../../engine/index.ts';
import { sha256 } from '../../experiments/run/listen.ts';
import { liveTwice, type TwinDesign } from '../../experiments/twin/live-twice.ts';
import { partingOf } from '../../experiments/twin/parting.ts';
import { BUSY, BUSY_PEOPLE, BUSY_PLACE } from '../support/busy.ts';
import { fullStrength, SHIPPED } from '../support/shipped-rules.ts';

const usual = SHIPPED['status-quo'];

function twins(regimes: Record<string, RuleValues>, changes: Partial<TwinDesign> = {}) {
  const columns = Object.entries(regimes).map(([name, rules]) => ({ name, rules }));
  const size = { place: BUSY_PLACE, people: BUSY_PEOPLE, world: BUSY, years: 1, warmUp: 1 };
  const design = { ...size, seed: 11, replication: 0, warmUpRules: usual, regimes: columns, knockout: [], pick: 'random' } as const; // prettier-ignore
  const told: number[] = [];
  const means = {
    create: (settings: ConstructorParameters<typeof Simulation>[0]) => new Simulation(settings),
    hash: sha256,
    onDays: async (years: number) => void told.push(years),
  };
  return liveTwice({ ...design, ...changes }, means).then((lived) => ({ ...lived, told }));
}

describe('under equal rules', () => {
  const alike = twins({ one: usual, other: usual });

  test('the same person has the same diary, and nobody’s burden differs', async () => {
    const { lives, pairs } = await alike;
    expect(lives[1].diary).toEqual(lives[0].diary);
    expect(lives[0].diary.entries.length).toBeGreaterThan(2);
    expect(partingOf(lives[0].diary, lives[1].diary, 365)).toBeUndefined();
    expect(pairs[0]).toMatchObject({ difference: 0, percentile: 50, ofThousand: { same: 1000 } });
  });

  test('years are told to the end: one to warm up, then two passes', async () => {
    const { told } = await alike;
    expect(told.at(-1)).toBe(5);
  });
});

describe('under rules that differ', () => {
  const barred = { ...usual, ...fullStrength('eligibility') };

  test('they part where a service sends somebody back that it would else have taken', async () => {
    for (let replication = 0; replication < 3; replication++) {
      const { lives, pairs } = await twins({ open: usual, barred }, { replication, pick: 'harmed' });
      const parting = partingOf(lives[0].diary, lives[1].diary, 365)!;
      expect(lives[0].diary.levels).toEqual(lives[1].diary.levels);
      expect(pairs[0].difference).toBeGreaterThan(0);
      const before = (at: number) => lives[at].diary.entries.filter(({ day }) => day < parting.day);
      expect(before(0)).toEqual(before(1));
      expect(parting.here.concat(parting.there).length).toBeGreaterThan(0);
    }
  });

  test('picks stand in the order of benefit, at the percentiles they are named for', async () => {
    const picked = await Promise.all(
      (['harmed', 'typical', 'helped'] as const).map((pick) =>
        twins({ open: usual, net: SHIPPED['network'] }, { pick }),
      ),
    );
    const [harmed, typical, helped] = picked.map(({ pairs }) => pairs[0]);
    expect(harmed.difference).toBeGreaterThan(typical.difference!);
    expect(typical.difference).toBeGreaterThan(helped.difference!);
    expect(Math.abs(harmed.percentile! - 5)).toBeLessThan(4);
    expect(Math.abs(helped.percentile! - 95)).toBeLessThan(4);
    expect(new Set(picked.map(({ digest }) => digest)).size).toBe(1);
  });

  test('three regimes give two pairs against the first', async () => {
    const { lives, pairs } = await twins({ a: usual, b: SHIPPED['network'], c: barred });
    expect(lives.map(({ regime }) => regime)).toEqual(['a', 'b', 'c']);
    expect(pairs.map(({ regime, against }) => [regime, against])).toEqual([['b', 'a'], ['c', 'a']]); // prettier-ignore
  });
});

test('a second life that is not the first is refused', async () => {
  class Forgetful extends Simulation {
    private counts = 0;
    override count(options: Parameters<Simulation['count']>[0]): void {
      if (++this.counts === 3) this.advance(1);
      super.count(options);
    }
  }
  const columns = [{ name: 'a', rules: usual }, { name: 'b', rules: usual }]; // prettier-ignore
  const lived = liveTwice(
    { place: BUSY_PLACE, people: BUSY_PEOPLE, world: BUSY, years: 1, warmUp: 0, seed: 1, replication: 0, warmUpRules: usual, regimes: columns, knockout: [], pick: 'random' }, // prettier-ignore
    { create: (settings) => new Forgetful(settings), hash: sha256, onDays: async () => undefined },
  );
  await expect(lived).rejects.toThrow('the diary changed the run under a');
});
