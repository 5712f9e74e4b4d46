import { exp, power } from '../../kernel/numerics.ts';
import { Queues } from '../../kernel/queues.ts';
import type { Arena } from '../arena.ts';
import { COUNT } from '../collector.ts';
import { litDomains, mostSevere } from '../domain-sets.ts';
import { HEADING } from '../minutes.ts';
import { IN_HOSPITAL, NO_PRACTICE } from '../people.ts';
import { PURPOSE } from '../purposes.ts';
import { dayOf } from '../ticks.ts';
import { MEETINGS, OWN_TIES, RecordBits } from '../record-bits.ts';
import { DAYS_A_WEEK, DAYS_A_YEAR, DOMAINS } from '../vocabulary.ts';
import { LinkWorkers } from './link-workers.ts';

/** Who links people to the community (R15), by position. */
export const LINKERS = ['clinician', 'link_worker', 'volunteers'] as const;
const [, LINK_WORKER, VOLUNTEERS] = LINKERS.keys();

/** Needs that a community may meet, four bits. */
const MET = ['mental', 'social', 'functional'].reduce((bits, name) => bits | (1 << (DOMAINS as readonly string[]).indexOf(name)), 0); // prettier-ignore
/** Meetings are on Thursdays. */
const THURSDAY = 3;
/** Own ties somebody may have. */
const MOST_TIES = 3;
/** Addresses of whom helpers look for: 2¹² a practice. */
const LOOKING = 0x60000000;
const MOST_LOOKS = 4096;

/**
 * What people do for one another, unpaid: helpers give hours, those who take part meet somebody each week as far as hours go, and
 * whoever is well again may become a helper and has a tie of their own, which takes the edge off social life events. The same
 * under every regime; rules say only who links people to it, and that takes the minutes of whoever does.
 */
