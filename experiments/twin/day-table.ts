import { DOMAINS, type Diary, type DiaryEntry } from '../../engine/index.ts';
import type { Table } from '../analyse/tables.ts';
import type { Account } from './account.ts';
import { entryWords } from './words.ts';

/** Every day of the window on which something happened under any of the forms: lives side by side, in words. */
export function dayTable({ lives, days, months, partings }: Account): Table {
  const byDay = lives.map(({ diary }) => wordsByDay(diary, days));
  const dates = [...new Set(byDay.flatMap((words) => [...words.keys()]))].toSorted((one, other) => one - other);
  const apart = new Set(partings.flatMap((parting) => (parting === undefined ? [] : [parting.day])));
  const first = { label: 'at first', unit: '', cells: lives.map(({ diary }) => needsAtFirst(diary)) };
  const rows = dates.map((day) => ({
    label: `day ${day}`,
    unit: apart.has(day) ? 'they part here' : '',
    cells: byDay.map((words) => (words.get(day) ?? ['–']).join('; ')),
  }));
  return {
    title: `Day by day for ${months} months`,
    columns: lives.map(({ regime }) => regime),
    rows: [first, ...rows],
    note: 'Days on which nothing happened under any of these forms are left out.',
  };
}

function wordsByDay({ entries }: Diary, days: number): Map<number, string[]> {
  const byDay = new Map<number, string[]>();
  for (const entry of entries.filter(({ day }: DiaryEntry) => day <= days))
    byDay.set(entry.day, [...(byDay.get(entry.day) ?? []), entryWords(entry)]);
  return byDay;
}

function needsAtFirst({ levels }: Diary): string {
  const needs = DOMAINS.flatMap((domain, at) => (levels[at] > 0 ? [`${domain} need, level ${levels[at]}`] : []));
  return needs.length === 0 ? 'no need' : needs.join('; ');
}
