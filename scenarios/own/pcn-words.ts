import { clip } from '../refusal.ts';
import type { PlaceDocument } from '../schema/place.ts';
import type { Account, Pcn } from '../schema/pcn-table.ts';
import { ATTRIBUTION } from '../national.ts';

/** PCNs a word may mean: the one of that code, else those of that name, else those with it as a part of their name. */
export function pcnsNamed(word: string, pcns: readonly Pcn[]): Pcn[] {
  const code = word.trim().toUpperCase();
  const one = pcns.filter((pcn) => pcn.code === code);
  if (one.length > 0) return one;
  const wanted = plain(word);
  if (wanted === '') return [];
  const whole = pcns.filter(({ name }) => [plain(name), withoutSuffix(plain(name))].includes(wanted));
  return whole.length > 0 ? whole : pcns.filter(({ name }) => plain(name).includes(wanted));
}

/** Small letters, and nothing but letters and digits between single spaces; & is and. */
export function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What people call a PCN. */
export function withoutSuffix(name: string): string {
  return name.replace(/ pcn$/i, '');
}

const LONGEST_SOURCE = 1_000;

/** An imported PCN as a place, with a word on scores that are not its practices' own. */
export function placeOfPcn({ code, name, region, practices }: Pcn, account: Account): PlaceDocument {
  return {
    name: code.toLowerCase(),
    title: name,
    ...(region && { region }),
    pcn_code: code,
    source: clip(sourceOf(practices, account), LONGEST_SOURCE),
    attribution: ATTRIBUTION,
    practices: practices.map(({ imd_from: _, ...practice }) => practice),
  };
}

function sourceOf(practices: Pcn['practices'], { lists, members, deprivation, national_imd: nation }: Account): string {
  const dated = (date: string) => (date === '' ? '' : ` of ${date}`);
  const scores = deprivation ? `OHID Fingertips: practice deprivation, ${deprivation.period}` : 'no deprivation file';
  const from = (origin: string) => practices.filter((one) => one.imd_from === origin).map((one) => one.code);
  const [pcn, national] = [from('pcn_mean'), from('national_mean')];
  return [
    `NHS Digital: patients registered at a GP practice${dated(lists.date)}, and practice to PCN mapping${dated(members.date)}; ${scores}`,
    pcn.length > 0 ? `; no score for ${pcn.join(', ')}: mean of the PCN's other practices used` : '',
    national.length > 0 ? `; no score for ${national.join(', ')}: national mean ${nation} used` : '',
  ].join('');
}
