import { Stream } from '../../kernel/stream.ts';
import type { Arena } from '../arena.ts';
import { COUNT } from '../collector.ts';
import { ApprovalQueue } from '../deciding/approval-queue.ts';
import { Ballot } from '../deciding/ballot.ts';
import { HEADING } from '../minutes.ts';
import { DAYS_APART } from '../plans/care-plans.ts';
import { A_PRACTICE, largestPractice } from '../place.ts';
import { AUTHORITY } from '../plans/plan-form.ts';
import { PURPOSE } from '../purposes.ts';
import { workdayIndex } from '../workdays.ts';
import { Pressures } from './pressures.ts';
import { balance, divide, pairUp } from './shares.ts';

const NOT_ASKED = -1;
const [YES, NO] = [1, 2];

/**
 * How the practices' minutes are divided (R11), and who has the say (R1). Once a cycle a division is worked out from what those
 * who decide can see; it holds, once they have decided, until the next. Minutes only change the place where they are worked.
 */
export class Dividing {
  /** By practice, minutes of a working day with people that are lent to it, or that it lends (−): in force, and proposed. */
  readonly moved: Int32Array;
  private readonly proposed: Int32Array;
  /** Whose say a proposal waits for, a position in AUTHORITIES; 0 where none is made. */
  private readonly pending: Int32Array;
  /** By practice: the day on which it answers, NOT_ASKED for none, and what it has said. */
  private readonly due: Int32Array;
  private readonly said: Uint8Array;
  private readonly desk: ApprovalQueue;
  private readonly pressures: Pressures;
  private readonly stream: Stream;
  /** By practice: share of today's minutes that its own clinicians work. Scratch, as is the division that is to hold next. */
  private readonly own: Float64Array;
  private readonly next: Int32Array;
  /** By practice: minutes of its own with people, of a working day; the largest has the lead. */
  private readonly paid: Float64Array;
  private readonly lead: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { block, place, world, practices } = arena;
    const count = place.practices.length;
    this.moved = block.i32(count);
    this.proposed = block.i32(count);
    this.pending = block.i32(1);
    this.due = block.i32(count, NOT_ASKED);
    this.said = block.u8(count);
    this.desk = new ApprovalQueue(count, world.plan_approval, block);
    this.pressures = new Pressures(arena);
    this.stream = new Stream(arena.chance);
    this.own = new Float64Array(count).fill(1);
    this.next = new Int32Array(count);
    this.paid = Float64Array.from({ length: count }, (_, practice) => practices.forPeople(practice));
    this.lead = largestPractice(place);
  }

  /** Are minutes divided anew by somebody, now and then? */
  get inForce(): boolean {
    const { decisions, world } = this.arena;
    return world.collective === 'on' && decisions.divisionWeeks() > 0 && decisions.capacityAuthority() > AUTHORITY.own;
  }

  /** Share of the minutes a practice has today that its own clinicians work: whoever is lent knows nobody there. */
  ofItsOwn(practice: number): number {
    return this.own[practice];
  }

  /** Practices have opened a working day, and what comes before care is taken off: lent minutes go where they are worked. */
  lend(): void {
    const { minutes, collector, membership } = this.arena;
    this.own.fill(1);
    pairUp(this.moved, (from, to, planned) => {
      const lent = minutes.lend(from, to, this.arena.ofThoseAtWork(from, planned));
      collector.add(COUNT.lent, lent);
      membership.year.give(from, to, lent);
    });
    for (let to = 0; to < this.own.length; to++)
      if (minutes.guestsAt(to) > 0) this.own[to] = 1 - minutes.guestsAt(to) / minutes.left[to];
  }

  /** A day opens: what is proposed may be settled; on the first Monday of a cycle, if nothing is, a division is proposed. */
  open(): void {
    const { decisions, day } = this.arena;
    if (workdayIndex(day) < 0) return;
    const authority = this.inForce ? decisions.capacityAuthority() : AUTHORITY.own;
    if (this.pending[0] !== authority) this.drop();
    if (authority === AUTHORITY.own) return this.enact(() => false);
    if (this.pending[0] !== AUTHORITY.own) this.settle();
    const due = day > 0 && day % 7 === 0 && (day / 7) % decisions.divisionWeeks() === 0;
    if (due && this.pending[0] === AUTHORITY.own) this.propose(authority);
  }

  private propose(authority: number): void {
    const { pressures, lead, proposed } = this;
    pressures.look(authority, lead);
    this.workOut();
    if (authority === AUTHORITY.lead && !this.isNoWorse(lead)) {
      pressures.seen[lead] = Number.NaN;
      this.workOut();
    }
    if (proposed.every((minutes, practice) => minutes === this.moved[practice])) return;
    this.pending[0] = authority;
    for (let practice = 0; practice < proposed.length; practice++) this.ask(practice, authority);
    // Everybody has their own back: nobody is asked.
    if (proposed.every((minutes) => minutes === 0)) this.close(() => false);
  }

  private workOut(): void {
    const { decisions, world } = this.arena;
    const terms = { movable: decisions.movableShare(), response: world.division_response };
    divide(this.paid, this.moved, this.pressures.seen, terms, this.proposed);
  }

  /** Whom a change concerns takes part in working it out; those whose say it waits for get it. */
  private ask(practice: number, authority: number): void {
    const { minutes, place, world, day } = this.arena;
    this.said[practice] = 0;
    this.due[practice] = NOT_ASKED;
    const concerned = this.proposed[practice] !== 0 || this.moved[practice] !== 0;
    const people = place.practices[practice].people / A_PRACTICE;
    if (concerned) minutes.begin(practice, HEADING.decisions, Math.round(world.plan_minutes * people));
    if (authority === AUTHORITY.executive) {
      if (concerned) this.desk.submit(practice);
    } else if (authority === AUTHORITY.lead ? practice === this.lead : this.proposed[practice] < 0) {
      const answer = this.stream.at(practice, PURPOSE.capacityAnswer, day * DAYS_APART).exponential();
      this.due[practice] = day + Math.ceil((answer / world.plan_answers) * 7);
    }
  }

  private settle(): void {
    const authority = this.pending[0];
    if (authority === AUTHORITY.executive) {
      this.arena.executive.work(this.desk, () => {});
      if (this.desk.waiting === 0) this.close(() => true);
    } else if (authority === AUTHORITY.lead) {
      if (this.due[this.lead] <= this.arena.day) this.close(() => true);
    } else if (this.hear()) this.count();
  }

  /** Has anybody answered since yesterday? Each agrees to lend if it is no worse off. */
  private hear(): boolean {
    let heard = false;
    for (let practice = 0; practice < this.due.length; practice++) {
      if (this.due[practice] === NOT_ASKED || this.due[practice] > this.arena.day || this.said[practice] !== 0)
        continue;
      this.said[practice] = this.isNoWorse(practice) ? YES : NO;
      heard = true;
    }
    return heard;
  }

  /** Once enough have agreed, those who have lend, and whoever agrees later joins them; where not enough can, nobody does. */
  private count(): void {
    const asked = Array.from(this.due.keys()).filter((practice) => this.due[practice] !== NOT_ASKED);
    const { decisions } = this.arena;
    const some = this.pending[0] === AUTHORITY.some ? decisions.planAcceptors() : asked.length;
    const ballot = new Ballot({ members: asked.length, needed: Math.min(some, asked.length) });
    const answered = asked.filter((practice) => this.said[practice] !== 0);
    for (const practice of answered) ballot.answer(asked.indexOf(practice), this.said[practice] === YES);
    if (ballot.standing === 'rejected') this.close(() => false);
    else if (answered.length === asked.length) this.close((practice) => this.said[practice] === YES);
    else if (ballot.standing === 'adopted') this.enact((practice) => this.said[practice] === YES);
  }

  /**
   * Is a practice no worse off by its part of what is proposed? Receiving costs it nothing. Lending has to be outweighed, by as
   * much as others count for it: pressed as much itself, it would lose, since whoever is lent knows nobody there.
   */
  private isNoWorse(practice: number): boolean {
    if (this.proposed[practice] >= 0) return true;
    let [pressure, minutes] = [0, 0];
    for (let to = 0; to < this.proposed.length; to++) {
      if (this.proposed[to] <= 0) continue;
      pressure += this.proposed[to] * this.pressures.own(to);
      minutes += this.proposed[to];
    }
    return (this.arena.world.goal_consensus * pressure) / minutes > this.pressures.own(practice);
  }

  private close(lends: (practice: number) => boolean): void {
    this.enact(lends);
    this.drop();
  }

  /** Nothing is proposed any more. */
  private drop(): void {
    if (this.pending[0] === AUTHORITY.executive)
      for (let practice = 0; practice < this.due.length; practice++) this.desk.withdraw(practice);
    this.pending[0] = AUTHORITY.own;
  }

  /** From tomorrow the proposed division holds, as far as it rests on those who lend; books that are open follow. */
  private enact(lends: (practice: number) => boolean): void {
    const { moved, next, proposed } = this;
    for (let practice = 0; practice < next.length; practice++)
      next[practice] = proposed[practice] > 0 || lends(practice) ? proposed[practice] : 0;
    balance(next);
    for (let practice = 0; practice < next.length; practice++) {
      if (next[practice] === moved[practice]) continue;
      this.arena.practices.shift(practice, next[practice] - moved[practice]);
      moved[practice] = next[practice];
    }
  }
}
