import path from 'node:path';
import type { WorkerFile } from '../../experiments/run/worker-file.ts';
import { bundled } from '../../scripts/bundling.mjs';
import { ROOT } from '../house/source.ts';

/** A thread's module bundled from the sources as they are: it starts in a twentieth of the time that one takes which has to be translated first. */
export async function bundledWorker(module = 'experiments/run/worker.ts'): Promise<WorkerFile> {
  return { file: await bundled(path.join(ROOT, module)) };
}
