import { Arrivals } from '../kernel/arrivals.ts';
import { power } from '../kernel/numerics.ts';
import type { Arena } from './arena.ts';
import { WANTS_TODAY } from './asking-tables.ts';
import type { Chance } from '../kernel/chance.ts';
import { REVIEW, domainOfBooking, isFailureDemand, madeOnDay, minutesOfBooking, type Books } from './books.ts';
import { COUNT } from './collector.ts';
import { FACE_TO_FACE, MISSED, TELEPHONE } from './contact-modes.ts';
import { BOOKED, ELSEWHERE, ON_THE_DAY, PLANNED } from './consultation.ts';
import { HEADING, type Minutes } from './minutes.ts';
import { IN_HOSPITAL, OPEN_PLAN, OPEN_REQUEST, type People } from './people.ts';
import { OPEN_AHEAD } from './practice-world.ts';
import { PURPOSE } from './purposes.ts';
import { midnight } from './ticks.ts';
import { Visits, domainOfVisit, isAttended, isFailure, leadOfVisit, minutesOfVisit, streamOfVisit } from './visits.ts';

/**
 * One day of the practices: three streams share their minutes, and none is lost while somebody is about to be turned
 * away. Who is seen is settled first; only then does anything happen in a contact.
 */
export class PracticeDay {
  private readonly asking = new Arrivals(256);
  /** Those about to be turned away, and those who can wait, in order of arrival. */
  private readonly refused = new Arrivals(64);
  private readonly patient = new Arrivals(64);
  private readonly visits = new Visits();
  /** Chance of taking a free appointment today, by the days it saves; certain where there is none to be had. */
  private readonly takesOffer: Float64Array;
  /** Whose appointment is today at the practice at hand. */
  private readonly called: Int32Array;
  /** Appointments of today, and those asked for today, by practice. */
  private readonly held: Int32Array;
  private readonly sameDay: Int32Array;
  private readonly insists: number;
  private readonly telephoneToday: number;
  private readonly telephoneBooked: number;
  private readonly horizon: number;
  private readonly people: People;
  private readonly books: Books;
  private readonly chance: Chance;
  private readonly minutes: Minutes;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { world, place } = arena;
    this.takesOffer = Float64Array.from(
      { length: OPEN_AHEAD + 1 },
      (_, days) => 1 - power(1 - world.takes_offer, days),
    );
    this.takesOffer[OPEN_AHEAD] = 1;
    this.called = new Int32Array(2 * arena.people.count);
    this.held = new Int32Array(place.practices.length);
    this.sameDay = new Int32Array(place.practices.length);
    this.insists = world.insists;
    this.telephoneToday = world.telephone_on_the_day;
    this.telephoneBooked = world.telephone_booked;
    this.horizon = world.horizon;
    this.people = arena.people;
    this.books = arena.books;
    this.chance = arena.chance;
    this.minutes = arena.minutes;
  }

  begin(): void {
    this.visits.clear();
  }

  /** Somebody has asked, at a slot of the day. */
  asked(person: number, slot: number): void {
    this.asking.add(person, slot);
  }

  /** Settles who is seen today, where and for how long. Nothing that happens in a contact is known yet. */
  settle(): void {
    this.arena.elsewhere.begin();
    for (let practice = 0; practice < this.arena.place.practices.length; practice++) this.callBooked(practice);
    for (let i = 0; i < this.asking.count; i++) this.place(this.asking.at(i));
    this.asking.reset();
    for (let i = 0; i < this.refused.count; i++) this.release(this.refused.at(i));
    for (let i = 0; i < this.patient.count; i++) this.offer(this.patient.at(i));
    this.refused.reset();
    this.patient.reset();
  }

  see(): void {
    const { visits, people, held, sameDay } = this;
    const { collector, consultation, lives, indicators } = this.arena;
    for (let i = 0; i < visits.count; i++) {
      const person = visits.person(i);
      const visit = visits.visit(i);
      const lead = leadOfVisit(visit);
      const stream = streamOfVisit(visit);
      const attended = isAttended(visit);
      const practice = people.practice(person);
      collector.appointment(lead, attended);
      held[practice]++;
      if (lead === 0) sameDay[practice]++;
      this.closeBooking(person, stream === PLANNED);
      if (attended) consultation.hold(person, domainOfVisit(visit), minutesOfVisit(visit), stream, isFailure(visit));
      else collector.note(person, stream === PLANNED ? 'plan_missed' : 'appointment_missed', 0, -1);
      this.askAgain(person);
      lives.reschedule(person);
    }
    for (let practice = 0; practice < held.length; practice++) {
      indicators.appointments(practice, held[practice], sameDay[practice]);
      held[practice] = sameDay[practice] = 0;
    }
  }

  /** Minutes of a contact that is booked ahead today, by the mode that chance gives it. */
  bookedLength(person: number, day: number): number {
    const u = this.chance.unit(this.people.address(person), PURPOSE.mode, day);
    return u < this.telephoneBooked ? TELEPHONE : FACE_TO_FACE;
  }

  /** Everybody booked for today: minutes are taken whether they come or not. */
  private callBooked(practice: number): void {
    const { books, people, minutes, called } = this;
    const { day } = this.arena;
    const count = books.callAll(practice, day, called);
    this.arena.lives.fetch(called, 0, count, people.count);
    for (let i = 0; i < count; i++) {
      const node = called[i];
      const planned = node >= people.count;
      const person = planned ? node - people.count : node;
      if (minutes.left[practice] <= 0) {
        this.putOff(person, node, practice, planned);
        continue;
      }
      const booking = books.booking(node);
      const stream = planned ? PLANNED : BOOKED;
      const lead = day - madeOnDay(booking);
      const failure = isFailureDemand(booking);
      this.take(person, practice, domainOfBooking(booking), minutesOfBooking(booking), stream, failure, lead);
    }
  }

  /** The day is shorter than its book: the appointment moves to the next day with room, or is lost. */
  private putOff(person: number, node: number, practice: number, planned: boolean): void {
    const { books, day } = this.arena;
    if (books.book(node, practice, minutesOfBooking(books.booking(node)), day + 1, day + OPEN_AHEAD - 1) >= 0) return;
    this.arena.collector.settle(person, midnight(day + 1));
    this.arena.collector.note(person, planned ? 'plan_dropped' : 'request_dropped', 0, -1);
    this.closeBooking(person, planned);
    this.askAgain(person);
    this.arena.lives.reschedule(person);
  }

  /** Takes the minutes of a contact now and says how many: those it was booked for, or, of today's (0), as chance gives the mode. */
  private take(
    person: number,
    practice: number,
    domain: number,
    booked: number,
    stream: number,
    failure: boolean,
    lead: number,
  ): number {
    const { people, chance } = this;
    const u = chance.unit(people.address(person), PURPOSE.attend, this.arena.day, stream);
    const length = booked > 0 ? booked : this.lengthToday(person, practice, chance.unitAgain());
    const attended = u >= MISSED[lead] && !people.has(person, IN_HOSPITAL);
    this.minutes.begin(practice, attended ? HEADING.direct : HEADING.not_attended, length);
    this.visits.add(person, domain, length, stream, failure, lead, attended);
    return length;
  }

  private lengthToday(person: number, practice: number, u: number): number {
    const usual = u < this.telephoneToday ? TELEPHONE : FACE_TO_FACE;
    return this.arena.attention?.gaming.lengthOf(person, practice, usual) ?? usual;
  }

  /** One request of today: on the day if wanted and there are minutes, else booked ahead, else about to be turned away. */
  private place(person: number): void {
    const { people, books, chance } = this;
    const { day } = this.arena;
    const booking = books.booking(person);
    if (!people.has(person, OPEN_REQUEST) || !books.fresh(booking, day)) return;
    const domain = domainOfBooking(booking);
    const level = people.level(person, domain);
    if (level === 0) return this.withdraw(person);
    books.dealtWith(person);
    const u = chance.unit(people.address(person), PURPOSE.askToday, day);
    const insists = chance.unitAgain() < this.insists;
    const practice = people.practice(person);
    const { elsewhere } = this.arena;
    const shared = elsewhere.shared(person, practice, domain);
    if (u >= WANTS_TODAY[level]) this.patient.add(person, 0);
    else if (shared >= 0) this.seeElsewhere(person, practice, shared, booking, false);
    else if (elsewhere.hasRoom(practice, person, domain)) this.seeToday(person, booking);
    else if (insists) this.refused.add(person, 0);
    else this.patient.add(person, 0);
  }

  /** A request of today is met today, at the person's own practice. */
  private seeToday(person: number, booking: number): void {
    const practice = this.people.practice(person);
    this.arena.collector.add(COUNT.metSameDay);
    this.arena.practices.note(practice, 0);
    this.take(person, practice, domainOfBooking(booking), 0, ON_THE_DAY, isFailureDemand(booking), 0);
  }

  /**
   * Somebody who can wait is booked ahead. Minutes still free today are offered first, and the longer the wait, the more
   * people take them: so a target that holds minutes for the day strands next to none.
   */
  private offer(person: number): void {
    const { people, books } = this;
    const { day } = this.arena;
    const practice = people.practice(person);
    const free = this.minutes.left[practice] > 0;
    const minutes = this.bookedLength(person, day);
    const booked = books.book(person, practice, minutes, day + 1, day + this.horizon) >= 0;
    if (!booked && !free) return this.release(person);
    const lead = booked ? books.dateOf(person) - day : OPEN_AHEAD;
    // The companion of the draw that gave the booking its mode.
    const takes = free && this.chance.unitAgain() < this.takesOffer[lead];
    if (!takes) return this.arena.practices.note(practice, lead);
    if (booked) books.cancel(person, practice);
    this.seeToday(person, books.booking(person));
  }

  /** Before anybody is turned away: minutes nobody took here, then elsewhere if the rules pool them. */
  private release(person: number): void {
    const { books, minutes } = this;
    const practice = this.people.practice(person);
    const booking = books.booking(person);
    const domain = domainOfBooking(booking);
    if (minutes.left[practice] > 0) {
      this.arena.collector.add(COUNT.metSameDay);
      this.take(person, practice, domain, 0, ON_THE_DAY, isFailureDemand(booking), 0);
      return;
    }
    const where = this.arena.elsewhere.instead(person, practice);
    if (where < 0) this.turnAway(person, practice, domain);
    else this.seeElsewhere(person, practice, where, booking, true);
  }

  /** A request of today is met today, at another practice; `rescued`: or it would not have been met. */
  private seeElsewhere(person: number, practice: number, where: number, booking: number, rescued: boolean): void {
    this.arena.collector.add(COUNT.metSameDay);
    this.arena.elsewhere.receive(practice, where);
    const minutes = this.take(person, where, domainOfBooking(booking), 0, ELSEWHERE, isFailureDemand(booking), 0);
    const { year } = this.arena.membership;
    year.give(where, practice, minutes);
    if (rescued) year.save(where, practice, minutes);
  }

  private turnAway(person: number, practice: number, domain: number): void {
    const { people, collector, asking, lives, day } = this.arena;
    collector.settle(person, midnight(day + 1));
    collector.add(COUNT.turnedAway);
    collector.note(person, 'turned_away', 0, domain);
    this.arena.practices.note(practice, this.horizon);
    this.arena.workforce?.refuse(practice, FACE_TO_FACE);
    this.arena.indicators.turnAway(practice);
    people.lower(person, OPEN_REQUEST);
    asking.turnedAway(person, day, domain);
    lives.reschedule(person);
  }

  private withdraw(person: number): void {
    this.arena.collector.settle(person, midnight(this.arena.day + 1));
    this.arena.collector.note(person, 'request_dropped', 0, -1);
    this.closeBooking(person, false);
    this.askAgain(person);
    this.arena.lives.reschedule(person);
  }

  private closeBooking(person: number, planned: boolean): void {
    const { people } = this;
    const { asking, collector, day } = this.arena;
    collector.settle(person, midnight(day + 1));
    if (!planned) return people.lower(person, OPEN_REQUEST);
    const about = people.planAbout(person);
    if (about < 0) return;
    const before = asking.hazard(person);
    people.lower(person, OPEN_PLAN);
    if (about !== REVIEW) asking.followService(person, day, before);
  }

  /** Every way in which a request closes comes through here: nobody with need is left without a clock. */
  private askAgain(person: number): void {
    if (!this.people.has(person, OPEN_REQUEST)) this.arena.asking.resume(person, midnight(this.arena.day + 1));
  }
}
