import type { Arena } from './arena.ts';
import { REVIEW } from './books.ts';
import { HEADING, dayShare } from './minutes.ts';
import { CHAIN_COUNTED, NO_PRACTICE, OPEN_PLAN, OPEN_REQUEST, RETRYING } from './people.ts';
import { PracticeDay } from './practice-day.ts';
import { OPEN_AHEAD } from './practice-world.ts';
import { A_PRACTICE } from './place.ts';
import { PURPOSE } from './purposes.ts';
import { midnight, slotOf } from './ticks.ts';
import { WORKDAYS_A_YEAR, workdayIndex } from './workdays.ts';

const REVIEW_MINUTES = 25;
/** A request is failure demand if its spell was touched, or it was turned away, within so many days. */
const FAILURE_WINDOW = 90;

/** General practice: its minutes and its books, who asks it, and whom it asks to come. What a day does is in PracticeDay. */
export class Practices {
  private readonly today: PracticeDay;
  private readonly annual: Float64Array;
  /** Mean days from asking to appointment, smoothed, by practice. */
  private readonly wait: Float64Array;
  private readonly cancels: number;
  private readonly indirectShare: number;
  private readonly onTheDay: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { place, world, block } = arena;
    const paid = world.practice_minutes / (1 - world.practice_indirect);
    this.annual = Float64Array.from(place.practices, ({ people }) => paid * people);
    this.wait = block.f64(place.practices.length);
    this.cancels = world.cancels;
    this.indirectShare = world.practice_indirect;
    this.onTheDay = world.on_the_day;
    this.today = new PracticeDay(arena);
  }

  /** Settles who is seen today, where and for how long. */
  settle(): void {
    if (workdayIndex(this.arena.day) >= 0) this.today.settle();
  }

  see(): void {
    this.today.see();
  }

  /** Paid minutes a year. */
  paid(practice: number): number {
    return this.annual[practice];
  }

  /** Paid minutes of a working day that are for people. */
  forPeople(practice: number): number {
    return (this.annual[practice] * (1 - this.indirectShare)) / WORKDAYS_A_YEAR;
  }

  expectedWait(practice: number): number {
    return this.wait[practice];
  }

  /** Somebody who asked is seen so many days later. */
  note(practice: number, lead: number): void {
    this.wait[practice] = this.wait[practice] + 0.002 * (lead - this.wait[practice]);
  }

  /** Opens the books for the days before the first. */
  openBooks(): void {
    for (let day = 0; day < OPEN_AHEAD; day++) this.openBook(day);
  }

  open(): void {
    const { arena } = this;
    arena.indicators.respond();
    this.openBook(arena.day + OPEN_AHEAD);
    this.today.begin();
    const nth = workdayIndex(arena.day);
    if (nth < 0) return;
    for (let practice = 0; practice < this.annual.length; practice++) {
      const annual = this.annual[practice];
      arena.openDay(practice, dayShare(annual, WORKDAYS_A_YEAR, nth));
      arena.minutes.useUpTo(practice, HEADING.indirect, arena.ofThoseAtWork(practice, this.indirect(annual, nth)));
      const planned = arena.minutes.useUpTo(practice, HEADING.decisions, this.planning(practice, nth));
      arena.membership.year.spend(practice, planned);
      arena.founding.pay(practice);
      arena.attention?.gaming.pay(practice);
      arena.outreach.work(practice);
      arena.indicators.before(practice, 0, annual, WORKDAYS_A_YEAR, nth);
    }
    arena.dividing.lend();
  }

  /** From tomorrow a practice has so many minutes more, or fewer, with people on a working day: books that are open follow. */
  shift(practice: number, minutes: number): void {
    const { books, day } = this.arena;
    const booked = Math.round(minutes * (1 - this.heldOn(practice)));
    for (let ahead = day + 1; ahead <= day + OPEN_AHEAD; ahead++)
      if (workdayIndex(ahead) >= 0) books.widen(practice, ahead, booked);
  }

  /** A person asks, about one domain. */
  asked(person: number, domain: number, tick: number): void {
    this.arena.books.note(person, domain, this.countRequest(person, domain), this.arena.day);
    this.today.asked(person, slotOf(tick));
  }

  /** Counts a request, wherever it goes; is it failure demand? A chain of retries counts once. */
  countRequest(person: number, domain: number): boolean {
    const { people, collector, day } = this.arena;
    const failure = day - people.touched(person, domain) <= FAILURE_WINDOW;
    const counted = people.has(person, RETRYING) && people.has(person, CHAIN_COUNTED);
    if (failure && people.has(person, RETRYING)) people.raise(person, CHAIN_COUNTED);
    collector.request(person, failure && !counted);
    return failure;
  }

  /** A planned review falls due; it is booked 7 to 35 days ahead unless something planned is booked already. */
  reviewDue(person: number, day: number, u: number): void {
    const { people } = this.arena;
    if (people.has(person, OPEN_PLAN) || people.practice(person) === NO_PRACTICE) return;
    this.plan(person, REVIEW, day, day + 7 + Math.min(28, Math.floor(u * 29)));
  }

  /** A planned appointment about one domain, 7 to 28 days ahead as a uniform says; nothing where the books are full. */
  invite(person: number, domain: number, day: number, u: number): void {
    const { people } = this.arena;
    if (people.has(person, OPEN_PLAN) || people.practice(person) === NO_PRACTICE) return;
    this.plan(person, domain, day, day + 7 + Math.floor(u * 22));
  }

  /** A need has gone: what was booked for it may be cancelled, and its minutes go to somebody else. */
  needGone(person: number, domain: number, day: number): void {
    const { people } = this.arena;
    if (people.requestAbout(person) === domain) this.cancelLater(person, person, OPEN_REQUEST, day);
    if (people.planAbout(person) === domain) this.cancelLater(person, people.count + person, OPEN_PLAN, day);
  }

  /** A person has gone: their bookings go too. */
  forget(person: number): void {
    const { people, books } = this.arena;
    const practice = people.practice(person);
    if (practice === NO_PRACTICE) return;
    books.cancel(person, practice);
    books.cancel(people.count + person, practice);
  }

  close(): void {
    const { arena } = this;
    if (workdayIndex(arena.day) < 0) return;
    for (let practice = 0; practice < this.annual.length; practice++) {
      arena.indicators.after(practice);
      arena.closeDay(practice);
    }
  }

  private cancelLater(person: number, node: number, flag: number, day: number): void {
    const { people, books, chance, collector } = this.arena;
    if (!books.booked(node) || books.dateOf(node) <= day) return;
    if (chance.unit(people.address(person), PURPOSE.cancel, day, flag === OPEN_PLAN ? 1 : 0) >= this.cancels) return;
    books.cancel(node, people.practice(person));
    people.lower(person, flag);
    collector.note(person, flag === OPEN_PLAN ? 'plan_dropped' : 'request_dropped', 0, -1);
  }

  private indirect(annual: number, nth: number): number {
    return dayShare(annual * this.indirectShare, WORKDAYS_A_YEAR, nth);
  }

  /** Overheads follow the size of a list, or a small place would drown in them. */
  private planning(practice: number, nth: number): number {
    const { decisions, place, dividing, membership } = this.arena;
    if (!membership.belongs(practice)) return 0;
    const planned = decisions.planningMinutes() + (dividing.inForce ? decisions.divisionMinutes() : 0);
    const weekly = (planned * place.practices[practice].people) / A_PRACTICE;
    return dayShare(weekly * (WORKDAYS_A_YEAR / 5), WORKDAYS_A_YEAR, nth);
  }

  /** Fixes how many minutes of a day may be booked: what is left for people, less what is held for the day. */
  private openBook(day: number): void {
    const { arena } = this;
    const nth = workdayIndex(day);
    for (let practice = 0; practice < this.annual.length; practice++) {
      const annual = this.annual[practice];
      const net =
        nth < 0
          ? 0
          : arena.ofThoseAtWork(practice, dayShare(annual, WORKDAYS_A_YEAR, nth) - this.indirect(annual, nth)) -
            this.planning(practice, nth) -
            arena.indicators.due(practice, annual, WORKDAYS_A_YEAR, nth) +
            arena.dividing.moved[practice];
      arena.books.openDay(practice, day, Math.max(0, Math.floor(net * (1 - this.heldOn(practice)))));
    }
  }

  /** Share of its minutes that a practice holds for the day. */
  private heldOn(practice: number): number {
    return Math.min(1, this.onTheDay + this.arena.indicators.pull[practice]);
  }

  private plan(person: number, domain: number, day: number, from: number): void {
    const { people, books, collector, asking } = this.arena;
    const node = people.count + person;
    const minutes = domain === REVIEW ? REVIEW_MINUTES : this.today.bookedLength(person, day);
    const before = asking.hazard(person);
    // A review changes nothing that is counted, and falls due in the middle of a day.
    if (domain !== REVIEW) collector.settle(person, midnight(day + 1));
    books.note(node, domain, false, day);
    if (books.book(node, people.practice(person), minutes, from, Math.min(from + 14, day + OPEN_AHEAD - 1)) < 0) return;
    people.openPlan(person, domain);
    collector.note(person, 'follow_up_booked', 0, domain === REVIEW ? -1 : domain);
    if (domain !== REVIEW) asking.followService(person, day, before);
  }
}
