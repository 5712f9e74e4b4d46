import { accountOf, type Account } from '../../experiments/twin/account.ts';
import type { Twins } from '../../experiments/twin/live-twice.ts';
import { PICKS, type Pick } from '../../experiments/twin/pairs.ts';
import { regimes as shipped, type RegimeName } from '../../scenarios/bundled.ts';
import type { Asked } from '../runs/asked.ts';
import { ENGINE_VERSION } from '../runs/engine-version.ts';
import { threads } from '../runs/threads.ts';
import { runTwins, type Picked } from '../runs/twins.ts';
import { formsShown } from './forms-shown.ts';
import { KeptRuns } from './kept-runs.ts';
import { fileNameOf, flagsOf, needsFile } from './receipt.ts';
import { viewOf } from './view.ts';

/** A place of so many people lives twice in a few seconds, and has a person of every kind. */
export const TWIN_PEOPLE = 3_000;
/** Two years are 24 months, all that is drawn. */
const TWIN_YEARS = 2;
const MOST_REPLICATIONS = 9_999;

export const twinRuns = new KeptRuns<Twins>();

/** Whose lives, under which forms, picked how. */
export interface TwinsAsked {
  readonly asked: Asked;
  readonly picked: Picked;
}

/** What the address asks of this screen. */
export function twinsAsked(asked: Asked): TwinsAsked {
  const pick = PICKS.find((one) => one === viewOf('pick')) ?? 'random';
  const replication = Math.min(MOST_REPLICATIONS, Math.max(0, Math.floor(Number(viewOf('person'))) || 0));
  const regimes = formsShown().map((name) => shipped[name as RegimeName]);
  const years = Math.min(asked.years, TWIN_YEARS);
  const people = Math.min(asked.people, TWIN_PEOPLE);
  return { asked: { ...asked, people, years, regimes, replications: replication + 1 }, picked: { pick, replication } };
}

export const keyOf = (wanted: TwinsAsked): string => JSON.stringify(wanted);

export const startTwins = (wanted: TwinsAsked): Promise<void> =>
  twinRuns.start(keyOf(wanted), (tell, signal) =>
    runTwins(threads, wanted.asked, wanted.picked, (done, of) => tell(done / of), signal),
  );

export const monthsOf = ({ years }: Asked): number => 12 * years;

export function accountFor(twins: Twins, { asked, picked }: TwinsAsked): Account {
  const { place, people, years, warmUp, seed } = asked;
  const { name, title } = place;
  const around = { engine: ENGINE_VERSION, place: name, title, people, years, warmUp, months: monthsOf(asked), seed };
  return accountOf(twins, { ...around, ...picked });
}

/** What the four ways of picking are called, and whom they show. */
export const PICK_WORDS: Readonly<Record<Pick, readonly [name: string, whom: string]>> = {
  random: ['Random', 'anybody of the place, drawn by the seed'],
  typical: ['Typical', 'the middle of those with need and a touchpoint'],
  helped: ['Helped', 'more helped by the second form than 95 of 100'],
  harmed: ['Harmed', 'less helped by the second form than 95 of 100'],
};

/** The command that shows the same lives in a terminal. */
export function twinCommand({ asked, picked }: TwinsAsked): string {
  const { place, people, years, warmUp, seed, regimes } = asked;
  const whom = { pick: picked.pick, replication: picked.replication };
  if (twinNeedsFile(asked)) return `formwork twin ./${fileNameOf(asked)}${flagsOf(whom)}`;
  const names = regimes.map(({ name }) => name).join(',');
  return `formwork twin ${place.name}${flagsOf({ regimes: names, people, years, 'warm-up': warmUp, seed, ...whom })}`;
}

/** `formwork twin` has no flag for rules made equal either. */
export const twinNeedsFile = (asked: Asked): boolean => needsFile(asked) || asked.equalise.length > 0;
