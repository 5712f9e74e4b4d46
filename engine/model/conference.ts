import { param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { countDomains, litDomains } from './domain-sets.ts';
import { HEADING } from './minutes.ts';
import { PRACTICE } from './passing-on.ts';
import { NO_PRACTICE, ON_CASE_LIST } from './people.ts';

const START = 'start value of the design';

export const CONFERENCE_WORLD = {
  conference_minutes: param(8, {
    title: 'one case in a case conference',
    min: 0,
    max: 60,
    integer: true,
    unit: 'minutes of every member present',
    source: `${START}, 5–20`,
    grade: 'calculated',
  }),
  conference_preparation: param(30, {
    title: 'preparing and writing up one case',
    min: 0,
    max: 240,
    integer: true,
    unit: 'minutes of who proposes it',
    source: `${START}, 10–60`,
    grade: 'calculated',
  }),
} satisfies Params;

/** Cases that may wait; more are not put down. */
const ROOM = 4096;
/** Conferences are on Thursdays. */
const CONFERENCE_DAY = 3;

/**
 * A practice and all services talk about a person with several known needs. They tell one another what they know, and whoever
 * takes a need takes it there and then, without a referral to be looked at. Until then the case has its ordinary referral.
 */
export class Conference {
  /** The case list, a ring; and where it begins and ends, counted on. */
  private readonly list: Int32Array;
  private readonly ends: Int32Array;
  private readonly on: boolean;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    this.on = arena.world.joint_work === 'on';
    this.list = arena.block.i32(ROOM);
    this.ends = arena.block.i32(2);
  }

  /** Cases a week for the whole place: what the rules say for 10,000 people. */
  private cases(): number {
    const { decisions, people } = this.arena;
    return this.on ? Math.ceil((decisions.conferenceCases() * people.count) / 10_000) : 0;
  }

  /** A practice knows of needs (four bits) that services treat and nobody serves: two or more make a case. */
  propose(person: number, needs: number): void {
    const { people, decisions } = this.arena;
    if (!this.on || decisions.conferenceCases() === 0 || countDomains(needs) < 2 || !this.belongs(person)) return;
    if (people.has(person, ON_CASE_LIST) || this.ends[1] - this.ends[0] >= ROOM) return;
    people.raise(person, ON_CASE_LIST);
    this.list[this.ends[1]++ % ROOM] = person;
  }

  /** On its day: case after case while everybody has the minutes. `now`: the midnight before the day, or after it. */
  hold(now: number): void {
    if (this.arena.day % 7 !== CONFERENCE_DAY) return;
    let left = this.cases();
    while (left > 0 && this.ends[0] < this.ends[1]) {
      const person = this.list[this.ends[0] % ROOM];
      if (!this.stillCase(person)) this.ends[0]++;
      else if (!this.take(person)) return;
      else {
        left--;
        this.ends[0]++;
        this.discuss(person, now);
      }
    }
  }

  /** Does the person's practice take part? */
  private belongs(person: number): boolean {
    return this.arena.membership.belongs(this.arena.people.practice(person));
  }

  private stillCase(person: number): boolean {
    const { people, passingOn } = this.arena;
    if (!people.has(person, ON_CASE_LIST)) return false;
    const listed = people.practice(person) !== NO_PRACTICE && this.belongs(person);
    const still = listed && countDomains(passingOn.unserved(person, PRACTICE)) >= 2;
    if (!still) people.lower(person, ON_CASE_LIST);
    return still;
  }

  /** Takes the minutes of all members; false, and none taken, where one of them has not enough. */
  private take(person: number): boolean {
    const { minutes, people, world, definitions } = this.arena;
    const practice = people.practice(person);
    const members = [practice, ...definitions.map((_, service) => this.arena.serviceRow(service))];
    if (minutes.left[practice] < world.conference_preparation + world.conference_minutes) return false;
    if (members.some((member) => minutes.left[member] < world.conference_minutes)) return false;
    minutes.use(practice, HEADING.coordination, world.conference_preparation);
    for (const member of members) minutes.use(member, HEADING.meetings, world.conference_minutes);
    this.arena.membership.year.spend(practice, world.conference_preparation + world.conference_minutes);
    return true;
  }

  private discuss(person: number, now: number): void {
    const { people, collector, definitions, passingOn } = this.arena;
    people.lower(person, ON_CASE_LIST);
    collector.settle(person, now);
    collector.note(person, 'discussed', -1, -1);
    const known = people.knownDomains(person) & litDomains(people.state(person));
    for (let domain = 0; domain < 4; domain++)
      if ((known >> domain) & 1)
        for (let organisation = 0; organisation <= definitions.length; organisation++)
          people.learn(person, organisation, domain);
    passingOn.agree(person, now);
  }
}