export class Community {
  readonly linkWorkers: LinkWorkers;
  /** Helpers, by practice area; a number of people, not whole, since they come by chance and go by shares. */
  readonly helpers: Float64Array;
  /** By person: own ties, and meetings of who takes part, the next one counted; 0 of who does not. */
  private readonly ties: RecordBits;
  private readonly meetings: RecordBits;
  /** Who takes part, by practice area, the one who waited longest first. */
  private readonly circles: Queues;
  /** Treatment row of a meeting. */
  private readonly row: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { block, people, place, world } = arena;
    this.linkWorkers = new LinkWorkers(arena);
    this.helpers = block.f64(place.practices.length);
    block.atStart(() =>
      place.practices.forEach((practice, at) => (this.helpers[at] = (practice.people / 1000) * world.helpers_at_first)),
    );
    this.ties = new RecordBits(people, OWN_TIES);
    this.meetings = new RecordBits(people, MEETINGS);
    this.circles = new Queues(place.practices.length, people.count, block);
    this.row = arena.definitions.length + 4;
  }

  /** A working day opens, after the organisations have. */
  open(): void {
    this.linkWorkers.open();
  }

  /** The end of a day: link workers see people; once a week circles meet, and helpers look for others where they are asked to. */
  work(): void {
    this.linkWorkers.work();
    const { day, place } = this.arena;
    if (day % DAYS_A_WEEK !== THURSDAY) return;
    for (let practice = 0; practice < place.practices.length; practice++) this.meet(practice);
  }

  /** A practice contact has ended: whoever has a need on record that the community may meet goes to a link worker, or is told of it. */
  afterContact(person: number, day: number): void {
    const { decisions, people, passingOn, minutes, chance, world } = this.arena;
    const known = passingOn.onRecord(person, 0) & litDomains(people.state(person)) & MET;
    const practice = people.practice(person);
    if (known === 0 || practice === NO_PRACTICE || this.takesPart(person)) return;
    if (decisions.whoLinks() === LINK_WORKER && this.linkWorkers.refer(person)) return;
    minutes.begin(practice, HEADING.coordination, world.telling_minutes);
    if (chance.unit(people.address(person), PURPOSE.community, day, 0) < world.goes_if_told) this.join(person);
  }

  /** Somebody joins a circle of where they live. */
  join(person: number): void {
    const practice = this.arena.people.practice(person);
    if (practice === NO_PRACTICE || this.takesPart(person)) return;
    this.meetings.set(person, 1);
    this.circles.push(practice, person);
    this.arena.collector.add(COUNT.joined);
  }

  takesPart(person: number): boolean {
    return this.meetings.of(person) !== 0;
  }

  /** Does a tie of one's own take the edge off a social life event? */
  shelters(person: number, tick: number, nth: number): boolean {
    const ties = this.ties.of(person);
    if (ties === 0) return false;
    const { chance, people, world } = this.arena;
    const u = chance.unit(people.address(person), PURPOSE.shelter, dayOf(tick), nth);
    return u < 1 - power(1 - world.own_tie_shelters, ties);
  }

  /** A year of a person's life has passed: ties of their own may be lost. */
  year(person: number, day: number): void {
    const { chance, people, world } = this.arena;
    const before = this.ties.of(person);
    let left = before;
    for (let tie = 0; tie < before; tie++)
      if (chance.unit(people.address(person), PURPOSE.ownTie, day, tie) < world.own_tie_fades) left--;
    if (left !== before) this.ties.set(person, left);
  }

  /** A person has gone. */
  forget(person: number): void {
    const practice = this.arena.people.practice(person);
    if (this.takesPart(person)) this.circles.remove(practice, person);
    this.linkWorkers.forget(person);
  }

  /** One week of one circle. */
  private meet(practice: number): void {
    const { world, decisions, collector } = this.arena;
    this.helpers[practice] *= exp((-world.helpers_leave * DAYS_A_WEEK) / DAYS_A_YEAR);
    const reaching = decisions.whoLinks() === VOLUNTEERS ? world.reaching_out : 0;
    const minutes = this.helpers[practice] * world.helper_hours * 60;
    const looks = Math.floor((minutes * reaching) / world.reaching_minutes);
    collector.add(COUNT.volunteerMinutes, looks * world.reaching_minutes);
    this.reachOut(practice, looks);
    const most = Math.floor((minutes * (1 - reaching)) / world.community_meeting);
    // Those who joined today, and those met, stand behind who is first to be met next week.
    for (let turn = this.upTo(most, practice); turn > 0; turn--) {
      const person = this.circles.shift(practice);
      if (this.meetOne(person)) this.circles.push(practice, person);
    }
  } // prettier-ignore

  /** How many there are in a circle, as far as `most`: the others have no turn this week, and nobody walks along them. */
  private upTo(most: number, practice: number): number {
    let count = 0;
    for (let at = this.circles.first(practice); at >= 0 && count < most; at = this.circles.next(at)) count++;
    return count;
  }

  /** A meeting; does the person come again? */
  private meetOne(person: number): boolean {
    const { people, chance, treatment, collector, lives, world, day } = this.arena;
    if (people.has(person, IN_HOSPITAL)) return true;
    const domain = this.worst(person);
    if (domain < 0) return this.leave(person);
    collector.add(COUNT.volunteerMinutes, world.community_meeting);
    const uniform = chance.unit(people.address(person), PURPOSE.community, day, 1);
    treatment.attempt(person, this.row, domain, world.community_meeting, uniform, day);
    lives.reschedule(person);
    const meetings = this.meetings.of(person);
    this.meetings.set(person, meetings + 1);
    if (this.worst(person) < 0 || meetings >= world.community_meetings) return this.leave(person);
    return true;
  }

  /** Takes part no longer: with a tie more, and as a helper as chance has it where the need is gone. */
  private leave(person: number): boolean {
    const { people, chance, minutes, world, day } = this.arena;
    this.meetings.set(person, 0);
    this.ties.set(person, Math.min(MOST_TIES, this.ties.of(person) + 1));
    const well = this.worst(person) < 0;
    if (well && chance.unit(people.address(person), PURPOSE.community, day, 2) < world.becomes_helper) {
      const practice = people.practice(person);
      this.helpers[practice]++;
      minutes.begin(practice, HEADING.training, world.helper_training);
    }
    return false;
  }

  /** The most severe need that a community may meet; −1 where there is none. */
  private worst(person: number): number {
    return mostSevere(this.arena.people.state(person), MET);
  }

  /** Helpers look people up who live near them, whether or not anybody knows of a need. */
  private reachOut(practice: number, looks: number): void {
    const { people, chance, world, outreach, day } = this.arena;
    for (let look = 0; look < Math.min(looks, MOST_LOOKS); look++) {
      const u = chance.unit(LOOKING + practice * MOST_LOOKS + look, PURPOSE.community, day, 3);
      const person = outreach.personOf(practice, u);
      if (people.practice(person) !== practice || this.takesPart(person) || this.worst(person) < 0) continue;
      if (chance.unitAgain() < world.goes_with_peer) this.join(person);
    }
  }
}
