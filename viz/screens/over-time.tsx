import type { SeriesSet } from '../../experiments/series/bands.ts';
import { SERIES_LABELS } from '../../experiments/series/series-labels.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { FigureCard } from '../parts/figure-card.tsx';
import { Forms } from '../parts/forms.tsx';
import { KeptRunStatus } from '../parts/kept-run-status.tsx';
import { useKeptRun } from '../parts/use-kept-run.ts';
import { counted, whole } from '../parts/words.ts';
import type { Asked } from '../runs/asked.ts';
import { hash } from '../runs/hash.ts';
import { addressOf, page } from '../state/address.ts';
import { inDrawingOrder } from '../state/drawing-order.ts';
import { question } from '../state/question.ts';
import { keyOf, SERIES_PAIRS, seriesAsked, seriesBefore, seriesRuns, startSeries } from '../state/series.ts';
import { setView, viewOf } from '../state/view.ts';
import { drawnSeries } from './over-time/drawn-series.ts';

/** What happens quarter by quarter, from before the form changes. */
export function OverTime() {
  const asked = question.value;
  if ('error' in asked) return <ErrorNote message={asked.error} />;
  return <Series asked={seriesAsked(asked.asked, page.value.pairs)} />;
}

function Series({ asked }: { asked: Asked }) {
  const start = () => void startSeries(asked);
  const run = useKeptRun(seriesRuns, keyOf(asked), start);
  const set = run?.kind === 'done' ? run.value : run?.kind === 'failed' ? undefined : run?.partial;
  const what = `${counted(asked.replications, 'pair')} of ${whole(asked.people)} people`;
  return (
    <>
      <p class="lead">
        Does a change of form cost something at first? For how long, and what is left of it after years?
      </p>
      <Choices asked={asked} />
      <Forms />
      <KeptRunStatus
        run={run}
        what={what}
        done={`A smaller place for more pairs: ${what}, in`}
        start={start}
        cancel={() => seriesRuns.cancel()}
      />
      {set && <Shown set={set} asked={asked} whole={run?.kind === 'done'} />}
    </>
  );
}

const measureShown = () => SERIES_LABELS.find(({ name }) => name === viewOf('measure')) ?? SERIES_LABELS[0];

function Choices({ asked: { replications } }: { asked: Asked }) {
  const pairs = [...new Set([...SERIES_PAIRS, replications])].toSorted((one, other) => one - other);
  return (
    <div class="row no-print">
      <label class="inline">
        Measure{' '}
        <select value={measureShown().name} onChange={(event) => setView('measure', event.currentTarget.value)}>
          {SERIES_LABELS.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label class="inline">
        Pairs{' '}
        <select value={String(replications)} onChange={(event) => setView('runs', event.currentTarget.value)}>
          {pairs.map((one) => (
            <option key={one} value={String(one)}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Shown({ set, asked, whole: done }: { set: SeriesSet; asked: Asked; whole: boolean }) {
  const order = inDrawingOrder([...set.regimes.keys()], page.value.order);
  const drawn = drawnSeries(set, measureShown(), done ? seriesBefore(asked) : undefined, order);
  const encoder = new TextEncoder();
  const made = {
    asked: { ...asked, replications: set.digests.length },
    digest: hash(set.digests.flat().map((digest) => encoder.encode(digest))),
    note: 'The runs are those of this command, looked at every quarter; its digest is the same.',
  };
  return (
    <>
      {!done && <p class="quiet">So far {counted(set.digests.length, 'pair')}: the bands move as more come in.</p>}
      <FigureCard {...drawn} made={made} />
      <p class="notice">
        A thin line is one run of many; the bands are the luck of the draw, not how sure the model is. Differences pair
        by pair are in <a href={addressOf({ screen: 'answer', view: '' })}>the answer</a>.
      </p>
    </>
  );
}
