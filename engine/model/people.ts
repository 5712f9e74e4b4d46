import type { StateBlock } from '../kernel/state-block.ts';
import { NEVER } from './ticks.ts';
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

/** No day: far enough in the past that no window reaches it. */
export const LONG_AGO = -20_000;

/** People of one place as structure of arrays: 40 bytes hot, the rest cold. One slot a list place; a joiner takes a leaver's slot. */
export class People {
  /** Levels of the four domains, two bits each. */
  readonly state: Uint8Array;
  /** Row of the rate tables: (need group × 7 + age band) × 5 + deprivation fifth − 1. */
  readonly row: Uint8Array;
  readonly flags: Uint16Array;
  /** Stable difference × this year's variation of life events. */
  readonly lifeFactor: Float32Array;
  /** Personal factor of asking. */
  readonly askFactor: Float32Array;
  /** Ticks. */
  readonly exogenousAt: Int32Array;
  readonly endogenousAt: Int32Array;
  readonly askAt: Int32Array;
  readonly yearlyAt: Int32Array;

  /** Who knows of which domain: bit organisation × 4 + domain. */
  readonly known: Uint32Array;
  /** By person × 4 + domain: last day of a kept, effective session in this spell. */
  readonly worked: Int16Array;
  /** By person × 4 + domain: last day this spell was touched, or the person turned away for it. */
  readonly touched: Int16Array;
  /** Low four bits: domains in a course; high four bits: domains referred and waiting. */
  readonly served: Uint8Array;
  readonly age: Uint8Array;
  /** Practice, or NO_PRACTICE. */
  readonly practice: Uint8Array;
  /** How many people have held this slot before. */
  readonly generation: Uint8Array;
  /** Latent liability that places a person in a need group, 0–65,535. */
  readonly latent: Uint16Array;

  readonly count: number;

  constructor(count: number, block: StateBlock) {
    this.count = count;
    this.state = block.u8(count);
    this.row = block.u8(count);
    this.flags = block.u16(count);
    this.lifeFactor = block.f32(count);
    this.askFactor = block.f32(count);
    this.exogenousAt = block.i32(count);
    this.endogenousAt = block.i32(count);
    this.askAt = block.i32(count).fill(NEVER);
    this.yearlyAt = block.i32(count);
    this.known = block.u32(count);
    this.worked = block.i16(count * DOMAIN_COUNT).fill(LONG_AGO);
    this.touched = block.i16(count * DOMAIN_COUNT).fill(LONG_AGO);
    this.served = block.u8(count);
    this.age = block.u8(count);
    this.practice = block.u8(count);
    this.generation = block.u8(count);
    this.latent = block.u16(count);
    this.endogenousAt.fill(NEVER);
  }

  /** The address of a person's luck: slots are below 2²⁰, and every holder of a slot has luck of their own. */
  address(person: number): number {
    return (this.generation[person] << 20) | person;
  }

  level(person: number, domain: number): number {
    return (this.state[person] >> (domain << 1)) & 3;
  }

  has(person: number, flag: number): boolean {
    return (this.flags[person] & flag) !== 0;
  }

  /** The earliest of a person's clocks. */
  due(person: number): number {
    let due = this.exogenousAt[person];
    if (this.endogenousAt[person] < due) due = this.endogenousAt[person];
    if (this.askAt[person] < due) due = this.askAt[person];
    return this.yearlyAt[person] < due ? this.yearlyAt[person] : due;
  }

  knows(person: number, organisation: number, domain: number): boolean {
    return ((this.known[person] >>> (organisation * DOMAIN_COUNT + domain)) & 1) !== 0;
  }

  knownToAny(person: number, domain: number): boolean {
    return (this.known[person] & (0x11111111 << domain)) !== 0;
  }

  learn(person: number, organisation: number, domain: number): void {
    this.known[person] |= 1 << (organisation * DOMAIN_COUNT + domain);
  }

  forget(person: number, domain: number): void {
    this.known[person] &= ~(0x11111111 << domain);
  }
}

/** Marks a resident on no list. */
export const NO_PRACTICE = 255;
