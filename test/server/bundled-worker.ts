import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import type { WorkerFile } from '../../experiments/run/worker-file.ts';
import { ROOT } from '../house/source.ts';

const bundles = new Map<string, Promise<WorkerFile>>();

/**
 * A thread's module bundled from the sources as they are, once a process: it starts in a twentieth of the time that one takes
 * which has to be translated first.
 */
export function bundledWorker(module = 'experiments/run/worker.ts'): Promise<WorkerFile> {
  const bundle = bundles.get(module) ?? bundled(module);
  bundles.set(module, bundle);
  return bundle;
}

async function bundled(module: string): Promise<WorkerFile> {
  const folder = mkdtempSync(path.join(tmpdir(), 'formwork-worker-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const bundle = await rolldown({ input: path.join(ROOT, module), external: [/^node:/], platform: 'node' });
  const file = path.join(folder, 'worker.mjs');
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return { file: pathToFileURL(file) };
}
