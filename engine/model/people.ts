import type { StateBlock } from '../kernel/state-block.ts';
import { NEVER, earlier } from './ticks.ts';
import { DOMAIN_COUNT } from './vocabulary.ts';

/** Bits of `flags`. */
export const OPEN_REQUEST = 1;
export const OPEN_PLAN = 2;
export const IN_HOSPITAL = 4;
/** Given up asking for a while; the asking clock then marks the end of that while. */
export const GIVEN_UP = 8;
/** The asking clock holds an appointed time (a retry, a Monday) and is not rescaled. */
export const PINNED = 16;
/** Turned away and trying again: one chain, counted as failure demand once. */
export const RETRYING = 32;
export const CHAIN_COUNTED = 64;
/** The last practice contact was with the usual clinician. */
export const MET_USUAL = 128;
export const UNREGISTERED = 256;
/** Leaves or dies before the next birthday; the yearly clock then marks that moment. */
export const EXITING = 512;
/** Waiting for, or lying in, a hospital bed. */
export const IN_EMERGENCY_QUEUE = 1024;

/** Beside the flags: what the planned appointment is about (three bits), and what the open request is (two). */
const PLAN_ABOUT = 27;
const REQUEST_ABOUT = 30;
const PLAN_BITS = 7 << PLAN_ABOUT;
const REQUEST_BITS = 3 << REQUEST_ABOUT;

/** No day: far enough in the past that no window reaches it. */
export const LONG_AGO = -20_000;

/** Marks a resident on no list. */
export const NO_PRACTICE = 255;

/**
 * Words of the hot record, 8 a person: four clocks (ticks), packed state, packed care, two factors. Exported, with the
 * arrays, for the few methods that live in them: needs, asking, the collector. All others go by the accessors.
 */
export const HOT = 3;
export const EXOGENOUS = 0;
export const ENDOGENOUS = 1;
export const ASK = 2;
export const YEARLY = 3;
/** Levels of the four domains (two bits each) · row of the rate tables (8 bits) · flags (11) · about (3 and 2). */
export const STATE = 4;
/** Domains in a course (4 bits) · domains referred and waiting (4) · practice (8) · age (8) · generation (8). */
export const CARE = 5;
const LIFE = 6;
const ASKING = 7;
/** Words of the cold record, 6 a person: who knows of which domain, latent liability and domains worked on, then days as 16-bit halves. */
export const COLD = 6;
/** The same record in half words, and where its days begin. */
export const DAYS = 2 * COLD;
export const WORKED = 4;
const TOUCHED = 8;

/**
 * People of one place as records in typed arrays: 32 bytes hot and 24 cold, so that a person's day touches two cache
 * lines instead of one an attribute. One slot a place on a list; a joiner takes a leaver's slot.
 */
export class People {
  readonly count: number;
  readonly hot: Int32Array;
  private readonly factors: Float32Array;
  readonly cold: Int32Array;
  readonly days: Int16Array;

  constructor(count: number, block: StateBlock) {
    this.count = count;
    this.hot = block.i32(count << HOT);
    this.factors = new Float32Array(this.hot.buffer, this.hot.byteOffset, this.hot.length);
    this.cold = block.i32(count * COLD);
    this.days = new Int16Array(this.cold.buffer, this.cold.byteOffset, this.cold.length * 2);
    for (let person = 0; person < count; person++) this.clear(person);
  }

  /** Nothing known, nothing lit, nothing served, no clock of need running; practice, age and generation stay. */
  clear(person: number): void {
    const at = person << HOT;
    this.hot[at | ENDOGENOUS] = this.hot[at | ASK] = NEVER;
    this.hot[at | STATE] = this.hot[at | STATE] & 0xff00;
    this.hot[at | CARE] = this.hot[at | CARE] & ~0xff;
    this.cold[Math.imul(person, COLD)] = 0;
    this.cold[(Math.imul(person, COLD) + 1) | 0] &= 0xffff;
    this.days.fill(LONG_AGO, person * COLD * 2 + WORKED, person * COLD * 2 + WORKED + 2 * DOMAIN_COUNT);
  }

