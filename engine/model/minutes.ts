import { Ledger } from '../kernel/tallies.ts';
import type { StateBlock } from '../kernel/state-block.ts';
import { DAYS_A_YEAR, HEADINGS, type Heading } from './vocabulary.ts';

export const HEADING = Object.fromEntries(HEADINGS.map((name, i) => [name, i])) as Record<Heading, number>;
const { paid, idle } = HEADING;
/** Minutes a week of a clinician-equivalent: 41.5 hours (GP Worklife Survey, evidence keys GPWL15, GPWL17). */
export const WEEK_OF_ONE = 41.5 * 60;
/** The same a year. */
export const YEAR_OF_ONE = (WEEK_OF_ONE * DAYS_A_YEAR) / 7;

/**
 * The minutes ledger. An organisation's day opens with the minutes it pays for; every use takes them from what is left,
 * and what is left at the end of the day lapses as idle. So idle is counted, and the headings add up or the run fails.
 */
export class Minutes {
  private readonly ledger: Ledger;
  /** Minutes that today opened with, by organisation: scratch. */
  private readonly opened: Int32Array;
  /** Of these, the minutes somebody is there for: scratch. */
  private readonly staffed: Int32Array;
  /** Minutes left today, by organisation. */
  readonly left: Int32Array;
  /** Minutes of work begun and not finished, by organisation × heading. */
  private readonly owed: Int32Array;
  /** Minutes of today given to each post that all organisations share, by organisation; the first is the coordinator's. */
  private readonly aside: Int32Array[];
  /** Minutes of today that others pay for and nobody has used yet, by organisation; the same by organisation × who pays: scratch. */
  private readonly guests: Int32Array;
  private readonly guestsOf: Int32Array;

  readonly organisations: readonly string[];

  constructor(organisations: readonly string[], block: StateBlock) {
    this.organisations = organisations;
    this.ledger = new Ledger(organisations.length, HEADINGS.length, block);
    this.opened = new Int32Array(organisations.length);
    this.staffed = new Int32Array(organisations.length);
    this.left = block.i32(organisations.length);
    this.owed = block.i32(organisations.length * HEADINGS.length);
    this.aside = [block.i32(organisations.length)];
    this.guests = new Int32Array(organisations.length);
    this.guestsOf = new Int32Array(organisations.length * organisations.length);
  }

  /**
   * Opens a day. Nobody is there for some of its minutes, and joiners learn in others; of the rest, what was begun yesterday
   * and is not finished comes first.
   */
  open(organisation: number, minutes: number, away = 0, learning = 0): void {
    this.ledger.add(organisation, paid, minutes);
    this.left[organisation] = this.opened[organisation] = minutes;
    this.staffed[organisation] = minutes - away;
    if (away > 0) this.use(organisation, HEADING.vacancy, away);
    if (learning > 0) this.use(organisation, HEADING.training, learning);
    const row = organisation * HEADINGS.length;
    for (let heading = 0; heading < HEADINGS.length; heading++)
      if (this.owed[row + heading] > 0)
        this.owed[row + heading] -= this.useUpTo(organisation, heading, this.owed[row + heading]);
  }

  /** What today opened with. */
  paidToday(organisation: number): number {
    return this.opened[organisation];
  }

  /** Those of today that somebody is there for. */
  staffedToday(organisation: number): number {
    return this.staffed[organisation];
  }

  /**
   * Begins a piece of work, even if it outlasts the day: the rest is owed and comes first tomorrow. So a small place, whose
   * day is shorter than a session, loses none of its minutes. Nobody begins once nothing is left.
   */
  begin(organisation: number, heading: number, minutes: number): void {
    const taken = this.useUpTo(organisation, heading, minutes);
    if (taken < minutes) this.owed[organisation * HEADINGS.length + heading] += minutes - taken;
  }

  /** Takes minutes that are there; the caller has looked. */
  use(organisation: number, heading: number, minutes: number): void {
    this.left[organisation] -= minutes;
    if (this.guests[organisation] > 0) this.useGuests(organisation, heading, minutes);
    else this.ledger.add(organisation, heading, minutes);
  }

