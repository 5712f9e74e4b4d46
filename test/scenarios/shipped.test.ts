import { describe, expect, test } from 'vitest';
import { RULE_CARDS } from '../../scenarios/engine-terms.ts';
import { findPlace, findRegime, findTarget, readDocument } from '../../scenarios/library.ts';
import { MODEL_RULES } from '../../scenarios/model-codes.ts';
import { resolveComparison } from '../../scenarios/resolve.ts';
import { peopleOf } from '../../scenarios/schema/place.ts';
import type { RegimeDocument } from '../../scenarios/schema/regime.ts';
import { DEFAULT_REGIMES } from '../../scenarios/settings.ts';
import { shippedFile, shippedNames } from '../../scenarios/shipped.ts';

const regimes = shippedNames('regime');
const places = shippedNames('place');
const value = (regime: RegimeDocument, rule: string, key: string) => regime.rules[rule].values[key];

test.each(places)('place %s passes its schema and bears its file’s name', (name) => {
  const place = findPlace(name, '.');
  expect(place.name).toBe(name);
  expect(place.source, 'where the figures come from').toBeTruthy();
  expect(place.attribution).toContain('Open Government Licence');
  expect(peopleOf(place)).toBeGreaterThan(20_000);
});

test('the eight places of the contract are shipped, with 48 practices in all', () => {
  const real = [
    'well-up-north',
    'west-leeds',
    'anfield-and-everton',
    'sw-shropshire',
    'well-street-common',
    'tower-hamlets-network-7',
    'fleetwood',
    'sarum-south',
  ];
  expect(places).toEqual(expect.arrayContaining(real));
  expect(real.flatMap((name) => findPlace(name, '.').practices)).toHaveLength(48);
});

test('an archetype says that it is no real place', () => {
  const invented = places.filter((name) => findPlace(name, '.').pcn_code === undefined);
  expect(invented).toEqual(['affluent-suburb', 'average-pcn', 'deprived-city', 'national-mix', 'rural']);
  for (const name of invented) expect(findPlace(name, '.').source).toMatch(/^archetype: no real place; /);
});

describe.each(regimes)('regime %s', (name) => {
  const regime = findRegime(name, '.');

  test('has every rule, with standing, reason, source and grade', () => {
    expect(regime.name).toBe(name);
    expect(Object.keys(regime.rules).sort()).toEqual(RULE_CARDS.map(({ id }) => id).sort());
    for (const rule of Object.values(regime.rules)) {
      expect(rule).toMatchObject({ standing: expect.any(String), reason: expect.any(String) });
      expect(rule).toMatchObject({ source: expect.any(String), grade: expect.any(String) });
    }
  });

  test('says of every rule of the model that the engine lacks what it would carry', () => {
    const here = RULE_CARDS.map(({ code }) => code);
    const lacking = Object.keys(MODEL_RULES).filter((code) => !here.includes(code));
    expect((regime.missing ?? []).map(({ rule }) => rule)).toEqual(lacking);
  });
});

describe('no form owns a crossed rule silently', () => {
  const all = DEFAULT_REGIMES.map((name) => findRegime(name, '.'));

  test.each([
    ['ending-care', 'ends'],
    ['ending-care', 'cap'],
    ['waiting-order', 'order'],
    ['eligibility', 'community_nursing'],
    ['eligibility', 'mental_health'],
    ['eligibility', 'social_care'],
    ['eligibility', 'voluntary'],
    ['capacity', 'planning'],
    ['capacity', 'movable'],
    ['indicators', 'weight'],
    ['indicators', 'lag'],
    ['community-links', 'who'],
    ['scale', 'on_the_day'],
    ['scale', 'known_solution'],
    ['scale', 'long'],
    ['scale', 'several_domains'],
  ])('%s %s is the same everywhere', (rule, key) => {
    expect(new Set(all.map((regime) => value(regime, rule, key))).size).toBe(1);
  });

  test('a rule marked free is one of the crossed rules or has a reason to be equal', () => {
    for (const rule of ['information', 'ending-care', 'eligibility', 'order-of-duties', 'waiting-order', 'reporting']) {
      for (const regime of all) expect(regime.rules[rule].standing, `${regime.name} ${rule}`).toBe('free');
    }
  });

  test('forms that divide capacity do so as often; those in which practices keep their own never do', () => {
    for (const regime of regimes.map((name) => findRegime(name, '.'))) {
      const own = value(regime, 'decision-right', 'capacity') === 'own';
      expect([regime.name, value(regime, 'capacity', 'cycle')]).toEqual([regime.name, own ? 0 : 13]);
    }
  });

  test('the managed network is the network but for what management brings', () => {
    const [network, managed] = [findRegime('network', '.'), findRegime('network-managed-as-hierarchy', '.')];
    const differing = Object.keys(network.rules).filter(
      (id) => JSON.stringify(network.rules[id].values) !== JSON.stringify(managed.rules[id].values),
    );
    expect(differing).toEqual([
      'breach',
      'decision-right',
      'indicators',
      'order-of-duties',
      'plan-revision',
      'reporting',
    ]);
    expect(managed.rules['indicators'].values).toEqual(findRegime('hierarchy', '.').rules['indicators'].values);
  });
});

test('a shipped file is found by listing: no name leads out of the folder', () => {
  for (const name of ['../regimes/network', 'network.json', '', '.', '__proto__', 'constructor']) {
    expect(shippedFile('regime', name)).toBeUndefined();
  }
  expect(readDocument(shippedFile('regime', 'network')!, '.').kind).toBe('regime');
});

describe.each(shippedNames('scenario'))('scenario %s', (name) => {
  const target = findTarget(name, '.');
  const scenario = target.kind === 'scenario' ? target.scenario : undefined;

  test('says what it is about, can be run, and is no other thing’s name', () => {
    expect(scenario).toMatchObject({
      title: expect.any(String),
      about: expect.any(String),
      regimes: expect.any(Array),
    });
    expect(resolveComparison(name, {}, '.').regimes.length).toBeGreaterThanOrEqual(3);
    expect([...shippedNames('place'), ...shippedNames('regime')]).not.toContain(name);
  });

  test('a named system says what is known of it from outside, or that nothing was found', () => {
    const system = shippedFile('scenario', name)!.includes('systems');
    expect(system ? scenario!.evidence!.length : 1).toBeGreaterThan(0);
  });
});
