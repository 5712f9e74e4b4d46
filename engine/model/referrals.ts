import type { StateBlock } from '../kernel/state-block.ts';
import { LONG_AGO } from './people.ts';

/** Where a person is with a service. */
export const NOTHING = 0;
export const SENT = 1;
export const WAITING = 2;
export const COURSE = 3;
export const TRAY = 4;
/** The person has gone, and their place in the waiting list stands empty. */
export const GONE = 5;

/** Two words an entry: stage (3 bits), domain (2), level (2), level when sent back (2), sessions (8), turn (11), sender (3); then two days. */
const DOMAIN = 3;
const LEVEL = 5;
const BOUNCED_AT = 7;
const SESSIONS = 9;
const TURN = 17;
const LAST_TURN = 0x7ff;
const SENDER = 28;
const KEPT = 3 << BOUNCED_AT;
/** Who sent themselves: instead of a service, among those who refer. */
export const BY_THEMSELVES = 6;

/** What each service knows of each person: one entry = person × services + service, side by side for one person. */
export class Referrals {
  private readonly cells: Int32Array;

  constructor(entries: number, block: StateBlock) {
    this.cells = block.i32(2 * entries);
    block.atStart(() => {
      for (let entry = 0; entry < entries; entry++) this.forget(entry);
    });
  }

  /** Nothing is open, and nobody was ever sent back. */
  forget(entry: number): void {
    this.cells[entry << 1] &= KEPT;
    this.cells[(entry << 1) | 1] = LONG_AGO << 16;
  }

  /** The same, but for what tells which list the place is in that stands empty from now on. */
  leave(entry: number): void {
    const kept = this.cells[entry << 1] & (KEPT | (3 << LEVEL));
    this.forget(entry);
    this.cells[entry << 1] = kept | GONE;
  }

  /** `sender`: 0 the person's practice, or 1 + a service or BY_THEMSELVES. */
  send(entry: number, domain: number, level: number, day: number, sender: number): void {
    const about = (domain << DOMAIN) | (level << LEVEL) | (sender << SENDER);
    this.cells[entry << 1] = (this.cells[entry << 1] & KEPT) | SENT | about;
    this.cells[(entry << 1) | 1] = (this.cells[(entry << 1) | 1] & ~0xffff) | day;
  }

  stage(entry: number): number {
    return this.cells[entry << 1] & 7;
  }
  setStage(entry: number, stage: number): void {
    this.cells[entry << 1] = (this.cells[entry << 1] & ~7) | stage;
  }
  domain(entry: number): number {
    return (this.cells[entry << 1] >> DOMAIN) & 3;
  }
  level(entry: number): number {
    return (this.cells[entry << 1] >> LEVEL) & 3;
  }
  /** 0 the person's practice, or 1 + a service or BY_THEMSELVES. */
  sender(entry: number): number {
    return (this.cells[entry << 1] >>> SENDER) & 7;
  }
  /** Day of referral. */
  since(entry: number): number {
    return this.cells[(entry << 1) | 1] & 0xffff;
  }
  /** Place among the referrals of its day; beyond the 2,047th they share one. */
  turn(entry: number): number {
    return (this.cells[entry << 1] >> TURN) & LAST_TURN;
  }
  setTurn(entry: number, turn: number): void {
    this.cells[entry << 1] |= Math.min(turn, LAST_TURN) << TURN;
  }
  sessions(entry: number): number {
    return (this.cells[entry << 1] >> SESSIONS) & 255;
  }
  /** One session more; counted up to 255. */
  addSession(entry: number): number {
    const sessions = this.sessions(entry);
    if (sessions === 255) return sessions;
    this.cells[entry << 1] += 1 << SESSIONS;
    return sessions + 1;
  }

  /** Sent back today. */
  bounce(entry: number, day: number): void {
    const level = this.level(entry);
    this.cells[entry << 1] = (this.cells[entry << 1] & ~(KEPT | 7)) | (level << BOUNCED_AT);
    this.cells[(entry << 1) | 1] = (this.cells[(entry << 1) | 1] & 0xffff) | (day << 16);
  }
  /** Day of being sent back last; LONG_AGO where never. */
  bouncedOn(entry: number): number {
    return this.cells[(entry << 1) | 1] >> 16;
  }
  bouncedAt(entry: number): number {
    return (this.cells[entry << 1] >> BOUNCED_AT) & 3;
  }
}
