import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { boundMethods } from './bound-methods.mjs';

/** How whatever runs the engine is bundled: numbers written where their names stand, and methods bound. No result depends on it. */
export const FAST = {
  plugins: [boundMethods()],
  optimization: { inlineConst: { mode: 'all', pass: 3 } },
};

const bundles = new Map();

/**
 * One module and all it imports as a file of its own, bundled as what is shipped, once a process; gone when the process ends.
 *
 * @param {string} input path of the module
 * @returns {Promise<URL>}
 */
export function bundled(input) {
  if (!bundles.has(input)) bundles.set(input, write(input));
  return bundles.get(input);
}

async function write(input) {
  const folder = mkdtempSync(path.join(tmpdir(), 'formwork-bundle-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const bundle = await rolldown({ ...FAST, input, external: [/^node:/], platform: 'node' });
  const file = path.join(folder, 'bundle.mjs');
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return pathToFileURL(file);
}
