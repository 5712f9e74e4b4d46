import { CATALOGUE, findPublished, type Catalogued } from '../../experiments/published/catalogue.ts';
import type { Option } from '../../experiments/published/options.ts';

/** What can be asked for: of some, their options; without a name, of all. */
export function helpText(names: readonly string[]): string {
  const models = names.length === 0 ? CATALOGUE : names.map(findPublished);
  return [
    'npm run validate -- [NAME …] [options] [--json] [--seed PHRASE] [--parameters JSON]',
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
  `  ${title}`,
  ...Object.entries(options).flatMap(([option, about]) => [
    `    --${option} ${among(about)}`,
    `        ${about.about}`,
  ]),
  `  Example: npm run validate -- ${name} ${example}`,
];

function among(option: Option): string {
  const usual = option.value === undefined ? '' : `, usually ${String(option.value)}`;
  switch (option.kind) {
    case 'number':
      return `N  (${option.min} to ${option.max}${usual})`;
    case 'choice':
      return option.among.join('|');
    case 'list':
      return option.among.join(',');
    case 'json':
      return 'JSON';
  }
}
