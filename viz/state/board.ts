import type { Finding } from '../../experiments/analyse/finding.ts';
import { MAIN_MEASURES } from '../../experiments/analyse/main-measures.ts';
import { cautions, regimesOf } from '../../experiments/analyse/reading.ts';
import { stripOf, type Values } from '../../experiments/report/drawn.ts';
import type { OnePage } from '../../experiments/report/one-page.ts';
import { counted, whole } from '../parts/words.ts';
import type { Asked } from '../runs/asked.ts';
import { inDrawingOrder } from './drawing-order.ts';
import type { Flips } from './flips.ts';
import { guessBeside, headline } from './headline.ts';
import type { PageState } from './page-state.ts';
import { commandOf } from './receipt.ts';

/** The one page for a board, from an answer and what was tried beside it. */
export function boardOf(asked: Asked, finding: Finding, flips: Flips, { guess, order }: PageState): OnePage {
  const { comparison } = finding;
  const forms = regimesOf(comparison);
  const { engine, digest, replications } = comparison;
  const burden = MAIN_MEASURES[0];
  const values: Values = (regime, measure) => finding.values[measure][forms[regime]];
  const strip = stripOf(comparison, values, burden, (lanes) => inDrawingOrder(lanes, order));
  return {
    place: asked.place.title,
    settings: settingsOf(asked, finding),
    answer: headline(comparison),
    guess: guessBeside(comparison, guess),
    strip: forms.length > 1 ? { ...strip, id: 'board' } : undefined,
    flips: flipWords(flips),
    limits: limitsOf(finding),
    questions: QUESTIONS,
    receipt: { command: commandOf({ ...asked, replications }), engine, digest },
  };
}

function settingsOf({ world, equalise }: Asked, { comparison }: Finding): [string, string][] {
  const { people, years, warmUp, replications, seed } = comparison;
  const [reference, ...others] = regimesOf(comparison);
  const moved = Object.entries(world).map(([name, value]) => `${name.replaceAll('_', ' ')} ${String(value)}`);
  return [
    ['Forms', others.length > 0 ? `${others.join(', ')}, against ${reference}` : reference],
    ['People', `${whole(people)}, synthetic`],
    ['Time', `${counted(years, 'year')} after ${warmUp} of warm-up`],
    ['Pairs', whole(replications)],
    ['Seed', seed],
    ...(moved.length > 0 ? [['Moved', moved.join(', ')] as [string, string]] : []),
    ...(equalise.length > 0 ? [['Made equal', equalise.join(', ')] as [string, string]] : []),
  ];
}

/** What was tried, or that nothing was. */
function flipWords({ flipped, held, unclear }: Flips): string[] {
  if (flipped.length + held.length + unclear.length === 0)
    return ['Not looked at: no assumption was moved and no rule made equal beside this answer.'];
  return [
    ...(flipped.length > 0 ? flipped : ['Nothing that was tried does.']),
    ...(held.length > 0 ? [`Tried, with the same reading: ${held.join('; ')}.`] : []),
    ...(unclear.length > 0 ? [`Tried with too few pairs to say: ${unclear.join('; ')}.`] : []),
    'All else was not looked at.',
  ];
}

function limitsOf({ comparison }: Finding): string[] {
  const [people, forecast, ...rest] = cautions(comparison).split(/(?<=[.]) (?=[A-Z])/);
  return [
    `${people} ${forecast}`,
    ...rest,
    'Pairs show the luck of the draw; how wrong the inputs may be is not in them, and many are assumptions.',
  ];
}

/** To be argued about by those who know the place; none has its answer on the page. */
const QUESTIONS: readonly string[] = [
  'Who here has a need that no service knows of, and how would we find out?',
  'How often does somebody tell the same story twice, and which of our rules makes them?',
  'What do reporting, checking and meeting take each week, and who would miss which of it?',
  'Which of the rules that differ could we change ourselves next month, and who would have to agree?',
  'What would we have to see, by when, to say that it does not work here – and who says so?',
];
