import { expect, test } from 'vitest';
import { RULES } from '../../engine/index.ts';
import { Arena } from '../../engine/model/arena.ts';
import { bind, type Governing } from '../../engine/model/decisions.ts';
import mentalHealth from '../../engine/services/mental-health.ts';
import socialCare from '../../engine/services/social-care.ts';
import { agreement, batchMeans } from '../support/agreement.ts';
import { Luck } from '../support/luck.ts';
import { allow, level, light, stillAll } from '../support/persons.ts';
import { onePractice } from '../support/places.ts';
import { stillWorld } from '../support/still-world.ts';

const PEOPLE = 20_000;
const COUPLING = 0.05;
/** Both ways between the mental and the functional domain, and the weight of level 1. */
const ADJACENCY = 0.4;
const WEIGHT = 0.5;
const MENTAL = { domain: 1, organisation: 1, minutes: 50 };
const FUNCTIONAL = { domain: 3, organisation: 2, minutes: 60 };
type Visit = typeof MENTAL;

interface Story {
  readonly form: 'contact' | 'none';
  readonly gap: number;
  readonly clears: readonly [mental: number, functional: number];
  readonly order: readonly Visit[];
}

/** Treats two domains in turn, so many days apart, until both are clear; attempts made on each person. */
function attempts({ form, gap, clears, order }: Story, seed: number): number[] {
  const arena = arenaOf(form, clears, seed);
  const luck = new Luck(`serial ${seed}`);
  const made = Array.from({ length: PEOPLE }, () => 0);
  for (let person = 0; person < PEOPLE; person++) for (const { domain } of order) light(arena, person, domain, 1);
  let lit = made.map((_, person) => person);
  for (; lit.length > 0; arena.day++) {
    arena.lives.live();
    if (arena.day % gap !== 0) continue;
    const visit = order[(arena.day / gap) % 2];
    for (const person of lit) if (treat(arena, person, visit, luck.uniform())) made[person]++;
    lit = lit.filter((person) => order.some(({ domain }) => level(arena, person, domain) > 0));
  }
  return made;
}

function treat(arena: Arena, person: number, { domain, organisation, minutes }: Visit, uniform: number): boolean {
  if (level(arena, person, domain) === 0) return false;
  arena.treatment.attempt(person, organisation, domain, minutes, uniform, arena.day);
  arena.lives.reschedule(person);
  return true;
}

/** The two domains at level 1 or clear, and the other two dark: what is left is the re-lighting of a cleared one. */
function arenaOf(form: string, [mental, functional]: readonly [number, number], seed: number): Arena {
  const world = stillWorld({
    coupling_form: form,
    coupling: COUPLING,
    mental_health_clears_mental: mental,
    mental_health_session: MENTAL.minutes,
    social_care_clears_functional: functional,
    social_care_session: FUNCTIONAL.minutes,
  });
  const services = [mentalHealth, socialCare];
  const rules = bind(RULES as readonly unknown[] as readonly Governing[], {});
  const arena = new Arena({ place: onePractice(PEOPLE), world, services, seed, replication: 0, collect: false }, rules);
  stillAll(arena);
  allow(arena, (domain, to) => to <= 1 && (domain === MENTAL.domain || domain === FUNCTIONAL.domain));
  return arena;
}

for (const gap of [2, 5, 10, 40]) {
  const story: Story = { form: 'contact', gap, clears: [1, 1], order: [MENTAL, FUNCTIONAL] };
  const pressure = COUPLING * ADJACENCY * WEIGHT * gap;

  test(`two coupled domains treated ${gap} days apart take 1 + e^κg treatments`, () => {
    const made = attempts(story, gap);
    expect(agreement(batchMeans(made, 40), 1 + Math.exp(pressure))).toBe('agrees');
    expect(
      agreement(
        batchMeans(
          made.map((n) => (n === 2 ? 1 : 0)),
          40,
        ),
        Math.exp(-pressure),
      ),
    ).toBe('agrees');
  });
}

test('without coupling two treatments do, whatever the order and the gap', () => {
  for (const gap of [1, 10, 40])
    for (const order of [
      [MENTAL, FUNCTIONAL],
      [FUNCTIONAL, MENTAL],
    ])
      expect(new Set(attempts({ form: 'none', gap, clears: [1, 1], order }, gap))).toEqual(new Set([2]));
});

test('without coupling the order in which services take the domains does not change the treatments expected', () => {
  const theory = 1 / 0.5 + 1 / 0.4;
  for (const order of [
    [MENTAL, FUNCTIONAL],
    [FUNCTIONAL, MENTAL],
  ])
    expect(agreement(batchMeans(attempts({ form: 'none', gap: 3, clears: [0.5, 0.4], order }, 11), 40), theory)).toBe(
      'agrees',
    );
});
