import type { Diary, DiaryEntry } from '../../engine/index.ts';

/** What the person of these tests meets whatever comes after. */
export const COMMON: readonly DiaryEntry[] = [
  { day: 100, what: 'referred', organisation: 'community_nursing', domain: 'functional', level: 2 },
  { day: 120, what: 'level', domain: 'mental', level: 2, cause: 'life_event' },
  { day: 140, what: 'asked', organisation: 'practice', domain: 'mental', again: false },
  { day: 143, what: 'contact', organisation: 'practice', kind: 'first' },
];

/** A diary written by hand, with more lines at its end. */
export function aDiary(...more: DiaryEntry[]): Diary {
  const who = { person: 7, age: 47, need_group: 'frail', deprivation_fifth: 1 } as const;
  return { ...who, levels: [0, 0, 0, 2], entries: [...COMMON, ...more] };
}
