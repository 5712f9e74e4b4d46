import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFlaw, lineAndColumn } from '../../scenarios/json-flaw.ts';

/** JSON.parse takes it, and every number in it can be held. */
const parses = (text: string) => {
  try {
    let finite = true;
    JSON.parse(text, (_, value: unknown) => void (finite &&= typeof value !== 'number' || Number.isFinite(value)));
    return finite;
  } catch {
    return false;
  }
};

describe('agrees with JSON.parse', () => {
  test('on every JSON value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(findFlaw(text, 32)).toBeUndefined();
      }),
    );
  });

  test('on JSON with a character changed, added or taken away', () => {
    const sign = fc.constantFrom(...'{}[]",:\\ \n\t0123456789.-+eEtrufalsn/x\u0000\u00a0'.split(''));
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), sign, fc.constantFrom(0, 1), (text, at, put, taken) => {
        const where = at % (text.length + 1);
        const torn = text.slice(0, where) + put + text.slice(where + taken);
        expect({ torn, accepted: findFlaw(torn, 1000) === undefined }).toEqual({ torn, accepted: parses(torn) });
      }),
      { numRuns: 3_000 },
    );
  });

  test.each(['', ' ', '01', '1.', '.5', '-', '+1', '1e', '1e+', "'a'", '"\\x"', '"\\u12g4"', '"\t"', '{"a":1,}', '[1,]', '[,]', '{"a"}', '{1:2}', 'tru', 'nulll', '1 2', '[1}', ']', '"'])(
    'refuses %j',
    (text) => {
      expect(parses(text)).toBe(false);
      expect(findFlaw(text, 32)).toBeDefined();
    },
  ); // prettier-ignore
});

test('nesting is bounded without recursion', () => {
  expect(findFlaw('['.repeat(32) + ']'.repeat(32), 32)).toBeUndefined();
  expect(findFlaw('['.repeat(33) + ']'.repeat(33), 32)).toMatchObject({ at: 32 });
  expect(findFlaw('{"a":'.repeat(1_000_000), 2_000_000)).toMatchObject({ found: '' });
});

test('a number that cannot be held is a flaw', () => {
  expect(findFlaw('[1e999]', 32)).toMatchObject({ at: 1, found: '1e999' });
  expect(findFlaw('[1e308, -1e-400]', 32)).toBeUndefined();
});

test('a long string is read in one pass', () => {
  const begin = performance.now();
  expect(findFlaw(`"${'x\\n'.repeat(1_500_000)}`, 32)).toMatchObject({ expected: 'a string that is closed' });
  expect(performance.now() - begin).toBeLessThan(2_000);
});

test('lines and columns count from 1', () => {
  expect(lineAndColumn('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
  expect(lineAndColumn('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
});
