import { SCENARIO_FORMAT } from '../../scenarios/schema/scenario.ts';
import type { Asked } from '../runs/asked.ts';

/** A shell takes these as one word. */
const plain = (text: string): string =>
  /^[\w./,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Whether the question needs a file: a place of one's own or moved assumptions have no flag. */
export const needsFile = ({ place, world }: Asked): boolean =>
  place.name === 'own-place' || Object.keys(world).length > 0;

/** The command that gives the same numbers; where it names a file, that is `scenarioOf`. */
export function commandOf(asked: Asked): string {
  const { place, people, regimes, years, warmUp, replications, seed, equalise } = asked;
  if (needsFile(asked)) return `formwork compare ./${fileNameOf(asked)}`;
  const flags = {
    regimes: regimes.map(({ name }) => name).join(','),
    people,
    years,
    'warm-up': warmUp,
    replications,
    seed,
    ...(equalise.length > 0 && { equalise: equalise.join(',') }),
  };
  return `formwork compare ${place.name}${flagsOf(flags)}`;
}

/** Flags as a shell takes them, each with a space before it. */
export const flagsOf = (flags: Readonly<Record<string, string | number>>): string =>
  Object.entries(flags)
    .map(([flag, value]) => ` --${flag} ${plain(String(value))}`)
    .join('');

export const fileNameOf = ({ place }: Asked): string => `${place.name}-question.json`;

/** The whole question as a scenario file. */
export function scenarioOf({
  place,
  people,
  regimes,
  years,
  warmUp,
  replications,
  seed,
  world,
  equalise,
}: Asked): string {
  const document = {
    schema: SCENARIO_FORMAT,
    title: place.title,
    place,
    regimes: regimes.map(({ name }) => name),
    people,
    years,
    warm_up: warmUp,
    replications,
    seed,
    ...(Object.keys(world).length > 0 && { world }),
    ...(equalise.length > 0 && { equalise }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
