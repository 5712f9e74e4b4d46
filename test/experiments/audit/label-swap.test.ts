import { expect, test } from 'vitest';
import { labelSwap, labelSwapDesigns } from '../../../experiments/audit/label-swap.ts';
import type { Observed } from '../../../experiments/audit/observe.ts';
import { see, small } from './small.ts';

const [plain, swapped] = labelSwapDesigns(small());
const [before, after]: Observed[] = [await see(plain), await see(swapped)];

test('two names change places, their rules stay', () => {
  expect(swapped.regimes.slice(0, 2).map(({ name }) => name)).toEqual([plain.regimes[1].name, plain.regimes[0].name]);
  expect(swapped.regimes.map(({ rules }) => rules)).toEqual(plain.regimes.map(({ rules }) => rules));
});

test('the engine does not notice', () => {
  const { passed, figures } = labelSwap([before, after]);
  expect({ passed, ...figures }).toMatchObject({ passed: true, same_digest: true, same_answer: true });
});

test('rules that follow the name are found', async () => {
  const [one, other, ...rest] = plain.regimes;
  const follows = await see({ ...swapped, regimes: [other, one, ...rest] });
  expect(labelSwap([before, follows])).toMatchObject({ passed: false, figures: { same_digest: false } });
});

test('a count that follows the name is found, though the state is the same', async () => {
  const counted = await see(swapped);
  counted.batch.tally.measure(1, 'burden')[0] += 1e-9;
  expect(labelSwap([before, counted])).toMatchObject({
    passed: false,
    figures: { same_digest: true, same_answer: false },
  });
});
