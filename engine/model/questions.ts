import { Stream } from '../kernel/stream.ts';
import type { Arena } from './arena.ts';
import { Ballot } from './deciding/ballot.ts';
import { HEADING, wholeMinutes } from './minutes.ts';
import { A_PRACTICE } from './place.ts';
import { AUTHORITY } from './plans/plan-form.ts';

/** Days of a stream that one question may take: 8 draws each. */
const DAYS_APART = 16;
const NONE = -1;

/** Says whether an organisation accepts what it is asked. */
export type Accepts = (organisation: number) => boolean;

/**
 * Questions that are put to organisations and answered with yes or no: each of those asked answers after an exponential time, in
 * minutes of its own, and the question is settled as soon as enough have said yes, or so many no that not enough can.
 */
export class Questions {
  /** By question: the day on which it is settled, −1 while none is open; and how. */
  private readonly due: Int32Array;
  private readonly outcome: Uint8Array;
  /** By organisation: parts of minutes not yet charged. */
  private readonly fraction: Float64Array;
  private readonly stream: Stream;
  private readonly purpose: number;

  private readonly arena: Arena;

  /** `questions`: how many may be open beside one another; `purpose`: of the draws of answers. */
  constructor(arena: Arena, questions: number, purpose: number) {
    this.arena = arena;
    this.purpose = purpose;
    this.due = arena.block.i32(questions, NONE);
    this.outcome = arena.block.u8(questions);
    this.fraction = arena.block.f64(arena.ties.count);
    this.stream = new Stream(arena.chance);
  }

  /** Puts a question to these organisations, of whom as many must accept as the authority (a position in AUTHORITIES) needs. */
  put(question: number, asked: readonly number[], authority: number, accepts: Accepts): void {
    const { world, day, decisions } = this.arena;
    const members = asked.length;
    const needed =
      authority === AUTHORITY.all ? members : authority === AUTHORITY.some ? Math.min(members, decisions.planAcceptors()) : 1; // prettier-ignore
    this.stream.at(question, this.purpose, day * DAYS_APART);
    const answers = asked
      .map((organisation) => ({ organisation, after: this.stream.exponential() }))
      .map((answer, member) => ({ ...answer, member }))
      .toSorted((one, other) => one.after - other.after || one.member - other.member);
    const ballot = new Ballot({ members, needed });
    for (const organisation of asked) this.charge(organisation);
    for (const { organisation, member, after } of answers) {
      const standing = ballot.answer(member, accepts(organisation));
      if (standing === 'open') continue;
      this.due[question] = day + Math.ceil((after / world.plan_answers) * 7);
      this.outcome[question] = standing === 'adopted' ? 1 : 0;
      return;
    }
  }

  /** Calls `settle` for every question that has been settled by today. */
  open(settle: (question: number, accepted: boolean) => void): void {
    for (let question = 0; question < this.due.length; question++) {
      if (this.due[question] === NONE || this.due[question] > this.arena.day) continue;
      this.due[question] = NONE;
      settle(question, this.outcome[question] === 1);
    }
  }

  /** What is open is dropped. */
  drop(): void {
    this.due.fill(NONE);
  }

  /** Thinking it over takes minutes in proportion to the people that it is for: a practice's list, or a service's place. */
  charge(organisation: number): void {
    const { place, people, minutes, world } = this.arena;
    const concerned = place.practices[organisation]?.people ?? people.count;
    const whole = wholeMinutes(this.fraction, organisation, (world.plan_minutes * concerned) / A_PRACTICE);
    if (whole > 0) minutes.begin(organisation, HEADING.decisions, whole);
  }
}
