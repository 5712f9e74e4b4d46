import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_STATE, readState, SCREENS, writeState, type PageState } from '../../viz/state/page-state.ts';

const name = fc.stringMatching(/^[a-z][a-z-]{0,20}$/);
const state: fc.Arbitrary<PageState> = fc.record({
  screen: fc.constantFrom(...SCREENS),
  place: fc.oneof(name, fc.string({ minLength: 1, maxLength: 60 })),
  people: fc.integer({ min: 100, max: 1_000_000 }),
  regimes: fc.array(name, { minLength: 1, maxLength: 8 }),
  years: fc.integer({ min: 1, max: 30 }),
  warm_up: fc.integer({ min: 0, max: 20 }),
  pairs: fc.integer({ min: 0, max: 10_000 }),
  seed: fc.string({ minLength: 1, maxLength: 200 }),
  equalise: fc.array(fc.constantFrom('R6', 'R7', 'R11'), { maxLength: 3 }),
  world: fc.constantFrom('', 'coupling:0.01', 'trust:0.2,verification:0'),
  guess: fc.constantFrom('', 'network:2', 'none:0'),
  order: fc.constantFrom('0', '1'),
  theme: fc.constantFrom('desk', 'projector'),
  view: fc.string({ maxLength: 200 }),
});

test('every state survives the address', () => {
  fc.assert(
    fc.property(state, (one) => {
      expect(readState(writeState(one))).toEqual(one);
    }),
  );
});

test('a first visit has a short address', () => {
  expect(writeState(FIRST_STATE)).toBe('#/question');
  expect(readState('')).toEqual(FIRST_STATE);
});

test('whatever stands in the address, there is a page', () => {
  fc.assert(
    fc.property(fc.string(), (hash) => {
      expect(SCREENS).toContain(readState(hash).screen);
    }),
  );
  const bad = '#/nowhere?people=lots&years=99&regimes=,,&order=7&world=x&pairs=-1&place=&guess=a:9';
  expect(readState(bad)).toEqual(FIRST_STATE);
});

test('an address of another version opens: what is unknown is left aside', () => {
  const old = readState('#/answer?place=west-leeds&years=3&theme=dark');
  expect(old).toEqual({ ...FIRST_STATE, screen: 'answer', place: 'west-leeds', years: 3 });
});
