import { quote, quotePath, Refusal } from '../refusal.ts';
import type { Sheet } from './sheet.ts';

/** A publication: what it is, the option that takes it, its file as published, and the columns read from it. */
interface Kind {
  readonly title: string;
  readonly flag: string;
  readonly published: string;
  readonly needs: Readonly<Record<string, readonly string[]>>;
}

export type KindName = 'lists' | 'members' | 'deprivation';

/** Columns by all names that months and years have given them, the first as it is published now. */
export const KINDS = {
  lists: {
    title: 'patients registered at a GP practice',
    flag: '--lists',
    published: 'gp-reg-pat-prac-all.csv',
    needs: {
      code: ['code', 'org code', 'practice code', 'gp practice code'],
      people: ['number of patients'],
    },
  },
  members: {
    title: 'practice to PCN mapping',
    flag: '--members',
    published: 'gp-reg-pat-prac-map.csv',
    needs: {
      code: ['practice code', 'gp practice code'],
      name: ['practice name', 'gp practice name'],
      pcnCode: ['pcn code'],
      pcnName: ['pcn name'],
    },
  },
  deprivation: {
    title: 'practice deprivation exported from Fingertips',
    flag: '--deprivation',
    published: 'indicator 93553',
    needs: {
      code: ['area code'],
      areaType: ['area type'],
      period: ['time period sortable', 'time period'],
      value: ['value'],
    },
  },
} as const satisfies Record<KindName, Kind>;

type Needs<K extends KindName> = keyof (typeof KINDS)[K]['needs'];

/** Where each column that a publication must have stands. Throws a Refusal that names the file and what it holds. */
export function columnsOf<K extends KindName>(kind: K, sheet: Sheet): Readonly<Record<Needs<K>, number>> {
  const needs: Readonly<Record<string, readonly string[]>> = KINDS[kind].needs;
  const found = Object.entries(needs).map(([key, names]) => [key, firstOf(sheet, names)] as const);
  if (found.every(([, at]) => at !== undefined)) return Object.fromEntries(found) as Record<Needs<K>, number>;
  throw new Refusal(`${quotePath(sheet.file)} (${KINDS[kind].flag}) ${holds(sheet)}; expected ${expected(kind)}`);
}

/** The columns that are read if they are there. */
export function optional<N extends string>(sheet: Sheet, names: Readonly<Record<N, readonly string[]>>) {
  const found = Object.entries<readonly string[]>(names).map(([key, all]) => [key, firstOf(sheet, all)]);
  return Object.fromEntries(found) as Readonly<Record<N, number | undefined>>;
}

/** Of several names the first that is there: a file may have more than one of them. */
function firstOf(sheet: Sheet, names: readonly string[]): number | undefined {
  for (const name of names) {
    const at = sheet.column([name]);
    if (at !== undefined) return at;
  }
  return undefined;
}

/** Which publication a file is, told by its columns; undefined where it is none of them. */
export function kindOf(sheet: Sheet): KindName | undefined {
  return (Object.keys(KINDS) as KindName[]).find((kind) => fits(kind, sheet));
}

function fits(kind: KindName, sheet: Sheet): boolean {
  return Object.values<readonly string[]>(KINDS[kind].needs).every((names) => firstOf(sheet, names) !== undefined);
}

/** Refuses a file given as another publication than it is, and says so where two have changed places. */
export function refuseSwapped(sheets: Readonly<Partial<Record<KindName, Sheet>>>): void {
  const given = Object.entries(sheets) as [KindName, Sheet][];
  for (const [kind, sheet] of given) {
    if (fits(kind, sheet)) continue;
    const real = kindOf(sheet);
    if (real === undefined) continue;
    const other = sheets[real];
    const swapped = other !== undefined && !fits(real, other) && fits(kind, other);
    const advice = swapped
      ? `the files of ${KINDS[kind].flag} and ${KINDS[real].flag} are swapped`
      : `give it as ${KINDS[real].flag}`;
    throw new Refusal(
      `${quotePath(sheet.file)} (${KINDS[kind].flag}) ${holds(sheet)}; expected ${expected(kind)}; ${advice}`,
    );
  }
}

function expected(kind: KindName): string {
  const { title, published, needs } = KINDS[kind];
  const names = Object.values<readonly string[]>(needs).map(([first]) => first.toUpperCase().replaceAll(' ', '_'));
  return `${title} (${published}) with columns ${names.join(', ')}`;
}

const MOST_SHOWN = 6;

function holds(sheet: Sheet): string {
  const kind = kindOf(sheet);
  if (kind !== undefined) return `is ${KINDS[kind].title}`;
  const { columns } = sheet;
  const more = columns.length > MOST_SHOWN ? ` and ${columns.length - MOST_SHOWN} more` : '';
  const shown = columns.slice(0, MOST_SHOWN).map((name) => quote(name, 40));
  return `has ${columns.length === 1 ? 'one column' : 'columns'} ${shown.join(', ')}${more}`;
}
