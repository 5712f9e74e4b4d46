import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { main, type RunCompare } from '../../cli/command.ts';
import type { CompareOptions } from '../../cli/compare.ts';
import type { CompareRequest } from '../../scenarios/scenario.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What would have been compared, where it came to that. */
  readonly request?: CompareRequest;
  readonly options?: CompareOptions;
}

/** The command in this process, with buffers for its streams and no comparison run. */
export async function run(words: readonly string[], cwd: string): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  let asked: { request: CompareRequest; options: CompareOptions } | undefined;
  const runCompare: RunCompare = async (request, options) => {
    asked = { request, options };
    return 0;
  };
  const io = {
    cwd,
    stdout: { write: (text: string) => void (stdout += text) },
    stderr: new Writable({
      decodeStrings: false,
      write(chunk: string, _encoding, done) {
        stderr += chunk;
        done();
      },
    }),
  };
  const code = await main(words, io, runCompare);
  return { code, stdout, stderr, ...asked };
}

/** A folder of files that is gone after `remove`. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): { path: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'formwork-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
