import { exp } from '../../kernel/numerics.ts';
import type { Arena } from '../arena.ts';
import { PURPOSE } from '../purposes.ts';
import { DAYS_A_YEAR } from '../vocabulary.ts';

/** Addresses of posts, away from people and whoever joins. */
const POSTS = 0x50000000;
/** Day on which the first holders came, long enough ago to know the work. */
const LONG_AGO = -100_000;
const FILLED = -1;

/** Who is there: the posts of practices, services and the hospital, vacant or held, and how long the holder has been there. */
export class Posts {
  /** First post of each organisation, and one past the last. */
  readonly first: Int32Array;
  /** Day on which the holder came, and on which a vacant post is filled; FILLED where it is held. */
  private readonly since: Int32Array;
  private readonly until: Int32Array;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { minutes, block } = arena;
    const organisations = minutes.organisations.length;
    this.first = new Int32Array(organisations + 1);
    for (let one = 0; one < organisations; one++)
      this.first[one + 1] = this.first[one] + numberOf(arena.clinicians(one));
    const posts = this.first[organisations];
    this.since = block.i32(posts, LONG_AGO);
    this.until = block.i32(posts, FILLED);
  }

  /** Posts of an organisation, held or vacant. */
  of(organisation: number): number {
    return this.first[organisation + 1] - this.first[organisation];
  }

  /** Vacant posts whose day has come are filled. */
  fill(): void {
    const { day } = this.arena;
    for (let post = 0; post < this.until.length; post++) {
      if (this.until[post] === FILLED || this.until[post] > day) continue;
      this.until[post] = FILLED;
      this.since[post] = day;
    }
  }

  /** Share of an organisation's posts that is vacant. */
  vacant(organisation: number): number {
    let vacant = 0;
    for (let post = this.first[organisation]; post < this.first[organisation + 1]; post++)
      if (this.until[post] !== FILLED) vacant++;
    return vacant / this.of(organisation);
  }

  /** Share of an organisation's posts that is lost while joiners learn: all of the first day, none after the ramp. */
  learning(organisation: number): number {
    const { day, world } = this.arena;
    let lost = 0;
    for (let post = this.first[organisation]; post < this.first[organisation + 1]; post++)
      if (this.until[post] === FILLED && day - this.since[post] < world.ramp_up)
        lost += 1 - (day - this.since[post]) / world.ramp_up;
    return lost / this.of(organisation);
  }

  /** So many days pass with a chance of leaving of `annual` a year; how many leave. */
  leave(organisation: number, annual: number, days: number): number {
    const { chance, day } = this.arena;
    const still = exp((-annual * days) / DAYS_A_YEAR);
    let leavers = 0;
    for (let post = this.first[organisation]; post < this.first[organisation + 1]; post++) {
      if (this.until[post] !== FILLED || chance.unit(POSTS + post, PURPOSE.leaves, day) < still) continue;
      this.vacate(post);
      leavers++;
    }
    return leavers;
  }

  /** So large a share of an organisation's posts falls vacant at once, those held longest first; how many. */
  lose(organisation: number, share: number): number {
    const held: number[] = [];
    for (let post = this.first[organisation]; post < this.first[organisation + 1]; post++)
      if (this.until[post] === FILLED) held.push(post);
    held.sort((one, other) => this.since[one] - this.since[other] || one - other);
    const lost = held.slice(0, Math.round(share * this.of(organisation)));
    for (const post of lost) this.vacate(post);
    return lost.length;
  }

  /** Nobody holds the post, for as long as chance says. */
  private vacate(post: number): void {
    const { chance, world, day } = this.arena;
    const days = world.vacancy * chance.exponential(POSTS + post, PURPOSE.vacancy, day);
    this.until[post] = day + Math.max(1, Math.round(days));
  }
}

/** Whole posts of so many clinician-equivalents, at least one. */
const numberOf = (clinicians: number): number => Math.max(1, Math.round(clinicians));
