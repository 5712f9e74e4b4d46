import { expect, test } from 'vitest';
import { WORLD, worldWith, type World } from '../../engine/index.ts';
import { NeedTables } from '../../engine/model/need-tables.ts';
import { BANDS, FIFTHS, GROUPS, rateTables } from '../../engine/model/rates.ts';
import { NEED_GROUPS } from '../../engine/model/vocabulary.ts';
import { rowsUnder } from './document-tables.ts';
import {
  happenings,
  named,
  outside,
  PAGE,
  picked,
  SHIPPED,
  totalOf,
  treatments,
  type Dials,
  type Levels,
} from './needs-from-document.ts';

const STATES: readonly Levels[] = Array.from({ length: 256 }, (_, state) => [0, 1, 2, 3].map((d) => (state >> (2 * d)) & 3)); // prettier-ignore
const KINDS = ['worse', 'relief', 'crisis'];

const WORLDS: readonly (readonly [what: string, dials: Dials, inputs: Partial<World>])[] = [
  ['as shipped', SHIPPED, {}],
  ['without coupling', { ...SHIPPED, form: 'none' }, { coupling_form: 'none' }],
  ['with linear coupling', { ...SHIPPED, form: 'linear', linear: 0.3 }, { coupling_form: 'linear', coupling_linear: 0.3 }],
  [
    'with every dial turned',
    { ...SHIPPED, coupling: 0.02, relief: [1.2, 0.5, 0.9, 1.4], escalation: [0.7, 1.5, 1.1, 0], crises: 2 },
    {
      coupling: 0.02, relief_physical: 1.2, relief_mental: 0.5, relief_social: 0.9, relief_functional: 1.4,
      escalation_physical: 0.7, escalation_mental: 1.5, escalation_social: 1.1, escalation_functional: 0, crises: 2,
    },
  ],
]; // prettier-ignore

for (const [what, dials, inputs] of WORLDS)
  test(`the engine has the rates of the document in all 256 states, ${what}`, () => {
    const tables = new NeedTables(worldWith(inputs), 1);
    STATES.forEach((levels, state) => expect(tables.total[state]).toBeCloseTo(totalOf(levels, dials), 12));
    for (const [state, levels] of STATES.entries()) {
      if (totalOf(levels, dials) === 0) continue;
      for (const [u, { domain, what: kind }] of midpoints(levels, dials)) {
        const code = tables.select(state, u);
        expect([code >> 2, KINDS[code & 3]]).toEqual([domain, kind]);
      }
    }
  });

/** For every happening a uniform in the middle of its part, with what the document says it picks. */
function midpoints(levels: Levels, dials: Dials) {
  const total = totalOf(levels, dials);
  let sum = 0;
  return happenings(levels, dials).map(({ rate }) => {
    const u = (sum + rate / 2) / total;
    sum += rate;
    return [u, picked(levels, dials, u)] as const;
  });
}

test('the numbers that the document gives to check against are those of its equations', () => {
  const rows = rowsUnder(PAGE, 'physical', 'mental', 'social', 'functional', 'onset or worse, by domain');
  expect(rows.length).toBeGreaterThan(4);
  for (const cells of rows) {
    const levels = cells.slice(0, 4).map(Number);
    const all = happenings(levels, SHIPPED);
    const worse = levels.map((_, d) => all.find(({ domain, what }) => domain === d && what === 'worse')?.rate ?? 0);
    cells[4].split(', ').forEach((rate, d) => expect(Number(rate)).toBeCloseTo(worse[d], 7));
    expect(Number(cells[5])).toBeCloseTo(totalOf(levels, SHIPPED), 6);
    expect(cells.slice(6)).toEqual([0.1, 0.5, 0.9].map((u) => named(picked(levels, SHIPPED, u))));
  }
  for (const [g, said] of rowsUnder(PAGE, 'g, days', 'treatments'))
    expect(Number(said)).toBeCloseTo(treatments(0.05, 0.4, 0.5, Number(g)), 4);
});

test('the document says what is shipped', () => {
  const shipped = { coupling: SHIPPED.coupling, coupling_form: SHIPPED.form, coupling_linear: SHIPPED.linear, crises: 1 };
  for (const [name, value] of Object.entries(shipped)) expect([name, WORLD[name].value]).toEqual([name, value]);
}); // prettier-ignore

test('rates from outside are those of the document for every group, age band and fifth', () => {
  expect(rowsUnder(PAGE, 'life events a year').map(([group]) => group)).toEqual([...NEED_GROUPS]);
  const dials = { events: [1, 0.8, 1.3, 0.5], gradient: 0.05, gradientSocial: 0.2, injuries: 0.3, reviews: 1.5 };
  const [events_physical, events_mental, events_social, events_functional] = dials.events;
  const tables = rateTables(
    {
      events_physical, events_mental, events_social, events_functional,
      deprivation_gradient: dials.gradient, deprivation_gradient_social: dials.gradientSocial,
      injuries: dials.injuries, reviews: dials.reviews,
    },
    1,
  );
  for (let row = 0; row < GROUPS * BANDS * FIFTHS; row++) {
    const [group, band, fifth] = [Math.floor(row / 35), Math.floor(row / 5) % 7, row % 5];
    const said = outside(group, band, fifth, dials);
    let sum = 0;
    said.life.forEach((rate, d) => expect(tables.events[row * 4 + d]).toBeCloseTo((sum += rate), 10));
    expect(tables.injuries[row]).toBeCloseTo(said.injuries, 10);
    expect(tables.reviews[row]).toBeCloseTo(said.reviews, 10);
  }
}); // prettier-ignore
