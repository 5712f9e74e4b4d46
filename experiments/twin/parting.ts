import type { Diary, DiaryEntry } from '../../engine/index.ts';

/** The first day on which two lives differ. */
export interface Parting {
  readonly day: number;
  /** What happened to both on that day before they differ. */
  readonly together: readonly DiaryEntry[];
  /** What happened on that day from there on: to the one, to the other. */
  readonly here: readonly DiaryEntry[];
  readonly there: readonly DiaryEntry[];
}

/** Where two diaries of one person part within the first so many days; undefined where they do not. */
export function partingOf(one: Diary, other: Diary, days: number): Parting | undefined {
  let at = 0;
  while (at < one.entries.length && at < other.entries.length && alike(one.entries[at], other.entries[at])) at++;
  const day = Math.min(one.entries[at]?.day ?? Infinity, other.entries[at]?.day ?? Infinity);
  if (day > days) return undefined;
  const onDay = (entry: DiaryEntry) => entry.day === day;
  return {
    day,
    together: one.entries.slice(0, at).filter(onDay),
    here: one.entries.slice(at).filter(onDay),
    there: other.entries.slice(at).filter(onDay),
  };
}

function alike(one: DiaryEntry, other: DiaryEntry): boolean {
  const keys = Object.keys({ ...one, ...other }) as (keyof DiaryEntry)[];
  return keys.every((key) => one[key] === other[key]);
}

/** What ends a request beside being seen. */
const ANSWERS: ReadonlySet<string> = new Set(['turned_away', 'appointment_missed', 'request_dropped']);
const PLAN_ENDS: ReadonlySet<string> = new Set(['plan_missed', 'plan_dropped']);

/** What was under way on the morning of a day, as far as the diary tells. */
export interface UnderWay {
  /** Day of a request that has not been answered. */
  readonly asked: number | undefined;
  /** Day on which something planned was booked that is still to come. */
  readonly planned: number | undefined;
  /** Day of referral by service, still waiting. */
  readonly waiting: ReadonlyMap<string, number>;
  readonly courses: ReadonlySet<string>;
  readonly inHospital: boolean;
}

export function underWay({ entries }: Diary, day: number): UnderWay {
  let asked: number | undefined;
  let planned: number | undefined;
  let inHospital = false;
  const waiting = new Map<string, number>();
  const courses = new Set<string>();
  for (const { day: on, what, organisation = '', kind } of entries) {
    if (on >= day) break;
    if (what === 'asked') asked = on;
    if (ANSWERS.has(what)) asked = undefined;
    if (what === 'contact' && organisation === 'practice' && kind !== 'planned') asked = undefined;
    if (what === 'follow_up_booked') planned = on;
    if (PLAN_ENDS.has(what) || (organisation === 'practice' && kind === 'planned')) planned = undefined;
    if (what === 'referred' || what === 'taken_on') waiting.set(organisation, on);
    if (what === 'course_started') courses.add(organisation);
    if (what === 'course_started' || what === 'left_list' || kind === 'bounced') waiting.delete(organisation);
    if (what === 'course_ended' || what === 'course_closed') courses.delete(organisation);
    if (what === 'admitted' || what === 'came_home') inHospital = what === 'admitted';
  }
  return { asked, planned, waiting, courses, inHospital };
}
