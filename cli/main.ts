import { failureOf } from './failure.ts';
import { main } from './command.ts';

/** The command as a process: signals, pipes that close early, and the exit code. */

const stop = new AbortController();
/** Milliseconds that a stopped run has to put its files away. */
const GRACE = 2_000;

process.on('SIGINT', () => {
  if (stop.signal.aborted) process.exit(130);
  process.stderr.write('formwork: stopped by Ctrl-C\n');
  stop.abort();
  setTimeout(() => process.exit(130), GRACE).unref();
});

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
process.exitCode = stop.signal.aborted ? 130 : code;
