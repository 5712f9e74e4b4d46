import { z } from 'zod';
import { Refusal } from '../../scenarios/refusal.ts';
import { accept } from '../../scenarios/schema/accept.ts';
import { changeSchema } from '../../scenarios/schema/events.ts';
import { expecting, kebab } from '../../scenarios/schema/expects.ts';
import { placeSchema } from '../../scenarios/schema/place.ts';
import { regimeSchema, type RegimeDocument } from '../../scenarios/schema/regime.ts';
import { scenarioSchema } from '../../scenarios/schema/scenario.ts';

const placeName = expecting(
  z.string().regex(/^[A-Za-z0-9]+(-[a-z0-9]+)*$/).max(60),
  'a place: the name of a shipped one, or an object with name, title, practices',
); // prettier-ignore
const regimeName = kebab('the name of a shipped regime, or an object with name, rules,');

/** A change takes the rules of what ships. */
const changes = expecting(
  z.array(changeSchema.extend({ from: kebab('the name of a shipped regime') })).max(40),
  'a list of changes of form',
).optional();

const MOST_REGIMES = 32;
const listed = <S extends z.ZodType>(regime: S) =>
  expecting(z.array(regime).min(1).max(MOST_REGIMES), `a list of 1 to ${MOST_REGIMES} regimes`).optional();

/** A scenario from the network: names are names of what ships, never paths; a place or regime may stand in it in full. */
export const submittedSchema = scenarioSchema.extend({
  place: z.union([placeName, placeSchema]),
  regimes: listed(z.union([regimeName, regimeSchema])),
  changes,
});

const named = { place: placeName, regimes: listed(z.unknown()), changes };
const withNamedPlace = expecting(scenarioSchema.extend(named), 'a scenario: place, and what is to be run');
const withOwnPlace = expecting(scenarioSchema.extend({ ...named, place: placeSchema }), 'a scenario');

export type SubmittedScenario = Omit<z.output<typeof submittedSchema>, 'regimes'> & {
  readonly regimes?: readonly (string | RegimeDocument)[] | undefined;
};

/** A scenario as it came, typed. Throws a Refusal that says where in it, what was found and what was expected. */
export function submittedFrom(body: unknown): SubmittedScenario {
  const own = typeof (body as { place?: unknown } | null)?.place === 'object';
  const { regimes, ...rest } = accept(own ? withOwnPlace : withNamedPlace, body, 'body');
  return { ...rest, ...(regimes && { regimes: regimes.map(regimeFrom) }) };
}

/** One schema for each of the two, so that a message can say where inside a regime something is wrong. */
function regimeFrom(found: unknown, at: number): string | RegimeDocument {
  try {
    return typeof found === 'object' && found !== null
      ? accept(regimeSchema, found, 'body')
      : accept(regimeName, found, 'body');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const where = `regimes[${at}]`;
    const path = error.flawed?.path ? `${where}.${error.flawed.path}` : where;
    throw new Refusal(`${where}: ${error.message}`, error.choices, error.flawed && { ...error.flawed, path });
  }
}
