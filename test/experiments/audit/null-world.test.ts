import { describe, expect, test } from 'vitest';
import { RULES, WORLD, type Param } from '../../../engine/index.ts';
import { againstReference, nullCheck } from '../../../experiments/audit/null-check.ts';
import { nullInputs, unknownInputs, worldItems } from '../../../experiments/audit/null-inputs.ts';
import { nullRules, ruleItems, type RuleCard } from '../../../experiments/audit/null-rules.ts';
import { items, nullWorld } from '../../../experiments/audit/null-world.ts';
import { see, small, tampered } from './small.ts';

const about = { title: 'a new one', source: 'here', grade: 'assumed' } as const;
const input = (unit: string, value = 5): Param => ({ kind: 'number', value, min: 0, max: 1000, integer: false, unit, ...about }); // prettier-ignore

describe('inputs are read from the registry', () => {
  test('every shipped input is either taken away or said to belong to people, illness and treatment', () => {
    expect(unknownInputs()).toEqual([]);
  });

  test('minutes of organising are nought and capacity is plenty, whatever they are called', () => {
    const registry = { ...WORLD, committee: input('minutes a week'), healers_minutes: input('minutes a person of the place and year') };
    expect(nullInputs(registry)).toMatchObject({ committee: 0, healers_minutes: 50, coupling: 0 });
    expect(unknownInputs(registry)).toEqual([]);
    expect(worldItems(registry).map(({ name }) => name)).toContain('committee');
    expect(worldItems(registry)[0].inputs).toContain('healers_minutes');
  }); // prettier-ignore

  test('what care itself takes stays', () => {
    expect(Object.keys(nullInputs())).not.toContain('mental_health_session');
    expect(Object.keys(nullInputs())).not.toContain('attendance_minutes');
  });

  test('an input of another kind is asked about', () => {
    expect(unknownInputs({ ...WORLD, charm: input('share') })).toEqual(['charm']);
  });
});

describe('rules', () => {
  const CROSSED = 'R4 R5 R7 R11 R14 R15 R16 R17 R18 R19 R20'.split(' ');
  test('crossed rules are equal under all regimes, the others keep what is not minutes', () => {
    const nulled = small().regimes.map(({ rules }) => nullRules(rules));
    for (const { code, id } of RULES) {
      const values = new Set(nulled.map((rules) => JSON.stringify(rules[id])));
      expect({ code, equal: values.size === 1 || !CROSSED.includes(code) }).toEqual({ code, equal: true });
    }
    expect(new Set(nulled.map((rules) => JSON.stringify(rules['passing-on']))).size).toBeGreaterThan(1);
    expect(Object.values(nulled[0]['eligibility'])).toEqual(Object.values(nulled[0]['eligibility']).map(() => 1));
  });

  test('a rule put back is as the regime has it, and only that one', () => {
    const { rules } = small().regimes[1];
    const back = nullRules(rules, 'R4');
    expect(back['indicators']).toEqual(rules['indicators']);
    expect({ ...back, indicators: null }).toEqual({ ...nullRules(rules), indicators: null });
  });

  test('minutes of a rule that a form may own are nought, too', () => {
    const seat: RuleCard = { code: 'R1', id: 'seat', title: 'Seat', params: { long: input('minutes a decision'), who: input('members') } }; // prettier-ignore
    expect(nullRules({ seat: { long: 30, who: 4 } }, undefined, [seat])).toEqual({ seat: { long: 0, who: 4 } });
    expect(ruleItems([seat]).map(({ name }) => name)).toEqual(['R1']);
  });
});

test('regimes with equal rules in it are run once', () => {
  const { design, columnOf } = nullWorld(small());
  expect(design.regimes.length).toBeLessThan(small().regimes.length);
  expect(columnOf).toHaveLength(small().regimes.length);
  expect(columnOf[0]).toBe(0);
  for (const item of items())
    expect(Math.max(...nullWorld(small(), item).columnOf)).toBeLessThan(small().regimes.length);
});

test('one item is back, and nothing else', () => {
  const [bare, coupled] = [
    nullWorld(small()),
    nullWorld(
      small(),
      items().find(({ name }) => name === 'coupling'),
    ),
  ];
  expect(coupled.design.world).toEqual({ ...bare.design.world, coupling: WORLD['coupling'].value });
});

describe('the check', async () => {
  const request = small({ people: 2000, years: 2, warmUp: 2, replications: 4 });
  const names = request.regimes.map(({ name }) => name);
  const { design, columnOf } = nullWorld(request);
  const seen = await see(design);

  test('the shipped regimes are equal where nothing but the form is left', () => {
    const found = nullCheck(seen, columnOf, names, []);
    expect({ passed: found.passed, detail: found.detail }).toMatchObject({ passed: true });
    expect((found.figures['utilisation'] as { highest: number }).highest).toBeLessThanOrEqual(0.3);
    expect(Object.keys(found.figures['differences'] as object)).toEqual(names.slice(1));
  });

  const burden = (factor: number) => ({
    ...seen,
    columns: seen.columns.map((column, at) => at === 0 ? column : { ...column, runs: column.runs.map((run) => ({ ...run, result: { ...run.result, measures: { ...run.result.measures, burden: run.result.measures['burden'] * factor } } })) }), // prettier-ignore
  });

  test('a form that gets two per cent for nothing is found', () => {
    const found = nullCheck(burden(0.98), columnOf, names, []);
    expect(found.passed).toBe(false);
    expect(found.detail).toContain('NOT shown equal');
  });

  test('so is one that pays two per cent', () => {
    expect(nullCheck(burden(1.02), columnOf, names, []).passed).toBe(false);
  });

  test('one pair has no error, so it shows nothing', () => {
    const single = { ...seen, columns: seen.columns.map((column) => ({ ...column, runs: column.runs.slice(0, 1) })) };
    expect(nullCheck(single, columnOf, names, []).passed).toBe(false);
  });

  test('a busy organisation is no null world', () => {
    const busy = tampered(seen.columns, 0, ({ minutes: { voluntary } }) => {
      voluntary['direct'] += 0.9 * voluntary['idle'];
      voluntary['idle'] *= 0.1;
    });
    expect(nullCheck({ ...seen, columns: busy }, columnOf, names, []).detail).toContain('voluntary is');
  });

  test('an input nobody has thought about is named', () => {
    const found = nullCheck(seen, columnOf, names, ['charm']);
    expect(found.passed).toBe(false);
    expect(found.detail).toContain('charm');
  });

  test('the difference is that of the pairs', () => {
    const [{ difference }] = againstReference(burden(2), columnOf, names).toReversed();
    const honest = againstReference(seen, columnOf, names).at(-1)!;
    expect(difference).toBeCloseTo(2 * (1 + honest.difference) - 1, 9);
  });
});
