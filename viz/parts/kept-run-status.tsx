import type { KeptRun } from '../state/kept-runs.ts';
import { ErrorNote } from './error-note.tsx';

interface Props {
  readonly run: KeptRun<unknown> | undefined;
  /** What is being run: `two lives among 3,000 people`. */
  readonly what: string;
  /** What is said of it when it is there; the time it took is added. */
  readonly done: string;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** How far a run is, with a way to stop it; why there is none, with a way to start it again. */
export function KeptRunStatus({ run, what, done, start, cancel }: Props) {
  if (run?.kind === 'failed')
    return (
      <>
        <ErrorNote message={run.message} />
        <Again start={start}>Try again</Again>
      </>
    );
  if (run?.kind === 'stopped')
    return (
      <div class="row no-print">
        <Again start={start}>Run {what}</Again>
        <p class="quiet">Stopped{run.partial === undefined ? '' : ': what is shown is what there was by then'}.</p>
      </div>
    );
  if (run?.kind === 'done')
    return (
      <p class="quiet" role="status">
        {done} {run.seconds.toFixed(1)} s in this browser.
      </p>
    );
  const left = run?.secondsLeft;
  return (
    <div class="running">
      <label for="kept-progress">
        Running {what}: {left === undefined ? 'the first years' : `about ${Math.max(1, Math.round(left))} s left`}
      </label>
      <progress id="kept-progress" max={1} value={run?.share ?? 0} />
      <button type="button" class="small" onClick={cancel}>
        Stop
      </button>
    </div>
  );
}

function Again({ start, children }: { start: () => void; children: preact.ComponentChildren }) {
  return (
    <button type="button" class="first" onClick={start}>
      {children}
    </button>
  );
}
