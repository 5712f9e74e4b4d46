import { expect, test } from 'vitest';
import { DOMAINS, SERVICES } from '../../engine/index.ts';
import { HEADING } from '../../engine/model/minutes.ts';
import { PRACTICE } from '../../engine/model/passing-on.ts';
import type { ServiceDefinition } from '../../engine/model/service-definition.ts';
import { light } from '../support/persons.ts';
import { onePractice } from '../support/places.ts';
import { range, send, stage, steps, watchReferrals, watchTouches } from '../rules/stage.ts';

const PEOPLE = 400;
const WEEKS = 4;

/** So many people with the same severe need at one service for some weeks; nothing limits it but its definition. */
function weeks({ key }: ServiceDefinition, domain: number) {
  const arena = stage({ place: onePractice(PEOPLE) });
  const touches = watchTouches(arena);
  const service = SERVICES.findIndex((each) => each.key === key);
  for (const person of range(PEOPLE)) {
    for (const other of range(4)) light(arena, person, other, 3);
    send(arena, person, service, domain, 3);
  }
  steps(arena, 7 * WEEKS);
  return { arena, touches, service, sessions: touches.filter((touch) => touch.service === service) };
}

/** The sum of levels that a service with chance q is expected to clear in its sessions, and the deviation of one run. */
const within = (cleared: number, given: number, q: number) =>
  Math.abs(cleared - given * q) <= 4 * Math.sqrt(given * q * (1 - q)) + 1e-9;

/** What a definition declares is what the service does: whom it treats, how well, for how long, how often. */
export function conforms(definition: ServiceDefinition): void {
  const { clears, params, key } = definition;
  DOMAINS.forEach((domain, d) => {
    const declared = clears[domain]?.value ?? 0;
    test(`${domain}: a session clears a level with chance ${declared}`, () => {
      const { arena, service, sessions } = weeks(definition, d);
      const cell = (service + 1) * 4 + d;
      const [given, cleared] = [arena.treatment.given[cell], arena.treatment.cleared[cell]];
      expect(arena.treatment.chance(service + 1, d, params.session.value)).toBe(declared);
      // A session after the last level is gone would be one too many; one where nothing can be cleared is no attempt.
      expect(given).toBe(declared > 0 ? sessions.length : 0);
      expect([cleared, within(cleared, given, declared)]).toEqual([cleared, true]);
      expect(range(PEOPLE).reduce((sum, person) => sum + 3 - arena.people.level(person, d), 0)).toBe(cleared);
      for (const other of range(4).filter((each) => each !== d))
        expect(range(PEOPLE).every((person) => arena.people.level(person, other) === 3)).toBe(true);
    });
  });

  test(`a session takes ${params.session.value} minutes and comes every ${params.interval.value} days`, () => {
    const { arena, service, sessions, touches } = weeks(definition, treatedFirst(definition));
    expect(arena.minutes.at(arena.serviceRow(service), HEADING.direct)).toBe(params.session.value * sessions.length);
    expect(touches).toHaveLength(sessions.length);
    const days = range(PEOPLE).map((person) =>
      sessions.filter((touch) => touch.person === person).map(({ day }) => day),
    );
    const gaps = days.flatMap((own) => own.slice(1).map((day, i) => day - own[i]));
    expect(gaps.length).toBeGreaterThan(PEOPLE / 4);
    expect(new Set(gaps)).toEqual(new Set([params.interval.value]));
  });

  test('its paid minutes a year are those declared for each person of the place, and its share of other work on top', () => {
    const indirect = 0.3;
    const minutes = params.minutes.value;
    const arena = stage({
      place: onePractice(PEOPLE),
      world: { service_indirect: indirect, [`${key}_minutes`]: minutes },
    });
    steps(arena, 365 * 2);
    const row = arena.serviceRow(SERVICES.findIndex((each) => each.key === key));
    const [paid, other] = [arena.minutes.at(row, HEADING.paid), arena.minutes.at(row, HEADING.indirect)];
    // Two years have a few working days more or less than 521.
    expect(Math.abs(paid / (2 * PEOPLE) - minutes / (1 - indirect))).toBeLessThan((0.005 * minutes) / (1 - indirect));
    expect(Math.abs(other - paid * indirect)).toBeLessThan(3);
  });
}

const treatedFirst = ({ clears }: ServiceDefinition): number =>
  DOMAINS.reduce(
    (best, domain, d) => ((clears[domain]?.value ?? 0) > (clears[DOMAINS[best]]?.value ?? 0) ? d : best),
    0,
  );

/** Services a practice tries for a need, by key: each next one when those before have it open. Level 1 is not left to watch. */
export function order(domain: (typeof DOMAINS)[number], level: number): string[] {
  const arena = stage({ world: { refers_mild: 1 } });
  const d = DOMAINS.indexOf(domain);
  light(arena, 0, d, level);
  arena.people.learn(0, PRACTICE, d);
  const referrals = watchReferrals(arena);
  for (let attempt = 0; attempt <= SERVICES.length; attempt++) {
    arena.passingOn.fromPractice(0, arena.day);
    arena.people.setServed(0, 0);
  }
  return referrals.map(({ service }) => SERVICES[service].key);
}
