import type { Comparison } from '../analyse/comparison.ts';
import { HEADING_LABELS, MAIN_MEASURES, type MainMeasure } from '../analyse/main-measures.ts';
import { isShare, percent } from '../analyse/numbers.ts';
import { TOO_SMALL } from '../analyse/pairs.ts';
import { findingFor, meanUnder, regimesOf } from '../analyse/reading.ts';
import {
  indicatorNote,
  labelOf,
  measurePairsTable,
  minutesByHeading,
  minutesTables,
  reportedTable,
  unmetTable,
  wordsOf,
} from '../analyse/tables.ts';
import type { Tally } from '../analyse/tally.ts';
import { dashboardTruth } from './figures/dashboard-truth.ts';
import { pairedStrip } from './figures/paired-strip.ts';
import { stackedBars } from './figures/stacked-bars.ts';
import { htmlTable, scrolling } from './html-table.ts';
import { element, textElement } from './markup.ts';

/** A drawing under its finding, with what to know about it. */
function figure(drawing: string, title: string, about: string): string {
  return element(
    'figure',
    {},
    element('figcaption', {}, textElement('strong', {}, title), textElement('span', {}, about)),
    scrolling(title, drawing),
  );
}

/** One strip and its table a main measure that has pairs. */
export function pairedMeasures(comparison: Comparison, tally: Tally): string[] {
  const measured = MAIN_MEASURES.filter(
    ({ name }) => (meanUnder(comparison, regimesOf(comparison)[0], name) ?? 0) !== 0,
  );
  return [textElement('h2', {}, 'Pair by pair'), ...measured.flatMap((measure) => strip(comparison, tally, measure))];
}

function strip(comparison: Comparison, tally: Tally, measure: MainMeasure): string[] {
  const { name, label } = measure;
  const [reference, ...others] = regimesOf(comparison);
  const mean = meanUnder(comparison, reference, name)!;
  const against = tally.measure(0, name);
  const lanes = others.map((regime, index) => ({
    regime,
    position: index + 1,
    differences: Array.from(
      tally.measure(index + 1, name),
      (value, pair) => (100 * (value - against[pair])) / mean,
    ).filter(Number.isFinite),
  }));
  const title = findingFor(comparison, measure);
  const drawing = pairedStrip({ id: `strip-${name}`, title, reference: reference, lanes, band: TOO_SMALL * 100 });
  const about = `Against ${reference}, ${comparison.replications} pairs. Each mark is one pair; the upright line is the mean.`;
  return [figure(drawing, title, about), htmlTable(measurePairsTable(comparison, name, label))];
}

const SMALLEST_PART = 0.03;

/** The ledger as bars; headings that are small everywhere are drawn together and listed apart in the table. */
export function minutesSpent(comparison: Comparison): string[] {
  const regimes = regimesOf(comparison);
  const ledgers = regimes.map((regime) => minutesByHeading(comparison, regime, 'community'));
  const share = (ledger: Map<string, number>, heading: string) =>
    (ledger.get(heading) ?? 0) / (ledger.get('paid') || 1);
  const headings = Object.keys(HEADING_LABELS);
  const large = headings.filter((heading) => ledgers.some((ledger) => share(ledger, heading) >= SMALLEST_PART));
  const small = headings.filter((heading) => !large.includes(heading));
  const sum = (ledger: Map<string, number>, of: readonly string[]) =>
    of.reduce((total, heading) => total + 100 * share(ledger, heading), 0);
  const bars = ledgers.map((ledger, index) => ({
    name: regimes[index],
    values: [...large.map((heading) => sum(ledger, [heading])), sum(ledger, small)],
  }));
  const direct = ledgers.map((ledger) => 100 * share(ledger, 'direct'));
  const title = `Time with people: ${rangeOf(direct)} % of what is paid for`;
  const parts = [...large.map((heading) => HEADING_LABELS[heading]), 'all else'];
  const about = `Practices and partners, ${comparison.replications} replications together, % of paid minutes.`;
  const drawing = stackedBars({ id: 'minutes', title, description: about, axis: '% of paid minutes', parts, bars });
  return [
    textElement('h2', {}, 'How minutes were spent'),
    figure(drawing, title, about),
    ...minutesTables(comparison).map(htmlTable),
  ];
}

/** Need that nobody works on, in its three parts. */
export function unmetParts(comparison: Comparison): string[] {
  const parts = ['hidden_need_days', 'waiting_need_days', 'dropped_need_days'];
  const bars = regimesOf(comparison).map((name) => ({
    name,
    values: parts.map((part) => meanUnder(comparison, name, part) ?? 0),
  }));
  const shares = bars.map(({ values }) => (100 * values[0]) / (values[0] + values[1] + values[2] || 1));
  const title = `Of need not worked on, ${rangeOf(shares)} % was known to no service`;
  const about = `Domain-days a person-year, mean of ${comparison.replications} replications.`;
  const axis = 'domain-days a person-year';
  const words = ['no service knows', 'known, waiting', 'known, dropped'];
  const drawing = stackedBars({ id: 'unmet', title, description: about, axis, parts: words, bars });
  return [
    textElement('h2', {}, 'Need not worked on'),
    figure(drawing, title, about),
    htmlTable(unmetTable(comparison)),
  ];
}

/** One drawing an indicator that has figures, and one table of all. */
export function dashboards(comparison: Comparison): string[] {
  const regimes = regimesOf(comparison);
  const indicators = new Set(regimes.flatMap((regime) => Object.keys(comparison.regimes[regime].reported)));
  const drawings = [...indicators].flatMap((indicator, index) =>
    dashboard(comparison, indicator, `dashboard-${index}`),
  );
  const table = { ...reportedTable(comparison), note: '' };
  return [textElement('h2', {}, 'Dashboard beside truth'), ...drawings, htmlTable(table)];
}

type Reported = Comparison['regimes'][string]['reported'][string];

function dashboard(comparison: Comparison, indicator: string, id: string): string[] {
  const lanes = regimesOf(comparison).flatMap((regime, position) => {
    const reported = comparison.regimes[regime].reported[indicator] as Reported | undefined;
    if (!reported || reported.value === null || reported.truth === null) return [];
    return [{ regime, position, value: reported.value, truth: reported.truth, unit: reported.unit }];
  });
  if (lanes.length === 0) return [];
  const { unit } = lanes[0];
  const gaps = lanes.map(({ value, truth }) => value - truth);
  const widest = lanes[gaps.findIndex((gap) => Math.abs(gap) === Math.max(...gaps.map(Math.abs)))];
  const gap = Math.abs(widest.value - widest.truth);
  const size = isShare(unit) ? `${percent(gap)} points` : String(Math.round(gap));
  const side = widest.value < widest.truth ? 'below' : 'above';
  const title = `${labelOf(indicator)}: furthest apart under ${widest.regime}, reported ${size} ${side} met`;
  return [
    figure(
      dashboardTruth({ id, title, unit: isShare(unit) ? 'share' : wordsOf(unit)[0], lanes }),
      title,
      `${indicatorNote(comparison, indicator)} Mean of ${comparison.replications} replications.`,
    ),
  ];
}

function rangeOf(values: readonly number[]): string {
  const [low, high] = [Math.min(...values).toFixed(1), Math.max(...values).toFixed(1)];
  return low === high ? low : `${low} to ${high}`;
}
