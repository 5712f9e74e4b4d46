import { describe, expect, test } from 'vitest';
import { findPublished } from '../../experiments/published/catalogue.ts';

/** Published results in a short form: the definitions, with fewer runs and the bounds that go with them. */
const check = (name: string, typed: Readonly<Record<string, unknown>>, seed = 12) =>
  findPublished(name).prepare(new Map(Object.entries(typed)))(seed);
const json = (name: string, typed: Readonly<Record<string, unknown>>) => check(name, typed).json as never;

test('speed and search: six firms, the orderings and the weight on the other department', () => {
  const { missed, json: found } = check('speed-and-search', { landscapes: 150 });
  expect(missed).toEqual([]);
  expect((found as { firms: unknown[] }).firms).toHaveLength(6);
});

test('march: three cells, and more socialisation is less knowledge', () => {
  expect(check('march', { runs: 100 }).missed).toEqual([]);
});

test('lazer and friedman: line and complete, simple and complex, and copying less often', () => {
  expect(check('lazer-friedman', { spaces: 25, networks: 'line,complete' }).missed).toEqual([]);
});

test('barkoczi and galesic: the turn, and that it is gone with ties at random', () => {
  expect(check('barkoczi-galesic', { spaces: 30 }).missed).toEqual([]);
});

test.each(['mmc', 'day-grid', 'returns', 'fork-join'])('queue %s', (kind) => {
  expect(check('queue', { kind, runs: 20 }).missed).toEqual([]);
});

test('queue no-show, and where the book tips', () => {
  expect(check('queue', { kind: 'no-show', runs: 20 }).missed).toEqual([]);
  const theory = (patients: number) =>
    (json('queue', { kind: 'no-show', runs: 2, patients }) as { theory: { queue: number } }).theory.queue;
  expect(theory(2200)).toBeCloseTo(8.19, 2);
});

test('screening and agreement', () => {
  expect(check('screening', { proposals: 20_000, accept: 0.3, members: 4, needed: 2 }).missed).toEqual([]);
  expect(check('agreement', { proposals: 3_000, members: 4, needed: 2, veto: 0.2 }).missed).toEqual([]);
});

describe('theory, as it is printed', () => {
  test('Erlang’s C at load 8 and 10 servers', () => {
    const { theory } = json('queue', { kind: 'mmc', runs: 2 }) as { theory: Record<string, number> };
    expect(theory['waited']).toBeCloseTo(0.409, 3);
    expect(theory['wait']).toBeCloseTo(0.205, 3);
  });

  test('three branches take 1.833 of one', () => {
    const { theory } = json('queue', { kind: 'fork-join', runs: 2 }) as { theory: Record<string, number> };
    expect(theory['service']).toBeCloseTo(1.833, 3);
  });

  test('screens of five: f^5, 1 − (1 − f)^5 and three or more of five', () => {
    const typed = { accept: 0.6, proposals: 2, members: 5, needed: 3 };
    const { theory } = json('screening', typed) as { theory: Record<string, number> };
    expect(theory).toEqual({
      hierarchy: 0.6 ** 5,
      polyarchy: 1 - 0.4 ** 5,
      committee: expect.closeTo(10 * 0.216 * 0.16 + 5 * 0.1296 * 0.4 + 0.07776, 12) as unknown,
    });
  });

  test('agreement of four: H4 − H2, H4, and with a veto of .2 H4 ÷ .8^4', () => {
    const typed = { proposals: 2, members: 4, needed: 2, veto: 0.2 };
    const { theory } = json('agreement', typed) as { theory: Record<string, number> };
    expect(theory['majority']).toBeCloseTo(1 / 4 + 1 / 3, 12);
    expect(theory['all']).toBeCloseTo(25 / 12, 12);
    expect(theory['veto']).toBeCloseTo(25 / 12 / 0.4096, 12);
  });
});

test('a firm says the same whichever firms are beside it', () => {
  const one = { form: 'L', alt: 2, prop: 2, comp: 3, incent: 0.4 };
  const alone = json('speed-and-search', { firm: one, landscapes: 20 }) as object;
  const beside = json('speed-and-search', { firm: [{ form: 'C', comp: 3 }, one], landscapes: 20 }) as { firms: object[] }; // prettier-ignore
  expect(beside.firms[1]).toEqual(alone);
});

test('a network says the same whichever networks are beside it', () => {
  const typed = { k: 3, spaces: 3, rounds: 20 };
  const all = json('lazer-friedman', typed) as { networks: Record<string, object> };
  const one = json('lazer-friedman', { ...typed, networks: 'rewired' }) as { networks: Record<string, object> };
  expect(one.networks['rewired']).toEqual(all.networks['rewired']);
});
