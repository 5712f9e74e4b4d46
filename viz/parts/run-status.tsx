import { SETTINGS } from '../../scenarios/settings.ts';
import { answer, cancel, runHere, runThere } from '../state/answer.ts';
import { go, page } from '../state/address.ts';
import { LIVE_PAIRS, question } from '../state/question.ts';
import { hasServer } from '../state/server.ts';
import { ErrorNote } from './error-note.tsx';
import { SoFar } from './so-far.tsx';
import { counted, whole } from './words.ts';

/** Where the answer comes from, how far it is, and what can be done about it. */
export function RunStatus() {
  const now = answer.value;
  if (now.kind === 'running')
    return (
      <>
        <Running done={now.progress.done} of={now.progress.of} left={now.progress.secondsLeft} />
        {'asked' in question.value && now.partial === undefined && (
          <SoFar comparison={now.soFar} of={question.value.asked.replications} />
        )}
      </>
    );
  return (
    <>
      {now.kind === 'failed' && <ErrorNote message={now.message} />}
      {'asked' in question.value && <WaysToRun />}
    </>
  );
}

function WaysToRun() {
  const now = answer.value;
  return (
    <div class="row no-print">
      <button type="button" class={now.kind === 'none' ? 'first' : ''} onClick={() => void runAgain(runHere)}>
        Run {counted(pairsToRun(), 'pair')} here
      </button>
      {hasServer() && (
        <button type="button" onClick={() => void runAgain(runThere)}>
          Run on the server
        </button>
      )}
      <PairChoice />
      <p class="quiet">{now.kind === 'none' ? 'Nothing has been run for this question yet.' : originWords()}</p>
    </div>
  );
}

/** The same question may have been answered ahead with more pairs than are run here. */
async function runAgain(run: () => Promise<void>): Promise<void> {
  if (page.value.pairs === 0) go({ pairs: LIVE_PAIRS });
  await run();
}

const pairsToRun = (): number => page.value.pairs || LIVE_PAIRS;

function originWords(): string {
  const now = answer.value;
  if (now.kind !== 'done') return '';
  const { replications, people, engine } = now.finding.comparison;
  const pairs = `${counted(replications, 'pair')} of ${whole(people)} people`;
  if (now.origin === 'ahead') return `Made ahead with engine ${engine}: ${pairs}.`;
  const where = now.origin === 'here' ? 'Run in this browser' : 'Run by the server behind this page';
  return `${where}: ${pairs}${now.seconds === undefined ? '' : ` in ${now.seconds.toFixed(1)} s`}.`;
}

export function PairChoice() {
  return (
    <label class="inline">
      Pairs{' '}
      <select value={String(pairsToRun())} onChange={(event) => go({ pairs: Number(event.currentTarget.value) })}>
        {[...new Set([LIVE_PAIRS, 4, 6, 16, 50, 100, pairsToRun()])]
          .filter((pairs) => pairs <= SETTINGS.replications.max)
          .toSorted((one, other) => one - other)
          .map((pairs) => (
            <option key={pairs} value={String(pairs)}>
              {pairs}
            </option>
          ))}
      </select>
    </label>
  );
}

function Running({ done, of, left }: { done: number; of: number; left: number | undefined }) {
  const asked = question.value;
  const pairs = 'asked' in asked ? counted(asked.asked.replications, 'pair') : '';
  return (
    <div class="running">
      <label for="run-progress">
        Running {pairs}: {left === undefined ? 'the first years' : `about ${Math.max(1, Math.round(left))} s left`}
      </label>
      <progress id="run-progress" max={of || 1} value={done} />
      <button type="button" class="small" onClick={cancel}>
        Stop
      </button>
    </div>
  );
}
