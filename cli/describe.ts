import { MEASURES } from '../engine/index.ts';
import { RULE_CARDS, WORLD_PARAMS } from '../scenarios/engine-terms.ts';
import { findPlace, findRegime, findTarget } from '../scenarios/library.ts';
import { ownPlaceNames } from '../scenarios/own/own-folder.ts';
import { hint, quote, quotePath, Refusal } from '../scenarios/refusal.ts';
import { resolveComparison } from '../scenarios/resolve.ts';
import { differences } from '../scenarios/rule-differences.ts';
import { shippedNames } from '../scenarios/shipped.ts';
import { describeMeasure, describePlace, describeRule, describeWorld } from './describe-terms.ts';
import { describeRegime } from './describe-regime.ts';
import { describeScenario } from './describe-scenario.ts';
import type { Io } from './io.ts';
import type { DescribeFlags } from './options.ts';
import { wrap } from './print/lines.ts';

/** What a word stands for: for a reader as lines, for a program as data. */
interface Description {
  readonly lines: readonly string[];
  readonly data: unknown;
}

interface Subject {
  /** What may be named; a regime or place may also be a file. */
  readonly names: () => readonly string[];
  readonly describe: (name: string, folder: string) => Description;
}

const SUBJECTS: Readonly<Record<string, Subject>> = {
  regime: {
    names: () => shippedNames('regime'),
    describe: (name, folder) => {
      const regime = findRegime(name, folder);
      return { lines: describeRegime(regime), data: regime };
    },
  },
  place: {
    names: () => [...shippedNames('place'), ...ownPlaceNames()],
    describe: (name, folder) => {
      const place = findPlace(name, folder);
      return { lines: describePlace(place), data: place };
    },
  },
  scenario: {
    names: () => shippedNames('scenario'),
    describe: (name, folder) => {
      const target = findTarget(name, folder);
      if (target.kind !== 'scenario') throw new Refusal(`${quotePath(name)} is a place; expected a scenario`);
      const request = resolveComparison(name, {}, folder);
      return { lines: describeScenario(target.scenario, request), data: target.scenario };
    },
  },
  rule: {
    names: () => RULE_CARDS.map(({ id }) => id),
    describe: (name) => {
      const card = RULE_CARDS.find(({ id, code }) => id === name || code === name) ?? refuse(name, 'rule');
      const { code, id, title, about, params } = card;
      return { lines: describeRule(card), data: { code, id, title, about, params } };
    },
  },
  measure: {
    names: () => MEASURES.map(({ name }) => name),
    describe: (word) => {
      const measure = MEASURES.find(({ name }) => name === word) ?? refuse(word, 'measure');
      return { lines: describeMeasure(measure), data: measure };
    },
  },
  world: {
    names: () => Object.keys(WORLD_PARAMS),
    describe: (name) => {
      if (!Object.hasOwn(WORLD_PARAMS, name)) refuse(name, 'world');
      const params = { [name]: WORLD_PARAMS[name] };
      return { lines: describeWorld(params), data: params };
    },
  },
};

/** Prints what stands behind a word; without a name, what there is to name. Throws a Refusal. */
export function describe(kind: string | undefined, name: string | undefined, flags: DescribeFlags, io: Io): number {
  const { lines, data } = find(kind, name, flags, io.cwd);
  io.stdout.write(flags.json ? `${JSON.stringify(data, null, 2)}\n` : `${lines.join('\n')}\n`);
  return 0;
}

function find(kind: string | undefined, name: string | undefined, flags: DescribeFlags, folder: string): Description {
  const kinds = Object.keys(SUBJECTS);
  if (kind !== undefined && !kinds.includes(kind)) {
    throw new Refusal(`unknown subject ${quote(kind)}${hint(kind, kinds, 'subjects')}`);
  }
  if (flags.against !== undefined) return compared(kind, name, flags.against, folder);
  if (kind === undefined) return listing(kinds);
  if (name !== undefined) return SUBJECTS[kind].describe(name, folder);
  return kind === 'world' ? { lines: describeWorld(WORLD_PARAMS), data: WORLD_PARAMS } : listing([kind]);
}

function compared(kind: string | undefined, name: string | undefined, other: string, folder: string): Description {
  if (kind !== 'regime' || name === undefined) {
    throw new Refusal(
      `--against: found ${quote(other)}, expected it after a regime: describe regime NAME --against OTHER`,
    );
  }
  const [regime, against] = [findRegime(name, folder), findRegime(other, folder)];
  const data = { regime, against: against.name, differs: differences(regime, against) };
  return { lines: describeRegime(regime, against), data };
}

function listing(kinds: readonly string[]): Description {
  const names = Object.fromEntries(kinds.map((kind) => [kind, SUBJECTS[kind].names()]));
  const lines = kinds.flatMap((kind) => [kind, ...wrap(names[kind].join(' '), '  ')]);
  return { lines, data: names };
}

function refuse(word: string, kind: string): never {
  const names = SUBJECTS[kind].names();
  const what = kind === 'world' ? 'input of the world' : kind;
  throw new Refusal(`unknown ${what} ${quote(word)}${hint(word, names, kind === 'world' ? 'inputs' : `${kind}s`)}`);
}
