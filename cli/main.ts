import { failureOf } from './failure.ts';
import { main } from './command.ts';

/** The command as a process: signals, pipes that close early, and the exit code. */

const stop = new AbortController();
/** Milliseconds that a stopped run has to put its files away. */
const GRACE = 2_000;
/** What stops a command, what is said of it, and the exit code: 128 and the signal's number. */
const STOPS = {
  SIGINT: { said: 'stopped by Ctrl-C', exit: 130 },
  SIGTERM: { said: 'stopped from outside (SIGTERM)', exit: 143 },
  SIGHUP: { said: 'stopped: its terminal is gone', exit: 129 },
} as const;
let stopped: (typeof STOPS)[keyof typeof STOPS] | undefined;

for (const signal of Object.keys(STOPS) as (keyof typeof STOPS)[]) {
  process.on(signal, () => {
    if (stopped) process.exit(stopped.exit);
    stopped = STOPS[signal];
    stop.abort();
    setTimeout(endStopped, GRACE).unref();
  });
}

/** Said last, when the progress bar is gone and the files are put away. */
function endStopped(): void {
  process.stderr.write(`formwork: ${stopped!.said}\n`, () => process.exit(stopped!.exit));
}

// `| head` closes the pipe: the reader has what it wanted.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}

process.on('uncaughtException', (error) => {
  const { message } = failureOf(error);
  process.stderr.write(`${message}\n`, () => process.exit(1));
});

const { stdout, stderr, env } = process;
const code = await main(process.argv.slice(2), { stdout, stderr, env, cwd: process.cwd(), signal: stop.signal });
if (stopped) endStopped();
else process.exitCode = code;
