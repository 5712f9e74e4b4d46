import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { COMMAND } from '../acceptance/built.ts';

/** The built command in a process of its own, serving. */
export interface Serving {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it said so far. */
  readonly said: { stdout: string; stderr: string };
  /** Sends a signal and resolves to the exit code, null after SIGKILL, and the seconds that took. */
  stop(signal: NodeJS.Signals): Promise<{ code: number | null; seconds: number }>;
}

export async function serve(
  words: readonly string[],
  env: Record<string, string> = {},
  command = COMMAND,
): Promise<Serving> {
  const child = spawn(process.execPath, [command, ...words], { env: { ...process.env, ...env } });
  const said = { stdout: '', stderr: '' };
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.stdout += text;
      const [address] = /http:\/\/[\w.:[\]]+/.exec(said.stdout) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`exit ${code}: ${said.stderr}`)));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  return {
    url: await url,
    child,
    said,
    stop: async (signal) => {
      const began = performance.now();
      const exit = once(child, 'exit') as Promise<[number | null]>;
      child.kill(signal);
      const [code] = await exit;
      return { code, seconds: (performance.now() - began) / 1000 };
    },
  };
}
