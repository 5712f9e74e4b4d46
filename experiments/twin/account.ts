import { plain } from '../analyse/numbers.ts';
import type { Life, TwinPair, Twins } from './live-twice.ts';
import { SAME, type Pick } from './pairs.ts';
import { partingOf, type Parting } from './parting.ts';
import { partingWords, whoWords } from './words.ts';

/** What was asked, for the words around twins. */
export interface TwinAround {
  readonly engine: string;
  readonly place: string;
  /** Name of the place for readers. */
  readonly title: string;
  readonly people: number;
  readonly years: number;
  readonly warmUp: number;
  /** The window that is shown: the first so many months of the count. */
  readonly months: number;
  readonly seed: string;
  readonly replication: number;
  readonly pick: Pick;
}

/** Everything that is said about twins, in sentences, for a terminal, a drawing and a page alike. */
export interface Account {
  readonly title: string;
  readonly who: string;
  readonly lives: readonly Life[];
  /** Days shown. */
  readonly days: number;
  readonly months: number;
  /** Pair by pair: sentences of the badge. */
  readonly badges: readonly (readonly string[])[];
  /** A parting from the reference by regime, in the order of the others; undefined where there is none in the window. */
  readonly partings: readonly (Parting | undefined)[];
  /** The same in sentences. */
  readonly explained: readonly (readonly string[])[];
  readonly caption: readonly string[];
}

export const daysOf = (months: number): number => Math.round((months * 365) / 12);

export function accountOf({ lives, pairs }: Twins, around: TwinAround): Account {
  const days = daysOf(around.months);
  const [reference, ...others] = lives;
  const partings = others.map(({ diary }) => partingOf(reference.diary, diary, days));
  const explained = others.map((life, at) => explain(reference, life, partings[at], around.months));
  return {
    title: `${lives.length === 2 ? 'Two' : 'Three'} lives of one person, ${around.title}`,
    who: whoWords(reference.diary),
    lives,
    days,
    months: around.months,
    badges: pairs.map(badge),
    partings,
    explained,
    caption: caption(around, pairs[0]),
  };
}

function explain(reference: Life, life: Life, parting: Parting | undefined, months: number): string[] {
  const [one, other] = [reference, life].map(({ regime, diary }) => ({ name: regime, diary }));
  if (parting !== undefined) return partingWords(parting, one, other);
  return [`Nothing differs: this person lives the same ${months} months under ${one.name} and ${other.name}.`];
}

function badge({ regime, against, difference, percentile, ofThousand }: TwinPair): string[] {
  const { better, same, worse, parted } = ofThousand;
  const apart = parted > 0 ? `, ${parted} who died under one sooner than under the other` : '';
  const all = `Of 1,000 twins under ${regime}: ${better} better, ${same} same, ${worse} worse than under ${against}${apart}. Same means a burden less than ${SAME} a year apart.`;
  if (difference === null || percentile === null)
    return [`This pair has no percentile: one twin died sooner than the other, and the dead have no burden.`, all];
  const rank = Math.round(percentile);
  const place = `This pair: percentile ${rank} of 100, where 50 is the middle and more is more helped by ${regime}.`;
  return [`${burdenWords(difference, regime, against)} ${place}`, all];
}

function burdenWords(difference: number, regime: string, against: string): string {
  if (difference === 0) return `The same burden under ${regime} as under ${against}.`;
  const size = `${plain(Math.abs(difference))} a year`;
  return `Burden ${size} ${difference < 0 ? 'less' : 'more'} under ${regime} than under ${against}.`;
}

function caption(
  { people, years, warmUp, seed, replication, pick }: TwinAround,
  { regime, against }: TwinPair,
): string[] {
  const picked =
    pick === 'random'
      ? 'The person is drawn at random by the seed.'
      : `The person is picked, not drawn: ${PICKED[pick]} by ${regime} against ${against}, among those with need and a touchpoint under both.`;
  return [
    `One run of many: another seed or replication gives other luck and another person. ${picked}`,
    'The same life events reach the person under every regime. Why a day differs may lie in the rules, or in who stood before them in a queue.',
    `Burden: days with need, each domain weighted by its level (1–3). Counted over ${years} ${years === 1 ? 'year' : 'years'} after ${warmUp} of warm-up, ${plain(people, 0)} people; seed “${seed}”, replication ${replication}. Synthetic people. A thinking aid, not a forecast.`,
  ];
}

const PICKED: Readonly<Record<Exclude<Pick, 'random'>, string>> = {
  typical: 'the middle of the order of benefit',
  helped: 'at the 95th of 100 in the order of benefit',
  harmed: 'at the 5th of 100 in the order of benefit',
};
