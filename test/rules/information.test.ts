import { expect, test } from 'vitest';
import { ON_THE_DAY } from '../../engine/model/consultation.ts';
import { PRACTICE } from '../../engine/model/passing-on.ts';
import { light } from '../support/persons.ts';
import { onePractice } from '../support/places.ts';
import { MENTAL, MENTAL_HEALTH, PHYSICAL, SOCIAL, SOCIAL_CARE, range, stage, watchReferrals } from './stage.ts';

const PEOPLE = 1000;
const NOTICES = 0.3;
const own = { information: { record: 'own' } };
const shared = { information: { record: 'shared' } };

/**
 * Everybody comes about the body. Each has a social need as well; of every other person mental health services have
 * recorded it. Says whose social need the practice has noticed itself, and whom it has referred for it.
 */
function contacts(rules: Record<string, Record<string, string>>) {
  const arena = stage({ place: onePractice(PEOPLE), rules, world: { notices: NOTICES, practice_clears_physical: 0 } });
  const referrals = watchReferrals(arena);
  for (const person of range(PEOPLE)) {
    light(arena, person, PHYSICAL, 1);
    light(arena, person, SOCIAL, 2);
    if (person % 2 === 0) arena.people.learn(person, MENTAL_HEALTH + 1, SOCIAL);
    arena.consultation.hold(person, PHYSICAL, 10, ON_THE_DAY, false);
  }
  const noticed = range(PEOPLE).filter((person) => arena.people.knows(person, PRACTICE, SOCIAL));
  return { arena, noticed, referred: referrals.map(({ person }) => person), referrals };
}

const [apart, together] = [contacts(own), contacts(shared)];

test('own record: the practice acts on what it has noticed itself, and on nothing else', () => {
  expect(apart.referred).toEqual(apart.noticed);
  expect(new Set(apart.referrals.map(({ service, domain }) => `${service} ${domain}`))).toEqual(
    new Set([`${SOCIAL_CARE} ${SOCIAL}`]),
  );
});

test('shared record: the practice acts on what the service has recorded, too', () => {
  const recorded = range(PEOPLE).filter((person) => person % 2 === 0);
  const acted = new Set([...apart.noticed, ...recorded]);
  expect(together.referred).toEqual([...acted].toSorted((a, b) => a - b));
  expect(together.referred.length).toBeGreaterThan(apart.referred.length + 250);
});

test('a record moves knowledge and gives nobody skill: the same people’s needs are noticed, recorded elsewhere or not', () => {
  expect(together.noticed).toEqual(apart.noticed);
  for (const half of [0, 1]) {
    const share = together.noticed.filter((person) => person % 2 === half).length / (PEOPLE / 2);
    // Three standard errors of 500 draws.
    expect(Math.abs(share - NOTICES)).toBeLessThan(0.062);
  }
});

test('what nobody has recorded, nobody reads', () => {
  const odd = together.referred.filter((person) => person % 2 === 1);
  expect(odd).toEqual(apart.referred.filter((person) => person % 2 === 1));
});

test('a record is of a need that is there: when it is gone, it is out of every record', () => {
  const arena = stage({ rules: shared });
  light(arena, 0, MENTAL, 2);
  arena.people.learn(0, MENTAL_HEALTH + 1, MENTAL);
  expect(arena.passingOn.knows(0, PRACTICE, MENTAL)).toBe(true);
  light(arena, 0, MENTAL, 0);
  light(arena, 0, MENTAL, 2);
  expect(arena.passingOn.knows(0, PRACTICE, MENTAL)).toBe(false);
});

test('a review turns to what the practice knows: with a shared record, to what others have recorded', () => {
  const treated = (rules: Record<string, Record<string, string>>) => {
    const arena = stage({ rules, world: { practice_clears_mental: 1 } });
    light(arena, 0, MENTAL, 2);
    arena.people.learn(0, MENTAL_HEALTH + 1, MENTAL);
    const REVIEW = 4;
    arena.consultation.hold(0, REVIEW, 10, ON_THE_DAY, false);
    return arena.people.level(0, MENTAL);
  };
  expect([treated(own), treated(shared)]).toEqual([2, 1]);
});
