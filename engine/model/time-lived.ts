import type { StateBlock } from '../kernel/state-block.ts';
import { anyone, countDomains, litDomains } from './domain-sets.ts';
import { CARE, KNOWN, LATENT, RECORD, STATE, domainAsked, domainPlanned, type People } from './people.ts';
import type { PersonYearRows } from './person-year-rows.ts';
import { FIFTHS, GROUPS, ROWS, fifthOfRow, groupOfRow } from './rates.ts';
import { midnight } from './ticks.ts';
import { DOMAIN_COUNT } from './vocabulary.ts';

/** A worked spell lapses 28 days after its last effective session; also counted at 14 and 56, which a ranking must survive. */
const LAPSES = 29;
const LAPSES_EARLY = 15;
const LAPSES_LATE = 57;

/** Ticks of need, by part: hidden, waiting, dropped (28-day window); covered; unmet by the other windows, where ever worked on. */
export const PARTS = { hidden: 0, waiting: 1, dropped: 2, covered: 3, at14: 4, at56: 5 } as const;
const { hidden: HIDDEN, waiting: WAITING, dropped: DROPPED, covered: COVERED } = PARTS;
const AT_14 = PARTS.at14;
const AT_56 = PARTS.at56;

/** Where a row's occupancy begins. */
const CELL_OF_ROW = Uint16Array.from({ length: ROWS }, (_, row) => (fifthOfRow(row) * GROUPS + groupOfRow(row)) << 8);

/** Of a row: its fifth; and of a packed state: the domains lit, four bits. Both are asked for at every settlement. */
const FIFTH = Uint8Array.from({ length: ROWS }, (_, row) => fifthOfRow(row));

/**
 * Time lived in every state, and what became of need in it. Time is settled person by person whenever something about them
 * is about to change, in whole ticks: below 2⁵³ for 10⁶ people × 30 years × 65,536 ticks × 12 levels, so sums are exact
 * and order-free.
 */
export class TimeLived {
  /** Ticks lived by (fifth × GROUPS + group) × 256 + packed state. */
  readonly occupancy: Float64Array;
  /** Ticks of sets of domains (four bits) in spells never worked on: by set + 16 × known + 256 × waiting; and by fifth × 16 + set. */
  private readonly neverWorked: Float64Array;
  private readonly neverByFifth: Float64Array;
  /** Ticks of sets of domains in a course or planned for, by set. */
  private readonly covered: Float64Array;
  /** Ticks of spells worked on before, by part and by fifth. */
  private readonly lapsedParts: Float64Array;
  private readonly lapsedByFifth: Float64Array;
  /** [person] the tick up to which time has been credited. */
  private readonly since: Int32Array;
  /** Where a person's year is written down too, if anywhere. */
  rows: PersonYearRows | undefined = undefined;

  private readonly on: boolean;
  private readonly people: People;
  private readonly words: Int32Array;

  constructor(people: People, block: StateBlock, on: boolean) {
    this.people = people;
    this.words = people.words;
    this.on = on;
    this.occupancy = block.f64(FIFTHS * GROUPS * 256);
    this.neverWorked = block.f64(16 * 16 * 16);
    this.neverByFifth = block.f64(FIFTHS * 16);
    this.covered = block.f64(16);
    this.lapsedParts = block.f64(6);
    this.lapsedByFifth = block.f64(FIFTHS);
    this.since = block.i32(on ? people.count : 0);
  }

  /** Starts the count at a midnight. */
  restart(tick: number): void {
    for (const sums of [
      this.occupancy,
      this.neverWorked,
      this.neverByFifth,
      this.covered,
      this.lapsedParts,
      this.lapsedByFifth,
    ])
      sums.fill(0);
    this.since.fill(tick);
  }

  /** Credits the time since the last settlement to the state a person is still in. */
  settle(person: number, tick: number): void {
    if (!this.on) return;
    const from = this.since[person];
    if (tick <= from) return;
    this.since[person] = tick;
    this.credit(person, from, tick);
  }

