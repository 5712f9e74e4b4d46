import { useEffect } from 'preact/hooks';
import type { KeptRun, KeptRuns } from '../state/kept-runs.ts';

/** Runs a question when it is shown and nobody stopped it; stops when the screen is left. */
export function useKeptRun<T>(runs: KeptRuns<T>, key: string, start: () => void): KeptRun<T> | undefined {
  const run = runs.of(key);
  useEffect(() => {
    if (runs.of(key) === undefined) start();
    // oxlint-disable-next-line react/exhaustive-deps -- the question is its key
  }, [runs, key]);
  useEffect(() => () => runs.cancel(), [runs]);
  return run;
}
