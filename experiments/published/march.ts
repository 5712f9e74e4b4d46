import { CentralCode, Chance, Stream } from '../../engine/index.ts';
import { plain } from '../analyse/numbers.ts';
import { Mean, type Estimate } from './estimate.ts';
import { broken, conditionTable, judgedTable, missedBy, within, type Condition, type Judged } from './judging.ts';
import { publishedModel, type Outcome } from './published-model.ts';
import { PUBLISHED } from './purposes.ts';

const PEOPLE = 50;
const DIMENSIONS = 30;
const STATED = 2_000;
const BOUND = 0.015;
/** Nearly all runs settle within 200 periods; one that has not by then is a fault. */
const MOST_PERIODS = 100_000;

const PRINTED = [
  { p1: 0.1, p2: 0.1, knowledge: 0.863 },
  { p1: 0.1, p2: 0.5, knowledge: 0.953 },
  { p1: 0.1, p2: 0.9, knowledge: 0.973 },
];
/** More socialisation lowers knowledge where the code learns at least this fast. */
const FAST = [0.5, 0.9];
const SOCIALISATION = [0.1, 0.5, 0.9];

export const march = publishedModel({
  name: 'march',
  title: 'Exploration and exploitation: people and a central code',
  source: 'March 1991, Organization Science 2:71, in the form of Christensen 2015',
  example: '--p1 .5 --p2 .9 --runs 2000',
  options: {
    p1: { kind: 'number', min: 0.001, max: 1, about: 'socialisation: how fast people learn from the code' },
    p2: { kind: 'number', min: 0.001, max: 1, about: 'how fast the code learns from its superiors' },
    runs: { kind: 'number', value: STATED, min: 2, max: 1_000_000, whole: true, about: 'organisations simulated' },
  },
  check: ({ p1, p2, runs }, seed) =>
    p1 === undefined && p2 === undefined ? allPrinted(runs, seed) : oneCell(p1 ?? 0.1, p2 ?? 0.5, runs, seed),
});

function oneCell(p1: number, p2: number, runs: number, seed: number): Outcome {
  const knowledge = knowledgeAt(p1, p2, runs, seed);
  const judged = [judge(p1, p2, knowledge, runs)];
  return { json: { p1, p2, runs, knowledge }, tables: [tableOf(judged, runs)], missed: missedBy(judged) };
}

function allPrinted(runs: number, seed: number): Outcome {
  const known = new Map<string, Estimate>();
  const at = (p1: number, p2: number) => {
    const key = `${p1} ${p2}`;
    if (!known.has(key)) known.set(key, knowledgeAt(p1, p2, runs, seed));
    return known.get(key)!;
  };
  const judged = PRINTED.map(({ p1, p2 }) => judge(p1, p2, at(p1, p2), runs));
  const conditions = FAST.map((p2) => falling(p2, SOCIALISATION.map((p1) => at(p1, p2)))); // prettier-ignore
  return {
    json: { cells: PRINTED.map(({ p1, p2 }) => ({ p1, p2, runs, knowledge: at(p1, p2) })) },
    tables: [tableOf(judged, runs), conditionTable('Orderings', conditions)],
    missed: [...missedBy(judged), ...broken(conditions)],
  };
}

function judge(p1: number, p2: number, knowledge: Estimate, runs: number): Judged {
  const printed = PRINTED.find((cell) => cell.p1 === p1 && cell.p2 === p2)?.knowledge;
  const known = printed === undefined ? {} : { printed, within: within(BOUND, knowledge, runs, STATED) };
  return { label: `p1 ${p1}, p2 ${p2}`, ...knowledge, ...known };
}

const tableOf = (judged: readonly Judged[], runs: number) =>
  judgedTable('Average knowledge at equilibrium', judged, `${plain(runs)} runs; right minus wrong beliefs, over all`);

function falling(p2: number, cells: readonly Estimate[]): Condition {
  const holds = cells.every(({ mean }, at) => at === 0 || mean < cells[at - 1].mean);
  const seen = cells.map(({ mean }) => plain(mean, 3)).join(' > ');
  return { what: `knowledge falls with p1 ${SOCIALISATION.join(', ')} at p2 ${p2}`, holds, seen };
}

export function knowledgeAt(p1: number, p2: number, runs: number, seed: number): Estimate {
  const mean = new Mean();
  for (let run = 0; run < runs; run++) mean.add(knowledgeOf(p1, p2, new Chance(seed, run)));
  return mean.estimate;
}

/** Everybody's beliefs times reality, on average, when nothing more can be learned. */
function knowledgeOf(p1: number, p2: number, chance: Chance): number {
  const stream = new Stream(chance).at(PEOPLE, PUBLISHED.reality);
  const reality = Int8Array.from({ length: DIMENSIONS }, () => (stream.happens(0.5) ? 1 : -1));
  const score = (views: Int8Array, from: number) => {
    let sum = 0;
    for (let dimension = 0; dimension < DIMENSIONS; dimension++) sum += views[from + dimension] * reality[dimension];
    return sum;
  };
  const setting = { people: PEOPLE, dimensions: DIMENSIONS, socialisation: p1, codeLearning: p2 };
  const organisation = new CentralCode(setting, { score }, chance, PUBLISHED);
  let period = 0;
  for (; !organisation.settled && period < MOST_PERIODS; period++) organisation.step();
  if (period === MOST_PERIODS) throw new Error(`p1 ${p1}, p2 ${p2}: not settled after ${MOST_PERIODS} periods`);
  return meanScore(organisation.beliefs, score);
}

function meanScore(beliefs: Int8Array, score: (views: Int8Array, from: number) => number): number {
  let sum = 0;
  for (let person = 0; person < PEOPLE; person++) sum += score(beliefs, person * DIMENSIONS);
  return sum / (PEOPLE * DIMENSIONS);
}
