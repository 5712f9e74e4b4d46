import { MOST_PRACTICES, PEOPLE } from '../schema/place.ts';
import type { Account, Pcn, PcnPractice } from '../schema/pcn-table.ts';
import type { Lists } from './lists.ts';
import type { Publications, Read } from './read-publications.ts';
import type { Publication } from './sheet.ts';

/** What was read, what was joined, and every practice that found no place or no score. */
export function accountOf(files: Publications, read: Read, pcns: readonly Pcn[], nation: number): Account {
  const { lists, members, deprivation } = read;
  const joined = pcns.flatMap(({ practices }) => practices);
  const listed = [...lists.people.keys()].filter((code) => lists.people.get(code)! > 0);
  const tell = (codes: readonly string[]) => ({
    practices: codes.length,
    people: sum(codes.map((code) => lists.people.get(code)!)),
    codes: [...codes].sort(),
  });
  const scored = (from: PcnPractice['imd_from']) =>
    joined.filter((one) => one.imd_from === from).map(({ code }) => code);
  return {
    pcns: pcns.length,
    practices: joined.length,
    people: sum(joined.map(({ people }) => people)),
    lists: {
      ...file(files.lists),
      date: lists.date,
      practices: lists.people.size,
      people: sum([...lists.people.values()]),
    },
    members: { ...file(files.members), date: members.date, practices: members.practices.size, pcns: members.pcns.size },
    deprivation:
      deprivation && files.deprivation
        ? { ...file(files.deprivation), period: deprivation.period, practices: deprivation.scores.size }
        : null,
    national_imd: nation,
    without_pcn: tell(listed.filter((code) => members.practices.has(code) && !members.practices.get(code)!.pcn)),
    listed_not_mapped: tell(listed.filter((code) => !members.practices.has(code))),
    mapped_not_listed: [...members.practices.keys()].filter((code) => !inLists(lists, code)).sort(),
    without_patients: [...lists.people.keys()].filter((code) => lists.people.get(code) === 0).sort(),
    without_total: [...lists.withoutTotal],
    pcns_without_practices: [...members.pcns.keys()].filter((code) => !pcns.some((pcn) => pcn.code === code)).sort(),
    pcns_out_of_range: pcns.filter(outOfRange).map(({ code }) => code),
    imd_from_pcn: tell(scored('pcn_mean')),
    imd_from_nation: tell(scored('national_mean')),
  };
}

const LONGEST_FILE = 200;

/** The file's own name; its folder is nobody's business later. */
function file({ file: path }: Publication): { file: string } {
  return { file: path.replace(/^.*[/\\]/s, '').slice(-LONGEST_FILE) };
}

function inLists(lists: Lists, code: string): boolean {
  return lists.people.has(code) || lists.withoutTotal.includes(code);
}

/** PCNs that no place file could describe, and so cannot be run. */
function outOfRange({ practices }: Pcn): boolean {
  const people = sum(practices.map((practice) => practice.people));
  return practices.length > MOST_PRACTICES || people < PEOPLE.min || people > PEOPLE.max;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
