import { Queues } from '../kernel/queues.ts';
import type { Arena } from './arena.ts';
import { LONG_AGO } from './people.ts';

/** Days a book reaches ahead; a power of two, and more than any date that is booked. */
const SPAN = 64;
const MASK = SPAN - 1;
/** A domain of 4 in a booking is a review. */
export const REVIEW = 4;
/** A booking is two words side by side: date and day of making (16 bits each), then domain, marks and minutes. */
const FAILURE = 8;
const PLACED = 16;
const MINUTES = 8;
const UNDATED = LONG_AGO << 16;

/**
 * The practices' appointment books. A person holds one booking for a request (node = person) and one planned
 * (node = people + person) at most, so the books can never overflow.
 */
export class Books {
  private readonly pages: Queues;
  /** Minutes that may be booked, and that are, by practice × SPAN + day. */
  private readonly room: Int32Array;
  private readonly taken: Int32Array;
  private readonly bookings: Int32Array;

  constructor(arena: Arena) {
    const { people, place, block } = arena;
    const nodes = people.count * 2;
    this.pages = new Queues(place.practices.length * SPAN, nodes, block);
    this.room = block.i32(place.practices.length * SPAN);
    this.taken = block.i32(place.practices.length * SPAN);
    this.bookings = block.i32(2 * nodes);
    for (let node = 0; node < nodes; node++) this.bookings[node << 1] = UNDATED;
  }

  /** Opens a day with the minutes that may be booked on it. */
  openDay(practice: number, day: number, minutes: number): void {
    this.room[(practice * SPAN) | (day & MASK)] = minutes;
    this.taken[(practice * SPAN) | (day & MASK)] = 0;
  }

  /** What a request is about, before it has a date. */
  note(node: number, domain: number, failure: boolean, day: number): void {
    this.bookings[node << 1] = UNDATED | day;
    this.bookings[(node << 1) | 1] = domain | (failure ? FAILURE : 0);
  }

  /** Books the first day in [from, to] with room; the day, or −1. */
  book(node: number, practice: number, minutes: number, from: number, to: number): number {
    const { room, taken } = this;
    for (let day = from; day <= to; day++) {
      const page = (practice * SPAN) | (day & MASK);
      const full = taken[page] + minutes > room[page];
      // An empty day with any room takes one: what outlasts the day is finished on the next.
      if (full && (taken[page] > 0 || room[page] === 0)) continue;
      taken[page] += minutes;
      this.setDate(node, day);
      this.bookings[(node << 1) | 1] = (this.bookings[(node << 1) | 1] & 0xff) | (minutes << MINUTES);
      this.pages.push(page, node);
      return day;
    }
    return -1;
  }

  /** Takes a booking out and frees its minutes. True where there was one. */
  cancel(node: number, practice: number): boolean {
    if (!this.booked(node)) return false;
    const page = (practice * SPAN) | (this.dateOf(node) & MASK);
    this.pages.remove(page, node);
    this.taken[page] -= this.minutes(node);
    this.setDate(node, LONG_AGO);
    return true;
  }

  /** The next booking of a day, taken off its page; −1 when the page is empty. */
  call(practice: number, day: number): number {
    const node = this.pages.shift((practice * SPAN) | (day & MASK));
    if (node >= 0) this.setDate(node, LONG_AGO);
    return node;
  }

  /** A request of today that has not been dealt with yet. */
  fresh(node: number, day: number): boolean {
    return this.madeOn(node) === day && (this.bookings[(node << 1) | 1] & PLACED) === 0;
  }
  dealtWith(node: number): void {
    this.bookings[(node << 1) | 1] |= PLACED;
  }

  booked(node: number): boolean {
    return this.dateOf(node) !== LONG_AGO;
  }
  dateOf(node: number): number {
    return this.bookings[node << 1] >> 16;
  }
  madeOn(node: number): number {
    return this.bookings[node << 1] & 0xffff;
  }
  minutes(node: number): number {
    return this.bookings[(node << 1) | 1] >> MINUTES;
  }
  /** 0–3, or REVIEW. */
  domain(node: number): number {
    return this.bookings[(node << 1) | 1] & 7;
  }
  failure(node: number): boolean {
    return (this.bookings[(node << 1) | 1] & FAILURE) !== 0;
  }

  private setDate(node: number, day: number): void {
    this.bookings[node << 1] = (day << 16) | (this.bookings[node << 1] & 0xffff);
  }
}
