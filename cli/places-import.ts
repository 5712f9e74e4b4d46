import { joinPublications } from '../scenarios/official/join.ts';
import { pcnTablePath } from '../scenarios/own/own-folder.ts';
import { Refusal } from '../scenarios/refusal.ts';
import { quotePath } from '../scenarios/refusal.ts';
import type { Io } from './io.ts';
import { writeOwnFile } from './own-file.ts';
import { accountLines } from './print/account.ts';
import { readPublication } from './read-publication.ts';

export interface ImportFlags {
  readonly lists?: string;
  readonly members?: string;
  readonly deprivation?: string;
  readonly json?: boolean;
}

/** Reads the official publications, joins them and keeps the table in the user's own folder. Throws a Refusal. */
export async function importPlaces(flags: ImportFlags, io: Io): Promise<number> {
  const { lists, members, deprivation } = flags;
  if (lists === undefined || members === undefined) {
    const missing = [lists === undefined ? '--lists FILE' : '', members === undefined ? '--members FILE' : ''];
    throw new Refusal(
      `places import: ${missing.filter((flag) => flag !== '').join(' and ')} missing; expected patients by practice (--lists), practices by PCN (--members) and, if at hand, deprivation (--deprivation)`,
    );
  }
  const table = joinPublications({
    lists: readPublication('--lists', lists, io.cwd),
    members: readPublication('--members', members, io.cwd),
    deprivation: deprivation === undefined ? undefined : readPublication('--deprivation', deprivation, io.cwd),
  });
  await writeOwnFile(pcnTablePath(), table);
  const { account } = table;
  const text = flags.json
    ? JSON.stringify({ written: pcnTablePath(), ...account }, null, 2)
    : [...accountLines(account), '', `Kept in ${quotePath(pcnTablePath())}`].join('\n');
  io.stdout.write(`${text}\n`);
  return 0;
}
