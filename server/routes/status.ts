import { yearsStepped } from '../../experiments/run/design.ts';
import type { Entry } from '../jobs/entry.ts';
import type { Comparisons } from '../jobs/comparisons.ts';
import { Problem } from '../problems.ts';
import { quote } from '../../scenarios/refusal.ts';
import { API } from './api.ts';
import type { StatusDocument } from './documents.ts';

/** An entry as the interface shows it. `order` is `comparisons.inOrder()`, given where many are shown at once. */
export function statusOf(entry: Entry, comparisons: Comparisons, order = comparisons.inOrder()): StatusDocument {
  const { request, state, ended } = entry;
  const { id, engine, created, person_years: personYears, scenario } = request;
  const { title, place, regimes, people, years, warm_up, replications, seed } = scenario;
  const seconds = Math.round(comparisons.pace.seconds(personYears) * 10) / 10;
  return {
    id,
    state,
    engine,
    created,
    ...(title !== undefined && { title }),
    place: { name: place.name, title: place.title },
    regimes: regimes.map(({ name }) => name),
    people,
    years,
    warm_up,
    replications,
    seed,
    cost: { person_years: personYears, seconds },
    ...(state === 'queued' && { queue: queueOf(entry, comparisons, order) }),
    ...(state === 'running' && { progress: progressOf(entry) }),
    ...(ended && { failure: { detail: ended.detail } }),
    links: linksOf(id, state),
  };
}

function queueOf(entry: Entry, { pace, busy }: Comparisons, order: readonly Entry[]): StatusDocument['queue'] {
  const at = order.indexOf(entry);
  const before = order.slice(0, at).reduce((sum, one) => sum + pace.secondsLeft(one), 0);
  const running = busy ? 1 : 0;
  return { position: at + 1 - running, of: order.length - running, seconds_before: Math.round(before) };
}

function progressOf({ progress, request }: Entry): StatusDocument['progress'] {
  const { regimes, years, warm_up: warmUp, replications } = request.scenario;
  const all = yearsStepped({ warmUp, years, regimes }) * replications;
  const { yearsDone = 0, yearsOf = all, replicationsDone = 0, secondsLeft } = progress ?? {};
  const left = secondsLeft === undefined ? null : Math.round(secondsLeft * 10) / 10;
  const done = Math.round(yearsDone * 10) / 10;
  return { years_done: done, years_of: yearsOf, replications_done: replicationsDone, seconds_left: left };
}

function linksOf(id: string, state: Entry['state']): Record<string, string> {
  const self = `${API}/comparisons/${id}`;
  const always = { self, scenario: `${self}/scenario`, events: `${self}/events` };
  if (state !== 'done') return always;
  const parts = ['finding', 'comparison', 'runs.csv', 'runs.parquet', 'dictionary.csv'];
  return { ...always, ...Object.fromEntries(parts.map((part) => [part, `${self}/${part}`])) };
}

/** The entry of an id from the network. Throws a Problem. */
export function entryOf(id: string, comparisons: Comparisons): Entry {
  const entry = comparisons.get(id);
  if (entry) return entry;
  throw new Problem('unknown_comparison', `no comparison ${quote(id)} is kept here; asked again, it has the same id`);
}

/** The entry, if it has a result. Throws a Problem. */
export function doneEntryOf(id: string, comparisons: Comparisons): Entry {
  const entry = entryOf(id, comparisons);
  if (entry.state === 'done') return entry;
  throw new Problem('not_done', `the comparison is ${entry.state}${entry.ended ? `: ${entry.ended.detail}` : ''}`);
}
