import { availableParallelism } from 'node:os';
import { without, worldWith } from '../../engine/index.ts';
import { shocksOf, withChanges } from '../../scenarios/events.ts';
import type { ChangeDocument } from '../../scenarios/schema/events.ts';
import { regimes as shipped, type Regime } from '../../scenarios/bundled.ts';
import { MECHANISM_CODES, RULE_CODES } from '../../scenarios/model-codes.ts';
import { hint, quote, Refusal } from '../../scenarios/refusal.ts';
import { codes } from '../../scenarios/resolve.ts';
import { accept } from '../../scenarios/schema/accept.ts';
import { peopleOf, placeOf } from '../../scenarios/schema/place.ts';
import { regimeSchema, rulesOf } from '../../scenarios/schema/regime.ts';
import { inlineScenarioSchema } from '../../scenarios/schema/scenario.ts';
import { DEFAULT_SEED, SETTINGS, WARM_UP_REGIME } from '../../scenarios/settings.ts';
import { worldFrom } from '../../scenarios/usual-world.ts';
import { answered } from '../run/answered.ts';
import { runBatch } from '../run/batch.ts';
import { designFrom, type Column, type Design } from '../run/design.ts';
import { engineBuild } from '../run/engine-build.ts';
import { workerFile } from '../run/worker-file.ts';
import { Answer } from './answer.ts';
import type { Question } from './question.ts';

const KEYS =
  'place regimes replications warmUp runLength seed people threads startingWorld world knockout equalise shocks changes signal'.split(
    ' ',
  );

/** Runs a question on threads. Rejects with a Refusal that says what cannot be used, before anything is run. */
export async function runQuestion(question: Question): Promise<Answer> {
  const began = performance.now();
  const { design, phrase } = designOf(question);
  const threads = question.threads ?? Math.min(SETTINGS.threads.max, availableParallelism());
  if (!Number.isInteger(threads) || threads < 1 || threads > SETTINGS.threads.max)
    throw new Refusal(`threads: found ${threads}, expected a whole number from 1 to ${SETTINGS.threads.max}`);
  const worker = workerFile();
  const batch = await runBatch(design, { threads, worker, signal: question.signal });
  const names = design.regimes.map(({ name }) => name);
  return new Answer(answered(design, phrase, batch, began, engineBuild(worker)), batch.tally, names);
}

/** The question checked by the same schemas as files are, and what it leaves out filled in. */
function designOf(question: Question): { design: Design; phrase: string } {
  const slip = Object.keys(question).find((key) => !KEYS.includes(key));
  if (slip !== undefined) throw new Refusal(`compare: unknown key ${quote(slip)}${hint(slip, KEYS, 'keys')}`);
  const { place, world, runLength, warmUp, ...rest } = question;
  const { people, replications, seed, startingWorld: start, knockout, equalise: equal, shocks } = rest;
  const changes = rest.changes?.map((change) => ({ ...change, from: change.from.name }));
  const asked = { place, people, years: runLength?.years, warm_up: warmUp?.years, replications, seed, starting_world: start, world, knockout, equalise: equal, shocks, changes }; // prettier-ignore
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const checked = accept(inlineScenarioSchema, given, 'compare');
  const phrase = String(checked.seed ?? DEFAULT_SEED);
  const off = codes(knockout ?? [], MECHANISM_CODES);
  const inWorld = worldFrom(checked.world, checked.starting_world);
  const inForce = without(worldWith(inWorld), off);
  const design = designFrom({
    place: placeOf(checked.place),
    people: checked.people ?? peopleOf(checked.place),
    years: checked.years ?? SETTINGS.years.value,
    warmUp: checked.warm_up ?? SETTINGS.warm_up.value,
    replications: checked.replications ?? SETTINGS.replications.value,
    seed: phrase,
    warmUpRules: shipped[WARM_UP_REGIME].rules,
    regimes: checkedColumns(question, checked.changes ?? []),
    shocks: shocksOf(checked.shocks ?? [], placeOf(checked.place), inForce),
    equalise: codes(equal ?? [], RULE_CODES),
    world: inWorld,
    knockout: off,
  });
  return { design, phrase };
}

/** The regimes, each with what becomes of it later on. */
function checkedColumns(question: Question, changes: readonly ChangeDocument[]): Column[] {
  const columns = checkedRegimes(question.regimes);
  const taken = new Map(question.changes?.map(({ from }) => [from.name, from.rules]));
  return withChanges(changes, columns, (name) => taken.get(name)!);
}

function checkedRegimes(asked: readonly Regime[]): Regime[] {
  if (!Array.isArray(asked) || asked.length === 0) throw new Refusal('regimes: found none, expected one or more');
  const found = (asked as readonly Regime[]).map(({ name, rules }) => {
    const wrapped = Object.fromEntries(Object.entries(rules ?? {}).map(([id, values]) => [id, { values }]));
    const document = accept(regimeSchema, { name, rules: wrapped }, `regime ${name}`);
    return { name: document.name, rules: rulesOf(document) };
  });
  const twice = found.find(({ name }, at) => found.findIndex((other) => other.name === name) < at);
  if (twice) throw new Refusal(`two regimes are called ${quote(twice.name)}; give one of them another "name"`);
  return found;
}
