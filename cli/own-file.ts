import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { WholeFile, WriteFailure } from '../experiments/run/whole-file.ts';
import { ownFolder } from '../scenarios/own/own-folder.ts';
import { quotePath, Refusal } from '../scenarios/refusal.ts';

/**
 * Writes a file into the user's own folder, whole or not at all; the folder is made. Throws a Refusal where there can
 * be no such folder, a WriteFailure where the disk fails.
 */
export async function writeOwnFile(absolute: string, content: unknown): Promise<void> {
  makeFolder(path.dirname(absolute));
  const file = new WholeFile(absolute);
  try {
    await file.write(`${JSON.stringify(content, null, 1)}\n`);
    await file.finish();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'a file is in the way',
  ENOTDIR: 'a file is in the way',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
};

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
    if (reason === undefined) throw new WriteFailure(`could not make ${quotePath(folder)}: ${message}`);
    throw new Refusal(
      `the folder ${quotePath(ownFolder())} for your own places cannot be made: ${reason}; FORMWORK_DATA names another`,
    );
  }
}
