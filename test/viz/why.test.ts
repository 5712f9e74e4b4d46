import { describe, expect, test } from 'vitest';
import { fateOf, leftWords, whatIsLeft } from '../../experiments/analyse/what-is-left.ts';
import { differences } from '../../scenarios/rule-differences.ts';
import { REGIME_FILES } from '../../scenarios/bundled.ts';
import type { RegimeDocument } from '../../scenarios/schema/regime.ts';
import { plantedFinding } from './planted.ts';

const REFERENCE = [100, 101, 99, 100];
const under = (network: readonly number[]) =>
  plantedFinding({ 'status-quo': { burden: REFERENCE }, network: { burden: network } });
const left = (before: readonly number[], after: readonly number[]) =>
  whatIsLeft(under(before), under(after), 'network', 'burden');

describe('what is left of a difference', () => {
  test('is counted pair by pair, in % of the reference, over the pairs that both have', () => {
    const found = whatIsLeft(under([110, 111, 109, 110]), under([105, 106]), 'network', 'burden');
    expect(found.before).toHaveLength(2);
    expect(found.before[0]).toBeCloseTo(1000 / 100.5);
    expect(found.after[1]).toBeCloseTo(500 / 100.5);
  });

  test.each([
    ['gone', [110, 111.5, 109, 110], [100.2, 101, 99.1, 100]],
    ['gone', [90, 91.5, 89, 90], [99.8, 101, 99, 100.1]],
    ['smaller', [110, 111.5, 109, 110], [105, 106.2, 104, 105]],
    ['smaller', [90, 91.5, 89, 90], [95, 96.2, 94, 95]],
    ['unmoved', [110, 111.5, 109, 110], [110, 111, 109.5, 110]],
    ['larger', [110, 111.5, 109, 110], [120, 121, 119, 120]],
    ['turned', [110, 111.5, 109, 110], [90, 91.5, 89, 90]],
    ['turned', [90, 91.5, 89, 90], [110, 111.5, 109, 110]],
    ['none', REFERENCE, REFERENCE],
    ['luck', [110, 91, 109, 92], [110, 91, 107, 93]],
    ['appears', [110, 91, 109, 92], [110, 111.5, 109, 110]],
    ['luck', [110], [100]],
  ])('%s: %j to %j', (fate, before, after) => {
    expect(fateOf(left(before, after))).toBe(fate);
  });

  test('in words: both sizes with their error, and what became of it', () => {
    const [sizes, fate] = leftWords(left([110, 111.5, 109, 110], [100, 101, 99, 100.4]), 'R6', 'network', 'Burden');
    expect(sizes).toMatch(/^Burden under network: \+10\.1 % ±0\.\d as it is, \+0\.1 % ±0\.\d with R6 equal$/);
    expect(fate).toBe('The difference goes with it.');
    const small = leftWords(left([102, 103.1, 101, 102], [101, 102, 100, 101.1]), 'R6', 'network', 'Burden');
    expect(small[1]).toMatch(/part of the difference goes.*Both are too small to matter/);
  });

  test('what may be large is not called small', () => {
    const wide = leftWords(left([110, 93, 101, 99], [108, 92, 100, 100]), 'R6', 'network', 'Burden');
    expect(wide[1]).toBe('The difference may have been luck from the start: more pairs may tell.');
  });

  test('a measure that was not counted says so', () => {
    const nothing = whatIsLeft(under(REFERENCE), under(REFERENCE), 'network', 'deaths');
    expect(leftWords(nothing, 'R6', 'network', 'Deaths')).toEqual(['Deaths was not counted in any pair']);
    expect(fateOf(nothing)).toBe('none');
  });
});

test('two forms differ in values of rules, the same either way round', () => {
  const [network, hierarchy] = [REGIME_FILES.network, REGIME_FILES.hierarchy] as unknown as RegimeDocument[];
  const there = differences(network, hierarchy);
  expect(there.length).toBeGreaterThan(0);
  expect(differences(hierarchy, network)).toEqual(
    there.map(({ value, against, ...rest }) => ({ ...rest, value: against, against: value })),
  );
  expect(differences(network, network)).toEqual([]);
});
