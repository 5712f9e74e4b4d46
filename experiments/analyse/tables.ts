import type { Comparison } from './comparison.ts';
import { HEADING_LABELS, MAIN_MEASURES } from './main-measures.ts';
import { isShare, percent, plain, withError } from './numbers.ts';
import { lessAndMore, meanUnder, pairedFor, readingOf, regimesOf, VERDICT_WORDS } from './reading.ts';

/** A table as a terminal or a page may lay it out: one cell a column, or none in a row that heads those below it. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly unit: string; readonly cells: readonly string[] }[];
  /** A sentence beneath. */
  readonly note: string;
}

/** Means of the main measures by regime. */
export function measuresTable(comparison: Comparison): Table {
  const columns = regimesOf(comparison);
  const rows = MAIN_MEASURES.map(({ name, label, unit }) => ({
    label,
    unit,
    cells: columns.map((regime) => {
      const { mean, high, unit: counted } = comparison.regimes[regime].measures[name];
      return withError(mean, high, isShare(counted) ? 100 : 1);
    }),
  }));
  const note = '± is the Monte Carlo error (95 %): the luck of the draw, not how sure the model is.';
  return { title: 'What happened', columns, rows, note };
}

/** One regime against the reference, pair by pair. */
export function pairedTable(comparison: Comparison, regime: string): Table {
  const rows = MAIN_MEASURES.map(({ name, label }) => {
    const pair = pairedFor(comparison, regime, name);
    const { less, more } = lessAndMore(comparison, pair);
    const counts = [less, more, pair.same].map(String);
    const reading = VERDICT_WORDS[readingOf(comparison, regime, name)];
    return { label, unit: '', cells: [relative(comparison, regime, name), ...counts, reading] };
  });
  const reference = regimesOf(comparison)[0];
  const title = `${regime} against ${reference}`;
  return { title, columns: ['difference, %', 'less', 'more', 'same', 'reading'], rows, note: '' };
}

/** Difference in per cent of the reference's mean; as it is where that mean is zero. */
function relative(comparison: Comparison, regime: string, measure: string): string {
  const { difference, high, against } = pairedFor(comparison, regime, measure);
  const reference = meanUnder(comparison, against, measure);
  if (difference === null || high === null || reference === null) return '–';
  if (reference === 0) return `${plain(difference)} (of 0)`;
  return `${percent(difference / reference, true)} ±${percent((high - difference) / Math.abs(reference))}`;
}

/** Shares of the paid minutes by heading and regime, all organisations together. */
export function minutesTable(comparison: Comparison): Table {
  const columns = regimesOf(comparison);
  const spent = columns.map((regime) => minutesByHeading(comparison, regime));
  const headings = Object.keys(HEADING_LABELS);
  const used = headings.filter((heading) => spent.some((minutes) => (minutes.get(heading) ?? 0) > 0));
  const unused = headings.filter((heading) => !used.includes(heading));
  const rows = used.map((heading) => ({
    label: HEADING_LABELS[heading],
    unit: '',
    cells: spent.map((minutes) => percent((minutes.get(heading) ?? 0) / (minutes.get('paid') || 1))),
  }));
  return { title: 'How each paid minute was spent, %', columns, rows, note: paidNote(comparison, unused) };
}

/** Minutes by heading, `paid` among them, summed over organisations and replications. */
export function minutesByHeading(comparison: Comparison, regime: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const headings of Object.values(comparison.regimes[regime].minutesByOrganisation)) {
    for (const [heading, minutes] of Object.entries(headings)) sums.set(heading, (sums.get(heading) ?? 0) + minutes);
  }
  return sums;
}

function paidNote(comparison: Comparison, unused: readonly string[]): string {
  const { people, years, replications, regimes } = comparison;
  const paid = Object.values(regimes).map(({ minutesPaid }) => minutesPaid / (people * years * replications));
  const equal = Math.max(...paid) === Math.min(...paid);
  const perHead = equal
    ? `Paid: ${plain(paid[0])} minutes a head and year, the same under every regime.`
    : `Paid minutes a head and year differ: ${paid.map((minutes) => plain(minutes)).join(', ')}.`;
  const none = unused.map((heading) => HEADING_LABELS[heading].toLowerCase()).join(', ');
  return none ? `${perHead} Nothing was spent on: ${none}.` : perHead;
}

/** What each regime's dashboard shows, and below it the same thing as people met it. */
export function reportedTable(comparison: Comparison): Table {
  const columns = regimesOf(comparison);
  const indicators = [...new Set(columns.flatMap((regime) => Object.keys(comparison.regimes[regime].reported)))];
  const rows = indicators.flatMap((indicator) => {
    const label = labelOf(indicator);
    const figures = (key: 'value' | 'truth') =>
      columns.map((regime) => figure(comparison.regimes[regime].reported[indicator], key));
    return [
      { label, unit: '', cells: [] },
      { label: '', unit: 'as reported', cells: figures('value') },
      { label: '', unit: 'as people met it', cells: figures('truth') },
    ];
  });
  const note = 'Shares in %. As reported: what the dashboard would have said.';
  return { title: 'Dashboard beside truth', columns, rows, note };
}

type Reported = Comparison['regimes'][string]['reported'][string];

function figure(reported: Reported | undefined, key: 'value' | 'truth'): string {
  const value = reported?.[key] ?? null;
  if (!reported || value === null) return '–';
  return isShare(reported.unit) ? `${percent(value)} %` : plain(value);
}

/** `same_day_share` → `Same day share`. */
export function labelOf(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** One measure under every regime but the reference, pair by pair. */
export function measurePairsTable(comparison: Comparison, measure: string, label: string): Table {
  const [reference, ...others] = regimesOf(comparison);
  const tables = others.map((regime) => pairedTable(comparison, regime));
  const position = MAIN_MEASURES.findIndex(({ name }) => name === measure);
  const rows = others.map((regime, index) => ({ label: regime, unit: '', cells: tables[index].rows[position].cells }));
  const note = 'Difference in % of the reference, ± Monte Carlo error; then numbers of pairs.';
  return { title: `${label} against ${reference}`, columns: tables[0]?.columns ?? [], rows, note };
}

/** Need that nobody works on and its three parts. */
export function unmetTable(comparison: Comparison): Table {
  const columns = regimesOf(comparison);
  const row = (name: string, label: string) => ({
    label,
    unit: '',
    cells: columns.map((regime) => {
      const { mean, high } = comparison.regimes[regime].measures[name];
      return withError(mean, high);
    }),
  });
  const rows = [
    row('hidden_need_days', 'No service knows'),
    row('waiting_need_days', 'Known, waiting'),
    row('dropped_need_days', 'Known, dropped'),
    row('unmet_need_days', 'Together'),
  ];
  return { title: 'Need not worked on', columns, rows, note: 'Domain-days a person-year, ± Monte Carlo error.' };
}
