import type { Table } from '../../../experiments/analyse/tables.ts';
import type { Frame, Trace } from '../../../experiments/trace/trace.ts';
import { laneName } from '../../../experiments/twin/words.ts';
import type { Place } from '../../../engine/index.ts';
import type { Way } from '../../figures/at-work-dots.ts';
import { counted, whole } from '../../parts/words.ts';

/** Names of a trace's organisations as people read them. */
export function namesIn(trace: Trace, place: Place): string[] {
  const practices = new Map(place.practices.map(({ code, name }) => [code, name]));
  const other = { emergency_department: 'emergency', inpatient_beds: 'hospital beds', practice: '', service: '' };
  return trace.organisations.map(({ name, kind }) => practices.get(name) ?? (other[kind] || laneName(name)));
}

const went = ({ moves }: Frame, way: Way): number =>
  moves.reduce((sum, move) => sum + (move.way === way ? move.people : 0), 0);

const waiting = ({ atWork }: Frame, { organisations }: Trace, kinds: readonly string[]): number =>
  atWork.reduce((sum, { queue }, at) => sum + (kinds.includes(organisations[at].kind) ? queue : 0), 0);

const seen = ({ atWork }: Frame): number => atWork.reduce((sum, one) => sum + one.seen, 0);

const ALL = ['practice', 'service', 'emergency_department', 'inpatient_beds'];
const HOSPITAL = ALL.slice(2);

/** The finding of a week: how many wait under each form. */
export function weekTitle(trace: Trace, week: number): string {
  const parts = trace.regimes.map(({ name, frames }) => `${whole(waiting(frames[week], trace, ALL))} under ${name}`);
  return `Week ${week}: booked ahead or waiting are ${parts.join(', ')}`;
}

/** What happened in a week under one form, in sentences. */
export function weekLog(trace: Trace, regime: number, week: number): string[] {
  const { name, frames } = trace.regimes[regime];
  const now = frames[week];
  const queues = `${whole(waiting(now, trace, ['practice']))} booked ahead at practices, ${whole(waiting(now, trace, ['service']))} waiting for partners, ${whole(waiting(now, trace, HOSPITAL))} in the hospital’s queues; ${counted(now.bedsInUse, 'bed')} in use.`;
  if (week === 0) return [`The day on which the form is changed to ${name}: ${queues}`];
  return [
    `Week ${week} under ${name}: ${counted(seen(now), 'touchpoint')}. ${counted(went(now, 'passed_on'), 'person', 'people')} passed on, ${whole(went(now, 'sent_back'))} sent back, ${whole(went(now, 'emergency'))} to the emergency department, ${whole(went(now, 'admitted'))} admitted; ${counted(went(now, 'written_about'), 'letter')}.`,
    queues.slice(0, 1).toUpperCase() + queues.slice(1),
    ...(now.founding ? ['The form before still holds: the new one is being founded.'] : []),
  ];
}

/** The week organisation by organisation, who went where, and all weeks in sums. */
export function weekTables(trace: Trace, names: readonly string[], week: number): Table[] {
  return [standings(trace, names, week), ways(trace, names, week), allWeeks(trace)];
}

function standings({ regimes }: Trace, names: readonly string[], week: number): Table {
  const share = ({ direct, paid }: Frame['atWork'][number]) => (paid > 0 ? String(Math.round((100 * direct) / paid)) : '–');
  return {
    title: `Organisations in week ${week}`,
    columns: regimes.flatMap(({ name }) => [`${name}: touchpoints`, 'queue', 'with people, % of paid minutes']),
    rows: names.map((label, at) => ({
      label,
      unit: '',
      cells: regimes.flatMap(({ frames }) => {
        const one = frames[week].atWork[at];
        return [whole(one.seen), whole(one.queue), share(one)];
      }),
    })),
    note: 'Queue: appointments booked ahead at a practice; people on a partner’s list, in the department’s queue, or waiting for a bed.',
  };
} // prettier-ignore

const WAY_WORDS: Readonly<Record<Way, string>> = {
  passed_on: 'passed on',
  sent_back: 'sent back',
  written_about: 'written about',
  emergency: 'to emergency',
  admitted: 'admitted',
};

function ways({ regimes }: Trace, names: readonly string[], week: number): Table {
  const counts = regimes.map(
    ({ frames }) =>
      new Map(frames[week].moves.map(({ way, from, to, people }) => [`${way}|${names[from]} → ${names[to]}`, people])),
  );
  const keys = [...new Set(counts.flatMap((one) => [...one.keys()]))].toSorted();
  const rows = keys.map((key) => {
    const [way, label] = key.split('|');
    return { label, unit: WAY_WORDS[way as Way], cells: counts.map((one) => whole(one.get(key) ?? 0)) };
  });
  return { title: `Who went where in week ${week}`, columns: regimes.map(({ name }) => name), rows, note: '' };
}

const SUMS: readonly (readonly [string, (frame: Frame, trace: Trace) => number])[] = [
  ['touchpoints', seen],
  ['passed on', (frame) => went(frame, 'passed_on')],
  ['sent back', (frame) => went(frame, 'sent_back')],
  ['to emergency', (frame) => went(frame, 'emergency')],
  ['admitted', (frame) => went(frame, 'admitted')],
  ['booked or waiting', (frame, trace) => waiting(frame, trace, ALL)],
];

function allWeeks(trace: Trace): Table {
  const { regimes } = trace;
  return {
    title: 'Every week, all organisations together',
    columns: regimes.flatMap(({ name }) => SUMS.map(([word], at) => (at === 0 ? `${name}: ${word}` : word))),
    rows: regimes[0].frames.map((_, week) => ({
      label: `week ${week}`,
      unit: '',
      cells: regimes.flatMap(({ frames }) => SUMS.map(([, sum]) => whole(sum(frames[week], trace)))),
    })),
    note: '',
  };
}
