import { DOMAINS, type Diary, type DiaryEntry } from '../../engine/index.ts';
import { endOf, organisationsIn } from './words.ts';

/** What is marked in a lane: a touchpoint by kind, being turned away, being admitted. */
export const SIGNS = ['first', 'planned', 'failure', 'bounced', 'crisis', 'turned_away', 'admitted'] as const;
export type Sign = (typeof SIGNS)[number];

export interface Span {
  readonly from: number;
  /** Last day; the window’s last where it outlasts the window. */
  readonly to: number;
  readonly what: 'waiting' | 'course' | 'stay';
}

export interface Lane {
  readonly organisation: string;
  readonly marks: readonly { readonly day: number; readonly sign: Sign }[];
  readonly spans: readonly Span[];
  /** Within the window. */
  readonly touchpoints: number;
}

export interface LifeLanes {
  readonly lanes: readonly Lane[];
  /** By domain: levels from a day on, the first from day 1. */
  readonly needs: readonly (readonly { readonly day: number; readonly level: number }[])[];
  /** Last day that is lived and shown, and how the life ended where it did. */
  readonly last: number;
  readonly ended: string | undefined;
}

/** A diary as lanes of the first so many days: of the organisations named, where it is drawn beside others. */
export function lanesOf(diary: Diary, days: number, organisations = organisationsIn([diary])): LifeLanes {
  const end = endOf(diary, days);
  const last = end?.day ?? days;
  const shown = diary.entries.filter(({ day }) => day <= days);
  const needs = DOMAINS.map((domain, at) => [
    { day: 1, level: diary.levels[at] },
    ...shown.filter((entry) => entry.what === 'level' && entry.domain === domain).map(({ day, level = 0 }) => ({ day, level })),
  ]); // prettier-ignore
  return { lanes: organisations.map((name) => laneOf(name, shown, last)), needs, last, ended: end?.how };
}

function laneOf(organisation: string, shown: readonly DiaryEntry[], last: number): Lane {
  const entries = shown.filter((entry) => entry.organisation === organisation);
  const marks = entries.flatMap((entry) => {
    const sign = signOf(entry);
    return sign === undefined ? [] : [{ day: entry.day, sign }];
  });
  const touchpoints = entries.filter(({ what }) => what === 'contact').length;
  return { organisation, marks, spans: spansOf(entries, last), touchpoints };
}

function signOf({ what, kind }: DiaryEntry): Sign | undefined {
  if (what === 'contact') return kind;
  return what === 'turned_away' || what === 'admitted' ? what : undefined;
}

/** What begins a span, what it is, and what ends it; a planned touchpoint ends nothing. */
const SPANS = [
  { what: 'waiting', begins: ['asked'], ends: ['contact', 'turned_away', 'appointment_missed', 'request_dropped'] },
  { what: 'waiting', begins: ['referred', 'taken_on'], ends: ['course_started', 'left_list', 'contact'] },
  { what: 'course', begins: ['course_started'], ends: ['course_ended', 'course_closed'] },
  { what: 'stay', begins: ['admitted'], ends: ['came_home'] },
] as const satisfies readonly { what: Span['what']; begins: DiaryEntry['what'][]; ends: DiaryEntry['what'][] }[];

function spansOf(entries: readonly DiaryEntry[], last: number): Span[] {
  return SPANS.flatMap(({ what, begins, ends }) => {
    const spans: Span[] = [];
    let from: number | undefined;
    for (const entry of entries) {
      if (holds(begins, entry.what)) from ??= entry.day;
      else if (from !== undefined && holds(ends, entry.what) && entry.kind !== 'planned') {
        spans.push({ from, to: entry.day, what });
        from = undefined;
      }
    }
    return from === undefined ? spans : [...spans, { from, to: last, what }];
  });
}

const holds = (list: readonly string[], word: string): boolean => list.includes(word);
