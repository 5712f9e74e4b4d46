import { NEED_GROUPS } from '../../engine/index.ts';
import type { Comparison } from './comparison.ts';
import { percent } from './numbers.ts';
import { regimesOf } from './reading.ts';
import type { Table } from './tables.ts';

/** Person-years with need of a form, and those of them without any contact, over all replications. */
export interface Unseen {
  readonly regime: string;
  /** Among the regimes compared; settles the mark. */
  readonly position: number;
  readonly needing: number;
  readonly unseen: number;
}

/** A kind of people under every form. */
export interface QueueCell {
  readonly label: string;
  readonly forms: readonly Unseen[];
}

/** Person-years below which luck alone moves a share by more than differences between forms. */
export const FEW = 500;
export const FIFTHS = ['1', '2', '3', '4', '5'] as const;

/** Answers made before this was counted have none of it. */
export const countsUnseen = (comparison: Comparison): boolean =>
  Object.values(comparison.regimes).every(
    ({ withoutContact }) => (withoutContact as typeof withoutContact | undefined) !== undefined,
  );

/** `physical_and_mental` → `Physical and mental`. */
export const groupLabel = (group: string): string =>
  group.slice(0, 1).toUpperCase() + group.slice(1).replaceAll('_', ' ');

const ENDS: Readonly<Record<string, string>> = { '1': ', most deprived', '5': ', least deprived' };
export const fifthLabel = (fifth: string): string => `Fifth ${fifth}${ENDS[fifth] ?? ''}`;

export const cellsByGroup = (comparison: Comparison): QueueCell[] =>
  NEED_GROUPS.map((group) => cellOf(comparison, groupLabel(group), [group], FIFTHS));

export const cellsByFifth = (comparison: Comparison): QueueCell[] =>
  FIFTHS.map((fifth) => cellOf(comparison, fifthLabel(fifth), NEED_GROUPS, [fifth]));

function cellOf(
  comparison: Comparison,
  label: string,
  groups: readonly string[],
  fifths: readonly string[],
): QueueCell {
  const forms = regimesOf(comparison).map((regime, position) => {
    const counted = comparison.regimes[regime].withoutContact;
    const found = groups.flatMap((group) => fifths.flatMap((fifth) => counted[group]?.[fifth] ?? []));
    const sum = (of: 'needing' | 'unseen') => found.reduce((total, one) => total + one[of], 0);
    return { regime, position, needing: sum('needing'), unseen: sum('unseen') };
  });
  return { label, forms };
}

export const shareOf = ({ needing, unseen }: Unseen): number => (needing === 0 ? 0 : unseen / needing);
export const isFew = ({ needing }: Unseen): boolean => needing < FEW;

/** Where the share is largest, form by form; `by` names what the cells are. */
export function queueTitle(cells: readonly QueueCell[], by: string): string {
  const told = cells.filter(({ forms }) => !forms.some(isFew));
  if (told.length === 0) return `${by}: too few person-years with need to say anything`;
  const most = told[0].forms.map((_, form) => largestOf(told, form));
  const labels = [...new Set(most.map(({ label }) => label))];
  const some = told.length < cells.length ? `, of ${told.length} with person-years enough` : '';
  if (labels.length > 1)
    return `${by}${some}: who is without contact most often differs from form to form: ${labels.map(lower).join(', ')}`;
  const shares = between(most.map(({ share }) => share));
  if (told.length === 1) return `${by}: only of ${lower(labels[0])} are there person-years enough to say: ${shares}`;
  return `${by}${some}, without contact most often under every form: ${lower(labels[0])}, ${shares}`;
}

function largestOf(cells: readonly QueueCell[], form: number): { label: string; share: number } {
  const all = cells.map(({ label, forms }) => ({ label, share: shareOf(forms[form]) }));
  return all.reduce((most, one) => (one.share > most.share ? one : most));
}

const lower = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1);

function between(shares: readonly number[]): string {
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => percent(share));
  return low === high ? `${low} %` : `${low} to ${high} %`;
}

/** A row a cell and form: share and the numbers behind it. */
export function queueTable(cells: readonly QueueCell[], title: string): Table {
  const rows = cells.flatMap(({ label, forms }) =>
    forms.map((form) => ({
      label,
      unit: form.regime,
      cells: [
        form.needing === 0 ? '–' : `${percent(shareOf(form))} %`,
        whole(form.unseen),
        whole(form.needing),
        isFew(form) ? 'few' : '',
      ],
    })),
  );
  const columns = ['share', 'without contact', 'with need', 'note'];
  return { title, columns, rows, note: NOTE };
}

export const whole = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');

const NOTE = `Person-years over all replications: somebody with an open need on any day of a year, and no contact with any service in it. Few: under ${FEW} person-years, where luck says more than the form.`;

/** Group by fifth under one form. */
export function crossTable(comparison: Comparison, regime: string): Table {
  const position = regimesOf(comparison).indexOf(regime);
  const rows = NEED_GROUPS.map((group) => ({
    label: groupLabel(group),
    unit: '',
    cells: FIFTHS.map((fifth) => cellWords(cellOf(comparison, '', [group], [fifth]).forms[position])),
  }));
  return { title: `Without contact under ${regime}`, columns: FIFTHS.map(fifthLabel), rows, note: NOTE };
}

function cellWords(form: Unseen): string {
  if (form.needing === 0) return 'nobody';
  return isFew(form)
    ? `few: ${form.unseen} of ${form.needing}`
    : `${percent(shareOf(form))} % of ${whole(form.needing)}`;
}
