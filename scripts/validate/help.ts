import { wrap } from '../../cli/print/lines.ts';
import { CATALOGUE, findPublished, type Catalogued } from '../../experiments/published/catalogue.ts';
import type { Option } from '../../experiments/published/options.ts';

/** What can be asked for: of some, their options; without a name, of all. */
export function helpText(names: readonly string[]): string {
  const models = names.length === 0 ? CATALOGUE : names.map(findPublished);
  return [
    'npm run validate -- [NAME …] [options] [--parameters JSON] [--seed PHRASE]',
    '                    [--json]',
    '',
    'Published results, reproduced by the modules the engine decides, learns and',
    'queues with. Without a name: all, with their stated numbers of runs (minutes).',
    'Exits 0 when every bound is held, 1 when one is missed, 2 for what cannot run.',
    '',
    ...models.flatMap((model) => [...about(model), '']),
  ].join('\n');
}

const about = ({ name, title, options, example }: Catalogued): string[] => [
  name,
  ...wrap(title, '  '),
  ...Object.entries(options).flatMap(([option, its]) => [
    ...wrap(`--${option} ${choicesOf(its)}`, '    '),
    ...wrap(its.about, '        '),
  ]),
  `  Example: npm run validate -- ${name} ${example}`,
];

function choicesOf(option: Option): string {
  if (option.kind === 'json') return 'JSON';
  if (option.kind !== 'number') return option.among.join(option.kind === 'list' ? ',' : '|');
  return `N  (${option.min} to ${option.max}${option.value === undefined ? '' : `, usually ${option.value}`})`;
}
