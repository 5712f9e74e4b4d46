import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { joinPublications } from '../../../scenarios/official/join.ts';
import { pcnTableSchema } from '../../../scenarios/schema/pcn-table.ts';
import { importsOf } from '../../house/import-directions.ts';
import { ROOT, sourceFiles } from '../../house/source.ts';
import { deprivation, lists, members, nation, NATION } from './published.ts';

const table = joinPublications(nation());

describe('the joined table', () => {
  test('has every practice of a PCN that has patients, by PCN and code', () => {
    expect(table.pcns.map(({ code, name, region }) => [code, name, region])).toEqual([
      ['U00001', 'NORTH MARSH PCN', 'Nowhere'],
      ['U00002', 'SOUTH MARSH & FEN PCN', 'Nowhere'],
      ['U00003', 'HILLTOP PCN', 'Nowhere'],
    ]);
    expect(table.pcns[0].practices).toEqual([
      { code: 'Z00001', name: 'HIGH STREET', people: 9000, imd: 10.13, imd_from: 'published' },
      { code: 'Z00002', name: 'MILL, LANE & CO', people: 3000, imd: 20, imd_from: 'published' },
      { code: 'Z00003', name: 'BRIDGE', people: 6000, imd: 15.07, imd_from: 'pcn_mean' },
    ]);
  });

  test('takes the national mean, weighted by lists, where no practice of a PCN has a score', () => {
    const mean = Math.round(((9000 * 10.13 + 3000 * 20 + 8000 * 40) / 20_000) * 100) / 100;
    expect(table.pcns[2].practices).toEqual([
      { code: 'Z00005', name: 'TOWER', people: 5000, imd: mean, imd_from: 'national_mean' },
    ]);
    const bare = joinPublications({ ...nation(), deprivation: undefined });
    expect(bare.account.deprivation).toBeNull();
    expect(bare.pcns.flatMap(({ practices }) => practices).every(({ imd, imd_from: from }) => imd === 21.9 && from === 'national_mean')).toBe(true); // prettier-ignore
  });

  test('accounts for every practice read', () => {
    expect(table.account).toMatchObject({
      pcns: 3,
      practices: 5,
      people: 31_000,
      lists: { file: 'lists.csv', date: '01JUL2031', practices: 8, people: 32_100 },
      members: { file: 'members.csv', date: '01-Jul-31', practices: 8, pcns: 4 },
      deprivation: { file: 'imd.csv', period: '2019', practices: 3 },
      without_pcn: { practices: 1, people: 700, codes: ['Z00006'] },
      listed_not_mapped: { practices: 1, people: 400, codes: ['Z00007'] },
      mapped_not_listed: ['Z00008'],
      without_patients: ['Z00009'],
      pcns_without_practices: ['U00004'],
      imd_from_pcn: { practices: 1, people: 6000, codes: ['Z00003'] },
      imd_from_nation: { practices: 1, people: 5000, codes: ['Z00005'] },
    });
    const { practices, lists: read, without_pcn: alone, listed_not_mapped: unmapped } = table.account;
    expect(practices + alone.practices + unmapped.practices + table.account.without_patients.length).toBe(read.practices); // prettier-ignore
  });

  test('passes its own schema as it is kept', () => {
    expect(pcnTableSchema.parse(JSON.parse(JSON.stringify(table)))).toEqual(table);
  });

  test('names PCNs that cannot be run', () => {
    const few = joinPublications(nation({ lists: lists([['Z00004', 99], ['Z00005', 5000]]) })); // prettier-ignore
    expect(few.account.pcns_out_of_range).toEqual(['U00002']);
  });
});

