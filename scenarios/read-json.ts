import { closeSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { findFlaw, lineAndColumn } from './json-flaw.ts';
import { nearestHint, quote, quotePath, Refusal } from './refusal.ts';

const LARGEST = 5 * 1024 * 1024;
const DEEPEST = 32;

/**
 * A JSON file that somebody else may have written: no larger than 5 MB, UTF-8, nested no deeper than 32.
 * Throws a Refusal that names the file and, for a flaw in it, line and column.
 */
export function readJson(file: string, folder: string): unknown {
  const text = readText(path.resolve(folder, file), file);
  if (text.trim() === '') throw new Refusal(`${quotePath(file)} is empty; expected JSON`);
  const flaw = findFlaw(text, DEEPEST);
  if (flaw !== undefined) {
    const { line, column } = lineAndColumn(text, flaw.at);
    const found = flaw.found === '' ? 'the end of the file' : quote(flaw.found);
    throw new Refusal(`${quotePath(file)}: line ${line}, column ${column}: found ${found}, expected ${flaw.expected}`);
  }
  const value: unknown = JSON.parse(text);
  refuseProto(value, '', file);
  return value;
}

/** The text of a file. Opened once and looked at while open, so that what was checked is what is read. */
function readText(absolute: string, file: string): string {
  const bytes = withReason(file, absolute, () => {
    if (!statSync(absolute).isFile())
      throw new Refusal(`${quotePath(file)} is ${kindOf(absolute)}; expected a JSON file`);
    const open = openSync(absolute, 'r');
    try {
      const { size } = fstatSync(open);
      if (size > LARGEST) throw new Refusal(`${quotePath(file)} has ${size} bytes; expected at most ${LARGEST}`);
      return readFileSync(open);
    } finally {
      closeSync(open);
    }
  });
  if (bytes.includes(0)) throw new Refusal(`${quotePath(file)} is binary; expected JSON as UTF-8 text`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`${quotePath(file)} is not UTF-8 text; expected JSON`);
  }
}

function kindOf(absolute: string): string {
  return statSync(absolute).isDirectory() ? 'a folder' : 'not a regular file';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'was not found',
  ENOTDIR: 'was not found: part of its path is not a folder',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ENAMETOOLONG: 'has a name that is too long',
  ELOOP: 'is a link that leads to itself',
  ERR_INVALID_ARG_VALUE: 'has a name that no file can have',
};

/** Says in words why a file cannot be read. */
function withReason<T>(file: string, absolute: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : `cannot be read (${code})`;
    throw new Refusal(`the file ${quotePath(file)} ${reason}${code === 'ENOENT' ? neighbour(absolute) : ''}`);
  }
}

/** A hint at a JSON file of a similar name in the same folder, or nothing. */
function neighbour(absolute: string): string {
  try {
    const files = readdirSync(path.dirname(absolute)).filter((file) => file.endsWith('.json'));
    return nearestHint(path.basename(absolute), files.sort());
  } catch {
    return '';
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