  /** The address of a person's luck: slots are below 2²⁰, and every holder of a slot has luck of their own. */
  address(person: number): number {
    return ((this.hot[(person << HOT) | CARE] >>> 24) << 20) | person;
  }

  /** The earliest of a person's clocks. */
  due(person: number): number {
    const { hot } = this;
    const at = person << HOT;
    const ownNeed = earlier(hot[at | EXOGENOUS], hot[at | ENDOGENOUS]);
    return earlier(ownNeed, earlier(hot[at | ASK], hot[at | YEARLY]));
  }

  /** Life events, injuries and reviews; ticks. */
  exogenousAt(person: number): number {
    return this.hot[(person << HOT) | EXOGENOUS];
  }
  setExogenousAt(person: number, tick: number): void {
    this.hot[(person << HOT) | EXOGENOUS] = tick;
  }
  /** What need does of itself; ticks. */
  endogenousAt(person: number): number {
    return this.hot[(person << HOT) | ENDOGENOUS];
  }
  setEndogenousAt(person: number, tick: number): void {
    this.hot[(person << HOT) | ENDOGENOUS] = tick;
  }
  askAt(person: number): number {
    return this.hot[(person << HOT) | ASK];
  }
  setAskAt(person: number, tick: number): void {
    this.hot[(person << HOT) | ASK] = tick;
  }
  /** Birthday or exit. */
  yearlyAt(person: number): number {
    return this.hot[(person << HOT) | YEARLY];
  }
  setYearlyAt(person: number, tick: number): void {
    this.hot[(person << HOT) | YEARLY] = tick;
  }

  /** Levels of the four domains, two bits each. */
  state(person: number): number {
    return this.hot[(person << HOT) | STATE] & 255;
  }
  setState(person: number, state: number): void {
    const at = (person << HOT) | STATE;
    this.hot[at] = (this.hot[at] & ~255) | state;
  }
  level(person: number, domain: number): number {
    return (this.hot[(person << HOT) | STATE] >> (domain << 1)) & 3;
  }
  /** Row of the rate tables: (need group × 7 + age band) × 5 + deprivation fifth. */
  row(person: number): number {
    return (this.hot[(person << HOT) | STATE] >> 8) & 255;
  }
  setRow(person: number, row: number): void {
    const at = (person << HOT) | STATE;
    this.hot[at] = (this.hot[at] & ~0xff00) | (row << 8);
  }
  has(person: number, flags: number): boolean {
    return ((this.hot[(person << HOT) | STATE] >> 16) & flags) !== 0;
  }
  /** A planned appointment is open, about a domain or 4 for a review. */
  openPlan(person: number, about: number): void {
    const at = (person << HOT) | STATE;
    this.hot[at] = (this.hot[at] & ~PLAN_BITS) | (about << PLAN_ABOUT) | (OPEN_PLAN << 16);
  }
  /** What the open plan is about; a domain, or 4 for a review. */
  planAbout(person: number): number {
    return (this.hot[(person << HOT) | STATE] >>> PLAN_ABOUT) & 7;
  }
  /** A request is open, about a domain. */
  openRequest(person: number, domain: number): void {
    const at = (person << HOT) | STATE;
    this.hot[at] = (this.hot[at] & ~REQUEST_BITS) | (domain << REQUEST_ABOUT) | (OPEN_REQUEST << 16);
  }
  /** The domain of the open request. */
  requestAbout(person: number): number {
    return this.hot[(person << HOT) | STATE] >>> REQUEST_ABOUT;
  }
  raise(person: number, flags: number): void {
    this.hot[(person << HOT) | STATE] |= flags << 16;
  }
  lower(person: number, flags: number): void {
    this.hot[(person << HOT) | STATE] &= ~(flags << 16);
  }

