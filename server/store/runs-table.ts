import { parquetWriteBuffer } from 'hyparquet-writer';
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
  { column: 'engine', unit: 'version', meaning: 'engine that ran it; runs of different engines are never mixed' },
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

export type RunRow = Readonly<Record<string, string | number | null>>;

/** The rows of a finding in design order: replication, then regime, then measure. */
export function* runRows(request: StoredRequest, finding: Finding): Generator<RunRow> {
  const { id, engine, scenario } = request;
  const { people, years, warm_up: warmUp, seed, place } = scenario;
  const settings = settingsOf(engine, scenario);
  for (let replication = 0; replication < scenario.replications; replication++) {
    for (const [regime, setting] of settings) {
      for (const { name: measure } of MEASURES) {
        const value = finding.values[measure][regime][replication];
        yield { comparison: id, engine, place: place.name, people, years, warm_up: warmUp, regime, setting, seed, replication, measure, value }; // prettier-ignore
      }
    }
  }
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

const WHOLE = new Set(['people', 'years', 'warm_up', 'replication']);

/** The table as Parquet; what its columns and measures mean stands in its own metadata. */
export function runsTable(request: StoredRequest, finding: Finding): Uint8Array {
  const rows = [...runRows(request, finding)];
  const columnData = RUN_COLUMNS.map(({ column: name }) => ({
    name,
    type: name === 'value' ? ('DOUBLE' as const) : WHOLE.has(name) ? ('INT32' as const) : ('STRING' as const),
    data: rows.map((row) => row[name]),
  }));
  const kvMetadata = [
    { key: 'formwork.engine', value: request.engine },
    { key: 'formwork.comparison', value: request.id },
    { key: 'formwork.columns', value: JSON.stringify(RUN_COLUMNS) },
    { key: 'formwork.measures', value: JSON.stringify(MEASURES) },
  ];
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: `formwork ${request.engine}` }));
}

/** The table as CSV (RFC 4180). */
export function runsCsv(request: StoredRequest, finding: Finding): string {
  const header = RUN_COLUMNS.map(({ column }) => column);
  const lines = [header.join(',')];
  for (const row of runRows(request, finding)) lines.push(header.map((column) => cell(row[column])).join(','));
  return `${lines.join('\n')}\n`;
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
