import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../experiments/analyse/finding.ts';
import type { Asked } from '../runs/asked.ts';
import { checkRuns, sampled, type CheckedRun } from '../runs/check.ts';
import { ENGINE_VERSION } from '../runs/engine-version.ts';
import { threads } from '../runs/threads.ts';
import { commandOf, fileNameOf, needsFile, scenarioOf } from '../state/receipt.ts';
import { giveFile } from './download.ts';
import { counted } from './words.ts';

interface Made {
  readonly asked: Asked;
  readonly finding?: Finding | undefined;
  /** A word on what this figure adds to the question. */
  readonly note?: string | undefined;
}

/** The command that gives the same numbers, and a check of it on this machine. */
export function ReceiptNote({ asked, finding, note }: Made) {
  return (
    <div class="receipt">
      <p>The same numbers on any machine:</p>
      <code>{commandOf(asked)}</code>
      {needsFile(asked) && (
        <button
          type="button"
          class="small"
          onClick={() => giveFile(fileNameOf(asked), scenarioOf(asked), 'application/json')}
        >
          {fileNameOf(asked)}
        </button>
      )}
      {note && <p>{note}</p>}
      <p class="quiet">
        Engine {finding?.comparison.engine ?? ENGINE_VERSION}, seed “{asked.seed}”.
        {finding && (
          <>
            {' '}
            Digest of all runs: <code>{finding.comparison.digest}</code>
          </>
        )}
      </p>
      {finding && <Check asked={asked} finding={finding} />}
    </div>
  );
}

type State = { share: number } | { runs: readonly CheckedRun[] } | { error: string } | undefined;

function Check({ asked, finding }: { asked: Asked; finding: Finding }) {
  const [state, setState] = useState<State>();
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const replications = sampled(finding);
  const start = async () => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setState({ share: 0 });
    try {
      const runs = await checkRuns(
        threads,
        asked,
        finding,
        replications,
        (share) => !signal.aborted && setState({ share }),
        signal,
      );
      setState({ runs });
    } catch (error) {
      setState(signal.aborted ? undefined : { error: (error as Error).message });
    }
  };
  const running = state !== undefined && 'share' in state;
  return (
    <>
      <button type="button" class="small" onClick={() => (running ? stop.current.abort() : void start())}>
        {running ? 'Stop the check' : 'Check on my machine'}
      </button>
      <div role="status">{state && <p>{checkWords(state, replications)}</p>}</div>
    </>
  );
}

function checkWords(state: NonNullable<State>, replications: readonly number[]): string {
  if ('error' in state) return state.error;
  const which = `replications ${replications.join(', ')}`;
  if ('share' in state) return `Running ${which} again: ${Math.round(100 * state.share)} %.`;
  const off = state.runs.filter(({ expected, found }) => expected !== found);
  if (off.length === 0)
    return `${counted(state.runs.length, 'run')} of ${which} run again here: every digest is the same.`;
  const first = off[0];
  return `${off.length} of ${state.runs.length} runs differ: replication ${first.replication} under ${first.regime} gave ${first.found.slice(0, 12)}…, expected ${first.expected.slice(0, 12)}….`;
}
