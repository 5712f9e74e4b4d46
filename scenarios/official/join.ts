import { NATIONAL } from '../national.ts';
import { quotePath, Refusal } from '../refusal.ts';
import type { Pcn, PcnPractice, PcnTable } from '../schema/pcn-table.ts';
import { accountOf } from './account.ts';
import type { Deprivation } from './deprivation.ts';
import type { Lists } from './lists.ts';
import { readPublications, type Publications, type Read } from './read-publications.ts';

/**
 * Practices by PCN with their lists and deprivation, and an account of everything that found no place in it. Text in,
 * table out: no file is touched. Throws a Refusal that names the file.
 */
export function joinPublications(publications: Publications): PcnTable {
  const read = readPublications(publications);
  const nation = nationalMean(read.lists, read.deprivation);
  const pcns = joined(read, nation);
  if (pcns.length === 0) {
    const { lists, members } = publications;
    throw new Refusal(
      `${quotePath(lists.file)} and ${quotePath(members.file)} have no practice of a PCN in common; expected the same practice codes in both`,
    );
  }
  return { schema: 'formwork/pcns/1', account: accountOf(publications, read, pcns, nation), pcns };
}

/** Mean score of all people registered where a score is published; without scores, that of the nation's PCNs. */
function nationalMean({ people }: Lists, deprivation: Deprivation | undefined): number {
  let [scores, weight] = [0, 0];
  for (const [code, score] of deprivation?.scores ?? []) {
    const list = people.get(code) ?? 0;
    scores += score * list;
    weight += list;
  }
  return weight === 0 ? NATIONAL.imd.mean : rounded(scores / weight);
}

/** PCNs in the order of their codes, and their practices in that of theirs. */
function joined(read: Read, nation: number): Pcn[] {
  const byPcn = new Map<string, string[]>();
  for (const [practice, { pcn }] of read.members.practices) {
    const listed = (read.lists.people.get(practice) ?? 0) > 0;
    if (pcn === undefined || !listed) continue;
    if (!byPcn.has(pcn)) byPcn.set(pcn, []);
    byPcn.get(pcn)!.push(practice);
  }
  return [...byPcn.keys()].sort().map((code) => ({
    code,
    ...read.members.pcns.get(code)!,
    practices: practicesOf(byPcn.get(code)!.sort(), read, nation),
  }));
}

/** A practice without a score takes the mean of the others in its PCN; where none has one, that of the nation. */
function practicesOf(codes: readonly string[], { lists, members, deprivation }: Read, nation: number): PcnPractice[] {
  const scores = codes.flatMap((code) => deprivation?.scores.get(code) ?? []);
  const substitute =
    scores.length > 0
      ? ({ imd: mean(scores), imd_from: 'pcn_mean' } as const)
      : ({ imd: nation, imd_from: 'national_mean' } as const);
  return codes.map((code) => {
    const own = deprivation?.scores.get(code);
    const { name } = members.practices.get(code)!;
    const score = own === undefined ? substitute : ({ imd: own, imd_from: 'published' } as const);
    return { code, name, people: lists.people.get(code)!, ...score };
  });
}

function mean(values: readonly number[]): number {
  return rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
