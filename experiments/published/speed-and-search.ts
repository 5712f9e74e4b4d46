import { plain } from '../analyse/numbers.ts';
import type { Table } from '../analyse/tables.ts';
import { type Estimate } from './estimate.ts';
import { firmsFrom, nameOf, sameFirm, type Firm } from './firms.ts';
import { broken, conditionTable, judgedTable, missedBy, within, type Condition, type Judged } from './judging.ts';
import type { Outcome } from './published-model.ts';
import { publishedModel } from './published-model.ts';
import { CELLS, searched, type Cell, type Scores } from './searching.ts';

/** Landscapes from which the bounds hold. */
const STATED = 1_500;
const BOUND = 0.015;
const SOLVED = 0.999;

interface Printed {
  readonly name: string;
  readonly firm: Firm;
  /** By cell, in the order of CELLS. */
  readonly cells: readonly [number, number, number, number];
}

/** Part of the published tables. */
const PRINTED: readonly Printed[] = [
  { name: 'I1', firm: { form: 'D', alt: 2, incent: 1 }, cells: [1, 0.893, 0.976, 0.835] },
  { name: 'I2', firm: { form: 'L', alt: 1, prop: 2, comp: 2, incent: 1 }, cells: [1, 0.884, 0.938, 0.858] },
  { name: 'I3', firm: { form: 'B', prop: 2, comp: 4, incent: 1 }, cells: [1, 0.94, 0.958, 0.9] },
  { name: 'I4', firm: { form: 'H', alt: 1, prop: 1, comp: 2, incent: 1 }, cells: [1, 0.883, 0.935, 0.857] },
  { name: 'I5', firm: { form: 'H', alt: 1, prop: 2, comp: 2, incent: 1 }, cells: [1, 0.939, 0.923, 0.864] },
  { name: 'I6', firm: { form: 'C', comp: 4 }, cells: [1, 0.892, 0.965, 0.892] },
];
const INCENTIVES = [0, 0.5, 1];

export const speedAndSearch = publishedModel({
  name: 'speed-and-search',
  title: 'Speed and search: six firms, stable and turbulent, simple and complex',
  source: 'Siggelkow and Rivkin 2005, Organization Science 16:101',
  example: `--firm '{"form":"H","alt":2,"prop":1,"comp":1,"incent":0}' --landscapes 1500`,
  options: {
    firm: { kind: 'json', about: 'a firm, or a list of them, in JSON; without it, those printed and the orderings' },
    landscapes: { kind: 'number', value: STATED, min: 2, max: 100_000, whole: true, about: 'landscapes drawn' },
  },
  check: ({ firm, landscapes }, seed) =>
    firm === undefined ? allPrinted(landscapes, seed) : asked(firmsFrom(firm), landscapes, seed, Array.isArray(firm)),
});

function asked(firms: readonly Firm[], landscapes: number, seed: number, many: boolean): Outcome {
  const scores = searched(firms, landscapes, seed);
  const judged = firms.map((firm, at) => judge(nameOf(firm), firm, scores[at], landscapes));
  const found = firms.map((firm, at) => ({ firm, landscapes, cells: scores[at] }));
  return {
    json: many ? { firms: found } : found[0],
    tables: firms.map((firm, at) => tableOf(nameOf(firm), judged[at], landscapes)),
    missed: judged.flatMap((each) => missedBy(each)),
  };
}

function allPrinted(landscapes: number, seed: number): Outcome {
  const scores = searched(PRINTED.map(({ firm }) => firm), landscapes, seed); // prettier-ignore
  const judged = PRINTED.map(({ name, firm }, at) => judge(`${name} ${nameOf(firm)}`, firm, scores[at], landscapes));
  const conditions = [...orderings(new Map(PRINTED.map(({ name }, at) => [name, scores[at]]))), ...steeper(landscapes, seed)]; // prettier-ignore
  return {
    json: { firms: PRINTED.map(({ firm }, at) => ({ firm, landscapes, cells: scores[at] })) },
    tables: [
      ...PRINTED.map(({ name, firm }, at) => tableOf(`${name} ${nameOf(firm)}`, judged[at], landscapes)),
      conditionTable('Orderings', conditions),
    ],
    missed: [...judged.flatMap((each) => missedBy(each)), ...broken(conditions)],
  };
}

