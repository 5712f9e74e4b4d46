import { findFlaw, lineAndColumn } from './json-flaw.ts';
import { readBytes } from './read-file.ts';
import { quote, quotePath, Refusal } from './refusal.ts';

const JSON_FILE = { what: 'a JSON file', largest: 5 * 1024 * 1024, ending: '.json' };
const DEEPEST = 32;

/**
 * A JSON file that somebody else may have written: no larger than 5 MB, UTF-8, nested no deeper than 32.
 * Throws a Refusal that names the file and, for a flaw in it, line and column.
 */
export function readJson(file: string, folder: string): unknown {
  return parseJson(readText(file, folder), file, DEEPEST);
}

/** A JSON text that somebody else may have written; messages call it `file`. Throws a Refusal. */
export function parseJson(text: string, file: string, deepest: number): unknown {
  if (text.trim() === '') throw new Refusal(`${quotePath(file)} is empty; expected JSON`);
  const flaw = findFlaw(text, deepest);
  if (flaw !== undefined) {
    const { line, column } = lineAndColumn(text, flaw.at);
    const found = flaw.found === '' ? 'the end of the file' : quote(flaw.found);
    throw new Refusal(`${quotePath(file)}: line ${line}, column ${column}: found ${found}, expected ${flaw.expected}`);
  }
  const value: unknown = JSON.parse(text);
  refuseProto(value, '', file);
  return value;
}

function readText(file: string, folder: string): string {
  const bytes = readBytes(file, folder, JSON_FILE);
  if (bytes.includes(0)) throw new Refusal(`${quotePath(file)} is binary; expected JSON as UTF-8 text`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`${quotePath(file)} is not UTF-8 text; expected JSON`);
  }
}

/** `__proto__` is a key like any other, and no file here has such a key. Depth is bounded by now. */
function refuseProto(value: unknown, where: string, file: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = where === '' ? key : `${where}.${key}`;
    if (key === '__proto__') throw new Refusal(`${quotePath(file)}: ${here}: unknown key "__proto__"`);
    refuseProto(inner, here, file);
  }
}
