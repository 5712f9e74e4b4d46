import type { Arena } from './arena.ts';
import { NO_PRACTICE } from './people.ts';
import { STANDARD_CONTACT } from './treatment-terms.ts';

/**
 * What practices gave and got by belonging, in minutes: in this year so far, and by each practice in the last year at whose end it
 * belonged. Kept only while belonging is a question.
 */
export class YearTogether {
  /** By giver × practices + whose person it was: minutes of contacts, and of checking. */
  private readonly given: Int32Array;
  /** By practice: minutes of meeting and planning, less contacts that it was spared and sessions that its people got. */
  private readonly spent: Float64Array;
  /** By practice: minutes of contacts of people about to be turned away, its own elsewhere and others' with it. */
  private readonly rescue: Int32Array;
  /** The same of the last year: by practice × practices + other, what the first got of the other, less what it gave. */
  private readonly netLast: Int32Array;
  private readonly spentLast: Float64Array;
  private readonly rescueLast: Int32Array;
  /** Minutes of all such contacts in the last year in which anybody belonged. */
  private readonly rescuedLast: Int32Array;
  private readonly count: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { block, place } = arena;
    const count = (this.count = place.practices.length);
    this.given = block.i32(count * count);
    this.spent = block.f64(count);
    this.rescue = block.i32(count);
    this.netLast = block.i32(count * count);
    this.spentLast = block.f64(count);
    this.rescueLast = block.i32(count);
    this.rescuedLast = block.i32(1);
  }

  /** A practice gives minutes to somebody of another's list. */
  give(from: number, to: number, minutes: number): void {
    if (this.arena.membership.isAsked) this.given[from * this.count + to] += minutes;
  }

  /** In such minutes somebody was seen who would else have been turned away. */
  save(from: number, to: number, minutes: number): void {
    if (!this.arena.membership.isAsked) return;
    this.rescue[from] += minutes;
    this.rescue[to] += minutes;
  }

  /** A practice gives minutes to what members do together. */
  spend(practice: number, minutes: number): void {
    if (this.arena.membership.isAsked) this.spent[practice] += minutes;
  }

  /** A person of its list was handed straight over between partner services: a contact that it was spared. */
  spare(practice: number): void {
    if (practice !== NO_PRACTICE) this.spend(practice, -STANDARD_CONTACT);
  }

  /** A partner service has taken on a person of its list there and then: worth a session. */
  gain(practice: number, service: number): void {
    const { world, definitions } = this.arena;
    this.spend(practice, -Number(world[`${definitions[service].key}_session`]));
  }

  /** A year is over: of those that belong it is kept, of the others what was known before. */
  close(belongs: (practice: number) => boolean): void {
    let rescued = 0;
    let anybody = false;
    for (let one = 0; one < this.count; one++) {
      rescued += this.rescue[one] / 2;
      if (!belongs(one)) continue;
      anybody = true;
      this.spentLast[one] = this.spent[one];
      this.rescueLast[one] = this.rescue[one];
      for (let other = 0; other < this.count; other++) this.netLast[one * this.count + other] = this.net(one, other);
    }
    if (anybody) this.rescuedLast[0] = rescued;
    this.clear();
  }

  forget(): void {
    this.clear();
    for (const sums of [this.netLast, this.spentLast, this.rescueLast, this.rescuedLast]) sums.fill(0);
  }

  /** What a practice got, less what it gave, as a share of its paid minutes. */
  gainOf(practice: number): number {
    let minutes = -this.spentLast[practice];
    for (let other = 0; other < this.count; other++) minutes += this.netLast[practice * this.count + other];
    return minutes / this.arena.practices.paid(practice);
  }

  /** What a practice got of another in the other's last year, less what it gave it, as a share of its own paid minutes. */
  gainFrom(practice: number, other: number): number {
    return -this.netLast[other * this.count + practice] / this.arena.practices.paid(practice);
  }

  /** Minutes in which people were seen who would have been turned away, as a share of the place's. */
  get rescued(): number {
    return this.rescuedLast[0] / this.placePaid();
  }

  /** The same of those in which a practice had a part. */
  rescuedWith(practice: number): number {
    return this.rescueLast[practice] / this.placePaid();
  }

  private net(practice: number, other: number): number {
    return this.given[other * this.count + practice] - this.given[practice * this.count + other];
  }

  private clear(): void {
    for (const sums of [this.given, this.spent, this.rescue]) sums.fill(0);
  }

  private placePaid(): number {
    let paid = 0;
    for (let practice = 0; practice < this.count; practice++) paid += this.arena.practices.paid(practice);
    return paid;
  }
}
