import { Queues } from '../../kernel/queues.ts';
import type { Arena } from '../arena.ts';
import { COUNT } from '../collector.ts';
import { mostSevere } from '../domain-sets.ts';
import { HEADING } from '../minutes.ts';
import { PURPOSE } from '../purposes.ts';
import { LINK_CONTACTS, RecordBits } from '../record-bits.ts';
import { FOR_PEOPLE, payForPosts } from '../shared-post.ts';
import { midnight } from '../ticks.ts';
import { DAYS_A_YEAR } from '../vocabulary.ts';
import { workdayIndex } from '../workdays.ts';

/** Contacts with somebody who engages; then they are brought to the community. */
const CONTACTS = 3;
/** Days from one contact with somebody to the next, at least. */
const APART = 7;

/**
 * Posts that all organisations pay for together out of the minutes they have, each in proportion. A link worker takes people on
 * up to a number a year, meets them three times where they engage, and brings them to the community. Minutes without a contact
 * lapse.
 */
export class LinkWorkers {
  /** Who waits for a contact, longest first; contacts so far, and the day of the last (of the referral, for the first). */
  private readonly cases: Queues;
  private readonly contacts: RecordBits;
  private readonly since: Int16Array;
  /** Taken on in this year; minutes of begun work that are still owed. */
  private readonly cells: Int32Array;
  private readonly post: number;
  /** Position among the organisations that people have contacts with, and among those that treat. */
  private readonly organisation: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { block, people, minutes, definitions } = arena;
    this.cases = new Queues(1, people.count, block);
    this.contacts = new RecordBits(people, LINK_CONTACTS);
    this.since = block.i16(people.count);
    this.cells = block.i32(2);
    this.post = minutes.addPost(block);
    this.organisation = definitions.length + 3;
  }

  /** A day opens: every organisation gives its share of the posts that the rules ask for. */
  open(): void {
    const { decisions, day } = this.arena;
    if (day % DAYS_A_YEAR === 0) this.cells[0] = 0;
    const nth = workdayIndex(day);
    const posts = decisions.linkWorkers();
    if (posts === 0 || nth < 0) return;
    payForPosts(this.arena, posts, nth, this.post);
    this.take(HEADING.direct, this.cells[1], true);
  }

  /** A practice sends somebody, if there is room this year. True where they are with a link worker now. */
  refer(person: number): boolean {
    const { decisions, people, world, collector, day } = this.arena;
    if (this.cases.holds(person)) return true;
    const room = Math.ceil((decisions.linkWorkers() * people.count * world.link_caseload) / FOR_PEOPLE);
    if (this.cells[0] >= room) return false;
    this.cells[0]++;
    this.contacts.set(person, 0);
    this.since[person] = day;
    this.cases.push(0, person);
    collector.note(person, 'to_link_worker', this.organisation, -1);
    return true;
  }

  /** The end of a working day: case after case while there are minutes. */
  work(): void {
    const { minutes, day } = this.arena;
    if (workdayIndex(day) < 0) return;
    while (minutes.asideInAll(this.post) > 0) {
      const person = this.cases.first(0);
      if (person < 0 || (this.contacts.of(person) > 0 && day - this.since[person] < APART)) return;
      this.cases.shift(0);
      this.see(person);
    }
  }

  forget(person: number): void {
    this.cases.remove(0, person);
  }

  private see(person: number): void {
    const { people, collector, chance, treatment, community, lives, world, day } = this.arena;
    this.take(HEADING.direct, world.link_session);
    collector.settle(person, midnight(day + 1));
    const contacts = this.contacts.of(person);
    const first = contacts === 0;
    collector.contact(person, this.organisation, first ? 0 : 1);
    if (first) {
      collector.add(COUNT.linkStarts);
      collector.add(COUNT.linkDays, day - this.since[person]);
    }
    const uniform = chance.unit(people.address(person), PURPOSE.linkWorker, day, 0);
    const engages = chance.unitAgain() < world.link_engages;
    const domain = this.worst(person);
    if (domain >= 0) treatment.attempt(person, this.organisation, domain, world.link_session, uniform, day);
    lives.reschedule(person);
    this.contacts.set(person, contacts + 1);
    this.since[person] = day;
    if (first && !engages) return;
    if (contacts + 1 < CONTACTS) return this.cases.push(0, person);
    if (chance.unit(people.address(person), PURPOSE.linkWorker, day, 1) < world.goes_if_brought)
      community!.join(person);
  }

  /** The most severe of mental, social and functional needs; −1 where there is none. */
  private worst(person: number): number {
    return mostSevere(this.arena.people.state(person), 0b1110);
  }

  /** Work that outlasts the day's minutes is finished from tomorrow's. `owed`: it is that work. */
  private take(heading: number, wanted: number, owed = false): void {
    const { minutes } = this.arena;
    const now = Math.min(wanted, minutes.asideInAll(this.post));
    minutes.useAside(heading, now, this.post);
    this.cells[1] += owed ? -now : wanted - now;
  }
}
