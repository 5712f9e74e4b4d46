import type { Comparison } from '../../experiments/analyse/comparison.ts';
import type { NextStep } from '../../experiments/analyse/next-steps.ts';
import { plain } from '../../experiments/analyse/numbers.ts';
import { cautions, conclusion, regimesOf, sentenceFor } from '../../experiments/analyse/reading.ts';
import { measuresTable, minutesTables, pairedTable, reportedTable } from '../../experiments/analyse/tables.ts';
import { wrap } from './lines.ts';
import type { Paint } from './paint.ts';
import { printTable } from './table.ts';

/** What is printed beside the numbers. */
export interface Around {
  /** Title of the place. */
  readonly title: string;
  /** What differs from the plain question: equalised rules, mechanisms switched off. */
  readonly conditions: readonly string[];
  readonly next: readonly NextStep[];
}

const PAIRED_WIDTHS = { cells: [17, 6, 6, 6, 22] };

/** The answer for a terminal of 80 columns, ending with a line end. */
export function printComparison(comparison: Comparison, around: Around, paint: Paint): string {
  const others = regimesOf(comparison).slice(1);
  const sections = [
    asked(comparison, around, paint),
    conclusion(comparison).flatMap((sentence) => wrap(sentence)),
    printTable(measuresTable(comparison), paint),
    ...(others.length > 0 ? [pairs(comparison, others, paint)] : []),
    ...others.map((regime) => printTable(pairedTable(comparison, regime), paint, PAIRED_WIDTHS)),
    ...minutesTables(comparison).map((table) => printTable(table, paint)),
    printTable(reportedTable(comparison), paint),
    next(around, paint),
    receipt(comparison).map(paint.quiet),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function asked(comparison: Comparison, { title, conditions }: Around, paint: Paint): string[] {
  const { people, years, warmUp, replications, seed } = comparison;
  const regimes = regimesOf(comparison);
  const several = regimes.length > 1;
  const runs = count(replications, several ? 'pair' : 'replication');
  return [
    ...wrap(`Which form for which work? ${title}`).map(paint.heading),
    ...wrap(`${grouped(people)} people, ${count(years, 'year')} after ${count(warmUp, 'year')} of warm-up.`),
    ...wrap(`${regimes.join(', ')}${several ? `; the reference is ${regimes[0]}` : ''}.`),
    ...wrap(`${runs}${several ? ', each with the same people and the same luck' : ''}; seed "${seed}".`),
    ...conditions.flatMap((condition) => wrap(condition)),
    ...wrap(cautions(comparison)).map(paint.quiet),
  ];
}

function pairs(comparison: Comparison, others: readonly string[], paint: Paint): string[] {
  return [
    paint.heading('Pair by pair'),
    ...others.flatMap((regime) => wrap(sentenceFor(comparison, regime))),
    ...wrap('Difference: in % of the reference, ± Monte Carlo error. Less, more: pairs apart by over 5 %.').map(
      paint.quiet,
    ),
  ];
}

function next({ next: steps }: Around, paint: Paint): string[] {
  const lines = steps.flatMap(({ why, command }) => [...wrap(why, '  '), ...wrap(command, '    ')]);
  return [paint.heading('What to try next'), ...lines];
}

function receipt({ digest, engine, elapsedSeconds, personYearsPerSecond }: Comparison): string[] {
  const speed = `${grouped(personYearsPerSecond)} person-years a second`;
  return [`formwork ${engine} · ${plain(elapsedSeconds, 1)} s · ${speed}`, ...wrap(`digest ${digest}`)];
}

const grouped = (value: number): string => plain(Math.round(value), 0);
const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
