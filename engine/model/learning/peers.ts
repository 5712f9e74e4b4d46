import type { Chance } from '../../kernel/chance.ts';
import { Stream } from '../../kernel/stream.ts';
import type { TiesBetween } from './ties-between.ts';

/** How members learn from those they see. */
export interface Copying {
  /** `best`: the best plan seen. `conformity`: the plan most of those seen have. Either is taken only where it is strictly better. */
  readonly rule: 'best' | 'conformity';
  /** How many of its neighbours a member looks at, drawn each time; 0: all of them. */
  readonly sample: number;
  /** Chance that a member looks at all in a round. */
  readonly velocity: number;
  /**
   * Conformity where all those seen differ, so that nothing is most frequent: `first` a search of one's own, `random` one of
   * them. Where some but not all are tied, one of those at random.
   */
  readonly ties: 'first' | 'random';
  /** Chance that a bit which differs is missed in copying. What came of it is kept, for better or worse. */
  readonly copyingError: number;
}

/** What a member makes of its plan by itself. */
export type Search = (member: number, plan: number) => number;

/** What a plan is worth. */
export interface Worth {
  payoff(plan: number): number;
}

/** Purposes under which a member's draws are addressed, below 256. */
export interface PeerPurposes {
  readonly look: number;
  readonly copy: number;
  readonly search: number;
  /** Address of the first member; 0 where none is said. */
  readonly first?: number;
}

/** Days of a stream between two rounds: 1,024 words, more than a look at a thousand neighbours and a copy of 20 bits take. */
const DAYS_A_ROUND = 64;

/**
 * Members who each have a plan and, round by round and all at once, either take over what they see among their neighbours or
 * try a change of their own: one bit flipped at random, kept where it is strictly better.
 *
 * Draws are addressed by member, question and round: a member tries the same flip in the same round whatever its ties.
 */
export class Peers {
  readonly plans: Int32Array;
  readonly values: Float64Array;
  /** Looks at the worth of a plan, one's own or another's. */
  evaluations = 0;
  /** What each member would take up after `propose`. */
  readonly next: Int32Array;
  /** Those a member looks at, from a place on: all its neighbours, or those drawn from them. */
  private seen: Int32Array;
  private from = 0;
  private readonly drawn: Int32Array;
  private readonly ties: TiesBetween;
  private readonly copying: Copying;
  private readonly bits: number;
  private readonly worth: Worth;
  private readonly stream: Stream;
  private readonly purposes: PeerPurposes;
  private readonly own: Search;
  private readonly first: number;
  private round = 0;

  /** `plans`: of each member, and changed in place. `own`: what a member does where it copies nobody; else one flip at random. */
  constructor(
    plans: Int32Array,
    bits: number,
    ties: TiesBetween,
    copying: Copying,
    worth: Worth,
    chance: Chance,
    purposes: PeerPurposes,
    own?: Search,
  ) {
    this.plans = plans;
    this.values = Float64Array.from(this.plans, (plan) => worth.payoff(plan));
    this.next = new Int32Array(this.plans.length);
    this.drawn = new Int32Array(this.plans.length);
    this.seen = this.drawn;
    this.ties = ties;
    this.copying = copying;
    this.bits = bits;
    this.worth = worth;
    this.stream = new Stream(chance);
    this.purposes = purposes;
    this.first = purposes.first ?? 0;
    this.own = own ?? ((member, plan) => this.flip(member, plan));
  }

  /** One round of everybody. */
  step(): void {
    const { plans, next, values } = this;
    this.propose(this.round + 1);
    for (let member = 0; member < plans.length; member++) {
      if (next[member] === plans[member]) continue;
      plans[member] = next[member];
      values[member] = this.worth.payoff(next[member]);
    }
  }

  /** Fills `next` for everybody in a round, by the plans and values there are; nothing is taken up yet. */
  propose(round: number): void {
    this.round = round;
    for (let member = 0; member < this.plans.length; member++) this.next[member] = this.decide(member);
  }

  private decide(member: number): number {
    const model = this.looks(member) ? this.modelOf(member) : -1;
    if (model >= 0 && this.values[model] > this.values[member]) return this.copy(member, this.plans[model]);
    return this.own(member, this.plans[member]);
  }

  /** Opens the member's draws of this round for looking. */
  private looks(member: number): boolean {
    this.stream.at(this.first + member, this.purposes.look, this.round * DAYS_A_ROUND);
    return this.copying.velocity >= 1 || this.stream.happens(this.copying.velocity);
  }

  /** The member whose plan is to be taken over, or −1. */
  private modelOf(member: number): number {
    const count = this.look(member);
    if (count === 0) return -1;
    return this.copying.rule === 'best' ? this.bestSeen(count) : this.mostSeen(count);
  }

  /** Says how many a member looks at. */
  private look(member: number): number {
    const { starts, neighbours } = this.ties;
    const { sample } = this.copying;
    const known = starts[member + 1] - starts[member];
    const count = sample === 0 ? known : Math.min(sample, known);
    this.evaluations += count;
    this.seen = count < known ? this.drawn : neighbours;
    this.from = count < known ? 0 : starts[member];
    if (count === known) return count;
    for (let at = 0; at < known; at++) this.drawn[at] = neighbours[starts[member] + at];
    this.stream.choose(this.drawn, known, count);
    return count;
  }

  /** The first of the best: equally good plans are the same plan, or the landscape ties. */
  private bestSeen(count: number): number {
    const { seen, values, from } = this;
    let best = seen[from];
    for (let at = from + 1; at < from + count; at++) if (values[seen[at]] > values[best]) best = seen[at];
    return best;
  }

  /** Somebody who has the plan that most have; see `ties` where no plan is ahead. */
  private mostSeen(count: number): number {
    const { seen, from } = this;
    let [most, leaders, chosen] = [0, 0, -1];
    for (let at = from; at < from + count; at++) {
      const frequency = this.frequencyFrom(at, from + count);
      if (frequency > most) [most, leaders, chosen] = [frequency, 0, seen[at]];
      if (frequency === most && this.stream.below(++leaders) === 0) chosen = seen[at];
    }
    return most === 1 && count > 1 && this.copying.ties === 'first' ? -1 : chosen;
  }

  /** How many of those seen have the plan of the one in a place; 0 where it was counted in an earlier place. */
  private frequencyFrom(place: number, end: number): number {
    const { seen, plans, from } = this;
    const plan = plans[seen[place]];
    for (let at = from; at < place; at++) if (plans[seen[at]] === plan) return 0;
    let frequency = 1;
    for (let at = place + 1; at < end; at++) if (plans[seen[at]] === plan) frequency++;
    return frequency;
  }

  /** Another's plan, without the bits that were missed. */
  private copy(member: number, plan: number): number {
    const { copyingError } = this.copying;
    if (copyingError === 0) return plan;
    this.stream.at(this.first + member, this.purposes.copy, this.round * DAYS_A_ROUND);
    let copied = plan;
    for (let bit = 0; bit < this.bits; bit++) {
      const differs = ((plan ^ this.plans[member]) >>> bit) & 1;
      if (differs === 1 && this.stream.happens(copyingError)) copied ^= 1 << bit;
    }
    return copied;
  }

  private flip(member: number, plan: number): number {
    const bit = this.stream.at(this.first + member, this.purposes.search, this.round * DAYS_A_ROUND).below(this.bits);
    const tried = plan ^ (1 << bit);
    this.evaluations++;
    return this.worth.payoff(tried) > this.values[member] ? tried : plan;
  }
}
