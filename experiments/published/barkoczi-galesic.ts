import { NEIGHBOUR_DRAWS, type Copying, type NeighbourDraw } from '../../engine/index.ts';
import { plain } from '../analyse/numbers.ts';
import { curveTable } from './curves.ts';
import { broken, conditionTable, type Condition } from './judging.ts';
import { aheadShare, overNetworks, scoresOf, search, under, type Searched, type Way } from './parallel-search.ts';
import { publishedModel, type Outcome } from './published-model.ts';

const BITS = 15;
const STATED = { spaces: 200, k: 7, sample: 3, rounds: 200 };
const COMPARED = ['complete', 'lattice'];

/** How one copies, by the key under which `--json` prints it. */
const ALL = {
  best: { rule: 'best', ties: 'first' },
  conformity: { rule: 'conformity', ties: 'first' },
  conformityTiesRandom: { rule: 'conformity', ties: 'random' },
} as const;
type Copied = Pick<Copying, 'rule' | 'ties'>;

interface Asked {
  readonly draw: NeighbourDraw;
  readonly k: number;
  readonly sample: number;
  readonly spaces: number;
  readonly rounds: number;
  readonly seed: number;
}

export const barkocziGalesic = publishedModel({
  name: 'barkoczi-galesic',
  title: 'How one copies turns round which network is better',
  source: 'Barkoczi and Galesic 2016, Nature Communications 7:13109',
  example: '--rule conformity --ties first --spaces 200',
  options: {
    rule: { kind: 'choice', among: ['best', 'conformity'], about: 'copying rule; without it, both and the turn' },
    ties: {
      kind: 'choice',
      value: 'first',
      among: ['first', 'random'],
      about: 'conformity where all seen differ: first search alone, or copy one at random',
    },
    spaces: { kind: 'number', value: STATED.spaces, min: 2, max: 100_000, whole: true, about: 'landscapes drawn' },
    k: { kind: 'number', value: STATED.k, min: 0, max: BITS - 1, whole: true, about: 'interactions' },
    sample: { kind: 'number', value: STATED.sample, min: 0, max: 99, whole: true, about: 'neighbours seen, 0 for all' },
    rounds: { kind: 'number', value: STATED.rounds, min: 1, max: 5_000, whole: true, about: 'rounds' },
    draw: { kind: 'choice', value: 'others', among: NEIGHBOUR_DRAWS, about: 'what a bit may depend on' },
  },
  check: ({ rule, ties, draw, ...rest }, seed) => {
    const asked: Asked = { ...rest, draw: draw as NeighbourDraw, seed };
    if (rule === undefined) return everything(asked);
    const copied = { rule, ties } as Copied;
    return judged(copied, under(searched([['', copied]], asked), ''), asked);
  },
});

function searched(copied: readonly (readonly [string, Copied])[], asked: Asked): Searched {
  const { k, draw, sample, rounds, spaces, seed } = asked;
  const ways = copied.flatMap(([key, { rule, ties }]): Way[] => {
    const copying = { rule, ties, sample, velocity: 1, copyingError: 0 };
    return overNetworks(COMPARED, copying, rounds).map((way) => ({ ...way, name: key + way.name }));
  });
  return search({ bits: BITS, interactions: k, draw, ways, spaces, seed });
}

/** Both copying rules, and conformity with ties at random, on the same landscapes. */
function everything(asked: Asked): Outcome {
  const named = Object.entries(ALL).map(([key, copied]) => [`${key} `, copied] as const);
  const found = searched(named, asked);
  const outcomes = named.map(([key, copied]) => judged(copied, under(found, key), asked));
  return {
    json: Object.fromEntries(Object.keys(ALL).map((key, at) => [key, outcomes[at].json])),
    tables: outcomes.flatMap(({ tables }) => tables),
    missed: outcomes.flatMap(({ missed }) => missed),
  };
}

function judged(copied: Copied, found: Searched, asked: Asked): Outcome {
  const { k, sample, rounds, spaces } = asked;
  const stated = k === STATED.k && sample === STATED.sample && rounds === STATED.rounds;
  const conditions = stated ? [turned(copied, found, rounds)] : [];
  const table = curveTable(`N ${BITS}, K ${k}, ${nameOf(copied)}: mean score`, found, spaces);
  return {
    json: { networks: scoresOf(found) },
    tables: conditions.length === 0 ? [table] : [table, conditionTable('Ordering', conditions)],
    missed: broken(conditions),
  };
}

const nameOf = ({ rule, ties }: Copied): string => (rule === 'best' ? 'best member' : `conformity, ties ${ties}`);

/** Which network must be ahead in the last round. */
function turned(copied: Copied, found: Searched, rounds: number): Condition {
  const flips = copied.rule === 'conformity' && copied.ties === 'first';
  const [ahead, behind] = flips ? COMPARED : COMPARED.toReversed();
  const [more, less] = [ahead, behind].map((name) => found.get(name)!.scores[rounds].mean);
  const share = plain(aheadShare(found, ahead, behind), 2);
  const seen = `${plain(more, 3)} against ${plain(less, 3)}; ahead on ${share} of the spaces`;
  return { what: `${nameOf(copied)}: ${ahead} is ahead of ${behind}`, holds: more > less, seen };
}
