import { z } from 'zod';
import { MEASURES } from '../../engine/index.ts';
import { RULE_CARDS } from '../../scenarios/engine-terms.ts';
import { Refusal } from '../../scenarios/refusal.ts';
import { expecting } from '../../scenarios/schema/expects.ts';
import { peopleOf } from '../../scenarios/schema/place.ts';
import { SCENARIO_FORMAT } from '../../scenarios/schema/scenario.ts';
import { DEFAULT_REGIMES, DEFAULT_SEED, SETTINGS } from '../../scenarios/settings.ts';
import { LIMITS } from '../limits.ts';
import { PROBLEMS, problemOf } from '../problems.ts';
import { API, type Api, type Parts } from './api.ts';
import { problems } from './documents.ts';

const name = expecting(
  z
    .string()
    .regex(/^[A-Za-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  'a name in kebab-case',
);
const nameParams = z.strictObject({ name });

/** What a question can be made of. */
export function termRoutes(app: Api, parts: Parts): void {
  const { named, engine, maxCost, threads } = parts;
  const tags = ['terms'];
  const list = (path: string, summary: string, answer: () => unknown): void => {
    app.get(`${API}/${path}`, { schema: { tags, summary } }, async () => answer() as never);
  };
  const one = (path: string, summary: string, find: (word: string) => unknown): void => {
    const schema = { tags, summary, params: nameParams, response: problems(400, 404) };
    app.get(`${API}/${path}/:name`, { schema }, async ({ params }) => orNotFound(() => find(params.name)) as never);
  };

  list('places', 'Places: name, title, people, practices', () =>
    named.placeNames().map((each) => placeLine(parts, each)),
  );
  one('places', 'A place in full', (word) => named.place(word));
  list('regimes', 'Regimes: name, title, summary', () => named.regimeNames().map((each) => regimeLine(parts, each)));
  one('regimes', 'A regime in full: every rule, its reason, source and grade', (word) => named.regime(word));
  list('rules', 'Rules: code, parameters with unit, source and grade', () =>
    RULE_CARDS.map(({ code, id, title, about, params }) => ({ code, id, title, about, params })),
  );
  list('measures', 'Measures: unit, which direction is better', () => MEASURES);
  list('scenarios', 'Scenarios to begin with: send one to comparisons as it is', () =>
    named.placeNames().map((place) => exampleOf(place)),
  );
  list('problems', 'Every error this interface may answer with', () =>
    Object.entries(PROBLEMS).map(([code, { status, title }]) => ({ code, status, title })),
  );
  list('version', 'Engine, interface and limits', () => ({
    engine,
    api: 'v1',
    threads,
    limits: { max_person_years: maxCost, body_bytes: LIMITS.body, depth: LIMITS.depth, queued: LIMITS.queued },
    settings: SETTINGS,
  }));
}

function orNotFound<T>(find: () => T): T {
  try {
    return find();
  } catch (error) {
    throw error instanceof Refusal ? problemOf(error, 'unknown_name') : error;
  }
}

function placeLine({ named }: Parts, word: string) {
  const { title, region, practices, pcn_code } = named.place(word);
  return { name: word, title, region, pcn_code, people: peopleOf({ practices }), practices: practices.length };
}

function regimeLine({ named }: Parts, word: string) {
  const { title, summary, advocates } = named.regime(word);
  return { name: word, title, summary, advocates };
}

function exampleOf(place: string) {
  return {
    schema: SCENARIO_FORMAT,
    place,
    regimes: DEFAULT_REGIMES,
    years: SETTINGS.years.value,
    warm_up: SETTINGS.warm_up.value,
    replications: SETTINGS.replications.value,
    seed: DEFAULT_SEED,
  };
}
