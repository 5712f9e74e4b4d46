import type { Comparison } from '../analyse/comparison.ts';
import type { NextStep } from '../analyse/next-steps.ts';
import { plain } from '../analyse/numbers.ts';
import { cautions, conclusion, regimesOf, sentenceFor } from '../analyse/reading.ts';
import { measuresTable } from '../analyse/tables.ts';
import type { Tally } from '../analyse/tally.ts';
import type { Spreads } from '../spreads/run-spreads.ts';
import { spreadTable, spreadWords } from '../spreads/spread-table.ts';
import { htmlTable } from './html-table.ts';
import { element, escaped, textElement } from './markup.ts';
import { dashboards, minutesSpent, pairedMeasures, unmetParts } from './sections.ts';
import { STYLE } from './style.ts';

/** What stands on the page beside the numbers. */
export interface PageAround {
  readonly title: string;
  readonly conditions: readonly string[];
  readonly next: readonly NextStep[];
  readonly tally: Tally;
  /** Of the same comparison in other worlds, where asked for. */
  readonly spreads?: Spreads | undefined;
}

/** The answer as one HTML file that asks nothing of any network. */
export function reportPage(comparison: Comparison, around: PageAround): string {
  const others = regimesOf(comparison).slice(1);
  const head = element(
    'head',
    {},
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    textElement('title', {}, `Which form for which work? ${around.title}`),
    element('style', {}, STYLE),
  );
  const body = element(
    'body',
    {},
    element('main', {}, ...asked(comparison, around), ...answer(comparison), ...sections(comparison, around, others)),
  );
  return `<!doctype html>\n${element('html', { lang: 'en-GB' }, head, body)}\n`;
}

function sections(comparison: Comparison, { tally, next, spreads }: PageAround, others: readonly string[]): string[] {
  return [
    ...(others.length > 0 ? pairedMeasures(comparison, tally) : []),
    ...(spreads ? threeSpreads(spreads, others) : []),
    ...minutesSpent(comparison),
    ...unmetParts(comparison),
    ...dashboards(comparison),
    ...whatNext(next),
    ...receipt(comparison),
  ];
}

function threeSpreads(spreads: Spreads, others: readonly string[]): string[] {
  return [
    textElement('h2', {}, 'Luck, inputs, structure'),
    ...spreadWords(spreads).map((sentence) => textElement('p', {}, sentence)),
    ...others.map((regime) => htmlTable(spreadTable(spreads, regime))),
  ];
}

function asked(comparison: Comparison, { title, conditions }: PageAround): string[] {
  const { people, years, warmUp, replications, seed } = comparison;
  const [reference, ...others] = regimesOf(comparison);
  const facts = [
    ['People', plain(people, 0)],
    ['Years', `${years} after ${warmUp} of warm-up`],
    ['Regimes', others.length > 0 ? `${reference} (the reference), ${others.join(', ')}` : reference],
    [others.length > 0 ? 'Pairs' : 'Replications', String(replications)],
    ['Seed', seed],
  ];
  const list = facts.map(([term, fact]) => textElement('dt', {}, term) + textElement('dd', {}, fact));
  return [
    element('h1', {}, `Which form for which work?<br>${escaped(title)}`),
    textElement('p', { class: 'limits' }, cautions(comparison)),
    element('dl', {}, ...list),
    ...conditions.map((condition) => textElement('p', {}, condition)),
  ];
}

function answer(comparison: Comparison): string[] {
  const [first, ...rest] = conclusion(comparison);
  const others = regimesOf(comparison).slice(1);
  const list = (sentences: readonly string[]) =>
    sentences.length > 0 ? [element('ul', {}, ...sentences.map((sentence) => textElement('li', {}, sentence)))] : [];
  return [
    textElement('h2', {}, 'What came of it'),
    textElement('p', { class: 'lead' }, first),
    ...list(rest),
    htmlTable(measuresTable(comparison)),
    ...list(others.map((name) => sentenceFor(comparison, name))),
  ];
}

function whatNext(steps: readonly NextStep[]): string[] {
  const items = steps.map(({ why, command }) =>
    element('li', {}, `${escaped(why)}: `, textElement('code', {}, command)),
  );
  return [textElement('h2', {}, 'What to try next'), element('ul', {}, ...items)];
}

function receipt({ engine, digest, elapsedSeconds }: Comparison): string[] {
  const text = `formwork ${engine}, ${plain(elapsedSeconds, 1)} seconds. Digest of all runs: `;
  return [
    textElement('h2', {}, 'Receipt'),
    element('p', {}, escaped(text), textElement('code', {}, digest)),
    textElement(
      'p',
      { class: 'quiet' },
      'The same place, regimes, seed and version give the same digest on any machine.',
    ),
  ];
}
