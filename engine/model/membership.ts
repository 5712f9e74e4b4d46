import type { Arena } from './arena.ts';
import { CLASSES } from './class-of-work.ts';
import { largestPractice } from './place.ts';
import { AUTHORITY } from './plans/plan-form.ts';
import { PURPOSE } from './purposes.ts';
import { Questions } from './questions.ts';
import { YearTogether } from './year-together.ts';

/** Whether a practice belongs is asked once in 52 weeks. */
const A_YEAR = 364;
const UNASKED = -1;

/**
 * Which practices belong to what the rules have them share (R1): meetings, planning and other practices' people, cases that are
 * talked about. Under an executive all do. Else all do in the first year, of which nothing is known yet; then those stay, or come
 * back, by whom those who have the say were no worse off in the last year that they belonged.
 */
export class Membership {
  /** What the practices gave one another this year, and in the last year that each belonged. */
  readonly year: YearTogether;
  /** By practice: does it belong? */
  private readonly members: Uint8Array;
  /** The day on which it is asked next. */
  private readonly next: Int32Array;
  /** Whose say it was when last looked, a position in AUTHORITIES. */
  private readonly authority: Int32Array;
  private readonly questions: Questions;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { block, place } = arena;
    this.members = block.u8(place.practices.length, 1);
    this.next = block.i32(1);
    this.authority = block.i32(1, UNASKED);
    this.year = new YearTogether(arena);
    this.questions = new Questions(arena, place.practices.length, PURPOSE.membershipAnswer);
  }

  /** Does this organisation belong? Partner services always do. */
  belongs(organisation: number): boolean {
    return !this.isAsked || this.members[organisation] !== 0;
  }

  /** Is belonging a question? Not where an executive has answered it. */
  get isAsked(): boolean {
    const { decisions, world } = this.arena;
    return world.collective === 'on' && decisions.membershipAuthority() !== AUTHORITY.executive;
  }

  /** A working day opens: answers that are in hold, and once a year the question is put. */
  open(): void {
    const { day, decisions } = this.arena;
    if (day % 7 > 4) return;
    const authority = this.isAsked ? decisions.membershipAuthority() : UNASKED;
    if (authority !== this.authority[0]) this.begin(authority);
    if (authority === UNASKED) return;
    this.questions.open((practice, accepted) => this.settle(practice, accepted));
    if (day >= this.next[0]) this.ask(authority);
  }

  /** Somebody else has the say: everybody belongs, and nothing is known yet. */
  private begin(authority: number): void {
    this.authority[0] = authority;
    this.next[0] = this.arena.day + A_YEAR;
    this.members.fill(1);
    this.year.forget();
    this.questions.drop();
  }

  private ask(authority: number): void {
    this.next[0] = this.arena.day + A_YEAR;
    this.year.close((practice) => this.belongs(practice));
    if (!this.anythingShared) return;
    if (authority === AUTHORITY.own) this.decideApart();
    else for (let practice = 0; practice < this.members.length; practice++) this.askAbout(practice, authority);
  }

  /** Each practice for itself: by how it fared, or, where it does not belong, by how those fared who do. */
  private decideApart(): void {
    const { year, members, arena } = this;
    const shared = arena.world.goal_consensus * year.rescued;
    const inside = [...members.keys()].filter((practice) => members[practice] !== 0);
    const fared = inside.reduce((sum, practice) => sum + year.gainOf(practice), 0) / inside.length;
    members.forEach((member, practice) => {
      const gain = member !== 0 || inside.length === 0 ? year.gainOf(practice) : fared;
      this.questions.charge(practice);
      this.settle(practice, gain + shared >= 0);
    });
  }

  /** The others, or their lead, on one practice: by what they got of it. A lead always belongs. */
  private askAbout(practice: number, authority: number): void {
    const { place, world } = this.arena;
    const asked = authority === AUTHORITY.lead ? [largestPractice(place)] : [...this.members.keys()];
    const others = asked.filter((other) => other !== practice);
    if (others.length === 0) return;
    const shared = world.goal_consensus * this.year.rescuedWith(practice);
    this.questions.put(practice, others, authority, (other) => this.year.gainFrom(other, practice) + shared >= 0);
  }

  private settle(practice: number, belongs: boolean): void {
    this.members[practice] = belongs ? 1 : 0;
  }

  /** Is there anything to belong to? */
  private get anythingShared(): boolean {
    const { decisions, dividing } = this.arena;
    const work = CLASSES.some((_, one) => decisions.sharesWork(one));
    return (
      work ||
      dividing.inForce ||
      decisions.poolCapacity() ||
      decisions.weeksBetweenMeetings() > 0 ||
      decisions.conferenceCases() > 0
    );
  }
}
