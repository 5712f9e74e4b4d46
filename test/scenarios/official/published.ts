/** Small files in the formats of the official publications, made up from end to end. */

const csv = (rows: readonly (readonly (string | number)[])[]) => rows.map((row) => row.join(',')).join('\r\n');

/** Patients by practice. `sex` and `age` as in the file; ALL and ALL is the total. */
export function lists(rows: readonly (readonly [code: string, people: string | number, sex?: string, age?: string])[]) {
  return csv([
    ['PUBLICATION', 'EXTRACT_DATE', 'TYPE', 'CCG_CODE', 'ONS_CCG_CODE', 'CODE', 'POSTCODE', 'SEX', 'AGE', 'NUMBER_OF_PATIENTS'], // prettier-ignore
    ...rows.map(
      ([code, people, sex = 'ALL', age = 'ALL']) =>
      ['GP_PRAC_PAT_LIST', '01JUL2031', 'GP', '99Z', 'E99', code, 'ZZ1 1ZZ', sex, age, people], // prettier-ignore
    ),
  ]);
}

/** Practice to PCN mapping. */
export function members(rows: readonly (readonly [code: string, name: string, pcn: string, pcnName: string])[]) {
  return csv([
    ['PUBLICATION', 'EXTRACT_DATE', 'PRACTICE_CODE', 'PRACTICE_NAME', 'PRACTICE_POSTCODE', 'PCN_CODE', 'PCN_NAME', 'COMM_REGION_NAME'], // prettier-ignore
    ...rows.map(
      ([code, name, pcn, pcnName]) =>
      ['GP_PRAC_PAT_LIST', '01-Jul-31', code, name, 'ZZ1 1ZZ', pcn, pcnName, 'Nowhere'], // prettier-ignore
    ),
  ]);
}

/** Fingertips export. */
export function deprivation(
  rows: readonly (readonly [code: string, value: string | number, period?: string, type?: string])[],
  indicator = 'Deprivation score (IMD 2019)',
) {
  return csv([
    ['Indicator ID', 'Indicator Name', 'Parent Code', 'Area Code', 'Area Name', 'Area Type', 'Sex', 'Category', 'Time period', 'Value', 'Time period Sortable'], // prettier-ignore
    ...rows.map(
      ([code, value, period = '2019', type = 'GP']) =>
      [93553, indicator, 'E92000001', code, 'Somewhere', type, 'Persons', '', period, value, `${period}0000`], // prettier-ignore
    ),
  ]);
}

/** A nation of three PCNs, with something amiss of every kind. */
export const NATION = {
  lists: lists([
    ['Z00001', 9000],
    ['Z00002', 3000],
    ['Z00003', 6000],
    ['Z00004', 8000], // prettier-ignore
    ['Z00005', 5000],
    ['Z00006', 700],
    ['Z00007', 400],
    ['Z00009', 0], // prettier-ignore
  ]),
  members: members([
    ['Z00001', 'HIGH STREET', 'U00001', 'NORTH MARSH PCN'],
    ['Z00002', '"MILL, LANE & CO"', 'U00001', 'NORTH MARSH PCN'],
    ['Z00003', 'BRIDGE', 'U00001', 'NORTH MARSH PCN'],
    ['Z00004', 'ABBEY', 'U00002', 'SOUTH MARSH & FEN PCN'],
    ['Z00005', 'TOWER', 'U00003', 'HILLTOP PCN'],
    ['Z00006', 'ALONE', 'U', 'Unallocated'],
    ['Z00008', 'CLOSED', 'U00004', 'GONE PCN'],
    ['Z00009', 'EMPTY', 'U00003', 'HILLTOP PCN'],
  ]),
  deprivation: deprivation([
    ['E92000001', 21.7, '2019', 'England'],
    ['Z00001', 10.126],
    ['Z00002', 20],
    ['Z00004', 40],
    ['Z00001', 99, '2015'], // prettier-ignore
  ]),
} as const;

/** The nation as publications, any of them replaced. */
export function nation(changed: Partial<Record<keyof typeof NATION, string>> = {}) {
  const text = { ...NATION, ...changed };
  return {
    lists: { file: 'lists.csv', text: text.lists },
    members: { file: 'members.csv', text: text.members },
    deprivation: { file: 'imd.csv', text: text.deprivation },
  };
}
