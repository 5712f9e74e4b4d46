import { expect, test } from 'vitest';
import { PERSON_YEAR_COLUMNS } from '../../engine/index.ts';
import { PERSON_YEAR_HEADER, personYearText } from '../../experiments/run/person-year-text.ts';
import { fakeDesign } from './fake-simulation.ts';

const HEADER =
  'regime,replication,person,year,days_lived,age,deprivation_fifth,need_group,practice,' +
  'contacts_practice,contacts_community_nursing,contacts_mental_health,contacts_social_care,contacts_voluntary,' +
  'contacts_link_worker,contacts_first,contacts_planned,contacts_failure,contacts_bounced,contacts_crisis,' +
  'requests,failure_requests,burden_physical,burden_mental,burden_social,burden_functional,' +
  'need_days_physical,need_days_mental,need_days_social,need_days_functional,' +
  'unmet_days_physical,unmet_days_mental,unmet_days_social,unmet_days_functional,' +
  'hidden_days_physical,hidden_days_mental,hidden_days_social,hidden_days_functional,' +
  'emergency_attendances,admissions\n';

const { place } = fakeDesign();
const width = PERSON_YEAR_COLUMNS.length;
const at = (column: string) => PERSON_YEAR_COLUMNS.indexOf(column);
const text = (cells: Float64Array, regime = 'network') =>
  [...personYearText({ rows: cells.length / width, cells }, { regime, replication: 1, place })]
    .map((part) => Buffer.from(part).toString())
    .join('');

test('the header is the contract, to the letter', () => {
  expect(PERSON_YEAR_HEADER).toBe(HEADER);
});

test('cells are compact: whole numbers plain, fractions in four decimals, names for groups, nothing for no value', () => {
  const cells = new Float64Array(width);
  cells[at('person')] = 2147483647;
  cells[at('year')] = -3;
  cells[at('days_lived')] = 364.00004;
  cells[at('age')] = 54.123456;
  cells[at('deprivation_fifth')] = Number.NaN;
  cells[at('need_group')] = 2;
  cells[at('contacts_practice')] = -1e-9;
  expect(text(cells)).toBe(`network,1,2147483647,-3,364,54.1235,,frail,P1,${Array(31).fill('0').join(',')}\n`);
});

test('every line has a cell for every column, over many parts', () => {
  const lines = text(new Float64Array(width * 45_001))
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(45_001);
  expect(new Set(lines)).toEqual(new Set([lines[0]]));
  expect(lines[0].split(',')).toHaveLength(HEADER.split(',').length);
});

test('a label with a comma or a quote stays one cell', () => {
  expect(text(new Float64Array(width), 'a "b", c')).toMatch(/^"a ""b"", c",1,/);
});
