import type { Account } from '../../scenarios/schema/pcn-table.ts';
import { escaped } from '../../scenarios/refusal.ts';
import { counted, grouped } from './counted.ts';
import { wrap } from './lines.ts';

const MOST_CODES = 5;

/** What an import made of the publications, and what became of the rest, in lines of 80. */
export function accountLines(account: Account): string[] {
  const { pcns, practices, people } = account;
  return [
    `${counted(pcns, 'PCN')}, ${counted(practices, 'practice')}, ${counted(people, 'person', 'people')}`,
    '',
    'Read',
    ...read(account).flatMap(item),
    '',
    'Not in the table',
    ...leftOut(account).flatMap(item),
    '',
    'Deprivation',
    ...scores(account).flatMap(item),
    ...unusable(account),
    '',
    'To look: formwork places search WORDS. To run: formwork compare CODE',
  ];
}

function read({ lists, members, deprivation }: Account): string[] {
  const dated = (date: string) => (date === '' ? '' : ` (${date})`);
  return [
    `lists ${lists.file}${dated(lists.date)}: ${counted(lists.practices, 'practice')}, ${counted(lists.people, 'person', 'people')}`,
    `members ${members.file}${dated(members.date)}: ${counted(members.practices, 'practice')}, ${counted(members.pcns, 'PCN')}`,
    deprivation
      ? `deprivation ${deprivation.file}${dated(deprivation.period)}: ${counted(deprivation.practices, 'practice')}`
      : 'deprivation: no file given',
  ];
}

type Told = Account['without_pcn'];

function leftOut(account: Account): string[] {
  const lines = [
    told('without a PCN', account.without_pcn),
    told('in the lists, not in the mapping (new, or no PCN yet)', account.listed_not_mapped),
    named('in the mapping, not in the lists (closed)', account.mapped_not_listed),
    named('with fewer than 1 patient', account.without_patients),
    named('with rows by sex or age and none in total', account.without_total),
  ].filter((line) => line !== '');
  const empty = account.pcns_without_practices;
  if (empty.length > 0) lines.push(`${counted(empty.length, 'PCN')} without a practice in the lists: ${some(empty)}`);
  return lines.length === 0 ? ['nothing: every row found its place'] : lines;
}

function scores({ practices, imd_from_pcn: pcn, imd_from_nation: nation, national_imd: mean }: Account): string[] {
  const own = practices - pcn.practices - nation.practices;
  return [
    `${counted(own, 'practice')} with a score of ${own === 1 ? 'its' : 'their'} own`,
    told('without a score: the mean of the PCN’s other practices stands in, and is marked so', pcn),
    told(`without a score in their PCN: the national mean ${mean} stands in, and is marked so`, nation),
  ].filter((line) => line !== '');
}

function unusable({ pcns_out_of_range: codes }: Account): string[] {
  if (codes.length === 0) return [];
  const limits = 'fewer than 100 people, or more practices or people than a place may have';
  return ['', ...wrap(`Cannot be run (${limits}): ${some(codes)}`)];
}

function told(what: string, { practices, people, codes }: Told): string {
  return practices === 0
    ? ''
    : `${counted(practices, 'practice')} (${counted(people, 'person', 'people')}) ${what}: ${some(codes)}`;
}

function named(what: string, codes: readonly string[]): string {
  return codes.length === 0 ? '' : `${counted(codes.length, 'practice')} ${what}: ${some(codes)}`;
}

/** The first few; --json has all of them. */
function some(codes: readonly string[]): string {
  const more = codes.length - MOST_CODES;
  return `${codes.slice(0, MOST_CODES).join(' ')}${more > 0 ? ` and ${grouped(more)} more (--json)` : ''}`;
}

function item(text: string): string[] {
  const [first, ...rest] = wrap(escaped(text), '    ');
  return [`  ${first.trimStart()}`, ...rest];
}
