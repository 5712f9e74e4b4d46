/** What a run that found no memory says, and what to do. */
export const OUT_OF_MEMORY = 'out of memory; fewer people, or fewer threads at a time, need less';

/** Whether an error means that there was no memory: for a thread's heap, or for the arrays of a run. */
export function outOfMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return true;
  return error instanceof RangeError && error.message === 'Array buffer allocation failed';
}
