import { describe, expect, test } from 'vitest';
import { DOMAINS, PERSON_YEAR_COLUMNS, SERVICES, type Diary, type RuleValues } from '../../engine/index.ts';
import { BUSY, BUSY_PLACE } from '../support/busy.ts';
import { light } from '../support/persons.ts';
import { begin, digestOf } from '../support/runs.ts';
import { SHIPPED } from '../support/shipped-rules.ts';

const DAYS = 365;

function lived(rules: RuleValues, diary?: number) {
  const simulation = begin({ place: BUSY_PLACE, world: BUSY, rules: SHIPPED['status-quo'] });
  simulation.advance(120);
  simulation.govern(rules);
  simulation.count({ days: DAYS, diary });
  simulation.advance(DAYS);
  return simulation;
}
const diaryOf = (rules: RuleValues, slot: number) => lived(rules, slot).diary();

const watched = lived(SHIPPED['network'], 7);
const left = lived(SHIPPED['network']);

test('a diary changes nothing: same bytes, same measures', () => {
  expect(digestOf(watched)).toBe(digestOf(left));
  expect(watched.result()).toEqual(left.result());
});

test('without having been asked for there is none', () => {
  expect(() => left.diary()).toThrow('no diary was asked for');
});

/** Slots with the fullest diaries, found by one pass over a few. */
const full = Array.from({ length: 12 }, (_, slot) => diaryOf(SHIPPED['status-quo'], slot * 97));

test('the same person under the same rules has the same diary', () => {
  expect(full.some(({ entries }) => entries.length > 20)).toBe(true);
  expect(diaryOf(SHIPPED['status-quo'], 97)).toEqual(full[1]);
});

const organisations = new Set(['practice', 'emergency_department', 'hospital', ...SERVICES.map(({ key }) => key)]);
const known = (organisation: string | undefined) => organisation === undefined || organisations.has(organisation);

/** Lines that cannot follow from those before them: a day that goes back, an unknown name, a level that jumps. */
function odd({ levels, entries }: Diary): string[] {
  const now = [...levels];
  let last = 1;
  return entries.flatMap(({ day, what, organisation, domain, level = 0, cause }, at) => {
    const wrong = [day < last || day > DAYS ? 'day' : '', known(organisation) ? '' : 'organisation'];
    last = day;
    if (what === 'level') {
      const step = level - now[DOMAINS.indexOf(domain!)];
      now[DOMAINS.indexOf(domain!)] = level;
      const fits = cause === 'contact' ? step === -1 : cause === 'of_itself' ? Math.abs(step) === 1 : step === level;
      if (!fits) wrong.push(`level: ${cause} ${step}`);
    }
    return wrong.filter(Boolean).map((what_) => `${at}: ${what_}`);
  });
}

describe('what a diary says hangs together', () => {
  test.each(full.map((diary, at) => [at, diary] as const))('person %i', (_, diary) => {
    expect(odd(diary)).toEqual([]);
  });

  test('a jump is found', () => {
    const entries = [{ day: 3, what: 'level', domain: 'mental', level: 3, cause: 'of_itself' }] as const;
    expect(odd({ ...full[0], levels: [0, 0, 0, 0], entries })).toEqual(['0: level: of_itself 3']);
  });

  test('courses start for what was referred there, unless they wait since before the count', () => {
    const started = full.flatMap(({ entries, levels }) =>
      entries.filter(({ what }) => what === 'course_started').map((start) => ({ start, entries, levels })),
    );
    expect(started.length).toBeGreaterThan(2);
    for (const { start, entries, levels } of started) {
      const { organisation, domain, day } = start;
      const sent = entries.some((e) => e.what === 'referred' && e.organisation === organisation && e.domain === domain && e.day < day); // prettier-ignore
      expect(sent || levels[DOMAINS.indexOf(domain!)] > 0).toBe(true);
    }
  });
});

test('the diary has as many touchpoints, requests and admissions as the person-year table', () => {
  const simulation = begin({ place: BUSY_PLACE, world: BUSY, rules: SHIPPED['status-quo'] });
  simulation.count({ days: DAYS, personYears: true, diary: 97 });
  simulation.advance(DAYS);
  const { entries, person } = simulation.diary();
  const row = rowOf(simulation.personYears(), person);
  const count = (holds: (entry: Diary['entries'][number]) => boolean) => entries.filter(holds).length;
  for (const kind of ['first', 'planned', 'failure', 'bounced', 'crisis'] as const)
    expect(count((entry) => entry.kind === kind)).toBe(row[`contacts_${kind}`]);
  expect(count(({ what }) => what === 'asked')).toBe(row['requests']);
  expect(count(({ what }) => what === 'admitted')).toBe(row['admissions']);
});

test('a need planted on a day stands there on that day, and nothing of anybody else', () => {
  const simulation = begin({ place: BUSY_PLACE, world: BUSY, rules: SHIPPED['status-quo'] });
  simulation.count({ days: 90, diary: 5 });
  simulation.advance(40);
  const { people } = simulation.arena;
  const free = DOMAINS.findIndex((_, domain) => people.level(5, domain) === 0);
  light(simulation.arena, 5, free, 3);
  light(simulation.arena, 6, DOMAINS.findIndex((_, domain) => people.level(6, domain) === 0), 3); // prettier-ignore
  const planted = simulation.diary().entries.filter(({ day, level }) => day === 41 && level === 3);
  expect(planted).toMatchObject([{ what: 'level', domain: DOMAINS[free] }]);
});

test('a diary ends with its person', () => {
  const simulation = begin({ place: BUSY_PLACE, world: BUSY, rules: SHIPPED['status-quo'] });
  simulation.count({ days: 90, diary: 5 });
  simulation.advance(10);
  simulation.arena.demography.replace(5, simulation.arena.day << 16, true);
  simulation.advance(80);
  expect(simulation.diary().entries.at(-1)).toEqual({ day: 11, what: 'died' });
});

function rowOf({ cells, rows }: ReturnType<ReturnType<typeof begin>['personYears']>, person: number) {
  const width = cells.length / rows;
  const at = Array.from({ length: rows }, (_, row) => row * width).find((from) => cells[from] === person)!;
  return Object.fromEntries(PERSON_YEAR_COLUMNS.map((column, i) => [column, cells[at + i]]));
}
