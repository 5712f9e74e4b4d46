import { expect, test } from 'vitest';
import { latinHypercube } from '../../../experiments/calibrate/latin-hypercube.ts';
import { curvedEmulator } from '../../../experiments/calibrate/curved-emulator.ts';

const ranges = [
  { input: 'a', low: 0, high: 10, source: '' },
  { input: 'b', low: -1, high: 1, source: '' },
];
const points = latinHypercube(30, ranges, 'planes');

test('a curved surface is found again, without error', () => {
  const { expects, error } = curvedEmulator(points, points.map(({ a, b }) => 3 + 0.5 * a - 4 * b * b), ranges); // prettier-ignore
  expect(expects({ a: 2, b: 0.5 })).toBeCloseTo(3, 4);
  expect(error).toBeLessThan(1e-4);
});

test('what the fit leaves over is its error', () => {
  const wobble = points.map((_, at) => (at % 2 === 0 ? 1 : -1));
  const { error } = curvedEmulator(points, points.map(({ a }, at) => a + wobble[at]), ranges); // prettier-ignore
  expect(error).toBeGreaterThan(0.8);
  expect(error).toBeLessThan(1.2);
});
