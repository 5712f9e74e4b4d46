import { expect, test } from 'vitest';
import { designOf } from '../../../experiments/audit/request.ts';
import { BONUS, hidingPlace, plantedDesign, smugglingDrill } from '../../../experiments/audit/smuggling-drill.ts';
import { see, small, tampered } from './small.ts';

const request = small({ people: 1500 });
const honest = await see(designOf(request));
const hiding = hidingPlace(request.regimes)!;
const planted = await see(plantedDesign(honest.design, hiding, BONUS));
const drill = (bonus: number, shown = planted, seen = honest) => smugglingDrill(seen, shown, hiding, bonus);

test('it hides behind a value that the reference does not have, with as few holders as there are', () => {
  const { rule, key, value, holders } = hiding;
  const has = request.regimes.filter(({ rules }) => JSON.stringify(rules[rule][key]) === value);
  expect(holders.map(({ name }) => name)).toEqual(has.map(({ name }) => name));
  expect(has).not.toContain(request.regimes[0]);
});

test('where all regimes are equal there is nowhere to hide', () => {
  const [{ rules }] = request.regimes;
  expect(hidingPlace(request.regimes.map(({ name }) => ({ name, rules })))).toBeUndefined();
});

test('× 1.2 is caught by the chances to clear, and by neither ledger nor placebo', () => {
  const { passed, figures } = drill(BONUS);
  expect(passed).toBe(true);
  expect(figures).toMatchObject({ bonus: 1.2, caught: true, honest_runs_pass: true });
  expect(figures).toMatchObject({ conservation_sees_it: false, placebo_sees_it: false });
});

test('× 1.0 is no bonus: nothing is caught, and the drill fails', async () => {
  const nothing = await see(plantedDesign(honest.design, hiding, 1));
  const holder = hiding.holders[0].name;
  const before = honest.columns.find(({ name }) => name === holder)!;
  const after = nothing.columns.find(({ name }) => name === holder)!;
  expect(after.runs.map(({ digest }) => digest)).toEqual(before.runs.map(({ digest }) => digest));
  expect(drill(1, nothing)).toMatchObject({ passed: false, figures: { caught: false } });
});

test('a bonus that also breaks the ledger is not this drill', () => {
  const columns = tampered(planted.columns, 0, ({ minutes }) => void minutes['voluntary']['idle']--);
  expect(drill(BONUS, { ...planted, columns })).toMatchObject({ passed: false, figures: { caught: true, conservation_sees_it: true } }); // prettier-ignore
});

test('honest runs that fail by themselves do not count as a catch', () => {
  const columns = tampered(honest.columns, 0, ({ treatments }) => {
    treatments['practice']['physical'].cleared = treatments['practice']['physical'].given;
  });
  expect(drill(BONUS, planted, { ...honest, columns })).toMatchObject({ passed: false, figures: { honest_runs_pass: false } }); // prettier-ignore
});
