import { useRef } from 'preact/hooks';
import type { Trace } from '../../experiments/trace/trace.ts';
import { dotPaths, drawScene, sceneOf, type Scene } from '../figures/at-work.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { FigureCard } from '../parts/figure-card.tsx';
import { FormChoice } from '../parts/form-choice.tsx';
import { KeptRunStatus } from '../parts/kept-run-status.tsx';
import { useKeptRun } from '../parts/use-kept-run.ts';
import { whole } from '../parts/words.ts';
import type { Asked } from '../runs/asked.ts';
import { addressOf, page } from '../state/address.ts';
import { inDrawingOrder } from '../state/drawing-order.ts';
import { question } from '../state/question.ts';
import { keyOf, showWeek, startTrace, traceAsked, traceRuns, WEEKS, weekShown } from '../state/trace.ts';
import './place-at-work.css';
import { Clock } from './place-at-work/clock.tsx';
import { useCalm, usePlay } from './place-at-work/play.ts';
import { namesIn, weekLog, weekTables, weekTitle } from './place-at-work/week-words.ts';

/** Practices, partners and the hospital of two forms beside one another, on one clock. */
export function PlaceAtWork() {
  const asked = question.value;
  if ('error' in asked) return <ErrorNote message={asked.error} />;
  return <AtWork asked={traceAsked(asked.asked)} />;
}

function AtWork({ asked }: { asked: Asked }) {
  const start = () => void startTrace(asked);
  const run = useKeptRun(traceRuns, keyOf(asked), start);
  const [one, other] = asked.regimes.map(({ name }) => name);
  const what = `${WEEKS} weeks of ${whole(asked.people)} people under two forms`;
  const status = (
    <KeptRunStatus run={run} what={what} done={`Followed ${what} in`} start={start} cancel={() => traceRuns.cancel()} />
  );
  return (
    <>
      <div class="row no-print twin-forms">
        <FormChoice label="Form" name="one" value={one} without={[]} />
        <FormChoice label="beside" name="other" value={other} without={[one]} />
      </div>
      {run?.kind === 'done' ? <Working trace={run.value} asked={asked} /> : status}
      {run?.kind === 'done' && status}
    </>
  );
}

const WIDEST = 1152;

function Working({ trace, asked }: { trace: Trace; asked: Asked }) {
  const week = weekShown();
  const room = useRef<HTMLDivElement>(null);
  const scene = useRef<Scene | undefined>(undefined);
  const paint = (time: number) => {
    if (scene.current === undefined) return;
    for (const [name, d] of dotPaths(scene.current, time))
      room.current?.querySelector(`[data-dots="${name}"]`)?.setAttribute('d', d);
  };
  const play = usePlay(week, WEEKS, showWeek, paint);
  const calm = useCalm();
  const names = namesIn(trace, asked.place);
  const order = inDrawingOrder([...trace.regimes.keys()], page.value.order);
  const title = weekTitle(trace, week);
  const log = order.map((at) => weekLog(trace, at, week));
  return (
    <>
      <div ref={room}>
        <FigureCard
          id="at-work"
          title={title}
          about={ABOUT}
          widest={WIDEST}
          draw={(sheet) => drawScene((scene.current = sceneOf(trace, names, order, sheet)), week, title, ABOUT)}
          tables={weekTables(trace, names, week)}
          words={[title, ABOUT, ...log.flat()]}
          made={{ asked, note: NOTE }}
        >
          <Clock week={week} last={WEEKS} calm={calm} play={play} show={showWeek} />
        </FigureCard>
      </div>
      <section aria-labelledby="log">
        <h2 id="log">The week in words</h2>
        <div class="columns" aria-live={play.playing ? 'off' : 'polite'}>
          {log.map((sentences, at) => (
            <div key={trace.regimes[order[at]].name}>
              {sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          ))}
        </div>
      </section>
      <p class="notice">
        This is one run of many, to see how the place works; it shows nothing of which form does better. That is in{' '}
        <a href={addressOf({ screen: 'answer' })}>the answer</a>, over all pairs.
      </p>
    </>
  );
}

const ABOUT =
  'One run of many. Circle: touchpoints; bar: queue; line: tie, wide with trust, dark with strength. Dots take a week to cross.';
const NOTE =
  'The command runs the same place and luck for a year; this figure looks at it every week and adds nothing to it.';
