import { expect, test } from 'vitest';
import { sheetOf } from '../../experiments/report/figures/frame.ts';
import { pairsSoFar, soFarLanes, soFarWords } from '../../viz/figures/pairs-so-far.ts';
import { plantedFinding } from './planted.ts';

const { comparison } = plantedFinding({
  'status-quo': { burden: [100, 100, 100, 100, 100] },
  hierarchy: { burden: [120, 130, 101, 100, 80] },
  network: { burden: [80, 70, 60, 101, 99] },
});
const lanes = soFarLanes(comparison);

test('which way the pairs went so far', () => {
  expect(lanes).toEqual([
    { regime: 'hierarchy', position: 1, less: 1, same: 2, more: 2 },
    { regime: 'network', position: 2, less: 3, same: 2, more: 0 },
  ]);
  expect(soFarWords(lanes)).toBe(
    'hierarchy: less in 1, same in 2, more in 2; network: less in 3, same in 2, more in 0',
  );
});

test.each([290, 358, 720])('a sign for every pair there is to be, within %i pixels', (width) => {
  const svg = pairsSoFar(lanes, 16, 'so-far', sheetOf(width));
  const inKey = 4;
  expect(svg.match(/<(circle|polygon)/g)).toHaveLength(2 * 16 + inKey);
  expect(svg.match(/<polygon/g)).toHaveLength(3 + 3 + 2);
  const places = [...svg.matchAll(/ (?:x|cx)="([^"]+)"/g)].map(([, at]) => Number(at));
  expect(Math.max(...places)).toBeLessThan(width);
  expect(svg).toContain('So far: 5 of 16 pairs');
  expect(svg).not.toMatch(/NaN|undefined|style=/);
});
