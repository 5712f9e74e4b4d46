import { describe, expect, test } from 'vitest';
import { rangeOf } from '../../scripts/findings.ts';
import { isTwoHumped, shares } from '../../scripts/findings/humps.ts';
import { over } from '../../scripts/findings/quarters.ts';
import { capacity, designOf, ELSEWHERE, HOME, shipped, WHOLE } from '../../scripts/findings/run.ts';
import { behind } from '../../scripts/findings/where-least.ts';

describe('findings', () => {
  test('a pair counts as less or more only beyond 5 %', () => {
    expect(shares([94, 96, 104, 106], [100, 100, 100, 100])).toEqual([0.25, 0.5, 0.25]);
  });

  test('two humps: both ends hold a fifth and more than the middle', () => {
    expect(isTwoHumped([0.45, 0.15, 0.4])).toBe(true);
    expect(isTwoHumped([0.4, 0.3, 0.3])).toBe(false);
    expect(isTwoHumped([0.7, 0.12, 0.18])).toBe(false);
  });

  test('a form is behind the best of the others, itself not counted', () => {
    const burden = { hierarchy: 90, network: 100, hybrid: 120, 'lead-organisation': 110 };
    expect(behind(burden, 'hierarchy')).toBeCloseTo(-0.1, 12);
    expect(behind(burden, 'network')).toBeCloseTo(1 / 9, 12);
  });

  test('quarters are averaged pair by pair', () => {
    expect(over([{ burden: [1, 3, 9] }, { burden: [2, 4, 9] }], 'burden', 0, 2)).toEqual([2, 3]); // prettier-ignore
  });

  test('the range names the settings in which a part comes out otherwise', () => {
    const elsewhere = [
      { name: 'rural', parts: [{ what: 'it rains', shown: true }] },
      { name: 'another seed', parts: [{ what: 'it rains', shown: undefined }] },
    ];
    expect(rangeOf('it rains', true, elsewhere)).toBe('the same in 1 of 2 other settings; not: another seed');
    expect(rangeOf('it rains', true, elsewhere.slice(0, 1))).toBe('the same in 1 of 1 other settings');
  });

  test('elsewhere differs from home in one thing beside its size', () => {
    for (const at of ELSEWHERE) {
      const changed = [at.place !== HOME.place, at.seed !== HOME.seed, JSON.stringify(at.world) !== JSON.stringify(HOME.world)];
      expect([at.name, changed.filter(Boolean).length]).toEqual([at.name, 1]);
    }
  });

  test('what a question changes comes over what the setting has', () => {
    const design = designOf({ columns: [shipped('network')], years: 1, world: capacity(2), place: 'deprived-city' }, HOME);
    expect(design.world.practice_minutes).toBe(2 * Number(WHOLE.practice_minutes));
    expect(design.place).toEqual(designOf({ columns: [shipped('network')], years: 1 }, ELSEWHERE[1]).place);
  });
}); // prettier-ignore
