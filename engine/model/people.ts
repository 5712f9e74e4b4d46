import type { StateBlock } from '../kernel/state-block.ts';
import { anyone } from './domain-sets.ts';
import { NEVER, earlier } from './ticks.ts';
import { DOMAIN_COUNT } from './vocabulary.ts';

/** Bits of `flags`, above the levels and the row of the state word. */
export const FLAGS = 16;
export const IN_HOSPITAL = 1;
/** Given up asking for a while; the asking clock then marks the end of that while. */
export const GIVEN_UP = 2;
/** The asking clock holds an appointed time (a retry, a Monday) and is not rescaled. */
export const PINNED = 4;
/** Turned away and trying again: one chain, counted as failure demand once. */
export const RETRYING = 8;
export const CHAIN_COUNTED = 16;
/** The last practice contact was with the usual clinician. */
export const MET_USUAL = 32;
export const UNREGISTERED = 64;
/** Leaves or dies before the next birthday; the yearly clock then marks that moment. */
export const EXITING = 128;
/** Waiting for, or lying in, a hospital bed. */
export const IN_EMERGENCY_QUEUE = 256;
/** A planned appointment is open (three bits: 1 + its domain, or 5 for a review), and a request (1 + its domain). */
export const OPEN_PLAN = 7 << 9;
export const OPEN_REQUEST = 7 << 12;
/** Waits to be talked about in a case conference. */
export const ON_CASE_LIST = 1 << 15;
const PLAN_ABOUT = FLAGS + 9;
const REQUEST_ABOUT = FLAGS + 12;

/** The domain that three bits of the state word are about, as one of four bits; 0 where there is none, or a review. */
export const domainPlanned = (word: number): number => ((1 << ((word >>> PLAN_ABOUT) & 7)) >> 1) & 15;
export const domainAsked = (word: number): number => (1 << ((word >>> REQUEST_ABOUT) & 7)) >> 1;

/** The address of a person's luck: slots are below 2²⁰, and every holder of a slot has luck of their own. */
export const addressOf = (care: number, person: number): number => ((care >>> 24) << 20) | person;

/** No day: far enough in the past that no window reaches it. */
export const LONG_AGO = -20_000;

/** Marks a resident on no list. */
export const NO_PRACTICE = 255;

/**
 * Words of a person's record, 16 a person. Exported, with the array, for the few methods that live in it: needs, asking, the
 * collector. All others go by the accessors. First four clocks (ticks).
 */
export const RECORD = 4;
export const EXOGENOUS = 0;
export const ENDOGENOUS = 1;
export const ASK = 2;
export const YEARLY = 3;
/** Levels of the four domains (two bits each) · row of the rate tables (8 bits) · flags (16, with what plan and request are about). */
export const STATE = 4;
/** Domains in a course (4 bits) · domains referred and waiting (4) · practice (8) · age (8) · generation (8). */
export const CARE = 5;
/** Two factors, 32-bit floats. */
export const LIFE = 6;
export const ASKING = 7;
/** Who knows of which domain: four bits an organisation. */
export const KNOWN = 8;
/** Latent liability (16 bits) · domains worked on in this spell (4) · waits for the coordinator (1) · what record-bits.ts keeps (11). */
export const LATENT = 9;
const AWAITS_COORDINATOR = 1 << 20;
/** From here on days, a half word a domain: of the last effective session, and of the last touch. */
const WORKED = 2 * 10;
const TOUCHED = 2 * 12;
/** Two bookings, of a request and of what is planned: the words of Books. */
export const BOOKED = 14;
/** Bytes of the words that an ordinary event looks at: all before the days. */
export const HOT_BYTES = 40;

/**
 * People of one place as records in one typed array, 64 bytes each, hottest words first: what a person's day touches lies
 * together instead of in an array an attribute. One slot a place on a list; a joiner takes a leaver's slot.
 */
export class People {
  readonly count: number;
  readonly words: Int32Array;
  readonly factors: Float32Array;
  private readonly days: Int16Array;

  constructor(count: number, block: StateBlock) {
    this.count = count;
    this.words = block.i32(count << RECORD);
    this.factors = new Float32Array(this.words.buffer, this.words.byteOffset, this.words.length);
    this.days = new Int16Array(this.words.buffer, this.words.byteOffset, this.words.length * 2);
    block.atStart(() => {
      for (let person = 0; person < count; person++) this.clear(person);
    });
  }

