import { expect, test } from 'vitest';
import { worldWith } from '../../engine/index.ts';
import { place } from '../../scenarios/bundled.ts';
import { changesOf, shocksOf } from '../../scenarios/events.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

const FLEETWOOD = place('fleetwood');
const world = worldWith({});
const shocks = (...given: Parameters<typeof shocksOf>[0]) => shocksOf(given, FLEETWOOD, world);

test('each shock has what goes with it and nothing else, concerns somebody there, and can do something', () => {
  const surge = { what: 'surge', week: 3, weeks: 4, domain: 'physical', factor: 1.4 } as const;
  const absence = { what: 'absence', week: 0, weeks: 52, organisation: 'mental_health', share: 0.5 } as const;
  expect(shocks(surge, absence)).toEqual([surge, absence]);
  expect(() => shocks({ what: 'surge', week: 3, weeks: 4, factor: 2 })).toThrow('shocks[0]: found no "domain", expected one with "surge"');
  expect(() => shocks(surge, { ...absence, factor: 2 })).toThrow('shocks[1].factor: found "2", expected no such key with "absence"');
  expect(() => shocks({ ...absence, organisation: 'mental_helth' })).toThrow('did you mean "mental_health"?');
  expect(() => shocks({ ...absence, organisation: '__proto__' })).toThrow('unknown organisation "__proto__"');
  expect(() => shocks({ what: 'resignations', week: 0, share: 1 })).toThrow('"world": {"workforce": "on"}');
  expect(() => shocks({ what: 'new_landscapes', week: 0 })).toThrow('"world": {"care_plans": "on"}');
  const on = worldWith({ workforce: 'on' });
  expect(shocksOf([{ what: 'resignations', week: 0, share: 1 }], FLEETWOOD, on)).toHaveLength(1);
}); // prettier-ignore

const regimes = ['status-quo', 'network'].map((name) => ({ name, rules: SHIPPED[name] }));
const changes = (...given: Parameters<typeof changesOf>[0]) => changesOf(given, regimes, (word) => SHIPPED[word]);

test('a change takes all rules or some, for one regime or all, on top of what holds by then, in order of time', () => {
  const [present, network] = changes(
    { week: 78, take: ['R4'], from: 'hierarchy' },
    { week: 26, regime: 'network', take: ['R5'], from: 'hierarchy' },
  );
  expect(present).toEqual([
    { day: 546, rules: { ...SHIPPED['status-quo'], indicators: SHIPPED['hierarchy']['indicators'] } },
  ]);
  expect(network.map(({ day }) => day)).toEqual([182, 546]);
  const reporting = { ...SHIPPED['network'], reporting: SHIPPED['hierarchy']['reporting'] };
  expect(network[0].rules).toEqual(reporting);
  expect(network[1].rules).toEqual({ ...reporting, indicators: SHIPPED['hierarchy']['indicators'] });
  expect(changes({ week: 1, from: 'hierarchy' })[1][0].rules).toEqual(SHIPPED['hierarchy']);
});

test('a regime that is not compared and a rule that is not there are named', () => {
  expect(() => changes({ week: 1, regime: 'networc', from: 'hierarchy' })).toThrow('changes[0].regime: "networc" is not compared here');
  expect(() => changes({ week: 1, take: ['R99'], from: 'hierarchy' })).toThrow('R99');
}); // prettier-ignore
