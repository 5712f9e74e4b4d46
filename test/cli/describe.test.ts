import { describe, expect, test } from 'vitest';
import { MEASURES } from '../../engine/index.ts';
import { RULE_CARDS } from '../../scenarios/engine-terms.ts';
import { shippedNames } from '../../scenarios/shipped.ts';
import { run } from './captured-io.ts';

const say = async (...words: string[]) => {
  const { code, stdout, stderr } = await run(['describe', ...words], '.');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

const pages = [
  [],
  ...['regime', 'place', 'scenario', 'rule', 'measure', 'world'].map((kind) => [kind]),
  ...shippedNames('place').map((name) => ['place', name]),
  ...shippedNames('regime').map((name) => ['regime', name]),
  ...shippedNames('regime').map((name) => ['regime', name, '--against', 'status-quo']),
  ...shippedNames('scenario').map((name) => ['scenario', name]),
  ...RULE_CARDS.map(({ id }) => ['rule', id]),
  ...MEASURES.map(({ name }) => ['measure', name]),
];

test.each(pages)('%s %s %s %s fits 80 columns', async (...words) => {
  const text = await say(...words.filter((word) => word !== undefined));
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(text).not.toMatch(/undefined|\[object|NaN/);
});

describe('a scenario', () => {
  test('says what befalls the place, what becomes of the forms, and what is known from outside', async () => {
    const pandemic = await say('scenario', 'pandemic');
    expect(pandemic).toContain('From week 26, for 16 weeks: 1.4 times the physical life events.');
    expect(pandemic).toContain('In the best world that the calibration accepted, all mechanisms on');
    expect(await say('scenario', 'eleven-months')).toContain('mental_health_minutes 6: client-facing minutes');
    expect(await say('scenario', 'targets-suspended')).toContain('hierarchy: from week 52 R4, R5, R10 change.');
    expect(await say('scenario', 'link-workers-england')).toContain('What is known from outside:');
    expect(JSON.parse(await say('scenario', 'pandemic', '--json'))).toMatchObject({ place: 'average-pcn' });
  });
});

describe('a regime', () => {
  test('shows every rule with standing, reason, source and grade', async () => {
    const text = await say('regime', 'network');
    for (const { code, title } of RULE_CARDS) expect(text).toContain(`${code} ${title}`);
    expect(text.match(/– (free|defining)$/gm)).toHaveLength(RULE_CARDS.length);
    expect(text.match(/^ {4}Why: /gm)).toHaveLength(RULE_CARDS.length);
    expect(text.match(/^ {4}Source: /gm)).toHaveLength(RULE_CARDS.length);
    expect(text).not.toContain('does not have yet');
  });

  test('against another: what differs, and by which value', async () => {
    const text = await say('regime', 'network', '--against', 'hierarchy');
    expect(text).toContain('Differs from hierarchy in 11 of 19 rules');
    expect(text).toContain('≠ differs: in hierarchy performance_management');
    const json = JSON.parse(await say('regime', 'network', '--against', 'hierarchy', '--json')) as {
      differs: object[];
    };
    expect(json.differs).toContainEqual({
      rule: 'passing-on',
      code: 'R6',
      key: 'route',
      value: 'direct',
      against: 'gatekept',
    });
  });

  test('against itself nothing differs', async () => {
    expect(await say('regime', 'network', '--against', 'network')).toContain('No rule differs');
  });
});

test('a rule is found by name and by code', async () => {
  expect(await say('rule', 'R6')).toBe(await say('rule', 'passing-on'));
});