  /**
   * So many minutes of one organisation, as far as they are there, are worked at another today; how many. Who pays stays who it
   * was: what becomes of them stands in the ledger of their own organisation, as with posts that all share. They are used first.
   */
  lend(from: number, to: number, minutes: number): number {
    const given = Math.max(0, Math.min(minutes, this.left[from] - this.guests[from]));
    this.left[from] -= given;
    this.staffed[from] -= given;
    this.left[to] += given;
    this.staffed[to] += given;
    this.guests[to] += given;
    this.guestsOf[to * this.organisations.length + from] += given;
    return given;
  }

  /** Minutes left today at an organisation that others pay for. */
  guestsAt(organisation: number): number {
    return this.guests[organisation];
  }

  private useGuests(organisation: number, heading: number, minutes: number): void {
    const row = organisation * this.organisations.length;
    let rest = minutes;
    for (let payer = 0; rest > 0 && this.guests[organisation] > 0; payer++) {
      const taken = Math.min(rest, this.guestsOf[row + payer]);
      this.guestsOf[row + payer] -= taken;
      this.guests[organisation] -= taken;
      this.ledger.add(payer, heading, taken);
      rest -= taken;
    }
    this.ledger.add(organisation, heading, rest);
  }

  /** Takes what there is, up to so many minutes; says how many. */
  useUpTo(organisation: number, heading: number, minutes: number): number {
    const left = this.left[organisation];
    const taken = minutes < left ? minutes : left;
    if (taken <= 0) return 0;
    this.use(organisation, heading, taken);
    return taken;
  }

  /** One more post that organisations share; its number. */
  addPost(block: StateBlock): number {
    return this.aside.push(block.i32(this.organisations.length)) - 1;
  }

  /** Gives minutes of the day, as far as there are any of one's own, to a post that organisations share. */
  setAside(organisation: number, minutes: number, post = 0): void {
    const given = Math.min(minutes, this.left[organisation] - this.guests[organisation]);
    this.left[organisation] -= given;
    this.aside[post][organisation] += given;
  }

  /** What a shared post has left of today. */
  asideInAll(post = 0): number {
    return this.aside[post].reduce((sum, minutes) => sum + minutes, 0);
  }

  /** Takes minutes of a shared post, organisation by organisation; the caller has looked that they are there. */
  useAside(heading: number, minutes: number, post = 0): void {
    const aside = this.aside[post];
    for (let organisation = 0; minutes > 0; organisation++) {
      const taken = Math.min(minutes, aside[organisation]);
      aside[organisation] -= taken;
      this.ledger.add(organisation, heading, taken);
      minutes -= taken;
    }
  }

  /** The day is over: what nobody used lapses, in shared posts as well. */
  close(organisation: number): void {
    let lapsed = this.left[organisation] - this.guests[organisation];
    this.useGuests(organisation, idle, this.guests[organisation]);
    for (const aside of this.aside) {
      lapsed += aside[organisation];
      aside[organisation] = 0;
    }
    this.ledger.add(organisation, idle, lapsed);
    this.left[organisation] = 0;
  }

  at(organisation: number, heading: number): number {
    return this.ledger.at(organisation, heading);
  }

  zero(): void {
    this.ledger.zero();
  }

  /** Throws where an organisation's headings do not add up to what it was paid. */
  verify(): void {
    this.organisations.forEach((name, organisation) => {
      let sum = 0;
      for (let heading = 0; heading < HEADINGS.length; heading++)
        if (heading !== paid) sum += this.ledger.at(organisation, heading);
      const due = this.ledger.at(organisation, paid);
      if (sum !== due) throw new Error(`minutes of ${name} do not add up: paid ${due}, accounted for ${sum}`);
    });
  }
}

/** Whole minutes of what is owed now and what was left over before; `leftOver` keeps the rest for the next time. */
export function wholeMinutes(leftOver: Float64Array, at: number, owed: number): number {
  const exact = leftOver[at] + owed;
  const whole = Math.floor(exact);
  leftOver[at] = exact - whole;
  return whole;
}

/** Whole minutes of one day so that any run of days adds up to the annual sum, pro rata, to within a minute. */
export function dayShare(annual: number, daysAYear: number, nth: number): number {
  return Math.floor(((nth + 1) * annual) / daysAYear) - Math.floor((nth * annual) / daysAYear);
}
