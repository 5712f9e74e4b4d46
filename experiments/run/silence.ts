/** Ticks that make up the patience. */
const TICKS = 10;

/** What is waited for: how many ticks have passed since it was last heard of. */
export interface Waited {
  ticks: number;
}

/**
 * Calls `give` for each of those waited for that has not been heard of for so many seconds (ticks set to 0 by whoever
 * hears). Ticks are counted, not time read: a machine asleep, a stopped process or a busy main thread is no silence of
 * theirs. Returns what ends the watch.
 */
export function watchSilence<T extends Waited>(seconds: number, all: () => readonly T[], give: (one: T) => void) {
  const timer = setInterval(
    () => {
      for (const one of all()) if (++one.ticks > TICKS) give(one);
    },
    (seconds * 1000) / TICKS,
  );
  timer.unref();
  return () => clearInterval(timer);
}
