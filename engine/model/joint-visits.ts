import { param, type Params } from '../kernel/param.ts';
import type { Queues } from '../kernel/queues.ts';
import type { Arena } from './arena.ts';
import { countDomains, litDomains } from './domain-sets.ts';
import { CALENDAR, QUEUES, type Courses } from './courses.ts';
import { HEADING } from './minutes.ts';
import { COURSE, type Referrals } from './referrals.ts';

export const JOINT_VISIT_WORLD = {
  joint_visit_minutes: param(10, {
    title: 'coming together for a joint visit: the way, and waiting for the last',
    min: 0,
    max: 60,
    integer: true,
    unit: 'minutes of every member',
    source: 'docs/ASSUMPTIONS.md#joint-visits',
    grade: 'assumed',
  }),
} satisfies Params;

/**
 * Fork and join: services that have a course with one person hold their next sessions together, on the day on which the first is
 * due, if all of them have the minutes; otherwise that one is held by itself. Each pays for its own session and counts its own
 * touchpoint; one absence is everybody's. Nobody treats better for it: they tell one another what they know.
 */
export class JointVisits {
  private readonly on: boolean;
  private readonly count: number;
  private readonly referrals: Referrals;
  private readonly queues: Queues;
  private readonly courses: Courses;
  /** Entries of one person's courses. Scratch. */
  private readonly members: Int32Array;
  /** Whom members met together today, and which members (a bit a service). Scratch: emptied every day. */
  private readonly met: number[] = [];

  private readonly arena: Arena;

  constructor(arena: Arena, referrals: Referrals, queues: Queues, courses: Courses) {
    this.arena = arena;
    this.on = arena.world.joint_work === 'on';
    this.count = arena.definitions.length;
    this.referrals = referrals;
    this.queues = queues;
    this.courses = courses;
    this.members = new Int32Array(this.count);
  }

  /** On a working day, before any single session is held: everybody still has the day's minutes. */
  hold(): void {
    if (!this.on || !this.arena.decisions.jointVisits()) return;
    for (let service = 0; service < this.count; service++) this.among(service);
  }

  /** After all sessions: members now know of a person what any of them knows. */
  tell(): void {
    for (let at = this.met.length - 2; at >= 0; at -= 2) this.share(this.met[at], this.met[at + 1]);
    this.met.length = 0;
  }

  /** `members`: services, a bit each. */
  private share(person: number, members: number): void {
    const { people } = this.arena;
    let told = 0;
    for (let left = members; left !== 0; left &= left - 1)
      told |= people.knownTo(person, 32 - Math.clz32(left & -left));
    for (told &= litDomains(people.state(person)); told !== 0; told &= told - 1)
      for (let left = members; left !== 0; left &= left - 1)
        people.learn(person, 32 - Math.clz32(left & -left), 31 - Math.clz32(told & -told));
  }

  /** Looks through a service's sessions of today; those that stay single keep their order. */
  private among(service: number): void {
    const page = this.courses.pageOf(service, this.arena.day);
    for (let left = this.queues.length(page); left > 0; left--) {
      const entry = this.queues.shift(page);
      const size = this.gather(entry, service);
      if (size < 2 || !this.allFree(size)) this.queues.push(page, entry);
      else this.together(entry, size);
    }
  }

  /** The entries of all courses of the person that an entry is of; how many. */
  private gather(entry: number, service: number): number {
    const first = entry - service;
    if (countDomains(this.arena.people.served((first / this.count) | 0) & 15) < 2) return 1;
    let size = 0;
    for (let other = 0; other < this.count; other++)
      if (this.referrals.stage(first + other) === COURSE) this.members[size++] = first + other;
    return size;
  }

  private allFree(size: number): boolean {
    const { minutes, world } = this.arena;
    for (let i = 0; i < size; i++) {
      const service = this.members[i] % this.count;
      const needed = this.courses.length(service) + world.joint_visit_minutes;
      if (minutes.left[this.arena.serviceRow(service)] < needed) return false;
    }
    return true;
  }

  /** `taken`: the entry that is out of its calendar already. */
  private together(taken: number, size: number): void {
    const { minutes, world } = this.arena;
    const person = (taken / this.count) | 0;
    const missed = this.courses.stayedAway(person, this.count);
    let members = 0;
    for (let i = 0; i < size; i++) {
      const entry = this.members[i];
      const service = entry % this.count;
      if (entry !== taken) this.queues.removeAmong(service * QUEUES, service * QUEUES + CALENDAR, entry);
      minutes.use(this.arena.serviceRow(service), HEADING.coordination, world.joint_visit_minutes);
      this.courses.hold(entry, service, missed);
      members |= 1 << service;
    }
    if (!missed) this.met.push(person, members);
  }
}
