import { closeSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { nearestHint, quotePath, Refusal } from './refusal.ts';

/** What a file should be, for messages and limits. */
export interface Wanted {
  /** As in "expected a JSON file". */
  readonly what: string;
  readonly largest: number;
  /** How names of such files end. */
  readonly ending: string;
}

/** The bytes of a file. Opened once and looked at while open, so that what was checked is what is read. */
export function readBytes(file: string, folder: string, { what, largest, ending }: Wanted): Buffer {
  const absolute = path.resolve(folder, file);
  return withReason(file, absolute, ending, () => {
    if (!statSync(absolute).isFile()) throw new Refusal(`${quotePath(file)} is ${kindOf(absolute)}; expected ${what}`);
    const open = openSync(absolute, 'r');
    try {
      const { size } = fstatSync(open);
      if (size > largest) throw new Refusal(`${quotePath(file)} has ${size} bytes; expected at most ${largest}`);
      return readFileSync(open);
    } finally {
      closeSync(open);
    }
  });
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
function withReason<T>(file: string, absolute: string, ending: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : `cannot be read (${code})`;
    throw new Refusal(`the file ${quotePath(file)} ${reason}${code === 'ENOENT' ? neighbour(absolute, ending) : ''}`);
  }
}

/** A hint at a file of the same kind and a similar name in the same folder, or nothing. */
function neighbour(absolute: string, ending: string): string {
  try {
    const files = readdirSync(path.dirname(absolute)).filter((file) => file.endsWith(ending));
    return nearestHint(path.basename(absolute), files.sort());
  } catch {
    return '';
  }
}
