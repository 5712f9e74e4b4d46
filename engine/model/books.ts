import { Lists } from '../kernel/lists.ts';
import type { Arena } from './arena.ts';
import { BOOKED, RECORD } from './people.ts';

/** Days a book reaches ahead; a power of two, and more than any date that is booked. */
const SPAN = 64;
const MASK = SPAN - 1;
/** A domain of 4 in a booking is a review. */
export const REVIEW = 4;
/** A booking is one word: day of making (15 bits), lead (7; 0: no date), minutes (5), placed, failure, domain (3). */
const LEAD = 10;
const MINUTES = 5;
const FAILURE = 8;
const PLACED = 16;
const MADE = 17;
const LEADS = 0x7f << LEAD;

/** What the word of a booking says. */
export const domainOfBooking = (booking: number): number => booking & 7;
export const minutesOfBooking = (booking: number): number => (booking >> MINUTES) & 31;
export const isFailureDemand = (booking: number): boolean => (booking & FAILURE) !== 0;
export const madeOnDay = (booking: number): number => booking >>> MADE;
const dateIn = (booking: number): number => madeOnDay(booking) + ((booking & LEADS) >> LEAD);

/** The longest lead there is; whoever has been put off for longer counts as booked so many days ago. */
export const LONGEST_LEAD = 127;

/**
 * The practices' appointment books. A person holds one booking for a request (node = person) and one planned
 * (node = people + person) at most, so the books can never overflow.
 */
export class Books {
  private readonly pages: Lists;
  /** Minutes that may be booked, and that are, by practice × SPAN + day. */
  private readonly room: Int32Array;
  private readonly taken: Int32Array;
  /** The records of the people, which hold the bookings. */
  private readonly words: Int32Array;
  private readonly people: number;

  constructor(arena: Arena) {
    const { people, place, block } = arena;
    const nodes = people.count * 2;
    this.pages = new Lists(place.practices.length * SPAN, nodes, block);
    this.room = block.i32(place.practices.length * SPAN);
    this.taken = block.i32(place.practices.length * SPAN);
    this.words = people.words;
    this.people = people.count;
  }

  /** A node's booking, to be taken apart by the functions above: read once, where more than one thing is asked of it. */
  booking(node: number): number {
    return this.words[this.at(node)];
  }

  /** Where a node's booking is written. */
  private at(node: number): number {
    return node < this.people ? (node << RECORD) | BOOKED : ((node - this.people) << RECORD) | BOOKED | 1;
  }

  /** Opens a day with the minutes that may be booked on it. */
  openDay(practice: number, day: number, minutes: number): void {
    this.room[(practice * SPAN) | (day & MASK)] = minutes;
    this.taken[(practice * SPAN) | (day & MASK)] = 0;
  }

  /** So many minutes more, or fewer, may be booked on an open day; what is booked stays. */
  widen(practice: number, day: number, minutes: number): void {
    const page = (practice * SPAN) | (day & MASK);
    this.room[page] = Math.max(0, this.room[page] + minutes);
  }

  /** What a request is about, before it has a date. */
  note(node: number, domain: number, failure: boolean, day: number): void {
    this.words[this.at(node)] = (day << MADE) | domain | (failure ? FAILURE : 0);
  }

  /** Books the first day in [from, to], all after the day of making, with room for so many minutes (below 32); the day, or −1. */
  book(node: number, practice: number, minutes: number, from: number, to: number): number {
    const { room, taken } = this;
    for (let day = from; day <= to; day++) {
      const page = (practice * SPAN) | (day & MASK);
      const full = taken[page] + minutes > room[page];
      // An empty day with any room takes one: what outlasts the day is finished on the next.
      if (full && (taken[page] > 0 || room[page] === 0)) continue;
      taken[page] += minutes;
      const at = this.at(node);
      const cell = this.words[at];
      const lead = Math.min(day - (cell >>> MADE), LONGEST_LEAD);
      const about = cell & ((1 << MINUTES) - 1);
      this.words[at] = ((day - lead) << MADE) | (lead << LEAD) | (minutes << MINUTES) | about;
      this.pages.add(page, node);
      return day;
    }
    return -1;
  }

  /** Takes a booking out and frees its minutes. True where there was one. */
  cancel(node: number, practice: number): boolean {
    const at = this.at(node);
    const booking = this.words[at];
    if ((booking & LEADS) === 0) return false;
    const page = (practice * SPAN) | (dateIn(booking) & MASK);
    this.pages.remove(page, node);
    this.taken[page] -= minutesOfBooking(booking);
    this.words[at] = booking & ~LEADS;
    return true;
  }

  /** Takes a day's bookings off its page, in order, and writes them to `out`; says how many. Throws if they do not fit. */
  callAll(practice: number, day: number, out: Int32Array): number {
    const page = (practice * SPAN) | (day & MASK);
    const count = this.pages.takeAll(page, out);
    for (let i = 0; i < count; i++) this.words[this.at(out[i])] &= ~LEADS;
    return count;
  }

  /** Is a booking one of today's requests that has not been dealt with yet? */
  fresh(booking: number, day: number): boolean {
    return madeOnDay(booking) === day && (booking & PLACED) === 0;
  }
  dealtWith(node: number): void {
    this.words[this.at(node)] |= PLACED;
  }

  /** Appointments of all days ahead. */
  ahead(practice: number): number {
    let sum = 0;
    for (let day = 0; day < SPAN; day++) sum += this.pages.length(practice * SPAN + day);
    return sum;
  }

  booked(node: number): boolean {
    return (this.words[this.at(node)] & LEADS) !== 0;
  }
  /** The date of a booking that has one. */
  dateOf(node: number): number {
    return dateIn(this.booking(node));
  }
  /** 0–3, or REVIEW. */
  domain(node: number): number {
    return domainOfBooking(this.booking(node));
  }
}
