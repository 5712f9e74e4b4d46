import { writeFileSync, renameSync, rmSync, openSync, fsyncSync, closeSync } from 'node:fs';

/** The store could not be written; the message names the file and says why. */
export class StoreFailure extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than allowed',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOENT: 'the folder is gone',
};

export function storeFailure(file: string, error: unknown): StoreFailure {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : message;
  return new StoreFailure(`could not write "${file}": ${reason}`);
}

/** Puts a file in its place whole or not at all: written beside it, handed to the disk, renamed. Throws a StoreFailure. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.tmp`;
  try {
    const open = openSync(temporary, 'w');
    try {
      writeFileSync(open, content);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw storeFailure(file, error);
  }
}
