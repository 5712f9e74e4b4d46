import type { Arena } from './arena.ts';
import { WEEK_OF_ONE } from './minutes.ts';
import { AUTHORITY } from './plans/plan-form.ts';
import { PURPOSE } from './purposes.ts';
import { Questions } from './questions.ts';
import { largestPractice } from './place.ts';
import { meanOf, Shortfalls } from './shortfalls.ts';

const PERIOD = 28;
/** Measuring is asked about once in thirteen periods. */
const A_YEAR = 13 * PERIOD;
/** Everybody's question, where it is one for all. */
const OF_ALL = 0;
const UNASKED = -1;

/**
 * Who is measured (R1). Under an executive everybody is, from the day its rules hold. Else figures are in force where those who have the
 * say are no worse off by them: what reporting and answering for a shortfall take from one's own, against what is short in the place.
 */
export class Measured {
  /** By organisation: has it, or whoever decides for it, accepted to be measured? */
  private readonly accepted: Uint8Array;
  /** The day from which the question may be put again. */
  private readonly next: Int32Array;
  /** What was in force when it was put: who had the say, targets, indicators, weight. */
  private readonly about: Float64Array;
  private readonly questions: Questions;
  private readonly shortfalls: Shortfalls;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { block, ties } = arena;
    this.accepted = block.u8(ties.count);
    this.next = block.i32(1);
    this.about = block.f64(6, UNASKED);
    this.questions = new Questions(arena, 1, PURPOSE.measuringAnswer);
    this.shortfalls = new Shortfalls(arena);
  }

  /** Are figures asked of this organisation, a practice or a service? */
  isMeasured(organisation: number): boolean {
    return !this.isAsked || this.accepted[organisation] === 1;
  }

  /** Are figures asked of anybody? */
  get anybody(): boolean {
    return !this.isAsked || this.accepted.includes(1);
  }

  /** A working day opens: answers that are in hold, and once a year the question is put. */
  open(): void {
    const { day } = this.arena;
    if (day % 7 > 4) return;
    if (!this.isAsked) return this.forget();
    if (this.inForce().some((value, at) => value !== this.about[at])) this.begin();
    this.questions.open((_, accepted) => this.accepted.fill(accepted ? 1 : 0));
    if (day % PERIOD === 0 && day >= this.next[0] && this.shortfalls.look()) this.ask();
  }

  /** Is measuring a question? Not where an executive has answered it. */
  private get isAsked(): boolean {
    const { decisions, world } = this.arena;
    return world.collective === 'on' && decisions.measuringAuthority() !== AUTHORITY.executive;
  }

  /** Nobody has answered; what is in force, and who has the say, is looked at anew. */
  private begin(): void {
    this.forget();
    this.about.set(this.inForce());
    this.next[0] = this.arena.day;
  }

  private forget(): void {
    if (this.about[0] === UNASKED) return;
    this.about.fill(UNASKED);
    this.accepted.fill(0);
    this.questions.drop();
  }

  /** Who has the say on what. */
  private inForce(): number[] {
    const { decisions } = this.arena;
    return [
      decisions.measuringAuthority(),
      decisions.sameDayTarget(),
      decisions.physicalCareTarget(),
      decisions.startsTarget(),
      decisions.indicatorsReported(),
      decisions.pullToTarget(),
    ];
  }

  private ask(): void {
    const { decisions, ties, day } = this.arena;
    const authority = decisions.measuringAuthority();
    this.next[0] = day + A_YEAR;
    const whole = meanOf(this.shortfalls.by);
    const accepts = (organisation: number) => this.payoff(organisation, whole) >= 0;
    const all = Array.from({ length: ties.count }, (_, organisation) => organisation);
    if (authority === AUTHORITY.lead)
      return this.questions.put(OF_ALL, [largestPractice(this.arena.place)], authority, accepts);
    if (authority !== AUTHORITY.own) return this.questions.put(OF_ALL, all, authority, accepts);
    for (const organisation of all) {
      this.questions.charge(organisation);
      this.accepted[organisation] = accepts(organisation) ? 1 : 0;
    }
  }

  /** What an organisation gains by being measured, in shares: its own part, and with the goal consensus what is short in the place. */
  private payoff(organisation: number, whole: number): number {
    const { decisions, world } = this.arena;
    const reporting = (decisions.indicatorsReported() * world.reporting_minutes) / WEEK_OF_ONE;
    const own = this.shortfalls.by[organisation];
    const answering = Number.isNaN(own) ? 0 : decisions.pullToTarget() * own;
    return world.goal_consensus * whole - reporting - answering;
  }
}
