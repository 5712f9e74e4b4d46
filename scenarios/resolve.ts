import { availableParallelism } from 'node:os';
import path from 'node:path';
import { without, worldWith, type World } from '../engine/index.ts';
import { shocksOf, withChanges } from './events.ts';
import { findPlace, findRegime, findTarget } from './library.ts';
import { MECHANISM_CODES, RULE_CODES, type CodeList } from './model-codes.ts';
import { hint, quote, quotePath, Refusal, within } from './refusal.ts';
import type { ComparedRegime, CompareRequest, Wishes } from './scenario.ts';
import { peopleOf, placeOf, type PlaceDocument } from './schema/place.ts';
import { rulesOf } from './schema/regime.ts';
import type { ScenarioDocument } from './schema/scenario.ts';
import { DEFAULT_REGIMES, DEFAULT_SEED, SETTINGS, WARM_UP_REGIME } from './settings.ts';
import { worldFrom, type StartingWorld } from './usual-world.ts';

const MOST_REGIMES = 32;

/**
 * A comparison in full. `asked` names a shipped place, a place file or a scenario file; what the caller wishes goes
 * before what the scenario says, and that before the defaults. Names inside a scenario file are looked up from its
 * own folder, all others from `folder`. Throws a Refusal.
 */
export function resolveComparison(asked: string, wishes: Wishes, folder: string): CompareRequest {
  const target = findTarget(asked, folder);
  const written = target.kind === 'place' ? undefined : fromScenario(asked, target.scenario, folder);
  const place = target.kind === 'place' ? target.place : written!.place;
  const wished = { ...defaultsFor(place), ...given(written?.wishes ?? {}), ...given(wishes) };
  const { startingWorld, world: ownWorld, ...settings } = wished;
  const request = {
    ...settings,
    asked,
    world: worldFrom(ownWorld, startingWorld),
    ownWorld,
    place: placeOf(place),
    regimes: wishes.regimes ? lookUp(wishes.regimes, folder) : (written?.regimes ?? lookUp(DEFAULT_REGIMES, folder)),
    warmUpRules: rulesOf(findRegime(WARM_UP_REGIME, folder)),
    knockout: codes(settings.knockout, MECHANISM_CODES),
    equalise: codes(settings.equalise, RULE_CODES),
  };
  return { ...request, ...eventsOf(written, request) };
}

/** What befalls the place, and what becomes of the regimes, as far as a scenario file says so. */
function eventsOf(written: Written | undefined, request: Omit<CompareRequest, 'shocks'>) {
  if (written === undefined) return { shocks: [] };
  const { scenario, home, inside } = written;
  const find = (word: string) => rulesOf(inside('changes', () => findRegime(word, home)));
  const world = without(worldWith(request.world), request.knockout);
  return {
    shocks: inside('shocks', () => shocksOf(scenario.shocks ?? [], request.place, world)),
    regimes: inside('changes', () => withChanges(scenario.changes ?? [], request.regimes, find)),
  };
}

interface Written {
  readonly scenario: ScenarioDocument;
  /** Folder of the file, from which names in it are looked up; and what says where in the file something is wrong. */
  readonly home: string;
  readonly inside: <T>(key: string, resolve: () => T) => T;
  readonly place: PlaceDocument;
  readonly regimes: readonly ComparedRegime[] | undefined;
  readonly wishes: Wishes;
}

/** What a scenario file says, with every name in it looked up; a Refusal names the file and the key. */
function fromScenario(file: string, scenario: ScenarioDocument, folder: string): Written {
  const home = path.dirname(path.resolve(folder, file));
  const inside = <T>(key: string, resolve: () => T): T => within(`${quotePath(file)}: ${key}`, resolve);
  const wishes = wishesOf(scenario);
  inside('knockout', () => codes(wishes.knockout ?? [], MECHANISM_CODES));
  inside('equalise', () => codes(wishes.equalise ?? [], RULE_CODES));
  return {
    scenario,
    home,
    inside,
    place: inside('place', () =>
      typeof scenario.place === 'string' ? findPlace(scenario.place, home) : scenario.place,
    ),
    regimes: inside('regimes', () => scenario.regimes && lookUp(scenario.regimes, home)),
    wishes,
  };
}

function defaultsFor(place: PlaceDocument) {
  return {
    people: peopleOf(place),
    years: SETTINGS.years.value as number,
    warmUp: SETTINGS.warm_up.value as number,
    replications: SETTINGS.replications.value as number,
    threads: Math.min(SETTINGS.threads.max, availableParallelism()),
    seed: DEFAULT_SEED as string,
    startingWorld: undefined as StartingWorld | undefined,
    world: {} as Partial<World>,
    knockout: [] as readonly string[],
    equalise: [] as readonly string[],
  };
}

/** Only what was asked for. */
function given<T extends object>(wishes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** What a scenario file asks for. */
function wishesOf(scenario: ScenarioDocument): Wishes {
  const { regimes, people, years, warm_up: warmUp, replications, seed, world, knockout, equalise } = scenario;
  const phrase = seed === undefined ? undefined : String(seed);
  const startingWorld = scenario.starting_world;
  return { regimes, people, years, warmUp, replications, seed: phrase, startingWorld, world, knockout, equalise };
}

function lookUp(words: readonly string[], folder: string): ComparedRegime[] {
  if (words.length === 0) throw new Refusal('found no regime, expected one or more');
  if (words.length > MOST_REGIMES) throw new Refusal(`found ${words.length} regimes, expected at most ${MOST_REGIMES}`);
  const regimes = words.map((word) => {
    const file = findRegime(word, folder);
    return { name: file.name, rules: rulesOf(file), file };
  });
  const twice = regimes.findIndex(({ name }, at) => regimes.findIndex((other) => other.name === name) < at);
  if (twice === -1) return regimes;
  const { name } = regimes[twice];
  throw new Refusal(
    `two regimes are called ${quote(name)} (the second is ${quote(words[twice])}); their columns would be one: give one of them another "name"`,
  );
}

/** Checked codes, each once; a code of the model description that this version does not have is told apart from a slip. */
export function codes(words: readonly string[], { noun, here, model }: CodeList): string[] {
  for (const word of words) {
    if (here.includes(word)) continue;
    const known = `${noun}s of this version: ${here.join(', ')}`;
    if (!Object.hasOwn(model, word)) throw new Refusal(`unknown ${noun} ${quote(word)}${hint(word, here, `${noun}s`)}`);
    throw new Refusal(
      `${noun} ${quote(word)} (${model[word]}) is in the model description but not in this version; ${known}`,
    );
  }
  return [...new Set(words)];
}