  /** Low four bits: domains in a course; next four: domains referred and waiting. */
  served(person: number): number {
    return this.hot[(person << HOT) | CARE] & 255;
  }
  setServed(person: number, served: number): void {
    const at = (person << HOT) | CARE;
    this.hot[at] = (this.hot[at] & ~255) | (served & 255);
  }
  /** Position of the practice in the place, or NO_PRACTICE. */
  practice(person: number): number {
    return (this.hot[(person << HOT) | CARE] >> 8) & 255;
  }
  setPractice(person: number, practice: number): void {
    const at = (person << HOT) | CARE;
    this.hot[at] = (this.hot[at] & ~0xff00) | (practice << 8);
  }
  age(person: number): number {
    return (this.hot[(person << HOT) | CARE] >> 16) & 255;
  }
  setAge(person: number, age: number): void {
    const at = (person << HOT) | CARE;
    this.hot[at] = (this.hot[at] & ~0xff0000) | (age << 16);
  }
  /** How many people have held this slot before. */
  generation(person: number): number {
    return this.hot[(person << HOT) | CARE] >>> 24;
  }
  setGeneration(person: number, generation: number): void {
    const at = (person << HOT) | CARE;
    this.hot[at] = (this.hot[at] & 0xffffff) | (generation << 24);
  }

  /** Stable difference × this year's variation of life events. */
  lifeFactor(person: number): number {
    return this.factors[(person << HOT) | LIFE];
  }
  setLifeFactor(person: number, factor: number): void {
    this.factors[(person << HOT) | LIFE] = factor;
  }
  askFactor(person: number): number {
    return this.factors[(person << HOT) | ASKING];
  }
  setAskFactor(person: number, factor: number): void {
    this.factors[(person << HOT) | ASKING] = factor;
  }

  knows(person: number, organisation: number, domain: number): boolean {
    return ((this.cold[Math.imul(person, COLD)] >>> (organisation * DOMAIN_COUNT + domain)) & 1) !== 0;
  }
  /** Domains that anybody knows of, four bits. */
  knownDomains(person: number): number {
    let known = this.cold[Math.imul(person, COLD)];
    known |= known >>> 16;
    known |= known >>> 8;
    return (known | (known >>> 4)) & 15;
  }
  /** Domains that one organisation knows of, four bits. */
  knownTo(person: number, organisation: number): number {
    return (this.cold[Math.imul(person, COLD)] >>> (organisation * DOMAIN_COUNT)) & 15;
  }
  learn(person: number, organisation: number, domain: number): void {
    this.cold[Math.imul(person, COLD)] |= 1 << (organisation * DOMAIN_COUNT + domain);
  }
  forget(person: number, domain: number): void {
    this.cold[Math.imul(person, COLD)] &= ~(0x11111111 << domain);
  }
  /** A spell is over: nobody knows of it, it was never worked on and never touched. */
  endSpell(person: number, domain: number): void {
    this.forget(person, domain);
    this.setWorked(person, domain, LONG_AGO);
    this.setTouched(person, domain, LONG_AGO);
  }
  /** Latent liability that places a person in a need group, 0–65,535. */
  latent(person: number): number {
    return this.cold[(Math.imul(person, COLD) + 1) | 0] & 0xffff;
  }
  setLatent(person: number, latent: number): void {
    const at = (Math.imul(person, COLD) + 1) | 0;
    this.cold[at] = (this.cold[at] & ~0xffff) | latent;
  }

  /** Last day of a kept, effective session on the domain in this spell; LONG_AGO where none. */
  worked(person: number, domain: number): number {
    return this.days[(Math.imul(person, DAYS) + WORKED + domain) | 0];
  }
  setWorked(person: number, domain: number, day: number): void {
    const bit = 0x10000 << domain;
    if (day === LONG_AGO) this.cold[(Math.imul(person, COLD) + 1) | 0] &= ~bit;
    else this.cold[(Math.imul(person, COLD) + 1) | 0] |= bit;
    this.days[(Math.imul(person, DAYS) + WORKED + domain) | 0] = day;
  }
  /** Domains ever worked on in this spell, four bits. */
  workedDomains(person: number): number {
    return (this.cold[(Math.imul(person, COLD) + 1) | 0] >> 16) & 15;
  }
  /** Last day this spell was touched, or the person turned away for it. */
  touched(person: number, domain: number): number {
    return this.days[(Math.imul(person, DAYS) + TOUCHED + domain) | 0];
  }
  setTouched(person: number, domain: number, day: number): void {
    this.days[(Math.imul(person, DAYS) + TOUCHED + domain) | 0] = day;
  }
}
