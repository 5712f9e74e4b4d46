import { expect, test } from 'vitest';
import { OUT_OF_MEMORY, outOfMemory } from '../../experiments/run/memory.ts';
import { openPool, type PoolOptions } from '../../experiments/run/pool.ts';

const file = new URL('./mishaps.mjs', import.meta.url);
/** Six tasks on two threads; something happens at the third. */
async function six(mishap: string, options: Partial<PoolOptions> = {}) {
  const tries = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { mishap, at: 2, tries };
  const pool = openPool<number, number>({ size: 2, file, workerData, patience: 60, ...options });
  const outcomes = await Promise.all([0, 1, 2, 3, 4, 5].map((task) => pool.run(task)));
  await pool.close();
  const [answers, mishaps] = [outcomes.filter((one) => 'answer' in one), outcomes.filter((one) => 'failure' in one)];
  return { answers: answers.map(({ answer }) => answer), failures: mishaps.map(({ failure }) => failure), tries };
}

const others = [0, 10, 30, 40, 50];
const small = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 };

test.each([
  ['ends', 'its thread ended with exit code 3; tried twice', {}],
  ['throws', 'lost the thread; tried twice', {}],
  ['hungers', `${OUT_OF_MEMORY}; tried twice`, { memory: small }],
  ['hangs', 'its thread said nothing for 2 s and was ended; tried twice', { patience: 2 }],
])('a thread that %s costs a second try, then its task, and no other', async (mishap, failure, options) => {
  const { answers, failures, tries } = await six(mishap, options);
  expect(failures).toEqual([failure]);
  expect(answers).toEqual(others);
  expect(tries[0]).toBe(2);
});

test('a thread that hangs once is replaced, and its task answered', async () => {
  const { answers, tries } = await six('hangs once', { patience: 2 });
  expect(answers).toEqual([0, 10, 20, 30, 40, 50]);
  expect(tries[0]).toBe(2);
});

test('a slow thread that says how far it is is left alone', async () => {
  const { answers, tries } = await six('dawdles', { patience: 2 });
  expect(answers).toEqual([0, 10, 20, 30, 40, 50]);
  expect(tries[0]).toBe(1);
});

test('a pool closes on a thread that hangs', async () => {
  const pool = openPool<number, number>({ size: 1, file, workerData: { mishap: 'hangs' }, patience: 600 });
  const outcome = pool.run(0);
  await pool.close();
  expect(await outcome).toEqual({ failure: 'stopped before it was done' });
});

test('no memory for arrays is no memory; other slips are not', () => {
  const caught = (slip: () => unknown) => {
    try {
      return slip();
    } catch (error) {
      return error;
    }
  };
  expect(outOfMemory(caught(() => new ArrayBuffer(2 ** 52)))).toBe(true);
  expect(outOfMemory(caught(() => 'x'.repeat(-1)))).toBe(false);
});
