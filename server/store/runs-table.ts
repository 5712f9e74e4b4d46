import { setImmediate } from 'node:timers/promises';
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { MEASURES } from '../../engine/index.ts';
import type { Finding } from '../../experiments/analyse/finding.ts';
import { canonicalJson, hexHash } from '../requests/canonical.ts';
import type { WholeScenario } from '../requests/question.ts';
import { rulesOf } from '../../scenarios/schema/regime.ts';
import type { StoredRequest } from './store.ts';

/** What a column of the table of runs is. */
export interface ColumnNote {
  readonly column: string;
  readonly unit: string;
  readonly meaning: string;
}

/** One row a regime, replication and measure. */
export const RUN_COLUMNS: readonly ColumnNote[] = [
  { column: 'comparison', unit: 'id', meaning: 'address of the comparison the run was made for' },
  {
    column: 'engine',
    unit: 'version+code',
    meaning: 'engine that ran it: version and digest of its code; runs of different engines are never mixed',
  },
  { column: 'place', unit: 'name', meaning: 'place' },
  { column: 'people', unit: 'people', meaning: 'people of the place, as run' },
  { column: 'years', unit: 'years', meaning: 'years counted' },
  { column: 'warm_up', unit: 'years', meaning: 'years before, under the shared rules' },
  { column: 'regime', unit: 'name', meaning: 'label of the regime' },
  {
    column: 'setting',
    unit: 'hash',
    meaning: 'all that settles a run but seed and replication: place, rules, world, …',
  },
  { column: 'seed', unit: 'phrase', meaning: 'seed phrase' },
  { column: 'replication', unit: 'number from 0', meaning: 'draw of luck, shared by all regimes of a comparison' },
  { column: 'measure', unit: 'name', meaning: 'what was counted; its unit and direction stand in the dictionary' },
  { column: 'value', unit: 'of the measure', meaning: 'empty where nothing was there to be counted' },
];

type Row = readonly [regime: string, setting: string, replication: number, measure: string, value: number | null];

/** The rows of one replication: regime, then measure, in design order. */
function rowsOf({ values }: Finding, settings: readonly (readonly [string, string])[], replication: number): Row[] {
  return settings.flatMap(([regime, setting]) =>
    MEASURES.map(({ name }): Row => [regime, setting, replication, name, values[name][regime][replication]]),
  );
}

/** By regime: runs of equal settings, seed and replication are the same run, whichever comparison asked for it. */
function settingsOf(engine: string, scenario: WholeScenario): [string, string][] {
  const { place, people, years, warm_up: warmUp, world, knockout, equalise, regimes } = scenario;
  const shared = { engine, practices: place.practices, people, years, warmUp, world, knockout };
  return regimes.map((regime) => {
    const equal = equalise.length > 0 ? { equalise, reference: rulesOf(regimes[0]) } : {};
    return [regime.name, hexHash(canonicalJson({ ...shared, ...equal, rules: rulesOf(regime) }), 16)];
  });
}

/** What all rows of a comparison have in common, by column. */
function commonTo({ id, engine, scenario }: StoredRequest): Readonly<Record<string, string | number>> {
  const { people, years, warm_up, seed, place } = scenario;
  return { comparison: id, engine, place: place.name, people, years, warm_up, seed };
}

const VARYING = ['regime', 'setting', 'replication', 'measure', 'value'];
const WHOLE = new Set(['people', 'years', 'warm_up', 'replication']);

/** Rows that are written at a time; some tens of milliseconds. */
const ROWS_AT_ONCE = 5_000;

/**
 * The table as Parquet; what its columns and measures mean stands in its own metadata. Written a group of rows at a time, so that
 * requests are answered between them.
 */
export async function runsTable(request: StoredRequest, finding: Finding): Promise<Uint8Array> {
  const { engine, id, scenario } = request;
  const settings = settingsOf(engine, scenario);
  const common = commonTo(request);
  const writer = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: columnsOf([], common) });
  const table = new ParquetWriter({
    writer,
    schema,
    kvMetadata: metadata(engine, id),
    createdBy: `formwork ${engine}`,
  });
  const step = Math.max(1, Math.floor(ROWS_AT_ONCE / (settings.length * MEASURES.length)));
  for (let from = 0; from < scenario.replications; from += step) {
    const count = Math.min(step, scenario.replications - from);
    const rows = Array.from({ length: count }, (_, at) => rowsOf(finding, settings, from + at)).flat();
    await table.write({ columnData: columnsOf(rows, common) });
    await setImmediate();
  }
  await table.finish();
  return new Uint8Array(writer.getBuffer());
}

function columnsOf(rows: readonly Row[], common: ReturnType<typeof commonTo>) {
  return RUN_COLUMNS.map(({ column: name }) => {
    const at = VARYING.indexOf(name);
    const data = at === -1 ? rows.map(() => common[name]) : rows.map((row) => row[at]);
    const type = name === 'value' ? ('DOUBLE' as const) : WHOLE.has(name) ? ('INT32' as const) : ('STRING' as const);
    return { name, type, data };
  });
}

function metadata(engine: string, id: string): { key: string; value: string }[] {
  return [
    { key: 'formwork.engine', value: engine },
    { key: 'formwork.comparison', value: id },
    { key: 'formwork.columns', value: JSON.stringify(RUN_COLUMNS) },
    { key: 'formwork.measures', value: JSON.stringify(MEASURES) },
  ];
}

/** The table as CSV (RFC 4180), a piece a replication, so that whoever writes it can do something else between them. */
export function* runsCsv(request: StoredRequest, finding: Finding): Generator<string> {
  const settings = settingsOf(request.engine, request.scenario);
  const common = commonTo(request);
  const cells = RUN_COLUMNS.map(({ column }) => [VARYING.indexOf(column), cell(common[column])] as const);
  yield `${RUN_COLUMNS.map(({ column }) => column).join(',')}\n`;
  for (let replication = 0; replication < request.scenario.replications; replication++) {
    const rows = rowsOf(finding, settings, replication);
    yield rows.map((row) => `${cells.map(([at, same]) => (at === -1 ? same : cell(row[at]))).join(',')}\n`).join('');
  }
}

/** Columns of the table and measures in it: name, unit, meaning, which direction is better. */
export function dictionaryCsv(): string {
  const columns = RUN_COLUMNS.map(({ column, unit, meaning }) => ['column', column, unit, meaning, 'neither']);
  const measures = MEASURES.map(({ name, unit, title, better }) => ['measure', name, unit, title, better]);
  const rows = [['kind', 'name', 'unit', 'meaning', 'better'], ...columns, ...measures];
  return `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

/** Quoted where it must be; a text that a spreadsheet would take for a formula is made a text. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
