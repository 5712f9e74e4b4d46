import { beforeAll, expect, test } from 'vitest';
import { SERVICES, Simulation } from '../../../engine/index.ts';
import { sha256 } from '../../../experiments/run/listen.ts';
import { traceOf, type Frame, type Trace, type TraceDesign } from '../../../experiments/trace/trace.ts';
import { BUSY, BUSY_PLACE } from '../../support/busy.ts';
import { SHIPPED } from '../../support/shipped-rules.ts';

const design: TraceDesign = {
  place: BUSY_PLACE,
  people: 1200,
  years: 1,
  warmUp: 1,
  replication: 0,
  seed: 5,
  warmUpRules: SHIPPED['status-quo'],
  regimes: ['status-quo', 'network'].map((name) => ({ name, rules: SHIPPED[name] })),
  // Founded within weeks, so that hand-overs begin within the year.
  world: { ...BUSY, founding_minutes: 10 },
  knockout: [],
  frames: 52,
  daysEach: 7,
};
const create = (settings: ConstructorParameters<typeof Simulation>[0]) => new Simulation(settings);
const means = { create, hash: sha256, onYears: () => undefined };

let trace: Trace;
beforeAll(() => void (trace = traceOf(design, means)));

/** The same weeks under a regime, and nobody looks. */
function unwatched(regime: number): Simulation {
  const simulation = new Simulation({ ...design });
  simulation.govern(design.warmUpRules);
  simulation.advance(365);
  simulation.govern(design.regimes[regime].rules);
  simulation.count({ days: 365 });
  simulation.advance(364);
  return simulation;
}

const sum = (frames: readonly Frame[], of: (frame: Frame) => number) => frames.reduce((all, one) => all + of(one), 0);
const people = (frame: Frame, which: (move: Frame['moves'][number]) => boolean) =>
  frame.moves.filter(which).reduce((all, move) => all + move.people, 0);

test.each([0, 1])('looking every week changes nothing of the run under regime %i', (regime) => {
  expect(trace.regimes[regime].digest).toBe(sha256(unwatched(regime).state()));
});

test('frames add up to what the count says: minutes and contacts of everybody, attendances, admissions, bounces', () => {
  trace.regimes.forEach(({ frames }, regime) => {
    const { minutes, measures, personYears } = unwatched(regime).result();
    trace.organisations.forEach(({ name }, at) => {
      for (const heading of ['paid', 'direct', 'idle'] as const)
        expect(sum(frames, ({ atWork }) => atWork[at][heading])).toBe(minutes[name][heading]);
    });
    const counted = (measure: string, per = 1) => Math.round((measures[measure] * personYears) / per);
    const bounced = counted('contacts_bounced');
    const contacts = sum(frames, ({ atWork }) => atWork.reduce((all, { seen }) => all + seen, 0));
    expect(contacts).toBe(counted('contacts') - bounced);
    const by = (way: string) => sum(frames, (frame) => people(frame, (move) => move.way === way));
    const department = trace.organisations.findIndex(({ kind }) => kind === 'emergency_department');
    const attended = sum(frames, ({ atWork }) => atWork[department].seen);
    expect(attended).toBe(counted('emergency_attendances', 1000));
    // Some are on no practice's list: they come from nowhere.
    expect(by('emergency')).toBeLessThanOrEqual(attended);
    expect(by('emergency')).toBeGreaterThan(0.98 * attended);
    expect(by('admitted')).toBe(counted('admissions', 1000));
    expect(by('sent_back')).toBe(bounced);
    expect(bounced).toBeGreaterThan(0);
  });
});

test('organisations stand in the order of the ledger, and who has ties comes first', () => {
  const names = trace.organisations.map(({ name }) => name);
  const [practices, services] = [BUSY_PLACE.practices.map(({ code }) => code), SERVICES.map(({ key }) => key)];
  expect(names).toEqual([...practices, ...services, 'emergency_department', 'inpatient_beds']);
  expect(trace.tied).toBe(practices.length + services.length);
});

test('people go from practices to services and back; straight from service to service only where rules and ties allow', () => {
  const kindOf = (row: number) => trace.organisations[row].kind;
  const ways: Record<string, readonly [readonly string[], readonly string[]]> = {
    passed_on: [['practice', 'service'], ['service']],
    sent_back: [['service'], ['practice']],
    written_about: [['service'], ['practice']],
    emergency: [['practice'], ['emergency_department']],
    admitted: [['emergency_department'], ['inpatient_beds']],
  };
  for (const { frames } of trace.regimes)
    for (const move of frames.flatMap(({ moves }) => moves)) {
      expect(ways[move.way][0]).toContain(kindOf(move.from));
      expect(ways[move.way][1]).toContain(kindOf(move.to));
    }
  const straight = trace.regimes.map(({ frames }) =>
    sum(frames, (frame) => people(frame, ({ way, from }) => way === 'passed_on' && kindOf(from) === 'service')),
  );
  expect(straight[0]).toBe(0);
  expect(straight[1]).toBeGreaterThan(0);
});

test('both begin alike on day 0, with queues as the warm-up left them; one of them is still being founded', () => {
  const [one, other] = trace.regimes.map(({ frames }) => frames[0]);
  expect(other).toEqual({ ...one, founding: true });
  expect(one).toMatchObject({ day: 0, founding: false, moves: [] });
  expect(one.atWork.some(({ queue }) => queue > 0)).toBe(true);
  expect(one.atWork.every(({ seen, paid }) => seen === 0 && paid === 0)).toBe(true);
  const { frames } = trace.regimes[1];
  expect(frames).toHaveLength(53);
  expect(frames.map(({ founding }) => founding).indexOf(false)).toBeGreaterThan(1);
  expect(frames.at(-1)!.day).toBe(364);
});

test('ties grow under the form that keeps them', () => {
  const [before, after] = [trace.regimes[1].frames[0], trace.regimes[1].frames.at(-1)!];
  const total = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  expect(before.strength).toHaveLength(trace.tied ** 2);
  expect(before.trust).toHaveLength(trace.tied ** 2);
  expect(total(after.strength)).toBeGreaterThan(total(before.strength));
});

test('days add up to the weeks', () => {
  const days = traceOf({ ...design, frames: 14, daysEach: 1 }, means);
  const week = (from: number) => days.regimes[1].frames.slice(from, from + 7);
  const [first] = trace.regimes[1].frames.slice(1);
  first.atWork.forEach((atWork, at) => {
    expect(sum(week(1), (frame) => frame.atWork[at].seen)).toBe(atWork.seen);
    expect(week(1)[6].atWork[at].queue).toBe(atWork.queue);
  });
});

test('what does not fit is refused; a survey needs its traffic', () => {
  expect(() => traceOf({ ...design, frames: 53 }, means)).toThrow('53 frames of 7 days do not fit into 1 years');
  expect(() => unwatched(0).survey()).toThrow('traffic was not asked for');
});
