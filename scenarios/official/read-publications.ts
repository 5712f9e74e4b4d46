import { readDeprivation, type Deprivation } from './deprivation.ts';
import { readLists, type Lists } from './lists.ts';
import { readMembers, type Members } from './members.ts';
import { refuseSwapped } from './publications.ts';
import { openSheet, type Publication } from './sheet.ts';

/** The publications an import takes. */
export interface Publications {
  readonly lists: Publication;
  readonly members: Publication;
  readonly deprivation?: Publication | undefined;
}

/** What is in them. */
export interface Read {
  readonly lists: Lists;
  readonly members: Members;
  readonly deprivation: Deprivation | undefined;
}

/** Reads the publications, each as what it was given as. Throws a Refusal that names the file. */
export function readPublications({ lists, members, deprivation }: Publications): Read {
  const sheets = {
    lists: openSheet(lists),
    members: openSheet(members),
    ...(deprivation && { deprivation: openSheet(deprivation) }),
  };
  refuseSwapped(sheets);
  return {
    lists: readLists(sheets.lists),
    members: readMembers(sheets.members),
    deprivation: sheets.deprivation && readDeprivation(sheets.deprivation),
  };
}
