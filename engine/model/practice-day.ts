import { Arrivals } from '../kernel/arrivals.ts';
import { power } from '../kernel/numerics.ts';
import type { Arena } from './arena.ts';
import { WANTS_TODAY } from './asking-tables.ts';
import { REVIEW } from './books.ts';
import { COUNT } from './collector.ts';
import { BOOKED, ELSEWHERE, ON_THE_DAY, PLANNED } from './consultation.ts';
import { HEADING } from './minutes.ts';
import { IN_HOSPITAL, OPEN_PLAN, OPEN_REQUEST } from './people.ts';
import { OPEN_AHEAD } from './practice-world.ts';
import { PURPOSE } from './purposes.ts';
import { midnight } from './ticks.ts';
import { Visits } from './visits.ts';

/** Minutes face to face (clinician or nurse) and by telephone. Telephone rounded up from 5.5. */
const FACE_TO_FACE = 10;
const TELEPHONE = 6;
/** Non-attendance by lead time: same day, 1, 2–7, more (GP Online 2018, evidence key GPO18). */
const missedAfter = (lead: number): number => (lead === 0 ? 0.019 : lead === 1 ? 0.05 : lead <= 7 ? 0.068 : 0.085);

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

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { world } = arena;
    this.takesOffer = Float64Array.from(
      { length: OPEN_AHEAD + 1 },
      (_, days) => 1 - power(1 - world.takes_offer, days),
    );
    this.takesOffer[OPEN_AHEAD] = 1;
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
    for (let practice = 0; practice < this.arena.place.practices.length; practice++) this.callBooked(practice);
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
        consultation.hold(
          person,
          this.visits.domain(visit),
          this.visits.minutes(visit),
          this.visits.stream(visit),
          this.visits.failure(visit),
        );
      this.askAgain(person);
      lives.reschedule(person);
    }
  }

  /** Minutes of a contact, by the mode that chance and stream give it. */
  length(person: number, day: number, stream: number): number {
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
      if (minutes.left[practice] <= 0) {
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
  private take(
    person: number,
    practice: number,
    domain: number,
    length: number,
    stream: number,
    failure: boolean,
    lead: number,
  ): void {
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
    const today = u < WANTS_TODAY[level];
    const insists = chance.unitAgain() < world.insists;
    const length = this.length(person, day, ON_THE_DAY);
    if (today && minutes.left[practice] > 0) {
      collector.add(COUNT.metSameDay);
      this.arena.practices.note(practice, 0);
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
    const free = minutes.left[practice] > 0;
    const booked = this.bookAhead(person, practice);
    if (!booked && !free) return this.release(person);
    const lead = booked ? books.dateOf(person) - day : OPEN_AHEAD;
    const takes = free && chance.unit(people.address(person), PURPOSE.offer, day) < this.takesOffer[lead];
    if (!takes) return this.arena.practices.note(practice, lead);
    if (booked) books.cancel(person, practice);
    collector.add(COUNT.metSameDay);
    this.arena.practices.note(practice, 0);
    this.take(
      person,
      practice,
      books.domain(person),
      this.length(person, day, ON_THE_DAY),
      ON_THE_DAY,
      books.failure(person),
      0,
    );
  }

  private bookAhead(person: number, practice: number): boolean {
    const { books, world, day } = this.arena;
    return books.book(person, practice, this.length(person, day, BOOKED), day + 1, day + world.horizon) >= 0;
  }

  /** Before anybody is turned away: minutes nobody took here, then elsewhere if the rules pool them. */
  private release(person: number): void {
    const { people, books, minutes, decisions, collector, day } = this.arena;
    const [practice, domain] = [people.practice(person), books.domain(person)];
    const length = this.length(person, day, ON_THE_DAY);
    const here = minutes.left[practice] > 0;
    const where = here ? practice : decisions.poolCapacity() ? this.mostMinutes() : -1;
    if (where < 0) return this.turnAway(person, practice, domain);
    collector.add(COUNT.metSameDay);
    this.take(person, where, domain, length, here ? ON_THE_DAY : ELSEWHERE, books.failure(person), 0);
  }

  private mostMinutes(): number {
    const { left } = this.arena.minutes;
    let best = -1;
    for (let practice = 0; practice < this.arena.place.practices.length; practice++)
      if (left[practice] > 0 && (best < 0 || left[practice] > left[best])) best = practice;
    return best;
  }

  private turnAway(person: number, practice: number, domain: number): void {
    const { people, collector, asking, lives, world, day } = this.arena;
    collector.settle(person, midnight(day + 1));
    collector.add(COUNT.turnedAway);
    this.arena.practices.note(practice, world.horizon);
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
