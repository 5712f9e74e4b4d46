import cliProgress from 'cli-progress';

export interface Progress {
  tell(years: number, of: number): void;
  end(): void;
}

const QUIET_SECONDS = 2;
const silent: Progress = { tell: () => undefined, end: () => undefined };

/** A bar with the time left, at a terminal and only for what takes over two seconds. `clock` is in seconds. */
export function progressOn(
  stream: NodeJS.WritableStream & { isTTY?: boolean },
  clock: () => number = () => performance.now() / 1000,
): Progress {
  if (!stream.isTTY) return silent;
  const begin = clock();
  const format = '{bar} {percentage} % · {eta_formatted} left';
  const options = { stream, format, clearOnComplete: true, hideCursor: true, stopOnComplete: false, barsize: 30 };
  const bar = new cliProgress.SingleBar({ ...options, gracefulExit: false }, cliProgress.Presets.shades_classic);
  let shown = false;
  return {
    tell(years, of) {
      if (!shown && clock() - begin < QUIET_SECONDS) return;
      if (!shown) bar.start(of, years);
      shown = true;
      bar.update(years);
    },
    end: () => shown && bar.stop(),
  };
}
