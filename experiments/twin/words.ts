import { SERVICES, type Diary, type DiaryEntry } from '../../engine/index.ts';
import { plain } from '../analyse/numbers.ts';
import { underWay, type Parting } from './parting.ts';

/** Sentences about twins, the same in a terminal, on a drawing and on a page. */

/** Every organisation that always has a lane, in order, by the name a diary gives it. */
const ORGANISATIONS: readonly string[] = [
  'practice',
  ...SERVICES.map(({ key }) => key),
  'emergency_department',
  'hospital',
];

/** Those that have a lane beside these diaries: link workers only where somebody met one or was sent to one. */
export function organisationsIn(diaries: readonly Diary[]): readonly string[] {
  const linked = diaries.some(({ entries }) => entries.some(({ organisation }) => organisation === 'link_worker'));
  return linked ? [...ORGANISATIONS, 'link_worker'] : ORGANISATIONS;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['voluntary', 'voluntary sector'],
  ['emergency_department', 'emergency'],
]);

/** A lane’s name: a column’s name in words. */
export const laneName = (organisation: string): string => SHORT.get(organisation) ?? organisation.replaceAll('_', ' ');

const AS_PLACE: ReadonlyMap<string, string> = new Map([
  ['practice', 'the practice'],
  ['voluntary', 'the voluntary sector'],
  ['link_worker', 'the link worker'],
  ['emergency_department', 'the emergency department'],
]);
const at = (organisation = ''): string => AS_PLACE.get(organisation) ?? organisation.replaceAll('_', ' ');

const need = ({ domain, level }: DiaryEntry): string =>
  domain === undefined ? '' : `${domain} need${level ? `, level ${level}` : ''}`;
const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

const TOUCHES: Readonly<Record<NonNullable<DiaryEntry['kind']>, (entry: DiaryEntry) => string>> = {
  first: ({ organisation }) =>
    organisation === 'practice' ? 'seen by the practice' : `first session at ${at(organisation)}`,
  planned: ({ organisation }) =>
    organisation === 'practice' ? 'seen by the practice, as planned' : `a session at ${at(organisation)}`,
  failure: () => 'seen by the practice, having asked again',
  bounced: ({ organisation }) => `sent back by ${at(organisation)}`,
  crisis: () => 'in the emergency department',
};

const LINES: Readonly<Record<DiaryEntry['what'], (entry: DiaryEntry) => string>> = {
  contact: (entry) => TOUCHES[entry.kind!](entry),
  asked: ({ domain, again }) =>
    `asked the practice${again ? ' again' : ''}${inBrackets(need({ domain } as DiaryEntry))}`,
  level: levelWords,
  turned_away: () => 'turned away by the practice for the day',
  appointment_missed: () => 'missed the appointment asked for',
  plan_missed: () => 'missed a planned appointment',
  request_dropped: () => 'the appointment asked for came to nothing',
  plan_dropped: () => 'the planned appointment came to nothing',
  follow_up_booked: (entry) => `another appointment booked${inBrackets(need(entry))}`,
  referred: (entry) => `referred to ${at(entry.organisation)}${inBrackets(need(entry))}`,
  discussed: () => 'talked about in a case conference',
  to_coordinator: ({ organisation }) => `handed to the coordinator by ${at(organisation)}`,
  coordinated: () => 'seen to by the coordinator',
  to_link_worker: () => 'sent to the link worker',
  taken_on: (entry) => `taken on by ${at(entry.organisation)}${inBrackets(need(entry))}`,
  course_started: ({ organisation }) => `a course begun at ${at(organisation)}`,
  course_ended: ({ organisation }) => `a course ended at ${at(organisation)}`,
  course_closed: ({ organisation }) => `a course closed early at ${at(organisation)}`,
  left_list: ({ organisation }) => `off the waiting list of ${at(organisation)}`,
  admitted: () => 'admitted to hospital',
  came_home: () => 'home from hospital',
  died: () => 'died',
  moved_away: () => 'moved away',
};

function levelWords({ domain, level, cause }: DiaryEntry): string {
  if (cause === 'contact') return level === 0 ? `${domain} need cleared` : `${domain} need lowered to level ${level}`;
  if (cause === 'life_event') return `a life event: ${domain} need, level ${level}`;
  return level === 0 ? `${domain} need gone of itself` : `${domain} need now at level ${level}, of itself`;
}

/** What a line of a diary says. */
export const entryWords = (entry: DiaryEntry): string => LINES[entry.what](entry);

const list = (entries: readonly DiaryEntry[]): string => entries.map(entryWords).join('; ');

export interface Compared {
  readonly name: string;
  readonly diary: Diary;
}

/** Where two lives part, in sentences: the day, what happened under the one, what under the other. */
export function partingWords(parting: Parting, one: Compared, other: Compared): string[] {
  const { day, together, here, there } = parting;
  const more = together.length > 0;
  return [
    `Day ${day}: the first difference between ${one.name} and ${other.name}.`,
    ...(more ? [`Under both: ${list(together)}.`] : []),
    side(one, day, here, more),
    side(other, day, there, more),
  ];
}

function side({ name, diary }: Compared, day: number, entries: readonly DiaryEntry[], more: boolean): string {
  if (entries.length > 0) return `Under ${name}${more ? ' also' : ''}: ${list(entries)}.`;
  return `Under ${name}: nothing ${more ? 'more ' : ''}that day${standing(diary, day + 1)}.`;
}

/** What somebody to whom nothing happened was waiting for as a day began. */
function standing(diary: Diary, day: number): string {
  const { asked, planned, waiting, courses, inHospital } = underWay(diary, day);
  const parts = [
    ...(inHospital ? ['in hospital'] : []),
    ...(asked === undefined ? [] : [`asked the practice on day ${asked} and not seen about it yet`]),
    ...(planned === undefined ? [] : [`a planned appointment, booked on day ${planned}, still to come`]),
    ...[...waiting].map(([service, since]) => `waiting for ${at(service)} since day ${since}`),
    ...[...courses].map((service) => `in a course at ${at(service)}`),
  ];
  return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
}

/** Who the person is. */
export function whoWords({ age, need_group: group, deprivation_fifth: fifth }: Diary): string {
  const mostOrLeast = fifth === 1 ? ', the most deprived' : fifth === 5 ? ', the least deprived' : '';
  return `Aged ${age} at the start; need group “${group.replaceAll('_', ' ')}”; deprivation fifth ${fifth}${mostOrLeast}. Synthetic: there is no such person.`;
}

/** How a life ended before the window did, or undefined. */
export function endOf({ entries }: Diary, days: number): { readonly day: number; readonly how: string } | undefined {
  const last = entries.at(-1);
  if (last === undefined || last.day > days || (last.what !== 'died' && last.what !== 'moved_away')) return undefined;
  return { day: last.day, how: entryWords(last) };
}

/** One life in figures. */
export const lifeWords = (burden: number, touchpoints: number): string =>
  `burden ${plain(burden)} a year, ${plain(touchpoints, 0)} touchpoints in all`;
