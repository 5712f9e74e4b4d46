import type { Arena } from './arena.ts';
import { NO_PRACTICE } from './people.ts';
import { BY_THEMSELVES } from './referrals.ts';
import { CONTACT_KINDS } from './vocabulary.ts';

/**
 * How somebody comes from one organisation to another: passed on by referral, hand-over or conference; sent back; written about;
 * to the emergency department; from there to a bed.
 */
export const WAYS = ['passed_on', 'sent_back', 'written_about', 'emergency', 'admitted'] as const;
export type Way = (typeof WAYS)[number];
const [PASSED_ON, SENT_BACK, WRITTEN, EMERGENCY, ADMITTED] = WAYS.keys();

const BOUNCED = CONTACT_KINDS.indexOf('bounced');
const CRISIS = CONTACT_KINDS.indexOf('crisis');

/** Who went from where to where; positions are rows of the minutes ledger. */
export interface Move {
  readonly way: Way;
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/**
 * Counts whom every organisation saw, and who came from which to which; whoever is on no list or comes by themselves comes from
 * none. Watches; changes nothing.
 */
export class Traffic {
  private readonly arena: Arena;
  private readonly rows: number;
  /** By row. */
  private readonly seen: Float64Array;
  /** By (way × rows + from) × rows + to. */
  private readonly moved: Float64Array;

  constructor(arena: Arena) {
    this.arena = arena;
    this.rows = arena.minutes.organisations.length;
    this.seen = new Float64Array(this.rows);
    this.moved = new Float64Array(WAYS.length * this.rows * this.rows);
  }

  /** A touchpoint, as the collector has it: organisation 0 is the practice, then the services, then emergency and hospital. */
  contact(person: number, organisation: number, kind: number): void {
    const practice = this.arena.people.practice(person);
    const row = organisation === 0 ? practice : this.arena.serviceRow(organisation - 1);
    // A link worker is a post that organisations share, and no place on the map of who went where.
    if (row === NO_PRACTICE || row >= this.rows) return;
    if (kind === BOUNCED) return this.move(SENT_BACK, row, practice);
    this.seen[row]++;
    if (kind === CRISIS) this.move(EMERGENCY, practice, row);
  }

  /** To a service. `from`: a service, −1 for the practice, or BY_THEMSELVES. */
  passedOn(person: number, from: number, service: number): void {
    const { arena } = this;
    if (from === BY_THEMSELVES) return;
    this.move(PASSED_ON, from < 0 ? arena.people.practice(person) : arena.serviceRow(from), arena.serviceRow(service));
  }

  /** A letter of a service to the practice. */
  written(person: number, service: number): void {
    this.move(WRITTEN, this.arena.serviceRow(service), this.arena.people.practice(person));
  }

  admitted(): void {
    this.move(ADMITTED, this.arena.emergencyRow, this.arena.bedsRow);
  }

  seenBy(row: number): number {
    return this.seen[row];
  }

  /** Every way that somebody went. */
  moves(): Move[] {
    const { rows } = this;
    return Array.from(this.moved.entries())
      .filter(([, people]) => people > 0)
      .map(([cell, people]) => ({
        way: WAYS[Math.floor(cell / rows / rows)],
        from: Math.floor(cell / rows) % rows,
        to: cell % rows,
        people,
      }));
  }

  private move(way: number, from: number, to: number): void {
    if (from !== NO_PRACTICE && to !== NO_PRACTICE) this.moved[(way * this.rows + from) * this.rows + to]++;
  }
}
