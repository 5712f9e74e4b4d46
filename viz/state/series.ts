import type { SeriesSet } from '../../experiments/series/bands.ts';
import type { Asked } from '../runs/asked.ts';
import { runSeries } from '../runs/series.ts';
import { threads } from '../runs/threads.ts';
import { KeptRuns } from './kept-runs.ts';
import { viewOf } from './view.ts';

/** A smaller place, so that there are pairs enough for bands in some seconds. */
export const SERIES_PEOPLE = 2_000;
/** Pairs to choose from; the second is run where nobody says. */
export const SERIES_PAIRS = [6, 12, 24, 48] as const;

export const seriesRuns = new KeptRuns<SeriesSet>();

/** What the address asks of this screen. An address with a number of pairs of its own has it, up to the most here. */
export function seriesAsked(asked: Asked, pairs: number): Asked {
  const wished = SERIES_PAIRS.find((one) => String(one) === viewOf('runs'));
  const replications = wished ?? (pairs > 0 ? Math.min(pairs, SERIES_PAIRS.at(-1)!) : SERIES_PAIRS[1]);
  return { ...asked, people: Math.min(asked.people, SERIES_PEOPLE), replications };
}

export const keyOf = (asked: Asked): string => JSON.stringify(asked);

export const startSeries = (asked: Asked): Promise<void> =>
  seriesRuns.start(keyOf(asked), (tell, signal) => {
    let share = 0;
    const told = {
      onProgress: (done: number, of: number) => tell((share = done / of)),
      onPartial: (set: SeriesSet) => tell(share, set),
    };
    return runSeries(threads, asked, told, signal);
  });

/** The series run before with another setting, and what was different then. */
export function seriesBefore(asked: Asked): { readonly set: SeriesSet; readonly changed: string } | undefined {
  const before = seriesRuns.finishedBefore(keyOf(asked));
  return before && { set: before.value, changed: whatChanged(JSON.parse(before.key) as Asked, asked) };
}

const FIELDS: Readonly<Record<keyof Asked, string>> = {
  place: 'the place',
  people: 'the number of people',
  years: 'the years',
  warmUp: 'the warm-up',
  replications: 'the number of pairs',
  seed: 'the seed',
  regimes: 'the forms',
  world: 'the assumptions',
  knockout: 'mechanisms switched off',
  equalise: 'rules made equal',
  shocks: 'what befalls the place',
};

/** In what two questions differ, in words. */
export function whatChanged(before: Asked, now: Asked): string {
  const same = (field: keyof Asked) => JSON.stringify(before[field]) === JSON.stringify(now[field]);
  return (Object.keys(FIELDS) as (keyof Asked)[])
    .filter((field) => !same(field))
    .map((field) => FIELDS[field])
    .join(', ');
}
