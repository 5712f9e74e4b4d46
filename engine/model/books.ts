import { Queues } from '../kernel/queues.ts';
import type { Arena } from './arena.ts';
import { LONG_AGO } from './people.ts';

/** Days a book reaches ahead; a power of two, and more than any date that is booked. */
const SPAN = 64;
const MASK = SPAN - 1;
/** A domain of 4 in a booking is a review. */
export const REVIEW = 4;
const FAILURE = 8;
const PLACED = 16;

/**
 * The practices' appointment books. A person holds one booking for a request (node = person) and one planned
 * (node = people + person) at most, so the books can never overflow.
 */
export class Books {
  private readonly pages: Queues;
  /** Minutes that may be booked, and that are, by practice × SPAN + day. */
  private readonly room: Int32Array;
  private readonly taken: Int32Array;
  private readonly date: Int16Array;
  private readonly made: Int16Array;
  private readonly what: Uint8Array;
  private readonly length: Uint8Array;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { people, place, block } = arena;
    const nodes = people.count * 2;
    this.pages = new Queues(place.practices.length * SPAN, nodes, block);
    this.room = block.i32(place.practices.length * SPAN);
    this.taken = block.i32(place.practices.length * SPAN);
    this.date = block.i16(nodes).fill(LONG_AGO);
    this.made = block.i16(nodes);
    this.what = block.u8(nodes);
    this.length = block.u8(nodes);
  }

  /** Opens a day with the minutes that may be booked on it. */
  openDay(practice: number, day: number, minutes: number): void {
    this.room[practice * SPAN + (day & MASK)] = minutes;
    this.taken[practice * SPAN + (day & MASK)] = 0;
  }

  /** What a request is about, before it has a date. */
  note(node: number, domain: number, failure: boolean, day: number): void {
    this.what[node] = domain | (failure ? FAILURE : 0);
    this.made[node] = day;
    this.date[node] = LONG_AGO;
  }

  /** Books the first day in [from, to] with room; the day, or −1. */
  book(node: number, practice: number, minutes: number, from: number, to: number): number {
    for (let day = from; day <= to; day++) {
      const page = practice * SPAN + (day & MASK);
      const taken = this.taken[page]!;
      // An empty day with any room takes one: what outlasts the day is finished on the next.
      if (taken + minutes > this.room[page]! && (taken > 0 || this.room[page]! === 0)) continue;
      this.taken[page]! += minutes;
      this.date[node] = day;
      this.length[node] = minutes;
      this.pages.push(page, node);
      return day;
    }
    return -1;
  }

  /** Takes a booking out and frees its minutes. True where there was one. */
  cancel(node: number, practice: number): boolean {
    if (this.date[node] === LONG_AGO) return false;
    const page = practice * SPAN + (this.date[node]! & MASK);
    this.pages.remove(page, node);
    this.taken[page]! -= this.length[node]!;
    this.date[node] = LONG_AGO;
    return true;
  }

  /** The next booking of a day, taken off its page; −1 when the page is empty. */
  call(practice: number, day: number): number {
    const node = this.pages.shift(practice * SPAN + (day & MASK));
    if (node >= 0) this.date[node] = LONG_AGO;
    return node;
  }

  /** A request of today that has not been dealt with yet. */
  fresh(node: number, day: number): boolean {
    return this.made[node] === day && (this.what[node]! & PLACED) === 0;
  }
  dealtWith(node: number): void {
    this.what[node]! |= PLACED;
  }

  booked(node: number): boolean {
    return this.date[node] !== LONG_AGO;
  }
  dateOf(node: number): number {
    return this.date[node]!;
  }
  madeOn(node: number): number {
    return this.made[node]!;
  }
  minutes(node: number): number {
    return this.length[node]!;
  }
  /** 0–3, or REVIEW. */
  domain(node: number): number {
    return this.what[node]! & 7;
  }
  failure(node: number): boolean {
    return (this.what[node]! & FAILURE) !== 0;
  }
  takenOn(practice: number, day: number): number {
    return this.taken[practice * SPAN + (day & MASK)]!;
  }
}
