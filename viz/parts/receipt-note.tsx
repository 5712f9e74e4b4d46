import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../experiments/analyse/finding.ts';
import type { Asked } from '../runs/asked.ts';
import { checkRuns, sampled, type CheckedRun } from '../runs/check.ts';
import { ENGINE_VERSION } from '../runs/engine-version.ts';
import { threads } from '../runs/threads.ts';
import { commandOf, fileNameOf, scenarioOf } from '../state/receipt.ts';
import { giveFile } from './download.ts';
import { counted } from './words.ts';

export interface Made {
  readonly asked: Asked;
  readonly finding?: Finding | undefined;
  /** Where it is not that of a comparison: the command, and the digest that it prints. */
  readonly command?: string | undefined;
  readonly digest?: string | undefined;
  /** A word on what this figure adds to the question. */
  readonly note?: string | undefined;
}

/** The command that gives the same numbers, and a check of it on this machine. */
export function ReceiptNote({ asked, finding, note, command = commandOf(asked), digest }: Made) {
  const whole = finding?.comparison.digest ?? digest;
  return (
    <div class="receipt">
      <p>The same numbers on any machine:</p>
      <code>{command}</code>
      {command.includes(fileNameOf(asked)) && (
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
        {whole && (
          <>
            {' '}
            Digest of all runs: <code>{whole}</code>
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