  /** Eighteen times a person-year, so by sets of domains; only those ever worked on are looked at one by one. */
  private credit(person: number, from: number, tick: number): void {
    const { words } = this;
    const span = (tick - from) | 0;
    const record = person << RECORD;
    const word = words[record | STATE];
    const row = (word >> 8) & 255;
    this.occupancy[CELL_OF_ROW[row] | (word & 255)] += span;
    if (this.rows !== undefined) this.rows.lived(person, span);
    const lit = litDomains(word);
    if (lit === 0) return;
    const care = words[record | CARE];
    const known = anyone(words[record | KNOWN]);
    const worked = lit & (words[record | LATENT] >> 16);
    const never = lit ^ worked;
    const planned = domainPlanned(word);
    const waits = ((care >> 4) & 15) | planned | domainAsked(word);
    const covered = lit & (care | planned);
    if (covered !== 0) this.covered[covered] += span;
    if (never !== 0) {
      this.neverWorked[never | (known << 4) | (waits << 8)] += span;
      this.neverByFifth[(FIFTH[row] << 4) | never] += span;
    }
    if (worked !== 0) this.creditWorked(person, worked, from, tick, FIFTH[row], known | (waits << 4));
    if (this.rows !== undefined) this.creditRows(person, lit, known, from, tick);
  }

  /** Time of spells worked on before: unmet from the day on which the work has lapsed. */
  private creditWorked(person: number, worked: number, from: number, to: number, fifth: number, known: number): void {
    const { lapsedParts, people } = this;
    for (let left = worked; left !== 0; left &= left - 1) {
      const domain = 31 - Math.clz32(left & -left);
      const last = people.worked(person, domain);
      const early = midnight(last + LAPSES_EARLY);
      if (to <= early) continue;
      lapsedParts[AT_14] += to - (from > early ? from : early);
      const unmet = uncovered(from, to, midnight(last + LAPSES));
      if (unmet === 0) continue;
      lapsedParts[AT_56] += uncovered(from, to, midnight(last + LAPSES_LATE));
      this.lapsedByFifth[fifth] += unmet;
      lapsedParts[(known >> domain) & 1 ? ((known >> (domain + 4)) & 1 ? WAITING : DROPPED) : HIDDEN] += unmet;
    }
  }

  /** Ticks of need by part, at the positions of PARTS. */
  parts(): Float64Array {
    const parts = this.lapsedParts.slice();
    this.covered.forEach((ticks, set) => (parts[COVERED] += countDomains(set) * ticks));
    this.neverWorked.forEach((ticks, cell) => {
      const [set, known, waits] = [cell & 15, (cell >> 4) & 15, cell >> 8];
      parts[HIDDEN] += countDomains(set & ~known) * ticks;
      parts[WAITING] += countDomains(set & known & waits) * ticks;
      parts[DROPPED] += countDomains(set & known & ~waits) * ticks;
    });
    return parts;
  }

  /** Unmet ticks by fifth: of spells never worked on, and of all by the 28-day window. */
  unmetByFifth(): { readonly never: number[]; readonly all: number[] } {
    const never = Array.from({ length: FIFTHS }, () => 0);
    this.neverByFifth.forEach((ticks, cell) => (never[cell >> 4] += countDomains(cell & 15) * ticks));
    return { never, all: never.map((ticks, fifth) => ticks + this.lapsedByFifth[fifth]) };
  }

  private creditRows(person: number, lit: number, known: number, from: number, to: number): void {
    for (let domain = 0; domain < DOMAIN_COUNT; domain++) {
      if (((lit >> domain) & 1) === 0) continue;
      const unmet = uncovered(from, to, midnight(this.people.worked(person, domain) + LAPSES));
      this.rows!.needed(person, domain, to - from, unmet, (known >> domain) & 1 ? 0 : unmet);
    }
  }
}

/** Length of [from, to) that lies at or after `until`. */
const uncovered = (from: number, to: number, until: number): number =>
  until <= from ? to - from : until >= to ? 0 : to - until;
