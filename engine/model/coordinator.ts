import { param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { HEADING } from './minutes.ts';
import { NO_PRACTICE } from './people.ts';
import { payForPosts } from './shared-post.ts';
import { midnight } from './ticks.ts';
import { workdayIndex } from './workdays.ts';

export const COORDINATOR_WORLD = {
  coordinator_minutes: param(30, {
    title: 'seeing to one case as a coordinator',
    min: 0,
    max: 240,
    integer: true,
    unit: 'minutes of the coordinator',
    source: 'docs/ASSUMPTIONS.md#coordinator',
    grade: 'assumed',
  }),
} satisfies Params;

/** Cases that may wait; more go the ordinary way. */
const ROOM = 4096;
/** Days after which a case that was not reached goes the ordinary way. */
const PATIENCE = 28;

/**
 * A post that organisations pay for together out of the minutes they have, each in proportion. It takes cases in turn and sees
 * to it that every known need that nobody serves is handed over. It has no skill and no other list: who is handed over waits
 * like everybody, and who is not reached goes the ordinary way. Minutes without a case lapse.
 */
export class Coordinator {
  /** Cases in turn, a ring: person, and a word of the day and who proposed (a service, or −1 for the practice). */
  private readonly cases: Int32Array;
  /** Where the ring begins and ends, counted on; minutes of begun work that are still owed. */
  private readonly cells: Int32Array;
  private readonly on: boolean;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    this.on = arena.world.joint_work === 'on';
    this.cases = arena.block.i32(2 * ROOM);
    this.cells = arena.block.i32(3);
  }

  /** A day opens: every organisation gives its share of the posts that the rules ask for. */
  open(): void {
    const { decisions, day } = this.arena;
    const nth = workdayIndex(day);
    const posts = this.on ? decisions.coordinators() : 0;
    if (posts === 0 || nth < 0) return;
    payForPosts(this.arena, posts, nth);
    this.payWhatIsOwed();
  }

  /** Takes a case, if the rules send such cases this way and there is room. `from`: a service, or −1 for the practice. */
  takes(person: number, needs: number, from: number): boolean {
    const { people, decisions, collector, day } = this.arena;
    if (!this.on || decisions.coordinators() === 0 || !decisions.coordinates(needs)) return false;
    if (people.awaitsCoordinator(person)) return true;
    if (this.cells[1] - this.cells[0] >= ROOM || people.practice(person) === NO_PRACTICE) return false;
    const at = 2 * (this.cells[1]++ % ROOM);
    this.cases[at] = person;
    this.cases[at + 1] = (day << 3) | (from + 1);
    people.setAwaitsCoordinator(person, true);
    collector.note(person, 'to_coordinator', from + 1, -1);
    return true;
  }

  /** The end of a working day: case after case while there are minutes. */
  work(): void {
    const { minutes, people, day } = this.arena;
    while (this.cells[0] < this.cells[1]) {
      const at = 2 * (this.cells[0] % ROOM);
      const person = this.cases[at];
      const since = this.cases[at + 1] >> 3;
      const from = (this.cases[at + 1] & 7) - 1;
      const gone = !people.awaitsCoordinator(person);
      const late = day - since > PATIENCE;
      if (!gone && !late && minutes.asideInAll() === 0) return;
      this.cells[0]++;
      if (gone) continue;
      people.setAwaitsCoordinator(person, false);
      if (late) this.arena.passingOn.theOrdinaryWay(person, day, from);
      else this.see(person, from);
    }
  }

  /** One case: what it takes now, and then every hand-over it is about. */
  private see(person: number, from: number): void {
    const { passingOn, collector, ties, people, day } = this.arena;
    const check = from < 0 ? 0 : ties.verification(this.arena.serviceRow(from), people.practice(person));
    this.take(HEADING.verification, check);
    this.take(HEADING.coordination, this.arena.world.coordinator_minutes);
    collector.settle(person, midnight(day + 1));
    collector.note(person, 'coordinated', -1, -1);
    if (from >= 0) passingOn.tellPractice(person, from + 1, day);
    passingOn.referKnown(person, day);
  }

  /** Work that outlasts the day's minutes is finished from tomorrow's. */
  private take(heading: number, wanted: number): void {
    const now = Math.min(wanted, this.arena.minutes.asideInAll());
    this.arena.minutes.useAside(heading, now);
    this.cells[2] += wanted - now;
  }

  private payWhatIsOwed(): void {
    const { minutes } = this.arena;
    const now = Math.min(this.cells[2], minutes.asideInAll());
    minutes.useAside(HEADING.coordination, now);
    this.cells[2] -= now;
  }
}
