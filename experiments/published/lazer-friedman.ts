import { NEIGHBOUR_DRAWS, type NeighbourDraw } from '../../engine/index.ts';
import { plain } from '../analyse/numbers.ts';
import { curveTable, shownRounds } from './curves.ts';
import { broken, conditionTable, type Condition } from './judging.ts';
import { NETWORKS } from './networks.ts';
import { aheadShare, pairsOf, scoresOf, search, type Search, type Searched } from './parallel-search.ts';
import { publishedModel, type Outcome } from './published-model.ts';

const BITS = 20;
const STATED = 200;
const ROUNDS = 100;
/** Where each network has come to rest, or nearly: the slowest copiers take this long. */
const PLATEAU = 400;
const VELOCITIES = [0.1, 0.2, 0.5, 1];

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
  check: ({ k, spaces, networks, rounds, velocity, error, draw }, seed) => {
    const asked = {
      bits: BITS,
      interactions: k ?? 5,
      draw: draw as NeighbourDraw,
      copying: { rule: 'best', sample: 0, velocity, ties: 'first', copyingError: error },
      networks,
      spaces,
      rounds,
      seed,
    } as const;
    return k === undefined ? everything(asked) : one(asked);
  },
});

function one(asked: Search): Outcome {
  const found = search(asked);
  const conditions = conditionsOn(asked, found);
  return {
    json: { networks: scoresOf(found), pairs: pairsOf(found, asked.networks) },
    tables: [tableOf(asked, found), ...(conditions.length > 0 ? [conditionTable('Orderings', conditions)] : [])],
    missed: broken(conditions),
  };
}

function everything(asked: Search): Outcome {
  const simple = one({ ...asked, interactions: 0 });
  const complex = one({ ...asked, interactions: 5 });
  const plateaus = slower(asked);
  return {
    json: { simple: simple.json, complex: complex.json },
    tables: [...simple.tables, ...complex.tables, conditionTable('Copying less often', [plateaus])],
    missed: [...simple.missed, ...complex.missed, ...broken([plateaus])],
  };
}

const tableOf = ({ interactions, spaces, rounds }: Search, found: Searched) =>
  curveTable(
    `N ${BITS}, K ${interactions}: mean score`,
    found,
    shownRounds(rounds),
    `${plain(spaces)} spaces; score = (payoff ÷ largest)^8`,
  );

/** Those that were stated for what was asked; none where it is another model, or both networks are not there. */
function conditionsOn({ interactions, networks, rounds, copying, spaces }: Search, found: Searched): Condition[] {
  const pair = ['line', 'complete'].every((name) => networks.includes(name));
  if (!pair || copying.velocity !== 1 || copying.copyingError !== 0) return [];
  const few = spaces < STATED;
  if (interactions === 0 && rounds >= 40) return solved(found);
  return interactions === 5 && rounds === ROUNDS ? parted(found, few) : [];
}

const at = ({ scores }: Searched, network: string, round: number) => scores.get(network)![round].mean;

function solved(found: Searched): Condition[] {
  const [line, complete] = ['line', 'complete'].map((name) => at(found, name, 40));
  const early = ['line', 'complete'].map((name) => at(found, name, 5));
  const seen = `t 40: line ${plain(line, 4)}, complete ${plain(complete, 4)}`;
  return [
    { what: 'K 0: both reach 1.0 and differ by less than .01 at t 40', holds: Math.min(line, complete) >= 0.99 && Math.abs(complete - line) < 0.01, seen },
    { what: 'K 0: complete is faster', holds: early[1] > early[0], seen: `t 5: line ${plain(early[0], 4)}, complete ${plain(early[1], 4)}` },
  ]; // prettier-ignore
}

/** With few spaces the share that is ahead may be off by chance. */
function parted(found: Searched, few: boolean): Condition[] {
  const lead = (round: number) => at(found, 'line', round) - at(found, 'complete', round);
  const early = Array.from({ length: 12 }, (_, round) => lead(round + 1));
  const share = aheadShare(found, 'line', 'complete');
  const slack = few ? 0.2 : 0;
  return [
    { what: 'K 5: complete is ahead from t 1 to t 12', holds: Math.max(...early) < 0, seen: `its smallest lead ${plain(-Math.max(...early), 3)}` },
    { what: 'K 5: line is ahead by .20 or more at t 100', holds: lead(ROUNDS) >= 0.2, seen: `by ${plain(lead(ROUNDS), 3)}` },
    { what: 'K 5: line is ahead on .80 to .92 of the spaces', holds: share >= 0.8 - slack && share <= 0.92 + slack, seen: `on ${plain(share, 3)}` },
  ]; // prettier-ignore
}

/** In the complete network the plateau rises as copying becomes rarer. */
function slower(asked: Search): Condition {
  const plateaus = VELOCITIES.map((velocity) => {
    const copying = { ...asked.copying, velocity };
    return at(search({ ...asked, interactions: 5, networks: ['complete'], rounds: PLATEAU, copying }), 'complete', PLATEAU);
  });
  const holds = plateaus.every((value, step) => step === 0 || value < plateaus[step - 1]);
  const seen = plateaus.map((value, step) => `v ${VELOCITIES[step]}: ${plain(value, 3)}`).join(', ');
  return { what: `K 5, complete, t ${PLATEAU}: the plateau rises as v falls 1, .5, .2, .1`, holds, seen };
}
