import { z } from 'zod';
import { GRADES, WORLD_PARAMS } from '../engine-terms.ts';
import { SETTINGS, type SettingName } from '../settings.ts';
import { STARTING_WORLDS } from '../usual-world.ts';
import { changeSchema, shockSchema } from './events.ts';
import { expecting, oneOf, text, whole } from './expects.ts';
import { placeSchema } from './place.ts';
import { valuesSchema } from './value.ts';

/** The word that says which kind of file this is, and in which version. */
export const SCENARIO_FORMAT = 'formwork/scenario/1';

/** The world: shared inputs, equal for every regime; any of them may be set. */
export const worldSchema = valuesSchema(WORLD_PARAMS, 'any');

const setting = (name: SettingName) => whole(SETTINGS[name].min, SETTINGS[name].max, SETTINGS[name].title).optional();
const words = (what: string) => expecting(z.array(text(4096, what)).max(40), `a list of ${what}s`).optional();
const placeWord = text(4096, 'the name of a place or the path of a file');

/** What is known from outside, for whoever reads the result beside it. */
const evidenceSchema = z.strictObject({
  finding: text(1000, 'a finding'),
  source: text(500, 'its source'),
  grade: oneOf(GRADES),
});

/** A scenario whose place stands in the file itself, is named, or either: one schema each, for clear messages. */
function scenarioWith<P extends z.ZodType>(place: P) {
  const shape = {
    schema: expecting(z.literal(SCENARIO_FORMAT), `"${SCENARIO_FORMAT}"`, [SCENARIO_FORMAT]).optional(),
    title: text(200, 'a title').optional(),
    about: text(2000, 'what it is about').optional(),
    evidence: expecting(z.array(evidenceSchema).max(40), 'a list of findings from outside').optional(),
    place,
    regimes: words('name or path of a regime'),
    people: setting('people'),
    years: setting('years'),
    warm_up: setting('warm_up'),
    replications: setting('replications'),
    seed: expecting(
      z.union([text(200, 'a seed'), z.number().int().min(0)]),
      'a seed: a phrase of 1 to 200 characters or a whole number',
    ).optional(),
    starting_world: expecting(z.enum(STARTING_WORLDS), 'a world to start from', STARTING_WORLDS).optional(),
    world: worldSchema.optional(),
    knockout: words('mechanism code'),
    equalise: words('rule code'),
    shocks: expecting(z.array(shockSchema).max(40), 'a list of shocks').optional(),
    changes: expecting(z.array(changeSchema).max(40), 'a list of changes of form').optional(),
  };
  return expecting(z.strictObject(shape), 'a scenario: place, and what is to be run');
}

export const scenarioSchema = scenarioWith(expecting(z.union([placeWord, placeSchema]), 'a place'));
export const inlineScenarioSchema = scenarioWith(placeSchema);
export const namedScenarioSchema = scenarioWith(placeWord);

export type ScenarioDocument = z.output<typeof scenarioSchema>;
