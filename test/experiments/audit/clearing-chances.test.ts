import { expect, test } from 'vitest';
import { worldWith } from '../../../engine/index.ts';
import { clearingChances } from '../../../experiments/audit/clearing-chances.ts';
import { cellsOf } from '../../../experiments/audit/clearing-cells.ts';
import type { Seen } from '../../../experiments/audit/observe.ts';
import { designOf } from '../../../experiments/audit/request.ts';
import { USUAL_WORLD } from '../../../scenarios/usual-world.ts';
import { see, small, tampered } from './small.ts';

const { columns } = await see(designOf(small({ people: 1500 })));
const world = worldWith(USUAL_WORLD);

test('under every shipped regime contacts clear as often as the world declares', () => {
  const { passed, figures } = clearingChances(columns, USUAL_WORLD);
  expect(passed).toBe(true);
  expect(figures['comparisons']).toBeGreaterThan(60);
  expect(figures['tried']).toBeGreaterThan(50);
});

test('every service and domain of the world is a cell, under every regime', () => {
  const declared = Object.entries(world).filter(([name, chance]) => name.includes('_clears_') && Number(chance) > 0);
  expect(cellsOf(columns, USUAL_WORLD)).toHaveLength(declared.length * columns.length);
});

const more = (service: string, domain: string, cleared: number) =>
  tampered(columns, 2, ({ treatments }) => void (treatments[service][domain].cleared += cleared));

test('a fifth more under one regime is found, and laid at its door', () => {
  const cell = cellsOf(columns, USUAL_WORLD).find(
    (each) => each.regime === columns[2].name && each.domain === 'physical',
  )!;
  const found = clearingChances(more('practice', 'physical', Math.round(cell.cleared * 0.2)), USUAL_WORLD);
  expect(found).toMatchObject({ passed: false, figures: { failing_regimes: [columns[2].name] } });
  expect(found.detail).toContain(`${columns[2].name}, practice, physical`);
});

test('the same in the reference and everywhere is found by the declared chance', () => {
  const all = columns.map((_, at) => tampered(columns, at, ({ treatments }) => {
    const cell = treatments['practice']['physical'];
    cell.cleared = Math.round(cell.cleared * 1.2);
  })[at]); // prettier-ignore
  expect(clearingChances(all, USUAL_WORLD).figures['failing_regimes']).toEqual(columns.map(({ name }) => name));
});

test('an attempt at what the world gives no chance for is found', () => {
  const impossible = tampered(columns, 1, ({ treatments }) => {
    treatments['mental_health']['physical'] = { given: 5, cleared: 1 };
  });
  expect(clearingChances(impossible, USUAL_WORLD).passed).toBe(false);
});

test('nothing tried is nothing shown', () => {
  const idle = columns.map((column) => ({ ...column, runs: column.runs.map((run) => withoutTreatments(run)) }));
  expect(clearingChances(idle, USUAL_WORLD)).toMatchObject({ passed: false, figures: { comparisons: 0 } });
});

function withoutTreatments(run: Seen['runs'][number]): Seen['runs'][number] {
  const none = Object.fromEntries(
    Object.entries(run.result.treatments).map(([service, domains]) => [
      service,
      Object.fromEntries(Object.keys(domains).map((domain) => [domain, { given: 0, cleared: 0 }])),
    ]),
  );
  return { ...run, result: { ...run.result, treatments: none as typeof run.result.treatments } };
}

/** Luck of its own for each trial: counts drawn from the declared chances, as many attempts as were seen. */
test('honest luck raises an alarm about once in a hundred audits or less', () => {
  let state = 12_345;
  const uniform = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
  const drawn = (given: number, chance: number) => {
    let cleared = 0;
    for (let i = 0; i < given; i++) if (uniform() < chance) cleared++;
    return cleared;
  };
  const audits = 200;
  const alarms = Array.from({ length: audits }, () => {
    const lucky = columns.map((_, at) => tampered(columns, at, ({ treatments }) => {
      for (const [service, domains] of Object.entries(treatments)) for (const [domain, cell] of Object.entries(domains)) {
        const name = `${service === 'emergency_department' ? 'emergency' : service === 'inpatient_beds' ? 'stay' : service}_clears_${domain}`;
        cell.given = Math.min(cell.given, 300);
        cell.cleared = drawn(cell.given, Number(world[name] ?? 0));
      }
    })[at]).map((column) => ({ ...column, runs: column.runs.slice(0, 1) })); // prettier-ignore
    return clearingChances(lucky, USUAL_WORLD).passed ? 0 : 1;
  }).reduce<number>((sum, alarm) => sum + alarm, 0);
  // At 1 % an audit, 8 or more of 200 come about once in 1,000 times (Poisson with mean 2: .0011).
  expect(alarms).toBeLessThan(8);
});
