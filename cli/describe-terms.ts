import type { Measure } from '../engine/index.ts';
import type { Param, RuleCard } from '../scenarios/engine-terms.ts';
import { findRegime } from '../scenarios/library.ts';
import { peopleOf, type PlaceDocument } from '../scenarios/schema/place.ts';
import { shippedNames } from '../scenarios/shipped.ts';
import { valueText, withUnit } from '../scenarios/rule-differences.ts';
import { say } from './describe-regime.ts';

/** A place with its practices, and where the figures come from. */
export function describePlace(place: PlaceDocument): string[] {
  const { title, name, region, pcn_code: code, practices, source, attribution } = place;
  const people = peopleOf(place);
  const imd = practices.reduce((sum, practice) => sum + practice.imd * practice.people, 0) / people;
  const count = `${practices.length} ${practices.length === 1 ? 'practice' : 'practices'}`;
  return [
    ...say(`${title} (${name})${region ? `, ${region}` : ''}${code ? `, ${code}` : ''}`),
    ...say(`${count}, ${people} people, deprivation ${imd.toFixed(1)} (IMD 2019, by list)`),
    '',
    `${'code'.padEnd(14)}${'people'.padStart(9)}${'IMD'.padStart(7)}  practice`,
    ...practices.flatMap((one) =>
      say(one.name, `${one.code.padEnd(14)}${String(one.people).padStart(9)}${one.imd.toFixed(1).padStart(7)}  `),
    ),
    ...(source ? ['', ...say(`Source: ${source}`)] : []),
    ...(attribution ? ['', ...say(attribution)] : []),
  ];
}

/** What a rule settles, what each of its values may be, and what it is in every shipped regime. */
export function describeRule(card: RuleCard): string[] {
  const { code, title, id, about, params } = card;
  const values = Object.entries(params).flatMap(([key, param]) => [
    '',
    ...paramLines(key, param),
    ...shippedNames('regime').flatMap((name) => {
      const regime = findRegime(name, '.');
      return say(valueText(regime.rules[id].values[key]), `    ${regime.name.padEnd(30)} `);
    }),
  ]);
  return [...say(`${code} ${title} (${id})`), '', ...say(about), ...values];
}

export function describeMeasure({ name, title, unit, better }: Measure): string[] {
  const direction = better === 'neither' ? 'neither more nor less is better by itself' : `${better} is better`;
  return [...say(`${title} (${name})`), ...say(`unit: ${unit}`, '  '), ...say(direction, '  ')];
}

/** Shared inputs, equal for every regime. */
export function describeWorld(params: Readonly<Record<string, Param>>): string[] {
  const about = say('Inputs of the world: the same for every regime. A scenario file may set them under "world".');
  return [...about, ...Object.entries(params).flatMap(([key, param]) => ['', ...paramLines(key, param)])];
}

function paramLines(key: string, param: Param): string[] {
  const { title, value, source, grade, kind } = param;
  const range = kind === 'number' ? `${param.min} to ${param.max}` : param.options.join(', ');
  return [
    ...say(`${key}: ${title}`),
    ...say(`default ${withUnit(value, param)}`, '  '),
    ...say(`${kind === 'number' ? 'from' : kind === 'choice' ? 'one of' : 'each once of'} ${range}`, '  '),
    ...('neutral' in param && param.neutral !== undefined
      ? say(`changes nothing at: ${valueText(param.neutral)}`, '  ')
      : []),
    ...say(`source: ${source} (${grade})`, '  '),
  ];
}
