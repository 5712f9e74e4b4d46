import { expect, test } from 'vitest';
import { latinHypercube } from '../../../experiments/calibrate/latin-hypercube.ts';
import { linearEmulator } from '../../../experiments/calibrate/linear-emulator.ts';

const ranges = [
  { input: 'a', low: 0, high: 10, source: '' },
  { input: 'b', low: -1, high: 1, source: '' },
];
const points = latinHypercube(30, ranges, 'planes');

test('a plane is found again, without error', () => {
  const { expects, error } = linearEmulator(points, points.map(({ a, b }) => 3 + 0.5 * a - 4 * b), ranges); // prettier-ignore
  expect(expects({ a: 2, b: 0.5 })).toBeCloseTo(2, 9);
  expect(error).toBeLessThan(1e-9);
});

test('what the plane leaves over is its error', () => {
  const wobble = points.map((_, at) => (at % 2 === 0 ? 1 : -1));
  const { error } = linearEmulator(points, points.map(({ a }, at) => a + wobble[at]), ranges); // prettier-ignore
  expect(error).toBeGreaterThan(0.8);
  expect(error).toBeLessThan(1.2);
});