  /** Nothing known, nothing lit, nothing served, no clock of need running; practice, age and generation stay. */
  clear(person: number): void {
    const at = person << RECORD;
    this.words[at | ENDOGENOUS] = this.words[at | ASK] = NEVER;
    this.words[at | STATE] = this.words[at | STATE] & 0xff00;
    this.words[at | CARE] = this.words[at | CARE] & ~0xff;
    this.words[at | KNOWN] = 0;
    this.words[at | LATENT] &= 0xffff;
    this.days.fill(LONG_AGO, 2 * at + WORKED, 2 * at + WORKED + 2 * DOMAIN_COUNT);
  }

  address(person: number): number {
    return addressOf(this.words[(person << RECORD) | CARE], person);
  }

  /** The earliest of a person's clocks. */
  due(person: number): number {
    const { words } = this;
    const at = person << RECORD;
    return earlier(earlier(words[at], words[at | ENDOGENOUS]), earlier(words[at | ASK], words[at | YEARLY]));
  }

  /** Life events, injuries and reviews; ticks. */
  exogenousAt(person: number): number {
    return this.words[(person << RECORD) | EXOGENOUS];
  }
  setExogenousAt(person: number, tick: number): void {
    this.words[(person << RECORD) | EXOGENOUS] = tick;
  }
  /** What need does of itself; ticks. */
  endogenousAt(person: number): number {
    return this.words[(person << RECORD) | ENDOGENOUS];
  }
  askAt(person: number): number {
    return this.words[(person << RECORD) | ASK];
  }
  setAskAt(person: number, tick: number): void {
    this.words[(person << RECORD) | ASK] = tick;
  }
  /** Birthday or exit. */
  yearlyAt(person: number): number {
    return this.words[(person << RECORD) | YEARLY];
  }
  setYearlyAt(person: number, tick: number): void {
    this.words[(person << RECORD) | YEARLY] = tick;
  }

  /** Levels of the four domains, two bits each. */
  state(person: number): number {
    return this.words[(person << RECORD) | STATE] & 255;
  }
  setState(person: number, state: number): void {
    const at = (person << RECORD) | STATE;
    this.words[at] = (this.words[at] & ~255) | state;
  }
  level(person: number, domain: number): number {
    return (this.words[(person << RECORD) | STATE] >> (domain << 1)) & 3;
  }
  /** Row of the rate tables: (need group × 7 + age band) × 5 + deprivation fifth. */
  row(person: number): number {
    return (this.words[(person << RECORD) | STATE] >> 8) & 255;
  }
  setRow(person: number, row: number): void {
    const at = (person << RECORD) | STATE;
    this.words[at] = (this.words[at] & ~0xff00) | (row << 8);
  }
  has(person: number, flags: number): boolean {
    return ((this.words[(person << RECORD) | STATE] >> FLAGS) & flags) !== 0;
  }
  /** A planned appointment is open, about a domain or 4 for a review. */
  openPlan(person: number, about: number): void {
    const at = (person << RECORD) | STATE;
    this.words[at] = (this.words[at] & ~(7 << PLAN_ABOUT)) | ((about + 1) << PLAN_ABOUT);
  }
  /** What the open plan is about: a domain, or 4 for a review; −1 where there is none. */
  planAbout(person: number): number {
    return ((this.words[(person << RECORD) | STATE] >>> PLAN_ABOUT) & 7) - 1;
  }
  /** A request is open, about a domain; some flags are lowered with it. */
  openRequest(person: number, domain: number, lowered: number): void {
    const at = (person << RECORD) | STATE;
    const kept = this.words[at] & ~((lowered << FLAGS) | (7 << REQUEST_ABOUT));
    this.words[at] = kept | ((domain + 1) << REQUEST_ABOUT);
  }
  /** The domain of the open request; −1 where there is none. */
  requestAbout(person: number): number {
    return ((this.words[(person << RECORD) | STATE] >>> REQUEST_ABOUT) & 7) - 1;
  }
  raise(person: number, flags: number): void {
    this.words[(person << RECORD) | STATE] |= flags << FLAGS;
  }
  lower(person: number, flags: number): void {
    this.words[(person << RECORD) | STATE] &= ~(flags << FLAGS);
  }

  /** Lowers some flags and raises others, in one writing. */
  swap(person: number, lowered: number, raised: number): void {
    const at = (person << RECORD) | STATE;
    this.words[at] = (this.words[at] & ~(lowered << FLAGS)) | (raised << FLAGS);
  }

