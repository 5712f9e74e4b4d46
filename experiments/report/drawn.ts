import type { Comparison } from '../analyse/comparison.ts';
import { HEADING_LABELS, type MainMeasure } from '../analyse/main-measures.ts';
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
  type Table,
} from '../analyse/tables.ts';
import { dashboardTruth } from './figures/dashboard-truth.ts';
import type { Sheet } from './figures/frame.ts';
import { pairedStrip, type StripLane } from './figures/paired-strip.ts';
import { stackedBars } from './figures/stacked-bars.ts';

/** A figure of a comparison, for a report and a page alike. */
export interface Drawn {
  readonly id: string;
  /** The finding. */
  readonly title: string;
  /** Units, pairs, and how to read it. */
  readonly about: string;
  readonly draw: (sheet: Sheet) => string;
  readonly tables: readonly Table[];
}

/** One value a replication of a measure, by the regime's position; what is not finite is left out. */
export type Values = (regime: number, measure: string) => ArrayLike<number | null>;

/** The order in which the forms beside the reference are drawn; it carries no meaning. */
export type Ordered = <T>(forms: readonly T[]) => readonly T[];
const asCompared: Ordered = (forms) => forms;

/** Differences from the reference, one dot a pair. */
export function stripOf(comparison: Comparison, values: Values, measure: MainMeasure, ordered = asCompared): Drawn {
  const { name, label } = measure;
  const [reference, ...others] = regimesOf(comparison);
  const lanes = others.map((regime, index) => ({
    regime,
    position: index + 1,
    differences: apart(comparison, values, index + 1, name),
  }));
  const title = findingFor(comparison, measure);
  return {
    id: `strip-${name.replaceAll('_', '-')}`,
    title,
    about: `Against ${reference}, ${comparison.replications} pairs. Each mark is one pair; the upright line is the mean.`,
    draw: (sheet) => drawStrip(`strip-${name.replaceAll('_', '-')}`, title, reference, ordered(lanes), sheet),
    tables: [measurePairsTable(comparison, name, label)],
  };
}

export function drawStrip(
  id: string,
  title: string,
  reference: string,
  lanes: readonly StripLane[],
  sheet: Sheet,
): string {
  return pairedStrip({ id, title, reference, lanes, band: TOO_SMALL * 100, sheet });
}

/** Regime less reference pair by pair, in per cent of the reference's mean. */
export function apart(comparison: Comparison, values: Values, regime: number, measure: string): number[] {
  const mean = meanUnder(comparison, regimesOf(comparison)[0], measure)!;
  const against = values(0, measure);
  return Array.from(values(regime, measure), (value, pair) => {
    const other = against[pair];
    return value === null || other === null ? Number.NaN : (100 * (value - other)) / mean;
  }).filter(Number.isFinite);
}

const SMALLEST_PART = 0.03;

/** The ledger as bars; headings that are small everywhere are drawn together and listed apart in the table. */
export function minutesOf(comparison: Comparison, ordered = asCompared): Drawn {
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
  const about = `Practices and partners, ${comparison.replications} replications together, % of paid minutes.`;
  const parts = [...large.map((heading) => HEADING_LABELS[heading]), 'all else'];
  const draw = (sheet: Sheet) =>
    stackedBars({
      id: 'minutes',
      title,
      description: about,
      axis: '% of paid minutes',
      parts,
      bars: referenceFirst(bars, ordered),
      sheet,
    });
  return { id: 'minutes', title, about, draw, tables: minutesTables(comparison) };
}

const referenceFirst = <T>([reference, ...others]: readonly T[], ordered: Ordered): readonly T[] => [
  reference,
  ...ordered(others),
];

/** Need that nobody works on, in its three parts. */
export function unmetOf(comparison: Comparison, ordered = asCompared): Drawn {
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
  const draw = (sheet: Sheet) =>
    stackedBars({
      id: 'unmet',
      title,
      description: about,
      axis,
      parts: words,
      bars: referenceFirst(bars, ordered),
      sheet,
    });
  return { id: 'unmet', title, about, draw, tables: [unmetTable(comparison)] };
}

/** One drawing an indicator that has figures; the table is of all of them, with the first. */
export function dashboardsOf(comparison: Comparison): Drawn[] {
  const regimes = regimesOf(comparison);
  const indicators = new Set(regimes.flatMap((regime) => Object.keys(comparison.regimes[regime].reported)));
  return [...indicators].flatMap((indicator, index) => dashboard(comparison, indicator, `dashboard-${index}`));
}

type Reported = Comparison['regimes'][string]['reported'][string];

function dashboard(comparison: Comparison, indicator: string, id: string): Drawn[] {
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
  const about = `${indicatorNote(comparison, indicator)} Mean of ${comparison.replications} replications.`;
  const words = isShare(unit) ? 'share' : wordsOf(unit)[0];
  const draw = (sheet: Sheet) => dashboardTruth({ id, title, unit: words, lanes, sheet });
  return [{ id, title, about, draw, tables: [{ ...reportedTable(comparison), note: '' }] }];
}

function rangeOf(values: readonly number[]): string {
  const [low, high] = [Math.min(...values).toFixed(1), Math.max(...values).toFixed(1)];
  return low === high ? low : `${low} to ${high}`;
}
