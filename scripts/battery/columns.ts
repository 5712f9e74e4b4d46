import { neighbours, ORDERS, replications, tooFewRounds, type Order, type Stream, type Words } from './streams.ts';

/** A stream under test, or a generator that is there to judge the battery by. */
export interface Column {
  readonly name: string;
  /** A stream of its own for every key, or the number of a generator of dieharder's own. */
  readonly source: (key: number) => Stream | number;
  readonly control: boolean;
}

const WORDS: readonly Words[] = ['first', 'second', 'both'];
/** AES in output feedback mode: what it does badly at is the test's doing. */
const AES = 205;
/** Of the 13 in use. */
const TOO_FEW = 4;

export const COLUMNS: readonly Column[] = [
  ...(Object.keys(ORDERS) as Order[]).flatMap((order) =>
    WORDS.map((words) => stream(`${order}, ${words}`, (key) => neighbours(order, words, key))),
  ),
  stream('replications, both', (key) => replications('both', key)),
  { name: 'control: AES', source: () => AES, control: true },
  { name: `control: ${TOO_FEW} rounds`, source: (key) => tooFewRounds(TOO_FEW, key), control: true },
];

function stream(name: string, source: (key: number) => Stream): Column {
  return { name, source, control: false };
}
