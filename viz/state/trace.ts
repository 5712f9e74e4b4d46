import type { Trace } from '../../experiments/trace/trace.ts';
import { regimes as shipped, type RegimeName } from '../../scenarios/bundled.ts';
import type { Asked } from '../runs/asked.ts';
import { threads } from '../runs/threads.ts';
import { runTrace } from '../runs/trace.ts';
import { formsShown } from './forms-shown.ts';
import { KeptRuns } from './kept-runs.ts';
import { setView, viewOf } from './view.ts';

/** A place of so many people is followed for a year within some seconds. */
export const TRACE_PEOPLE = 5_000;
/** A year of weeks, from the day on which the form is changed. */
export const WEEKS = 52;
const FRAMED = { replication: 0, frames: WEEKS, daysEach: 7 } as const;

export const traceRuns = new KeptRuns<Trace>();

/** What the address asks of this screen: two forms, the first replication of the comparison with fewer people. */
export function traceAsked(asked: Asked): Asked {
  const [one, other] = formsShown().map((name) => shipped[name as RegimeName]);
  return { ...asked, people: Math.min(asked.people, TRACE_PEOPLE), regimes: [one, other], replications: 1, years: 1 };
}

export const keyOf = (asked: Asked): string => JSON.stringify(asked);

export const startTrace = (asked: Asked): Promise<void> =>
  traceRuns.start(keyOf(asked), (tell, signal) =>
    runTrace(threads, asked, FRAMED, (done, of) => tell(done / of), signal),
  );

/** The week the clock stands at: 0 is the day on which the form is changed. */
export const weekShown = (): number => Math.min(WEEKS, Math.max(0, Math.floor(Number(viewOf('week') ?? 1)) || 0));

export const showWeek = (week: number): void => setView('week', String(Math.min(WEEKS, Math.max(0, week))));