describe('columns are found by name', () => {
  const pcnsOf = (changed: Parameters<typeof nation>[0]) => joinPublications(nation(changed)).pcns;

  test('in any case, quoted, after a byte order mark, with blank lines', () => {
    const quoted = (text: string) => text.replace(/^.*/, (header) => header.split(',').map((name) => `"${name}"`).join()); // prettier-ignore
    expect(pcnsOf({ lists: `\ufeff${NATION.lists}`, members: `\ufeff${quoted(NATION.members)}` })).toEqual(table.pcns);
    expect(
      pcnsOf({ lists: NATION.lists.replace(/^.*/, (header) => header.toLowerCase().replaceAll('_', ' ')) }),
    ).toEqual(table.pcns);
    expect(pcnsOf({ lists: `\n\n${NATION.lists.replaceAll('\r\n', '\n\n')}\n\n` })).toEqual(table.pcns);
  });

  test('in any order, with semicolons or tabs', () => {
    const turned = (text: string) => text.split('\r\n').map((row) => row.split(',').toReversed().join()).join('\n'); // prettier-ignore
    expect(pcnsOf({ lists: turned(NATION.lists), deprivation: turned(NATION.deprivation) })).toEqual(table.pcns);
    expect(
      pcnsOf({ lists: NATION.lists.replaceAll(',', ';'), deprivation: NATION.deprivation.replaceAll(',', '\t') }),
    ).toEqual(table.pcns);
  });

  test('under the names of other years', () => {
    expect(
      pcnsOf({
        lists: NATION.lists.replace('TYPE', 'ORG_TYPE').replace(',CODE,', ',ORG_CODE,').replace('AGE', 'AGE_GROUP_5'),
      }),
    ).toEqual(table.pcns);
    expect(pcnsOf({ lists: NATION.lists.replace('CCG_CODE', 'SUB_ICB_LOCATION_CODE') })).toEqual(table.pcns);
  });
});

describe('rows that count', () => {
  test('of several rows a practice, the total', () => {
    const { account, pcns } = joinPublications(
      nation({
        lists: lists([
          ['Z00004', 8000],
          ['Z00004', 3900, 'MALE', 'ALL'],
          ['Z00004', 4100, 'FEMALE', 'ALL'],
          ['Z00004', 80, 'MALE', '0_4'], // prettier-ignore
          ['Z00005', 7, 'MALE', '0_4'],
        ]),
      }),
    );
    expect(pcns.map(({ code, practices }) => [code, practices[0].people])).toEqual([['U00002', 8000]]);
    expect(account.without_total).toEqual(['Z00005']);
    expect(account.mapped_not_listed).not.toContain('Z00005');
  });

  test('of other organisations than practices, none', () => {
    const text = `${NATION.lists}\r\nGP_PRAC_PAT_LIST,01JUL2031,CCG,99Z,E99,00L,,ALL,ALL,999999`;
    expect(joinPublications(nation({ lists: text })).account.lists.practices).toBe(8);
  });

  test('of several periods the newest, of several areas the practices, blank values none', () => {
    const text = deprivation([['Z00004', 31, '2015'], ['Z00004', '', '2025'], ['Z00001', 12, '2025'], ['Z00002', 5, '2025', 'PCNs']]); // prettier-ignore
    const { account, pcns } = joinPublications(nation({ deprivation: text }));
    expect(account.deprivation).toEqual({ file: 'imd.csv', period: '2025', practices: 1 });
    expect(pcns[0].practices.map(({ imd }) => imd)).toEqual([12, 12, 12]);
  });

  test('a thousands comma in quotes is read, a repeated row counts once', () => {
    const text = `${NATION.lists.replace(/9000$/m, '"9,000"')}\r\n${NATION.lists.split('\r\n')[2]}`;
    expect(joinPublications(nation({ lists: text })).account.people).toBe(31_000);
  });

  test('names lose line breaks and signs that cannot be seen', () => {
    const text = members([['Z00004', '"ABB\nEY\u202e"', 'U00002', '"  SOUTH \u001b MARSH"']]);
    const [pcn] = joinPublications(nation({ members: text })).pcns;
    expect([pcn.name, pcn.practices[0].name]).toEqual(['SOUTH MARSH', 'ABB EY']);
  });
});

test('the parser runs where there is no Node', () => {
  const files = readdirSync(path.join(ROOT, 'scenarios/official')).map((file) => `scenarios/official/${file}`);
  const sources = sourceFiles().filter((file) => files.includes(file.path));
  expect(sources.length).toBe(files.length);
  const imported = sources.flatMap(importsOf);
  expect(imported.filter((name) => name.startsWith('node:'))).toEqual([]);
  expect(imported).toContain('papaparse');
  const above = ['../national.ts', '../refusal.ts', '../schema/place.ts', '../schema/pcn-table.ts'];
  expect([...new Set(imported.filter((name) => name.startsWith('..')))].sort()).toEqual(above.sort());
});
