import { describe, expect, test } from 'vitest';
import { WORLD } from '../../engine/index.ts';
import { canonicalJson } from '../../server/requests/canonical.ts';
import { namedThings } from '../../server/requests/named.ts';
import { idOf, settledBy, wholeScenario } from '../../server/requests/question.ts';
import { submittedFrom } from '../../server/requests/submitted.ts';

const named = namedThings(false);
const idFor = (scenario: object, engine = '1.0.0') =>
  idOf(settledBy(wholeScenario(submittedFrom(scenario), named), named, engine));

const BASE = { place: 'fleetwood', people: 300, years: 1, warm_up: 0, replications: 2 };

test('an id is 32 hexadecimal digits', () => {
  expect(idFor(BASE)).toMatch(/^[0-9a-f]{32}$/);
});

describe('the same question has the same id', () => {
  const [input, param] = Object.entries(WORLD)[0];
  test.each([
    ['whatever the order of keys', Object.fromEntries(Object.entries(BASE).toReversed())],
    ['with its defaults written out', { ...BASE, seed: 'formwork', world: {}, knockout: [] }],
    ['with an input of the world set to what it is anyway', { ...BASE, world: { [input]: param.value } }],
    ['with a place in full instead of its name', { ...BASE, place: named.place('fleetwood') }],
    ['under another title', { ...BASE, title: 'Tuesday' }],
  ])('%s', (_how, scenario) => {
    expect(idFor(scenario)).toBe(idFor(BASE));
  });

  test('codes in any order', () => {
    const codes = (knockout: string[]) => idFor({ ...BASE, knockout });
    expect(codes(['M2', 'M1'])).toBe(codes(['M1', 'M2']));
  });

  test('with regimes in full instead of their names', () => {
    const regimes = ['hierarchy', 'network'];
    expect(idFor({ ...BASE, regimes: regimes.map((name) => named.regime(name)) })).toBe(idFor({ ...BASE, regimes }));
  });
});

describe('all that settles a result moves the id', () => {
  const network = named.regime('network');
  test.each<[string, object]>([
    ['place', { place: 'sarum-south' }],
    ['people', { people: 301 }],
    ['years', { years: 2 }],
    ['warm-up', { warm_up: 1 }],
    ['replications', { replications: 3 }],
    ['seed', { seed: 'another' }],
    ['regimes', { regimes: ['network', 'hierarchy'] }],
    ['their order', { regimes: ['hierarchy', 'network'] }],
    ['the label of one', { regimes: [{ ...network, name: 'mine' }, 'hierarchy'] }],
    ['a mechanism less', { knockout: ['M1'] }],
    ['a rule made equal', { equalise: ['R11'] }],
    ['the world', { world: { coupling: 0 } }],
    ['a shock', { shocks: [{ what: 'surge', week: 4, weeks: 2, domain: 'mental', factor: 2 }] }],
    ['a change of form', { changes: [{ week: 4, from: 'hybrid' }] }],
    ['some rules of it', { changes: [{ week: 4, take: ['R5'], from: 'hybrid' }] }],
  ])('%s', (_what, change) => {
    const others = [BASE, { ...BASE, regimes: ['network'] }].map((scenario) => idFor(scenario));
    expect(others).not.toContain(idFor({ ...BASE, ...change }));
  });

  test('the engine', () => {
    expect(idFor(BASE, '1.0.1')).not.toBe(idFor(BASE, '1.0.0'));
  });
});

test('canonical JSON orders keys at every depth and drops what is undefined', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 'x' }], a: undefined, A: null })).toBe('{"A":null,"b":[{"c":"x","d":1}]}');
});