  /** Low four bits: domains in a course; next four: domains referred and waiting. */
  served(person: number): number {
    return this.words[(person << RECORD) | CARE] & 255;
  }
  setServed(person: number, served: number): void {
    const at = (person << RECORD) | CARE;
    this.words[at] = (this.words[at] & ~255) | (served & 255);
  }
  /** Position of the practice in the place, or NO_PRACTICE. */
  practice(person: number): number {
    return (this.words[(person << RECORD) | CARE] >> 8) & 255;
  }
  setPractice(person: number, practice: number): void {
    const at = (person << RECORD) | CARE;
    this.words[at] = (this.words[at] & ~0xff00) | (practice << 8);
  }
  age(person: number): number {
    return (this.words[(person << RECORD) | CARE] >> 16) & 255;
  }
  setAge(person: number, age: number): void {
    const at = (person << RECORD) | CARE;
    this.words[at] = (this.words[at] & ~0xff0000) | (age << 16);
  }
  /** How many people have held this slot before. */
  generation(person: number): number {
    return this.words[(person << RECORD) | CARE] >>> 24;
  }
  setGeneration(person: number, generation: number): void {
    const at = (person << RECORD) | CARE;
    this.words[at] = (this.words[at] & 0xffffff) | (generation << 24);
  }

  /** Stable difference × this year's variation of life events. */
  lifeFactor(person: number): number {
    return this.factors[(person << RECORD) | LIFE];
  }
  setLifeFactor(person: number, factor: number): void {
    this.factors[(person << RECORD) | LIFE] = factor;
  }
  askFactor(person: number): number {
    return this.factors[(person << RECORD) | ASKING];
  }
  setAskFactor(person: number, factor: number): void {
    this.factors[(person << RECORD) | ASKING] = factor;
  }

  knows(person: number, organisation: number, domain: number): boolean {
    return ((this.words[(person << RECORD) | KNOWN] >>> (organisation * DOMAIN_COUNT + domain)) & 1) !== 0;
  }
  /** Domains that anybody knows of, four bits. */
  knownDomains(person: number): number {
    return anyone(this.words[(person << RECORD) | KNOWN]);
  }
  /** Domains that one organisation knows of, four bits. */
  knownTo(person: number, organisation: number): number {
    return (this.words[(person << RECORD) | KNOWN] >>> (organisation * DOMAIN_COUNT)) & 15;
  }
  awaitsCoordinator(person: number): boolean {
    return (this.words[(person << RECORD) | LATENT] & AWAITS_COORDINATOR) !== 0;
  }
  setAwaitsCoordinator(person: number, waits: boolean): void {
    const at = (person << RECORD) | LATENT;
    this.words[at] = waits ? this.words[at] | AWAITS_COORDINATOR : this.words[at] & ~AWAITS_COORDINATOR;
  }
  learn(person: number, organisation: number, domain: number): void {
    this.words[(person << RECORD) | KNOWN] |= 1 << (organisation * DOMAIN_COUNT + domain);
  }
  forget(person: number, domain: number): void {
    this.words[(person << RECORD) | KNOWN] &= ~(0x11111111 << domain);
  }
  /** A spell is over: nobody knows of it, it was never worked on and never touched. */
  endSpell(person: number, domain: number): void {
    this.forget(person, domain);
    this.setWorked(person, domain, LONG_AGO);
    this.setTouched(person, domain, LONG_AGO);
  }
  /** Latent liability that places a person in a need group, 0–65,535. */
  latent(person: number): number {
    return this.words[(person << RECORD) | LATENT] & 0xffff;
  }
  setLatent(person: number, latent: number): void {
    const at = (person << RECORD) | LATENT;
    this.words[at] = (this.words[at] & ~0xffff) | latent;
  }

  /** Last day of a kept, effective session on the domain in this spell; LONG_AGO where none. */
  worked(person: number, domain: number): number {
    return this.days[((person << (RECORD + 1)) + WORKED + domain) | 0];
  }
  setWorked(person: number, domain: number, day: number): void {
    const bit = 0x10000 << domain;
    if (day === LONG_AGO) this.words[(person << RECORD) | LATENT] &= ~bit;
    else this.words[(person << RECORD) | LATENT] |= bit;
    this.days[((person << (RECORD + 1)) + WORKED + domain) | 0] = day;
  }
  /** Last day this spell was touched, or the person turned away for it. */
  touched(person: number, domain: number): number {
    return this.days[((person << (RECORD + 1)) + TOUCHED + domain) | 0];
  }
  setTouched(person: number, domain: number, day: number): void {
    this.days[((person << (RECORD + 1)) + TOUCHED + domain) | 0] = day;
  }
}