/** All four cells of a firm; beside the printed ones where it has any. */
function judge(name: string, firm: Firm, scores: Scores, landscapes: number): Judged[] {
  const printed = PRINTED.find((one) => sameFirm(one.firm, firm))?.cells;
  return CELLS.map((cell, at) => {
    const bound = cell === 'stableSimple' ? 1 - SOLVED : within(BOUND, scores[cell], landscapes, STATED);
    const known = printed === undefined ? {} : { printed: printed[at], within: bound };
    return { label: `${name} ${WORDS[cell]}`, ...scores[cell], ...known };
  });
}

const WORDS: Readonly<Record<Cell, string>> = {
  stableSimple: 'stable simple',
  stableComplex: 'stable complex',
  turbulentSimple: 'turbulent simple',
  turbulentComplex: 'turbulent complex',
};

function tableOf(name: string, judged: readonly Judged[], landscapes: number): Table {
  const rows = judged.map((one) => ({ ...one, label: one.label.slice(name.length + 1) }));
  return judgedTable(`${name}, share of the most there is`, rows, `${plain(landscapes)} landscapes`);
}

function orderings(scores: ReadonlyMap<string, Scores>): Condition[] {
  const [stable, simple, complex] = (['stableComplex', 'turbulentSimple', 'turbulentComplex'] as const).map((cell) => {
    return (groups: string) => ordered(WORDS[cell], groups, (name) => scores.get(name)![cell]);
  });
  return [stable('I3 I5 > I1 I2 I4 I6'), simple('I1 > I6 > I3 > I2 > I4 > I5'), complex('I3 > I6 > I5 I2 I4 > I1')];
}

/** Every firm of a group above every firm of the next. */
function ordered(cell: string, groups: string, score: (name: string) => Estimate): Condition {
  const parsed = groups.split(' > ').map((group) => group.split(' ').map((name) => score(name).mean));
  const holds = parsed.every((group, at) => at === 0 || Math.min(...parsed[at - 1]) > Math.max(...group));
  const seen = parsed.map((group) => group.map((mean) => plain(mean, 3)).join(' ')).join(' > ');
  return { what: `${cell}: ${groups}`, holds, seen };
}

/**
 * More weight on the other department raises what is reached in the turbulent complex world, wherever a manager's values decide
 * anything. Where all that was thought of is forwarded and nobody may stop it, they decide nothing: then it must not matter.
 */
function steeper(landscapes: number, seed: number): Condition[] {
  const weighing = PRINTED.filter(({ firm }) => firm.form !== 'C');
  const firms = weighing.flatMap(({ firm }) => INCENTIVES.map((incent) => ({ ...firm, incent })));
  const scores = searched(firms, landscapes, seed, ['turbulentComplex']);
  return weighing.map(({ name, firm }, at) => {
    const cells = INCENTIVES.map((_incent, step) => scores[at * INCENTIVES.length + step].turbulentComplex);
    return managersDecide(firm) ? rising(name, cells) : level(name, cells);
  });
}

const managersDecide = ({ form, alt = 1, prop = 1 }: Firm): boolean => form !== 'H' || prop < alt + 1;

function rising(name: string, cells: readonly Estimate[]): Condition {
  const holds = cells.every(({ mean }, step) => step === 0 || mean > cells[step - 1].mean);
  const seen = cells.map(({ mean }) => plain(mean, 3)).join(' < ');
  return { what: `${WORDS.turbulentComplex} rises with Incent 0, .5, 1: ${name}`, holds, seen };
}

function level(name: string, cells: readonly Estimate[]): Condition {
  const [first] = cells;
  const holds = cells.every(({ mean, se }) => Math.abs(mean - first.mean) <= 3.29 * Math.hypot(se, first.se));
  const seen = `${cells.map(({ mean }) => plain(mean, 3)).join(', ')}: both options go to the top, ranked or not`;
  return { what: `${WORDS.turbulentComplex} does not depend on Incent: ${name}`, holds, seen };
}
