import { choice, param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { litDomains } from './domain-sets.ts';
import { HEADING } from './minutes.ts';
import { PRACTICE } from './passing-on.ts';
import { IN_HOSPITAL } from './people.ts';
import { PURPOSE } from './purposes.ts';
import { groupOfRow } from './rates.ts';
import { midnight } from './ticks.ts';

const START = 'start value of the design';

export const OUTREACH_WORLD = {
  outreach: choice('on', {
    title: 'finding need before it asks',
    options: ['on', 'off'],
    source: 'off is the ablation: whatever the rules give to outreach, none is done',
    grade: 'assumed',
  }),
  outreach_contact: param(15, {
    title: 'one outreach contact',
    min: 1,
    max: 120,
    integer: true,
    unit: 'minutes',
    source: 'docs/ASSUMPTIONS.md#outreach',
    grade: 'assumed',
  }),
  outreach_finds: param(0.7, {
    title: 'a need that nobody has recorded is found',
    min: 0,
    max: 1,
    unit: 'chance an outreach contact and open domain (sensitivity)',
    source: `${START}, .5–.9`,
    grade: 'assumed',
  }),
  outreach_right: param(0.9, {
    title: 'a domain without need is not taken for one',
    min: 0,
    max: 1,
    unit: 'chance an outreach contact and closed domain (specificity)',
    source: `${START}, .8–.98`,
    grade: 'assumed',
  }),
} satisfies Params;

/** With a register, so many people of the list are looked up for one who is at risk. */
const LOOKED_UP = 6;
/** Contacts a practice can make in a day and still have luck of their own. */
const MOST = 4096;

/**
 * Practices look for need before it asks. Each contact is with somebody of the list by chance, or, with a register of the
 * population, with somebody at risk if a few look-ups find one. Who is found is invited; who is wrongly taken for needing costs
 * a second contact's minutes.
 */
export class Outreach {
  /** First person of each practice's part of the list, and how many they are. */
  private readonly first: Int32Array;
  private readonly size: Int32Array;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { practices } = arena.place;
    this.size = Int32Array.from(practices, ({ people }) => people);
    let before = 0;
    this.first = Int32Array.from(practices, ({ people }) => (before += people) - people);
  }

  /** A working day of a practice opens: what its rules give to outreach is spent on it. */
  work(practice: number): void {
    const { decisions, minutes, world } = this.arena;
    const share = world.outreach === 'on' ? decisions.outreachShare() : 0;
    if (share <= 0) return;
    let left = Math.floor(minutes.paidToday(practice) * share);
    for (let nth = 0; left >= world.outreach_contact && nth < MOST; nth++) {
      if (minutes.left[practice] < world.outreach_contact) return;
      minutes.use(practice, HEADING.outreach, world.outreach_contact);
      left -= world.outreach_contact;
      if (this.visit(practice, nth)) left -= minutes.useUpTo(practice, HEADING.outreach, world.outreach_contact);
    }
  }

  /** True where somebody without need was taken for needing. */
  private visit(practice: number, nth: number): boolean {
    const { people, chance, world, collector, practices, day } = this.arena;
    const person = this.pick(practice, nth);
    if (people.practice(person) !== practice || people.has(person, IN_HOSPITAL)) return false;
    const unknown = ~people.knownDomains(person) & 15;
    const lit = litDomains(people.state(person));
    let mistaken = false;
    for (let domain = 0; domain < 4; domain++) {
      if (((unknown >> domain) & 1) === 0) continue;
      const u = chance.unit(people.address(person), PURPOSE.outreach, day, domain);
      if (((lit >> domain) & 1) === 0) mistaken ||= u >= world.outreach_right;
      else if (u < world.outreach_finds) {
        collector.settle(person, midnight(day));
        people.learn(person, PRACTICE, domain);
        practices.invite(person, domain, day, chance.unitAgain());
      }
    }
    return mistaken;
  }

  /** A slot of a practice's part of the list, by a uniform. */
  personOf(practice: number, u: number): number {
    return this.first[practice] + Math.floor(u * this.size[practice]);
  }

  private pick(practice: number, nth: number): number {
    const { chance, people, decisions, day } = this.arena;
    const address = 0x40000000 + practice * MOST + nth;
    const looked = decisions.keepsRegister() ? LOOKED_UP : 1;
    let person = 0;
    for (let look = 0; look < looked; look++) {
      const u = chance.unit(address, PURPOSE.outreachWho, day, look);
      person = this.personOf(practice, u);
      if (groupOfRow(people.row(person)) !== 0) return person;
    }
    return person;
  }
}
