import type { World } from './world.ts';

interface Mechanism {
  readonly title: string;
  /** The world's inputs that take other values when the mechanism is off. */
  readonly off: (world: World) => Partial<World>;
}

/** Mechanisms of the model description, and what switching one off means. Later ones join the list as they are built. */
export const MECHANISMS: Readonly<Record<string, Mechanism>> = {
  M1: {
    title: 'needs re-light one another (off: no coupling)',
    off: () => ({ coupling_form: 'none' }),
  },
  M2: {
    title: 'practice minutes are scarce (off: ten times the minutes, under every regime)',
    off: ({ practice_minutes }) => ({ practice_minutes: practice_minutes * 10 }),
  },
  M3: {
    title:
      'ties, agreements and joint work (off: trust stays, every tie counts as built, no conference, founding is free)',
    off: () => ({ joint_work: 'off' }),
  },
  M4: {
    title:
      'sanctions, shared capacity and scale, as the rules have them (off: none, and every practice serves its own list)',
    off: () => ({ collective: 'off' }),
  },
  M5: {
    title: 'what works for several needs has to be found (off: every contact is as good as the best plan)',
    off: () => ({ care_plans: 'off' }),
  },
  M6: {
    title: 'reporting costs minutes, and what is measured draws attention (off: neither)',
    off: () => ({ reporting_minutes: 0, attention: 'off' }),
  },
  M7: {
    title: 'asking differs between people and with the wait (off: all ask alike, and nobody gives up)',
    off: () => ({
      asking_difference: 0,
      asking_young: 1,
      asking_by_wait: 0,
      continuity_return: 0,
      retries: 1,
      turns_to_emergency: 0,
    }),
  },
  M8: {
    title: 'people help one another, and somebody links others to them (off: nobody is linked to anybody)',
    off: () => ({ community: 'off' }),
  },
  M9: {
    title: 'posts fall vacant, by strain and otherwise (off: every post is filled by somebody who knows the work)',
    off: () => ({ workforce: 'off' }),
  },
  M10: {
    title: 'need is found before it asks, where rules give minutes to it (off: none is looked for)',
    off: () => ({ outreach: 'off' }),
  },
  M11: {
    title: 'shocks strike a place (off: those of a scenario do not; its changes of form still come)',
    off: () => ({ shocks: 'off' }),
  },
};

/** Has a mechanism no part in this world? */
export function isOff(code: string, world: World): boolean {
  return Object.entries(MECHANISMS[code].off(world)).every(([input, value]) => world[input] === value);
}

/** The world with mechanisms switched off. */
export function without(world: World, codes: readonly string[]): World {
  return codes.reduce((left, code) => ({ ...left, ...MECHANISMS[code].off(left) }) as World, world);
}
