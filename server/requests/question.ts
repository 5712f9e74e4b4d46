import { without, worldWith, type World } from '../../engine/index.ts';
import { changesOf, shocksOf, withChanges } from '../../scenarios/events.ts';
import type { ChangeDocument, ShockDocument } from '../../scenarios/schema/events.ts';
import { designFrom, type Column, type Design, type Wanted } from '../../experiments/run/design.ts';
import { MECHANISM_CODES, RULE_CODES } from '../../scenarios/model-codes.ts';
import { quote, Refusal, within } from '../../scenarios/refusal.ts';
import { codes } from '../../scenarios/resolve.ts';
import { peopleOf, placeOf, type PlaceDocument } from '../../scenarios/schema/place.ts';
import { rulesOf, type RegimeDocument } from '../../scenarios/schema/regime.ts';
import { SCENARIO_FORMAT } from '../../scenarios/schema/scenario.ts';
import { DEFAULT_REGIMES, DEFAULT_SEED, SETTINGS, WARM_UP_REGIME } from '../../scenarios/settings.ts';
import { worldFrom } from '../../scenarios/usual-world.ts';
import { canonicalJson, hexHash } from './canonical.ts';
import type { Named } from './named.ts';
import type { SubmittedScenario } from './submitted.ts';

/** A comparison with nothing left to look up or to fill in: it may be kept, and asked again as it stands. Plain data. */
export interface WholeScenario {
  readonly schema: typeof SCENARIO_FORMAT;
  readonly title?: string | undefined;
  readonly place: PlaceDocument;
  readonly regimes: readonly RegimeDocument[];
  readonly people: number;
  readonly years: number;
  readonly warm_up: number;
  readonly replications: number;
  readonly seed: string;
  readonly world: Partial<World>;
  readonly knockout: readonly string[];
  readonly equalise: readonly string[];
  readonly shocks?: readonly ShockDocument[] | undefined;
  /** Each with the regime whose rules are taken, in full. */
  readonly changes?: readonly (Omit<ChangeDocument, 'from'> & { readonly from: RegimeDocument })[] | undefined;
}

/** A scenario from the network with its names looked up and its defaults filled in. Throws a Refusal. */
export function wholeScenario(submitted: SubmittedScenario, named: Named): WholeScenario {
  const { title, people, years, warm_up: warmUp, replications, seed } = submitted;
  const world = worldFrom(submitted.world, submitted.starting_world);
  const given = submitted.place;
  const place = typeof given === 'string' ? within('place', () => named.place(given)) : given;
  const regimes = (submitted.regimes ?? DEFAULT_REGIMES).map((one, index) =>
    typeof one === 'string' ? within(`regimes[${index}]`, () => named.regime(one)) : one,
  );
  refuseTwins(regimes);
  const { shocks, changes } = eventsIn(submitted, { regimes, place, world }, named);
  return {
    schema: SCENARIO_FORMAT,
    ...(title !== undefined && { title }),
    place,
    regimes,
    people: people ?? peopleOf(place),
    years: years ?? SETTINGS.years.value,
    warm_up: warmUp ?? SETTINGS.warm_up.value,
    replications: replications ?? SETTINGS.replications.value,
    seed: String(seed ?? DEFAULT_SEED),
    world,
    knockout: within('knockout', () => codes(submitted.knockout ?? [], MECHANISM_CODES)).sort(),
    equalise: within('equalise', () => codes(submitted.equalise ?? [], RULE_CODES)).sort(),
    ...(shocks.length > 0 && { shocks }),
    ...(changes.length > 0 && { changes }),
  };
}

/** What befalls the place and what becomes of the regimes, checked, with names looked up. */
function eventsIn(
  { shocks = [], changes = [], knockout = [] }: SubmittedScenario,
  { regimes, place, world }: Pick<WholeScenario, 'regimes' | 'place' | 'world'>,
  named: Named,
) {
  const inForce = without(worldWith(world), codes(knockout, MECHANISM_CODES));
  shocksOf(shocks, placeOf(place), inForce);
  const compared = regimes.map((regime) => ({ name: regime.name, rules: rulesOf(regime) }));
  changesOf(changes, compared, (word) => rulesOf(named.regime(word)));
  return { shocks, changes: changes.map((change) => ({ ...change, from: named.regime(change.from) })) };
}

function refuseTwins(regimes: readonly RegimeDocument[]): void {
  const names = regimes.map(({ name }) => name);
  const twice = names.findIndex((name, at) => names.indexOf(name) < at);
  if (twice === -1) return;
  const flawed = { path: `regimes[${twice}]`, found: quote(names[twice]), expected: 'regimes whose names differ' };
  throw new Refusal(`two regimes are called ${quote(names[twice])}; give one of them another "name"`, [], flawed);
}

/** What settles the result of a comparison, and nothing else: every input of the world has its value. */
export interface Settled extends Omit<Wanted, 'collect'> {
  readonly engine: string;
  readonly world: World;
}

export function settledBy(scenario: WholeScenario, named: Named, engine: string): Settled {
  const { place, people, years, warm_up: warmUp, replications, seed, world, knockout, equalise: equal } = scenario;
  return {
    engine,
    place: placeOf(place),
    people,
    years,
    warmUp,
    replications,
    seed,
    regimes: columnsOf(scenario),
    ...(scenario.shocks && { shocks: shocksOf(scenario.shocks, placeOf(place), without(worldWith(world), knockout)) }),
    warmUpRules: rulesOf(named.regime(WARM_UP_REGIME)),
    world: worldWith(world),
    knockout,
    equalise: equal,
  };
}

function columnsOf({ regimes, changes = [] }: WholeScenario): Column[] {
  const columns = regimes.map((regime) => ({ name: regime.name, rules: rulesOf(regime) }));
  const from = new Map(changes.map((change) => [change.from.name, rulesOf(change.from)]));
  const documents = changes.map((change) => ({ ...change, from: change.from.name }));
  return withChanges(documents, columns, (name) => from.get(name)!);
}

const ID_DIGITS = 32;

/** The address of a comparison: 32 hexadecimal digits made from everything that settles its result. */
export function idOf(settled: Settled): string {
  return hexHash(canonicalJson(settled), ID_DIGITS);
}

export const ID_PATTERN = /^[0-9a-f]{32}$/;

export const designOf = ({ engine: _, ...wanted }: Settled): Design => designFrom(wanted);
