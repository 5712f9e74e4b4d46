import type { Arena } from './arena.ts';
import { CLASSES, classOfWork } from './class-of-work.ts';
import { HEADING } from './minutes.ts';
import { PRACTICE } from './passing-on.ts';
import { PURPOSE } from './purposes.ts';

const SEVERAL_DOMAINS = CLASSES.indexOf('several_domains');

/**
 * Work of the day that is done at another practice than one's own: because the rules have it done by the place (R12), or because
 * nobody is turned away while there is room elsewhere (R11). Not everybody travels; whoever takes somebody checks what they are told.
 */
export class Elsewhere {
  private readonly on: boolean;
  /** Is any class of work done by the place today? */
  private sharesAny = false;
  /** By practice: minutes of today that are kept for people with several known needs. */
  private readonly fence: Int32Array;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    this.on = arena.world.collective === 'on';
    this.fence = new Int32Array(arena.place.practices.length);
  }

  /** A day begins, its minutes known. */
  begin(): void {
    const { decisions, minutes, membership } = this.arena;
    this.sharesAny = this.on && CLASSES.some((_, work) => decisions.sharesWork(work));
    const share = this.on ? decisions.ringFence() : 0;
    for (let practice = 0; practice < this.fence.length; practice++)
      this.fence[practice] = membership.belongs(practice) ? Math.floor(share * minutes.paidToday(practice)) : 0;
  }

  /** Has the practice minutes for this person, those that it keeps for others not among them? */
  hasRoom(practice: number, person: number, domain: number): boolean {
    const left = this.arena.minutes.left[practice];
    const fenced = this.fence[practice];
    return left > 0 && (fenced === 0 || left > fenced || this.classOf(person, domain) === SEVERAL_DOMAINS);
  }

  /** Where what somebody wants today is done; −1 where that is their own practice. */
  shared(person: number, practice: number, domain: number): number {
    if (!this.sharesAny || !this.arena.decisions.sharesWork(this.classOf(person, domain))) return -1;
    if (!this.arena.membership.belongs(practice)) return -1;
    const most = this.mostMinutes(practice, false);
    return most === practice || !this.travels(person) ? -1 : most;
  }

  /** Where somebody may be seen who is about to be turned away; −1 for nowhere. */
  instead(person: number, practice: number): number {
    const { decisions, membership } = this.arena;
    if (!this.on || !decisions.poolCapacity() || !membership.belongs(practice) || !this.travels(person)) return -1;
    return this.mostMinutes(practice, decisions.sharesByAgreement());
  }

  /** Somebody comes from one practice to another, which checks, as anybody checks a hand-over. */
  receive(from: number, to: number): void {
    const { minutes, ties, membership } = this.arena;
    const checking = ties.verification(from, to);
    minutes.begin(to, HEADING.verification, checking);
    membership.year.give(to, from, checking);
  }

  private classOf(person: number, domain: number): number {
    return classOfWork(this.arena.passingOn.onRecord(person, PRACTICE), 1 << domain, true);
  }

  /** Another practice is further away, and not everybody goes. */
  private travels(person: number): boolean {
    const { chance, people, day, world } = this.arena;
    return chance.unit(people.address(person), PURPOSE.travel, day) >= world.declines_elsewhere;
  }

  private mostMinutes(from: number, tied: boolean): number {
    const { ties, minutes, membership } = this.arena;
    let best = -1;
    for (let practice = 0; practice < this.fence.length; practice++)
      if (
        membership.belongs(practice) &&
        minutes.left[practice] > 0 &&
        (best < 0 || minutes.left[practice] > minutes.left[best])
      )
        if (!tied || practice === from || ties.carries(from, practice)) best = practice;
    return best;
  }
}
