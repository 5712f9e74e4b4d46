import { Arrivals } from '../kernel/arrivals.ts';
import { power } from '../kernel/numerics.ts';
import { param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { COUNT } from './collector.ts';
import { WANTS_TODAY } from './asking-tables.ts';
import { REVIEW } from './books.ts';
import { BOOKED, ELSEWHERE, ON_THE_DAY, PLANNED } from './consultation.ts';
import { HEADING, dayShare } from './minutes.ts';
import {
  CHAIN_COUNTED,
  IN_HOSPITAL,
  NO_PRACTICE,
  OPEN_PLAN,
  OPEN_REQUEST,
  RETRYING,
} from './people.ts';
import { PURPOSE } from './purposes.ts';
import { midnight, slotOf } from './ticks.ts';
import { Visits } from './visits.ts';
import { WORKDAYS_A_YEAR, workdayIndex } from './workdays.ts';

export const PRACTICE_WORLD = {
  practice_minutes: param(70, {
    title: 'practice minutes net of indirect work',
    min: 0,
    max: 1000,
    unit: 'minutes a person of the list and year',
    source: 'start value of the design, 70–80',
    grade: 'calibrated',
  }),
  practice_indirect: param(0.38, {
    title: 'practice time that is not with people',
    min: 0,
    max: 0.8,
    unit: 'share of paid minutes',
    source: 'Department of Health, written answer 31774: 62 % direct care; evidence key PQ2016',
    grade: 'published',
  }),
  on_the_day: param(0.36, {
    title: 'minutes held for the day',
    min: 0,
    max: 1,
    unit: 'share of net minutes',
    source: 'start value of the design .40–.50, less what is offered on the day; docs/ASSUMPTIONS.md#release',
    grade: 'calibrated',
  }),
  takes_offer: param(0.1, {
    title: 'asked today, could wait, takes an appointment today if one is free',
    min: 0,
    max: 1,
    unit: 'chance for each day of waiting it saves',
    source: 'docs/ASSUMPTIONS.md#release',
    grade: 'assumed',
  }),
  horizon: param(24, {
    title: 'how far ahead a request may be booked',
    min: 1,
    max: 40,
    integer: true,
    unit: 'days',
    source: 'start value of the design, 21–28',
    grade: 'calibrated',
  }),
  telephone_on_the_day: param(0.4, {
    title: 'same-day contacts by telephone',
    min: 0,
    max: 1,
    unit: 'share',
    source: 'GP Appointments Data: a third in all, more of them on the day; evidence keys PULSE18, CONPOST24',
    grade: 'assumed',
  }),
  telephone_booked: param(0.2, {
    title: 'booked and planned contacts by telephone',
    min: 0,
    max: 1,
    unit: 'share',
    source: 'GP Appointments Data: a third in all, fewer of them booked; evidence keys PULSE18, CONPOST24',
    grade: 'assumed',
  }),
} satisfies Params;

/** Minutes face to face (clinician or nurse) and by telephone; a review has its own length. Telephone rounded up from 5.5. */
const FACE_TO_FACE = 10;
const TELEPHONE = 6;
const REVIEW_MINUTES = 25;
/** The list for which a rule's planning minutes are stated: about the median practice (evidence: 7,930). */
const PLANNED_FOR = 8000;
/** Days ahead for which books are open. */
const OPEN_AHEAD = 48;
/** Non-attendance by lead time: same day, 1, 2–7, more (GP Online 2018, evidence key GPO18). */
const missedAfter = (lead: number): number => (lead === 0 ? 0.019 : lead === 1 ? 0.05 : lead <= 7 ? 0.068 : 0.085);
/** A request is failure demand if its spell was touched, or it was turned away, within so many days. */
const FAILURE_WINDOW = 90;

/** General practice: three streams share its minutes, and none of them is lost while somebody is about to be turned away. */
export class Practices {
  private readonly asking: Arrivals;
  /** Those about to be turned away, and those who can wait, in order of arrival. */
  private readonly refused: Arrivals;
  private readonly patient: Arrivals;
  private readonly visits = new Visits();
  private readonly annual: Float64Array;
  /** Mean days from asking to appointment, smoothed, by practice. */
  private readonly wait: Float64Array;
  /** Chance of taking a free appointment today, by the days it saves; certain where there is none to be had. */
  private readonly takesOffer: Float64Array;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { place, world, block } = arena;
    const paid = world.practice_minutes / (1 - world.practice_indirect);
    this.annual = Float64Array.from(place.practices, ({ people }) => paid * people);
    this.wait = block.f64(place.practices.length);
    this.takesOffer = Float64Array.from({ length: OPEN_AHEAD + 1 }, (_, days) => 1 - power(1 - world.takes_offer, days));
    this.takesOffer[OPEN_AHEAD] = 1;
    this.asking = new Arrivals(256);
    this.refused = new Arrivals(64);
    this.patient = new Arrivals(64);
  }

  expectedWait(practice: number): number {
    return this.wait[practice]!;
  }

  /** Opens the books for the days before the first. */
  openBooks(): void {
    for (let day = 0; day < OPEN_AHEAD; day++) this.openBook(day);
  }

  open(): void {
    const { arena } = this;
    arena.indicators.respond();
    this.openBook(arena.day + OPEN_AHEAD);
    this.visits.clear();
    const nth = workdayIndex(arena.day);
    if (nth < 0) return;
    for (let practice = 0; practice < this.annual.length; practice++) {
      const annual = this.annual[practice]!;
      arena.minutes.open(practice, dayShare(annual, WORKDAYS_A_YEAR, nth));
      arena.minutes.useUpTo(practice, HEADING.indirect, this.indirect(annual, nth));
      arena.minutes.useUpTo(practice, HEADING.decisions, this.planning(practice, nth));
      arena.indicators.before(practice, 0, annual, WORKDAYS_A_YEAR, nth);
    }
  }

  /** A person asks, about one domain. */
  asked(person: number, domain: number, tick: number): void {
    const { people, books, collector, day } = this.arena;
    const failure = day - people.touched(person, domain) <= FAILURE_WINDOW;
    const counted = people.has(person, RETRYING) && people.has(person, CHAIN_COUNTED);
    if (failure && people.has(person, RETRYING)) people.raise(person, CHAIN_COUNTED);
    collector.request(person, failure && !counted);
    books.note(person, domain, failure, day);
    this.asking.add(person, slotOf(tick));
  }

  /** A planned review falls due; it is booked 7 to 35 days ahead unless something planned is booked already. */
  reviewDue(person: number, day: number, u: number): void {
    const { people } = this.arena;
    if (people.has(person, OPEN_PLAN) || people.practice(person) === NO_PRACTICE) return;
    this.plan(person, REVIEW, day, day + 7 + Math.floor(u * 29));
  }

  /** A planned appointment about one domain, 7 to 28 days ahead; nothing where the books are full. */
  invite(person: number, domain: number, day: number): void {
    const { people, chance } = this.arena;
    if (people.has(person, OPEN_PLAN) || people.practice(person) === NO_PRACTICE) return;
    const u = chance.unit(people.address(person), PURPOSE.reviewDay, day);
    this.plan(person, domain, day, day + 7 + Math.floor(u * 22));
  }

  /** Settles who is seen today, where and for how long. Nothing that happens in a contact is known yet. */
  settle(): void {
    if (workdayIndex(this.arena.day) < 0) return;
    for (let practice = 0; practice < this.annual.length; practice++) this.callBooked(practice);
    for (let i = 0; i < this.asking.count; i++) this.place(this.asking.at(i));
    this.asking.reset();
    for (let i = 0; i < this.refused.count; i++) this.release(this.refused.at(i));
    for (let i = 0; i < this.patient.count; i++) this.offer(this.patient.at(i));
    this.refused.reset();
    this.patient.reset();
  }

  see(): void {
    const { consultation, lives, people, indicators } = this.arena;
    for (let i = 0; i < this.visits.count; i++) {
      const visit = this.visits.at(i);
      const lead = this.visits.lead(visit);
      const person = this.visits.person(visit);
      this.arena.collector.appointment(lead, this.visits.attended(visit));
      indicators.appointment(people.practice(person), lead === 0);
      this.closeBooking(person, this.visits.stream(visit) === PLANNED);
      if (this.visits.attended(visit))
        consultation.hold(person, this.visits.domain(visit), this.visits.minutes(visit), this.visits.stream(visit), this.visits.failure(visit));
      this.askAgain(person);
      lives.reschedule(person);
    }
  }

  close(): void {
    const { arena } = this;
    if (workdayIndex(arena.day) < 0) return;
    for (let practice = 0; practice < this.annual.length; practice++) {
      arena.indicators.after(practice);
      arena.minutes.close(practice);
    }
  }

  /** A need has gone: what was booked for it may be cancelled, and its minutes go to somebody else. */
  needGone(person: number, domain: number, day: number): void {
    const { people } = this.arena;
    if (people.has(person, OPEN_REQUEST) && people.requestAbout(person) === domain) this.cancelLater(person, person, OPEN_REQUEST, day);
    if (people.has(person, OPEN_PLAN) && people.planAbout(person) === domain) this.cancelLater(person, people.count + person, OPEN_PLAN, day);
  }

  /** A person has gone: their bookings go too. */
  forget(person: number): void {
    const { people, books } = this.arena;
    const practice = people.practice(person);
    if (practice === NO_PRACTICE) return;
    books.cancel(person, practice);
    books.cancel(people.count + person, practice);
  }

  private cancelLater(person: number, node: number, flag: number, day: number): void {
    const { people, books, chance, world } = this.arena;
    if (!books.booked(node) || books.dateOf(node) <= day) return;
    if (chance.unit(people.address(person), PURPOSE.cancel, day, flag === OPEN_PLAN ? 1 : 0) >= world.cancels) return;
    books.cancel(node, people.practice(person));
    people.lower(person, flag);
  }

  private indirect(annual: number, nth: number): number {
    return dayShare(annual * this.arena.world.practice_indirect, WORKDAYS_A_YEAR, nth);
  }

  /** Overheads follow the size of a list, or a small place would drown in them. */
  private planning(practice: number, nth: number): number {
    const { decisions, place } = this.arena;
    const weekly = (decisions.planningMinutes() * place.practices[practice]!.people) / PLANNED_FOR;
    return dayShare(weekly * (WORKDAYS_A_YEAR / 5), WORKDAYS_A_YEAR, nth);
  }

  /** Fixes how many minutes of a day may be booked: what is left for people, less what is held for the day. */
  private openBook(day: number): void {
    const { arena } = this;
    const nth = workdayIndex(day);
    for (let practice = 0; practice < this.annual.length; practice++) {
      const annual = this.annual[practice]!;
      const held = Math.min(1, arena.world.on_the_day + arena.indicators.pull[practice]!);
      const net =
        nth < 0
          ? 0
          : dayShare(annual, WORKDAYS_A_YEAR, nth) -
            this.indirect(annual, nth) -
            this.planning(practice, nth) -
            arena.indicators.due(annual, WORKDAYS_A_YEAR, nth);
      arena.books.openDay(practice, day, Math.max(0, Math.floor(net * (1 - held))));
    }
  }

  private plan(person: number, domain: number, day: number, from: number): void {
    const { people, books, collector, asking } = this.arena;
    const node = people.count + person;
    const minutes = domain === REVIEW ? REVIEW_MINUTES : this.length(person, day, BOOKED);
    const before = asking.hazard(person);
    // A review changes nothing that is counted, and falls due in the middle of a day.
    if (domain !== REVIEW) collector.settle(person, midnight(day + 1));
    books.note(node, domain, false, day);
    if (books.book(node, people.practice(person), minutes, from, Math.min(from + 14, day + OPEN_AHEAD - 1)) < 0) return;
    people.openPlan(person, domain);
    if (domain !== REVIEW) asking.followService(person, day, before);
  }

  /** Minutes of a contact, by the mode that chance and stream give it. */
  private length(person: number, day: number, stream: number): number {
    const { people, chance } = this.arena;
    const u = chance.unit(people.address(person), PURPOSE.mode, day, stream);
    const { telephone_on_the_day, telephone_booked } = this.arena.world;
    return u < (stream === ON_THE_DAY ? telephone_on_the_day : telephone_booked) ? TELEPHONE : FACE_TO_FACE;
  }

  /** Everybody booked for today: minutes are taken whether they come or not. */
  private callBooked(practice: number): void {
    const { books, people, minutes, day } = this.arena;
    for (let node = books.call(practice, day); node >= 0; node = books.call(practice, day)) {
      const planned = node >= people.count;
      const person = planned ? node - people.count : node;
      const length = books.minutes(node);
      if (minutes.left[practice]! <= 0) {
        this.putOff(person, node, practice, planned);
        continue;
      }
      const lead = day - books.madeOn(node);
      this.take(person, practice, books.domain(node), length, planned ? PLANNED : BOOKED, books.failure(node), lead);
    }
  }

  /** The day is shorter than its book: the appointment moves to the next day with room, or is lost. */
  private putOff(person: number, node: number, practice: number, planned: boolean): void {
    const { books, day } = this.arena;
    if (books.book(node, practice, books.minutes(node), day + 1, day + OPEN_AHEAD - 1) >= 0) return;
    this.arena.collector.settle(person, midnight(day + 1));
    this.closeBooking(person, planned);
    this.askAgain(person);
    this.arena.lives.reschedule(person);
  }

  /** Takes the minutes of a contact now. */
  private take(person: number, practice: number, domain: number, length: number, stream: number, failure: boolean, lead: number): void {
    const { people, chance, minutes, day } = this.arena;
    const u = chance.unit(people.address(person), PURPOSE.attend, day, stream);
    const attended = u >= missedAfter(lead) && !people.has(person, IN_HOSPITAL);
    minutes.begin(practice, attended ? HEADING.direct : HEADING.not_attended, length);
    this.visits.add(person, domain, length, stream, failure, lead, attended);
  }

  /** One request of today: on the day if wanted and there are minutes, else booked ahead, else about to be turned away. */
  private place(person: number): void {
    const { people, books, chance, world, minutes, collector, day } = this.arena;
    if (!people.has(person, OPEN_REQUEST) || !books.fresh(person, day)) return;
    const [practice, domain] = [people.practice(person), books.domain(person)];
    const level = people.level(person, domain);
    if (level === 0) return this.withdraw(person);
    books.dealtWith(person);
    const u = chance.unit(people.address(person), PURPOSE.askToday, day);
    const today = u < WANTS_TODAY[level]!;
    const insists = chance.unitAgain() < world.insists;
    const length = this.length(person, day, ON_THE_DAY);
    if (today && minutes.left[practice]! > 0) {
      collector.add(COUNT.metSameDay);
      this.note(practice, 0);
      this.take(person, practice, domain, length, ON_THE_DAY, books.failure(person), 0);
    } else if (today && insists) this.refused.add(person, 0);
    else this.patient.add(person, 0);
  }

  /**
   * Somebody who can wait is booked ahead. Minutes still free today are offered first, and the longer the wait, the more
   * people take them: so a target that holds minutes for the day strands next to none.
   */
  private offer(person: number): void {
    const { people, chance, minutes, collector, books, day } = this.arena;
    const practice = people.practice(person);
    const free = minutes.left[practice]! > 0;
    const booked = this.bookAhead(person, practice);
    if (!booked && !free) return this.release(person);
    const lead = booked ? books.dateOf(person) - day : OPEN_AHEAD;
    const takes = free && chance.unit(people.address(person), PURPOSE.offer, day) < this.takesOffer[lead]!;
    if (!takes) return this.note(practice, lead);
    if (booked) books.cancel(person, practice);
    collector.add(COUNT.metSameDay);
    this.note(practice, 0);
    this.take(person, practice, books.domain(person), this.length(person, day, ON_THE_DAY), ON_THE_DAY, books.failure(person), 0);
  }

  private bookAhead(person: number, practice: number): boolean {
    const { books, world, day } = this.arena;
    return books.book(person, practice, this.length(person, day, BOOKED), day + 1, day + world.horizon) >= 0;
  }

  private note(practice: number, lead: number): void {
    this.wait[practice] = this.wait[practice]! + 0.002 * (lead - this.wait[practice]!);
  }

  /** Before anybody is turned away: minutes nobody took here, then elsewhere if the rules pool them. */
  private release(person: number): void {
    const { people, books, minutes, decisions, collector, day } = this.arena;
    const [practice, domain] = [people.practice(person), books.domain(person)];
    const length = this.length(person, day, ON_THE_DAY);
    const here = minutes.left[practice]! > 0;
    const where = here ? practice : decisions.poolCapacity() ? this.mostMinutes() : -1;
    if (where < 0) return this.turnAway(person, practice, domain);
    collector.add(COUNT.metSameDay);
    this.take(person, where, domain, length, here ? ON_THE_DAY : ELSEWHERE, books.failure(person), 0);
  }

  private mostMinutes(): number {
    const { left } = this.arena.minutes;
    let best = -1;
    for (let practice = 0; practice < this.annual.length; practice++)
      if (left[practice]! > 0 && (best < 0 || left[practice]! > left[best]!)) best = practice;
    return best;
  }

  private turnAway(person: number, practice: number, domain: number): void {
    const { people, collector, asking, lives, world, day } = this.arena;
    collector.settle(person, midnight(day + 1));
    collector.add(COUNT.turnedAway);
    this.note(practice, world.horizon);
    people.lower(person, OPEN_REQUEST);
    asking.turnedAway(person, day, domain);
    lives.reschedule(person);
  }

  private withdraw(person: number): void {
    this.arena.collector.settle(person, midnight(this.arena.day + 1));
    this.closeBooking(person, false);
    this.askAgain(person);
    this.arena.lives.reschedule(person);
  }

  private closeBooking(person: number, planned: boolean): void {
    const { people, asking, collector, day } = this.arena;
    collector.settle(person, midnight(day + 1));
    if (!planned) people.lower(person, OPEN_REQUEST);
    else if (people.has(person, OPEN_PLAN)) {
      const before = asking.hazard(person);
      people.lower(person, OPEN_PLAN);
      if (people.planAbout(person) !== REVIEW) asking.followService(person, day, before);
    }
  }

  /** Every way in which a request closes comes through here: nobody with need is left without a clock. */
  private askAgain(person: number): void {
    const { people, asking, day } = this.arena;
    if (!people.has(person, OPEN_REQUEST)) asking.resume(person, midnight(day + 1));
  }
}
