import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engineVersion } from './answered.ts';
import { sha256 } from './listen.ts';
import { workerFile, type WorkerFile } from './worker-file.ts';

const DIGITS = 12;

/** Which engine exactly: the package's version and, after a plus, a digest of the code that a thread runs. */
export function engineBuild(worker: WorkerFile = workerFile()): string {
  return `${engineVersion()}+${codeDigest(new URL(worker.entry ?? worker.file))}`;
}

/** Imports of files beside the importing one, in whatever form; packages and Node itself are not the engine. */
const BESIDE = /\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"'\n]+)["']/g;

/**
 * Digest of a module and everything it loads from files beside it, by their content in the order in which they are met: the
 * same in whatever folder, another where a byte of any of them is.
 */
export function codeDigest(module: URL): string {
  const texts = new Map<string, Uint8Array>();
  const waiting = [module];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (texts.has(next.href)) continue;
    const text = readFileSync(fileURLToPath(next));
    texts.set(next.href, text);
    waiting.push(...besides(next, text.toString('utf8')));
  }
  // Each by its own digest first, so that no byte can move from one file to the next unseen.
  const each = [...texts.values()].map((text) => new TextEncoder().encode(sha256([text])));
  return sha256(each).slice(0, DIGITS);
}

/** A path that stands in a comment only may lead nowhere. */
function besides(module: URL, text: string): URL[] {
  const found = [...text.matchAll(BESIDE)].map(([, path]) => new URL(path, module));
  return found.filter((url) => existsSync(fileURLToPath(url)));
}
