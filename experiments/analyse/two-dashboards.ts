import type { RuleValues } from '../../engine/index.ts';
import type { Comparison } from './comparison.ts';
import { MAIN_MEASURES, type MainMeasure } from './main-measures.ts';
import { isShare, percent, plain, withError } from './numbers.ts';
import { findingFor, meanUnder, regimesOf } from './reading.ts';
import { indicatorNote, labelOf, type Table } from './tables.ts';

/** One figure of a form, shares of 1. */
export interface OwnFigure {
  readonly indicator: string;
  readonly label: string;
  readonly value: number;
  readonly truth: number;
  /** What the form wants it to be, if it wants anything. */
  readonly target: number | undefined;
}

/** What happened to need, whoever looked. */
export interface NeedFigure {
  readonly label: string;
  /** The mean, as it is read. */
  readonly mean: string;
  /** Means, from the reference's, in % of it; null where nothing was counted. */
  readonly difference: number | null;
  /** Ends of the Monte Carlo interval; null for the reference, and where an answer does not keep the pairs. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Both dashboards of a form. */
export interface FormDashboards {
  readonly regime: string;
  /** Among the regimes compared; settles the mark. */
  readonly position: number;
  /** How much it looks at, in a few words. */
  readonly looks: string;
  readonly figures: readonly OwnFigure[];
  readonly needs: readonly NeedFigure[];
}

/** A form with the rules it ran under. */
export interface Ruled {
  readonly name: string;
  readonly rules: RuleValues;
}

/** Which value of the rule on indicators is the target of a figure. */
const TARGETS: Readonly<Record<string, string>> = {
  same_day_appointments: 'same_day_target',
  physical_care: 'physical_care_target',
  starts_in_time: 'starts_target',
};

const need = (name: string, label: string, unit: string): MainMeasure => ({ name, label, unit, outcome: true });
/** Less of each is better. */
export const NEEDS: readonly MainMeasure[] = [
  MAIN_MEASURES.find(({ name }) => name === 'burden')!,
  need('unmet_need_days', 'Need not worked on', 'days a year'),
  need('deaths', 'Deaths', 'per 1,000 a year'),
  need('needing_without_contact', 'Without contact', '% of people with need'),
];

export function dashboardsByForm(comparison: Comparison, ruled: readonly Ruled[]): FormDashboards[] {
  return regimesOf(comparison).map((regime, position) => {
    const rules = ruled.find(({ name }) => name === regime)?.rules;
    const figures = figuresOf(comparison, regime, rules);
    const needs = NEEDS.map((measure) => needOf(comparison, regime, measure));
    return { regime, position, looks: looksOf(rules, figures.length), figures, needs };
  });
}

type Rules = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
const valueOf = (rules: RuleValues | undefined, rule: string, key: string) =>
  (rules as Rules | undefined)?.[rule]?.[key];
const numberOf = (rules: RuleValues | undefined, rule: string, key: string) => Number(valueOf(rules, rule, key) ?? 0);

function figuresOf(comparison: Comparison, regime: string, rules: RuleValues | undefined): OwnFigure[] {
  return Object.entries(comparison.regimes[regime].reported).flatMap(([indicator, { value, truth }]) => {
    if (value === null || truth === null) return [];
    const target = numberOf(rules, 'indicators', TARGETS[indicator] ?? '') || undefined;
    return [{ indicator, label: labelOf(indicator), value, truth, target }];
  });
}

/** Targets that are set, what follows from them, how many figures are asked for, and how many of them this model counts. */
function looksOf(rules: RuleValues | undefined, shown: number): string {
  const counted = `${shown === 0 ? 'none' : shown} counted here`;
  if (rules === undefined) return `${counted}: nothing is known of its rules`;
  const set = Object.values(TARGETS).filter((key) => numberOf(rules, 'indicators', key) > 0).length;
  const follows =
    valueOf(rules, 'indicators', 'consequence') === 'performance_management' ? 'managed' : 'no consequence';
  const targets = set === 0 ? 'no target' : `${set} target${set === 1 ? '' : 's'}, ${follows}`;
  return `${targets}; ${numberOf(rules, 'reporting', 'indicators')} figures asked for, ${counted}`;
}

function needOf(comparison: Comparison, regime: string, { name }: MainMeasure): NeedFigure {
  const { mean, unit } = comparison.regimes[regime].measures[name];
  const label = NEEDS.find((measure) => measure.name === name)!.label;
  const read = mean === null ? '–' : isShare(unit) ? `${percent(mean)} %` : plain(mean);
  const of = meanUnder(comparison, regimesOf(comparison)[0], name);
  if (of === null || of === 0 || mean === null) return { label, mean: read, difference: null, low: null, high: null };
  const pair = comparison.paired.find((one) => one.regime === regime && one.measure === name);
  const part = (value: number | null | undefined) =>
    value === null || value === undefined ? null : (100 * value) / of;
  return { label, mean: read, difference: part(mean - of), low: part(pair?.low), high: part(pair?.high) };
}

/** How far the reported figures lie apart from form to form, and what burden did. */
export function dashboardsTitle(comparison: Comparison, forms: readonly FormDashboards[]): string {
  const spread = widestFigure(forms);
  const looked =
    spread === undefined
      ? 'No figure is reported by two of these forms'
      : `${spread.label} as reported: ${between(spread.values)}`;
  return forms.length < 2 ? `What ${forms[0].regime} looks at` : `${looked}. ${findingFor(comparison, NEEDS[0])}`;
}

function widestFigure(forms: readonly FormDashboards[]): { label: string; values: number[] } | undefined {
  const shared = new Map<string, number[]>();
  for (const { label, value } of forms.flatMap(({ figures }) => figures))
    shared.set(label, [...(shared.get(label) ?? []), value]);
  const width = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return [...shared]
    .filter(([, values]) => values.length > 1)
    .map(([label, values]) => ({ label, values }))
    .toSorted((one, other) => width(other.values) - width(one.values))[0];
}

function between(shares: readonly number[]): string {
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => (100 * share).toFixed(0));
  return low === high ? `${low} % under every form that reports it` : `${low} to ${high} % from form to form`;
}

/** Every number of both dashboards, a column a form. */
export function dashboardsTable(comparison: Comparison, forms: readonly FormDashboards[]): Table {
  const indicators = [...new Set(forms.flatMap(({ figures }) => figures.map(({ indicator }) => indicator)))];
  const own = indicators.flatMap((indicator) => {
    const row = (unit: string, of: (figure: OwnFigure) => number | undefined) => ({
      label: labelOf(indicator),
      unit,
      cells: forms.map(({ figures }) => {
        const figure = figures.find((one) => one.indicator === indicator);
        const value = figure && of(figure);
        return value === undefined ? '–' : `${percent(value)} %`;
      }),
    });
    const rows = [row('as reported', ({ value }) => value), row('as people met it', ({ truth }) => truth)];
    return TARGETS[indicator] === undefined ? rows : [row('target', ({ target }) => target), ...rows];
  });
  const happened = NEEDS.map(({ name, label, unit }) => ({
    label,
    unit,
    cells: forms.map(({ regime }) => {
      const { mean, high, unit: counted } = comparison.regimes[regime].measures[name];
      return withError(mean, high, isShare(counted) ? 100 : 1);
    }),
  }));
  const notes = indicators.map((indicator) => indicatorNote(comparison, indicator));
  const rows = [...own, ...happened];
  return { title: 'Two dashboards', columns: forms.map(({ regime }) => regime), rows, note: notes.join(' ') };
}
