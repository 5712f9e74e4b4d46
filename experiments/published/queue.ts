import { Chance } from '../../engine/index.ts';
import { hint, quote, Refusal } from '../../scenarios/refusal.ts';
import { plain } from '../analyse/numbers.ts';
import { Mean, type Estimate } from './estimate.ts';
import { againstTheory, broken, conditionTable, judgedTable, missedBy, type Condition } from './judging.ts';
import { publishedModel, type Outcome } from './published-model.ts';
import { KINDS, MOST_LOAD, type Kind, type KindSettings } from './queue-kinds.ts';
import { bookChances, meanOfChances } from './queue-theory.ts';

export const queue = publishedModel({
  name: 'queue',
  title: 'Queues against theory',
  source: 'Erlang 1917; Pollaczek and Khinchine; Jackson 1957; Green and Savin 2008, Operations Research 56:1526',
  example: '--kind mmc --load 8 --servers 10',
  options: {
    kind: {
      kind: 'choice',
      among: Object.keys(KINDS),
      about: 'which queue; without it, all with their usual settings',
    },
    load: { kind: 'number', min: 0.01, max: 1_000, about: 'offered load: arrivals in a mean service, or a day' },
    servers: { kind: 'number', min: 1, max: 1_000, whole: true, about: 'servers, or slots a day' },
    returns: { kind: 'number', min: 0, max: 0.95, about: 'chance of coming back (returns)' },
    branches: { kind: 'number', min: 1, max: 100, whole: true, about: 'tasks a case forks into (fork-join)' },
    patients: { kind: 'number', min: 1, max: 2_300, whole: true, about: 'patients on the list (no-show)' },
    runs: { kind: 'number', min: 2, max: 100_000, whole: true, about: 'independent runs' },
  },
  check: ({ kind, ...given }, seed) => {
    if (kind !== undefined) return checked(kind as Kind, settingsOf(kind as Kind, given), seed);
    const chosen = Object.entries(given).find(([name, value]) => value !== undefined && name !== 'runs');
    if (chosen !== undefined) throw new Refusal(`--${chosen[0]} needs --kind: ${Object.keys(KINDS).join(', ')}`);
    return all(given.runs, seed);
  },
});

/** A kind's usual settings, with what was asked for in their place. */
function settingsOf(kind: Kind, given: Readonly<Record<string, number | undefined>>): KindSettings {
  const usual: Readonly<Record<string, number>> = { ...KINDS[kind].usual };
  const set = Object.entries(given).filter((entry): entry is [string, number] => entry[1] !== undefined);
  for (const [name] of set) {
    if (Object.hasOwn(usual, name)) continue;
    throw new Refusal(`--kind ${kind} has no ${quote(`--${name}`)}${hint(name, Object.keys(usual), 'it has')}`);
  }
  const settings = { ...usual, ...Object.fromEntries(set) } as unknown as KindSettings;
  const share = KINDS[kind].utilisation(settings);
  if (share > MOST_LOAD) {
    throw new Refusal(`--load: it takes ${plain(100 * share)} % of the servers, expected at most ${100 * MOST_LOAD} %`);
  }
  return settings;
}

function checked(kind: Kind, settings: KindSettings, seed: number): Outcome {
  const { theory, run, usual, unit } = KINDS[kind];
  const expected = theory(settings);
  const means = Object.keys(expected).map((name) => [name, new Mean()] as const);
  for (let at = 0; at < settings.runs; at++) {
    const found = run(settings, new Chance(seed, at));
    for (const [name, mean] of means) mean.add(found[name]);
  }
  const simulated: Record<string, Estimate> = Object.fromEntries(means.map(([name, mean]) => [name, mean.estimate]));
  const stated = JSON.stringify(settings) === JSON.stringify(usual);
  const judged = Object.entries(expected).map(([name, value]) => againstTheory(name, simulated[name], value, stated));
  const title = `${kind}: ${said(settings)}`;
  return {
    json: { theory: expected, simulated },
    tables: [judgedTable(title, judged, `${plain(settings.runs)} runs; ${unit}`, 'theory')],
    missed: missedBy(judged).map((line) => `${kind} ${line}`),
  };
}

const said = (settings: KindSettings): string =>
  Object.entries(settings).filter(([name]) => name !== 'runs').map(([name, value]) => `${name} ${value}`).join(', '); // prettier-ignore

function all(runs: number | undefined, seed: number): Outcome {
  const kinds = Object.keys(KINDS) as Kind[];
  const outcomes = kinds.map((kind) => checked(kind, settingsOf(kind, { runs }), seed));
  const tipping = [tips()];
  return {
    json: Object.fromEntries(kinds.map((kind, at) => [kind, outcomes[at].json])),
    tables: [...outcomes.flatMap(({ tables }) => tables), conditionTable('Where the book tips', tipping)],
    missed: [...outcomes.flatMap(({ missed }) => missed), ...broken(tipping)],
  };
}

/** With a hundred patients more the book is full instead of short. */
function tips(): Condition {
  const [below, above] = [2_300, 2_400].map((patients) => meanOfChances(bookChances(patients)));
  const seen = `mean in the book ${plain(below)} and ${plain(above)} of 400 places, by the chain`;
  return { what: 'between 2,300 and 2,400 patients', holds: below < 40 && above > 200, seen };
}
