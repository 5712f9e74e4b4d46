import type { ResourceLimits } from 'node:worker_threads';

/** Where a thread starts: the built worker beside this bundle, or from the sources through a small boot file. */
export interface WorkerFile {
  readonly file: URL;
  /** TypeScript module that the boot file loads; absent in a build. */
  readonly entry?: string;
  /** What a thread may use; absent, as Node has it. */
  readonly memory?: ResourceLimits;
}

export function workerFile(): WorkerFile {
  if (!import.meta.url.endsWith('.ts')) return { file: new URL('./worker.js', import.meta.url) };
  return fromSource(new URL('./worker.ts', import.meta.url));
}

/** A worker whose entry is a TypeScript module. */
export function fromSource(entry: URL): WorkerFile {
  return { file: new URL('./boot.mjs', import.meta.url), entry: entry.href };
}
