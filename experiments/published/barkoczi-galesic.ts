import { NEIGHBOUR_DRAWS, type Copying, type NeighbourDraw } from '../../engine/index.ts';
import { plain } from '../analyse/numbers.ts';
import { curveTable, shownRounds } from './curves.ts';
import { broken, conditionTable, type Condition } from './judging.ts';
import { aheadShare, scoresOf, search, type Search, type Searched } from './parallel-search.ts';
import { publishedModel, type Outcome } from './published-model.ts';

const STATED = 200;
const COMPARED = ['complete', 'lattice'];
const RULES = ['best', 'conformity'] as const;
const TIES = ['first', 'random'] as const;

export const barkocziGalesic = publishedModel({
  name: 'barkoczi-galesic',
  title: 'How one copies turns round which network is better',
  source: 'Barkoczi and Galesic 2016, Nature Communications 7:13109',
  example: '--rule conformity --ties first --spaces 200',
  options: {
    rule: { kind: 'choice', among: RULES, about: 'copying rule; without it, both and the turn' },
    ties: {
      kind: 'choice',
      value: 'first',
      among: TIES,
      about: 'conformity where all seen differ: first search alone, or copy one at random',
    },
    spaces: { kind: 'number', value: STATED, min: 2, max: 100_000, whole: true, about: 'landscapes drawn' },
    k: { kind: 'number', value: 7, min: 0, max: 14, whole: true, about: 'interactions' },
    sample: { kind: 'number', value: 3, min: 0, max: 99, whole: true, about: 'neighbours looked at, 0 for all' },
    rounds: { kind: 'number', value: 200, min: 1, max: 5_000, whole: true, about: 'rounds' },
    draw: { kind: 'choice', value: 'others', among: NEIGHBOUR_DRAWS, about: 'what a bit may depend on' },
  },
  check: ({ rule, ties, spaces, k, sample, rounds, draw }, seed) => {
    const copying: Copying = { rule: 'best', sample, velocity: 1, ties: ties as Copying['ties'], copyingError: 0 };
    const shape = { bits: 15, interactions: k, draw: draw as NeighbourDraw, networks: COMPARED };
    const asked: Search = { ...shape, copying, spaces, rounds, seed };
    const as = (copied: Partial<Copying>): Search => ({ ...asked, copying: { ...copying, ...copied } });
    return rule === undefined ? everything(as) : one(as({ rule: rule as Copying['rule'] }));
  },
});

function one(asked: Search): Outcome {
  const found = search(asked);
  const conditions = asStated(asked) ? [turned(asked, found)] : [];
  return {
    json: { networks: scoresOf(found) },
    tables: [tableOf(asked, found), ...(conditions.length > 0 ? [conditionTable('Ordering', conditions)] : [])],
    missed: broken(conditions),
  };
}

/** Both copying rules, and conformity with ties at random. */
function everything(as: (copied: Partial<Copying>) => Search): Outcome {
  const best = one(as({ rule: 'best' }));
  const first = one(as({ rule: 'conformity', ties: 'first' }));
  const random = one(as({ rule: 'conformity', ties: 'random' }));
  return {
    json: { best: best.json, conformity: first.json, conformityTiesRandom: random.json },
    tables: [best, first, random].flatMap(({ tables }) => tables),
    missed: [best, first, random].flatMap(({ missed }) => missed),
  };
}

const asStated = ({ interactions, copying, rounds }: Search): boolean =>
  interactions === 7 && copying.sample === 3 && rounds === 200;

const nameOf = ({ rule, ties }: Copying): string => (rule === 'best' ? 'best member' : `conformity, ties ${ties}`);

const tableOf = ({ copying, spaces, interactions, rounds }: Search, found: Searched) =>
  curveTable(
    `N 15, K ${interactions}, ${nameOf(copying)}: mean score`,
    found,
    shownRounds(rounds),
    `${plain(spaces)} spaces; score = (payoff ÷ largest)^8`,
  );

/** Which network must be ahead in the last round. */
function turned({ copying, rounds }: Search, found: Searched): Condition {
  const flips = copying.rule === 'conformity' && copying.ties === 'first';
  const [ahead, behind] = flips ? ['complete', 'lattice'] : ['lattice', 'complete'];
  const [more, less] = [ahead, behind].map((name) => found.scores.get(name)![rounds].mean);
  const share = plain(aheadShare(found, ahead, behind), 2);
  const seen = `${plain(more, 3)} against ${plain(less, 3)}; ahead on ${share} of the spaces`;
  return { what: `${nameOf(copying)}: ${ahead} is ahead of ${behind}`, holds: more > less, seen };
}
