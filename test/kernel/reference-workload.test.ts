import { expect, test } from 'vitest';
import { PEOPLE, reference } from '../../bench/reference.ts';

test('the yardstick does the work it says, the same every time', () => {
  const [three, again, one] = [reference(3), reference(3), reference(1)];
  expect(again).toEqual(three);
  const yearly = (after: number, before: number) => (after - before) / 2 / PEOPLE;
  expect(yearly(three.contacts, one.contacts)).toBeCloseTo(5.95, 1);
  expect(Math.abs(yearly(three.events, one.events) - 17.1)).toBeLessThan(0.2);
});
