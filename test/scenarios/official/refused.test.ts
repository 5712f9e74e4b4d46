import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinPublications } from '../../../scenarios/official/join.ts';
import { Refusal } from '../../../scenarios/refusal.ts';
import { deprivation, lists, members, nation, NATION } from './published.ts';

/** The message with which the publications are refused. */
function refusal(publications: Parameters<typeof joinPublications>[0]): string {
  try {
    joinPublications(publications);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return expect.unreachable('accepted');
}

const line = (text: string, at: number, change: (row: string) => string) =>
  text.split('\r\n').map((row, index) => (index === at - 1 ? change(row) : row)).join('\r\n'); // prettier-ignore

describe('one message names the file, what was found and what was expected', () => {
  test.each([
    ['empty', { lists: '' }, ['"lists.csv" is empty', 'a table with a header']],
    ['blank', { members: '\ufeff \r\n\r\n' }, ['"members.csv" is empty']],
    ['commas alone', { members: ',,,\n,,,' }, ['"members.csv"', '--members', 'PRACTICE_CODE']],
    ['other columns', { lists: 'a,b\n1,2' }, ['"lists.csv" (--lists) has columns "a", "b"', 'CODE, NUMBER_OF_PATIENTS']],
    ['many columns', { lists: 'a,'.repeat(600) }, ['601 columns', 'at most 500']],
    ['prose', { members: 'Dear all' }, ['one column "Dear all"', 'practice to PCN mapping']],
    ['one column lost', { members: NATION.members.replace('PCN_CODE', 'PCN') }, ['"members.csv"', 'PCN_CODE']],
    ['one column twice', { lists: NATION.lists.replace('POSTCODE', 'code') }, ['"lists.csv"', 'two columns', '"code"']],
    ['a page', { deprivation: '<!doctype html><title>x</title>' }, ['"imd.csv" (--deprivation)', 'AREA_CODE']],
    ['a header alone', { lists: lists([]) }, ['"lists.csv"', 'no row of a practice', 'SEX and AGE are ALL']],
    ['one sex alone', { lists: lists([['Z00001', 5, 'FEMALE', 'ALL']]) }, ['1 practice by sex or age', 'of all patients']],
    ['no PCN', { members: members([['Z00001', 'X', 'U', 'Unallocated']]) }, ['"members.csv"', 'no practice with a PCN']],
    ['no practice', { deprivation: deprivation([['E1', 5, '2019', 'England']]) }, ['"imd.csv"', 'no row of a practice']],
    ['another indicator', { deprivation: deprivation([['Z00001', 5]], 'Obesity') }, ['indicator "Obesity"', '(IMD)']],
    ['a torn row', { lists: line(NATION.lists, 3, () => 'Z,9') }, ['"lists.csv": line 3', '2 columns', 'expected 10']],
    ['an open quote', { lists: `${NATION.lists}\r\n"Z` }, ['"lists.csv": line 10', 'not closed']],
    ['a list that is no number', { lists: lists([['Z00001', 'many']]) }, ['line 2, NUMBER_OF_PATIENTS', '"many"', 'whole number']],
    ['a negative list', { lists: lists([['Z00001', -5]]) }, ['"-5"']],
    ['a part of a person', { lists: lists([['Z00001', 5.5]]) }, ['"5.5"']],
    ['an endless list', { lists: lists([['Z00001', 1_000_001]]) }, ['"1000001"', '0 to 1000000']],
    ['no list', { lists: lists([['Z00001', '']]) }, ['found nothing', 'whole number']],
    ['two lists', { lists: lists([['Z00001', 5], ['Z00001', 6]]) }, ['line 3', '"6" for Z00001', '"5" further up']],
    ['a strange code', { lists: lists([['é!', 5]]) }, ['line 2, CODE', '"é!"', 'organisation code']],
    ['__proto__', { lists: lists([['__proto__', 5]]) }, ['"__proto__"', 'organisation code']],
    ['a strange PCN', { members: members([['Z00001', 'X', '77', 'Y']]) }, ['line 2, PCN_CODE', '"77"']],
    ['two PCNs', { members: members([['Z00001', 'X', 'U00001', 'Y'], ['Z00001', 'X', 'U00002', 'W']]) }, ['"U00002" for Z00001']],
    ['a score beyond 100', { deprivation: deprivation([['Z00001', 100.1]]) }, ['line 2, Value', '"100.1"', '0 to 100']],
    ['a score that is no number', { deprivation: deprivation([['Z00001', 'high']]) }, ['"high"', 'IMD score']],
    ['two scores', { deprivation: deprivation([['Z00001', 1], ['Z00001', 2]]) }, ['"2" for Z00001']],
    ['nothing in common', { lists: lists([['Q99999', 5]]) }, ['"lists.csv" and "members.csv"', 'in common']],
  ] as const)('%s', (_, changed, says) => {
    const message = refusal(nation(changed));
    for (const text of says) expect(message).toContain(text);
    expect(message.length).toBeLessThan(1_000);
  }); // prettier-ignore

  test('files that have changed places', () => {
    const { lists: l, members: m, deprivation: d } = nation();
    expect(refusal({ lists: m, members: l })).toBe(
      '"members.csv" (--lists) is practice to PCN mapping; expected patients registered at a GP practice (gp-reg-pat-prac-all.csv) with columns CODE, NUMBER_OF_PATIENTS; the files of --lists and --members are swapped',
    );
    expect(refusal({ lists: d, members: m, deprivation: l })).toContain('--lists and --deprivation are swapped');
    expect(refusal({ lists: l, members: d, deprivation: m })).toContain('--members and --deprivation are swapped');
    expect(refusal({ lists: l, members: l })).toContain('"lists.csv" (--members) is patients registered');
    expect(refusal({ lists: m, members: m })).toContain('give it as --members');
    expect(refusal({ lists: m, members: d, deprivation: l })).toContain('give it as --members');
  });
});

describe('no text does anything but be read or be refused in one short message', () => {
  const tried = (publications: Parameters<typeof joinPublications>[0]) => {
    try {
      const { account, pcns } = joinPublications(publications);
      return account.practices === pcns.flatMap(({ practices }) => practices).length && account.practices > 0;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.message.includes('.csv"') && error.message.length < 1_500;
    }
  };
  const sign = fc.constantFrom(',', '"', '\n', '\r', '\r\n', ';', '\t', '\u0000', '\ufeff', '__proto__', 'U', '-1', '1e9', 'ALL', ' ', 'é'); // prettier-ignore
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(sign, { maxLength: 40 }).map((all) => all.join('')),
  );
  const kind = fc.constantFrom('lists', 'members', 'deprivation');

  test('any text as any of the files', () => {
    fc.assert(
      fc.property(kind, text, (which, any) => {
        expect(tried(nation({ [which]: any }))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a real file with anything put in, or cut out, anywhere', () => {
    const cut = fc.nat(2_000);
    fc.assert(
      fc.property(kind, cut, fc.nat(30), text, (which, at, gone, any) => {
        const whole = NATION[which];
        const from = at % whole.length;
        expect(tried(nation({ [which]: whole.slice(0, from) + any + whole.slice(from + gone) }))).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  test('any cells under the right header', () => {
    const cells = fc.array(fc.array(fc.oneof(text, sign), { minLength: 10, maxLength: 11 }), { maxLength: 6 });
    fc.assert(
      fc.property(kind, cells, (which, rows) => {
        const [header] = NATION[which].split('\r\n');
        const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
        expect(tried(nation({ [which]: [header, ...quoted].join('\n') }))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
