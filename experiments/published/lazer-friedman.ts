import { NEIGHBOUR_DRAWS, type Copying, type NeighbourDraw } from '../../engine/index.ts';
import { plain } from '../analyse/numbers.ts';
import { curveTable } from './curves.ts';
import { broken, conditionTable, type Condition } from './judging.ts';
import { NETWORKS } from './networks.ts';
import {
  aheadShare,
  overNetworks,
  pairsOf,
  scoresOf,
  search,
  under,
  type Searched,
  type Way,
} from './parallel-search.ts';
import { publishedModel, type Outcome } from './published-model.ts';

const BITS = 20;
const STATED = 200;
const ROUNDS = 100;
const VELOCITIES = [0.1, 0.2, 0.5, 1];
/** Where the complete network has come to rest, for the slowest copiers nearly so. */
const PLATEAU = 200;
const SLOWER = 'v ';

interface Asked {
  readonly draw: NeighbourDraw;
  readonly copying: Copying;
  readonly networks: readonly string[];
  readonly spaces: number;
  readonly rounds: number;
  readonly seed: number;
}

export const lazerFriedman = publishedModel({
  name: 'lazer-friedman',
  title: 'Parallel problem solving: who is tied to whom',
  source: 'Lazer and Friedman 2007, Administrative Science Quarterly 52:667',
  example: '--k 5 --spaces 200 --networks line,complete,lattice,random,rewired',
  options: {
    k: { kind: 'number', min: 0, max: BITS - 1, whole: true, about: 'interactions; without it, the orderings at 0 and 5' },
    spaces: { kind: 'number', value: STATED, min: 2, max: 100_000, whole: true, about: 'landscapes drawn' },
    networks: { kind: 'list', value: NETWORKS, among: NETWORKS, about: 'networks compared' },
    rounds: { kind: 'number', value: ROUNDS, min: 1, max: 5_000, whole: true, about: 'rounds' },
    velocity: { kind: 'number', value: 1, min: 0, max: 1, about: 'chance that an agent looks at its neighbours' },
    error: { kind: 'number', value: 0, min: 0, max: 1, about: 'chance that a differing bit is missed in copying' },
    draw: { kind: 'choice', value: 'others', among: NEIGHBOUR_DRAWS, about: 'what a bit may depend on' },
  },
  check: ({ k, velocity, error, draw, ...rest }, seed) => {
    const copying: Copying = { rule: 'best', sample: 0, velocity, ties: 'first', copyingError: error };
    const asked: Asked = { ...rest, draw: draw as NeighbourDraw, copying, seed };
    return k === undefined ? everything(asked) : judged(k, searched(k, asked), asked);
  },
}); // prettier-ignore

function searched(interactions: number, asked: Asked, more: readonly Way[] = []): Searched {
  const ways = [...overNetworks(asked.networks, asked.copying, asked.rounds), ...more];
  return search({ bits: BITS, interactions, draw: asked.draw, ways, spaces: asked.spaces, seed: asked.seed });
}

function everything(asked: Asked): Outcome {
  const slower = VELOCITIES.map((velocity): Way => {
    const copying = { ...asked.copying, velocity };
    return { name: `${SLOWER}${velocity}`, network: 'complete', copying, rounds: PLATEAU };
  });
  const all = searched(5, asked, slower);
  const simple = judged(0, searched(0, asked), asked);
  const complex = judged(5, new Map([...all].filter(([name]) => !name.startsWith(SLOWER))), asked);
  const plateaus = [rising(under(all, SLOWER))];
  return {
    json: { simple: simple.json, complex: complex.json },
    tables: [...simple.tables, ...complex.tables, conditionTable('Copying less often', plateaus)],
    missed: [...simple.missed, ...complex.missed, ...broken(plateaus)],
  };
}

function judged(k: number, found: Searched, asked: Asked): Outcome {
  const conditions = conditionsOn(k, found, asked);
  const table = curveTable(`N ${BITS}, K ${k}: mean score`, found, asked.spaces);
  return {
    json: { networks: scoresOf(found), pairs: pairsOf(found) },
    tables: conditions.length === 0 ? [table] : [table, conditionTable('Orderings', conditions)],
    missed: broken(conditions),
  };
}

/** Those stated for what was asked; none where it is another model, or the two networks are not both there. */
function conditionsOn(k: number, found: Searched, { rounds, copying, spaces }: Asked): Condition[] {
  const pair = found.has('line') && found.has('complete');
  if (!pair || copying.velocity !== 1 || copying.copyingError !== 0) return [];
  if (k === 0 && rounds >= 40) return solved(found);
  return k === 5 && rounds === ROUNDS ? parted(found, spaces < STATED) : [];
}

const at = (found: Searched, network: string, round: number) => found.get(network)!.scores[round].mean;

function solved(found: Searched): Condition[] {
  const [line, complete] = ['line', 'complete'].map((name) => at(found, name, 40));
  const [slow, fast] = ['line', 'complete'].map((name) => at(found, name, 5));
  const close = Math.min(line, complete) >= 0.99 && Math.abs(complete - line) < 0.01;
  const said = (one: number, other: number) => `line ${plain(one, 4)}, complete ${plain(other, 4)}`;
  return [
    { what: 'K 0: both reach 1.0, less than .01 apart at t 40', holds: close, seen: said(line, complete) },
    { what: 'K 0: complete is faster', holds: fast > slow, seen: `t 5: ${said(slow, fast)}` },
  ];
}

/** With fewer spaces than stated, the share that is ahead may be further off. */
function parted(found: Searched, few: boolean): Condition[] {
  const lead = (round: number) => at(found, 'line', round) - at(found, 'complete', round);
  const least = -Math.max(...Array.from({ length: 12 }, (_, round) => lead(round + 1)));
  const share = aheadShare(found, 'line', 'complete');
  const slack = few ? 0.2 : 0;
  const between = share >= 0.8 - slack && share <= 0.92 + slack;
  const late = lead(ROUNDS);
  return [
    { what: 'K 5: complete is ahead from t 1 to t 12', holds: least > 0, seen: `by ${plain(least, 3)} or more` },
    { what: 'K 5: line is ahead by .20 or more at t 100', holds: late >= 0.2, seen: `by ${plain(late, 3)}` },
    { what: 'K 5: line is ahead on .80 to .92 of the spaces', holds: between, seen: `on ${plain(share, 3)}` },
  ];
}

function rising(found: Searched): Condition {
  const plateaus = VELOCITIES.map((velocity) => at(found, String(velocity), PLATEAU));
  const holds = plateaus.every((value, step) => step === 0 || value < plateaus[step - 1]);
  const seen = plateaus.map((value, step) => `v ${VELOCITIES[step]}: ${plain(value, 3)}`).join(', ');
  return { what: `K 5, complete, t ${PLATEAU}: higher as v falls 1, .5, .2, .1`, holds, seen };
}
