import type { Comparison } from './comparison.ts';
import { HEADING_LABELS, HOSPITAL_ROWS, INDICATOR_NOTES, MAIN_MEASURES } from './main-measures.ts';
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

/** Whose minutes: those who see people by appointment, or the hospital, whose beds and cover stand ready. */
export type Part = 'community' | 'hospital';

const PARTS: readonly { readonly part: Part; readonly title: string; readonly note: string }[] = [
  { part: 'community', title: 'Practices and partners: how each paid minute was spent, %', note: '' },
  {
    part: 'hospital',
    title: 'Emergency department and beds: how each paid minute was spent, %',
    note: 'Idle here is an empty bed or emergency cover: kept for bad days.',
  },
];

/** Shares of the paid minutes by heading and regime: practices and partners, then the hospital where there is one. */
export function minutesTables(comparison: Comparison): Table[] {
  return PARTS.filter(({ part }) => minutesByHeading(comparison, regimesOf(comparison)[0], part).has('paid')).map(
    ({ part, title, note }) => minutesTable(comparison, part, title, note),
  );
}

function minutesTable(comparison: Comparison, part: Part, title: string, about: string): Table {
  const columns = regimesOf(comparison);
  const spent = columns.map((regime) => minutesByHeading(comparison, regime, part));
  const used = Object.keys(HEADING_LABELS).filter((heading) => spent.some((minutes) => minutes.get(heading)));
  const rows = used.map((heading) => ({
    label: HEADING_LABELS[heading],
    unit: '',
    cells: spent.map((minutes) => percent((minutes.get(heading) ?? 0) / (minutes.get('paid') || 1))),
  }));
  const note = [paidNote(comparison, spent), about].filter(Boolean).join(' ');
  return { title, columns, rows, note };
}

/** Minutes by heading, `paid` among them, summed over replications and the organisations of a part. */
export function minutesByHeading(comparison: Comparison, regime: string, part: Part): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [organisation, headings] of Object.entries(comparison.regimes[regime].minutesByOrganisation)) {
    if (HOSPITAL_ROWS.includes(organisation) !== (part === 'hospital')) continue;
    for (const [heading, minutes] of Object.entries(headings)) sums.set(heading, (sums.get(heading) ?? 0) + minutes);
  }
  return sums;
}

function paidNote({ people, years, replications }: Comparison, spent: readonly Map<string, number>[]): string {
  const paid = spent.map((minutes) => (minutes.get('paid') ?? 0) / (people * years * replications));
  if (Math.max(...paid) === Math.min(...paid))
    return `Paid: ${plain(paid[0])} minutes a head and year, the same under every regime.`;
  return `Paid minutes a head and year differ: ${paid.map((minutes) => plain(minutes)).join(', ')}.`;
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
  const notes = indicators.map((indicator) => indicatorNote(comparison, indicator));
  return { title: 'Dashboard beside truth', columns, rows, note: notes.join(' ') };
}

/** What the two figures of an indicator are, and what makes them differ besides dressing up. */
export function indicatorNote(comparison: Comparison, indicator: string): string {
  const found = regimesOf(comparison).map((regime) => comparison.regimes[regime].reported[indicator]);
  const [shown, met] = wordsOf(found.find((reported) => reported !== undefined)!.unit);
  const figures = met === '' ? shown : `as reported, ${shown}; as people met it, ${met}`;
  return [`${labelOf(indicator)}: ${figures}.`, INDICATOR_NOTES[indicator] ?? ''].filter(Boolean).join(' ');
}

/** A unit may say of the truth what else it counts: `share of appointments; truth: share of requests`. */
export function wordsOf(unit: string): [shown: string, met: string] {
  const [shown, met = ''] = unit.split('; truth: ');
  return [shown, met];
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
