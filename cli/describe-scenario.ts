import { WORLD_PARAMS } from '../scenarios/engine-terms.ts';
import { changeLines, shockLine } from '../scenarios/event-words.ts';
import { valueText } from '../scenarios/rule-differences.ts';
import type { CompareRequest } from '../scenarios/scenario.ts';
import type { ScenarioDocument } from '../scenarios/schema/scenario.ts';
import { wrap } from './print/lines.ts';

const STARTS = {
  accepted: 'In the best world that the calibration accepted, all mechanisms on (docs/CALIBRATION.md).',
  start_values: 'In the world of start values, with care plans, attention, workforce and community off.',
};

/** A scenario as a reader needs it before running it: what is asked, of whom, in what world, and what is known from outside. */
export function describeScenario(scenario: ScenarioDocument, request: CompareRequest): string[] {
  const { title, about, evidence = [] } = scenario;
  const { place, regimes, people, years, warmUp, replications, ownWorld, shocks, asked } = request;
  const happens = [...shocks.map(shockLine), ...regimes.flatMap(changeLines)];
  const names = regimes.map(({ name }) => name).join(', ');
  const start = STARTS[scenario.starting_world ?? 'accepted'];
  const inputs = Object.entries(ownWorld);
  return [
    ...wrap(title ?? asked, ''),
    ...(about ? ['', ...wrap(about, '')] : []),
    '',
    ...wrap(`${place.title}, ${people.toLocaleString('en-GB')} people; ${names}; ${years} years after ${warmUp}, ${replications} pairs.`, ''),
    ...(happens.length > 0 ? ['', ...happens.flatMap((line) => wrap(line, ''))] : []),
    '',
    ...wrap(start, ''),
    ...(inputs.length > 0 ? ['', 'Shared inputs that differ from those of that world:'] : []),
    ...inputs.flatMap(([name, value]) => wrap(`${name} ${valueText(value!)}: ${WORLD_PARAMS[name].title}`, '  ')),
    ...(evidence.length > 0 ? ['', 'What is known from outside:'] : []),
    ...evidence.flatMap(({ finding, source, grade }) => wrap(`${finding} ${source} (${grade}).`, '  ')),
    '',
    ...wrap(`formwork compare ${asked}`, ''),
  ];
} // prettier-ignore
