import type { Arena } from '../arena.ts';
import { COUNT } from '../collector.ts';
import { Posts } from './posts.ts';

const WEEK = 7;
const MONTH = 28;

/**
 * Strain follows how busy those present are and what promises they could not keep; absence and leaving follow strain; a vacancy
 * lasts months; a joiner brings no ties and learns the work. No rule speaks of any of it.
 */
export class Workforce {
  readonly posts: Posts;
  /** 0–1, by organisation: practices, then services, then the emergency department and the beds. */
  readonly strain: Float64Array;
  /** Of the week so far, by organisation: minutes of those present, of those the ones used, and those asked for in vain. */
  private readonly present: Float64Array;
  private readonly used: Float64Array;
  private readonly refused: Float64Array;
  /** Of the week so far, by organisation: promises kept and broken. */
  private readonly kept: Int32Array;
  private readonly broken: Int32Array;
  /** Today, by organisation: shares of its minutes for which nobody is there, and in which joiners learn. */
  private readonly away: Float64Array;
  private readonly learning: Float64Array;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { block, minutes } = arena;
    const count = minutes.organisations.length;
    this.posts = new Posts(arena);
    this.strain = block.f64(count);
    this.present = block.f64(count);
    this.used = block.f64(count);
    this.refused = block.f64(count);
    this.kept = block.i32(count);
    this.broken = block.i32(count);
    this.away = block.f64(count);
    this.learning = block.f64(count);
  }

  /** A day begins: a week is closed, once a month people leave, and those who come today are there. */
  open(): void {
    const { day } = this.arena;
    const count = this.strain.length;
    if (day > 0 && day % WEEK === 0) for (let one = 0; one < count; one++) this.closeWeek(one);
    if (day > 0 && day % MONTH === 0) for (let one = 0; one < count; one++) this.closeMonth(one);
    this.posts.fill();
    for (let one = 0; one < count; one++) {
      const vacant = this.posts.vacant(one);
      this.away[one] = vacant + (1 - vacant) * this.arena.world.absent_at_full_strain * this.strain[one];
      this.learning[one] = Math.min(1 - this.away[one], this.posts.learning(one));
    }
  }

  /** Minutes of today, of so many paid, for which nobody is there. */
  minutesAway(organisation: number, paid: number): number {
    return Math.round(paid * this.away[organisation]);
  }

  /** Minutes of today, of so many paid, in which joiners learn. */
  minutesLearning(organisation: number, paid: number): number {
    return Math.min(paid - this.minutesAway(organisation, paid), Math.round(paid * this.learning[organisation]));
  }

  /** Share of an organisation's minutes that somebody who knows the work is there for, as of today. */
  atWork(organisation: number): number {
    return 1 - this.away[organisation] - this.learning[organisation];
  }

  /** The end of a working day, before what is left lapses. */
  closeDay(organisation: number): void {
    const { minutes } = this.arena;
    const present = minutes.staffedToday(organisation);
    this.present[organisation] += present;
    this.used[organisation] += present - minutes.left[organisation];
  }

  /** Somebody asked for so many minutes and was turned away. */
  refuse(organisation: number, minutes: number): void {
    this.refused[organisation] += minutes;
  }

  promise(organisation: number, kept: boolean, times: number): void {
    (kept ? this.kept : this.broken)[organisation] += times;
  }

  /** So large a share of an organisation's people leaves at once. */
  lose(organisation: number, share: number): void {
    this.gone(organisation, this.posts.lose(organisation, share));
  }

  private closeWeek(one: number): void {
    const { world, collector } = this.arena;
    const busy = this.present[one] > 0 ? (this.used[one] + this.refused[one]) / this.present[one] : 0;
    const work = Math.min(1, Math.max(0, (busy - world.strain_from) / (1 - world.strain_from)));
    const promises = this.kept[one] + this.broken[one];
    const breach = promises === 0 ? 0 : this.broken[one] / promises;
    const strain = this.strain[one];
    const growth = (world.strain_by_work * work + world.strain_by_breach * breach) * (1 - strain);
    this.strain[one] = Math.max(0, Math.min(1, strain + growth - world.strain_relief * strain));
    this.present[one] = this.used[one] = this.refused[one] = this.kept[one] = this.broken[one] = 0;
    if (!this.counts(one)) return;
    const posts = this.posts.of(one);
    collector.add(COUNT.postWeeks, posts);
    collector.add(COUNT.strainWeeks, posts * this.strain[one]);
  }

  private closeMonth(one: number): void {
    const { leaves_at_rest, leaves_at_full_strain } = this.arena.world;
    const annual = leaves_at_rest + (leaves_at_full_strain - leaves_at_rest) * this.strain[one];
    this.gone(one, this.posts.leave(one, annual, MONTH));
  }

  /** Measures and ties are those of practices and services; the hospital has none, and its lines are in the ledger. */
  private counts(one: number): boolean {
    return one < this.arena.ties.count;
  }

  /** What a leaver knew of others goes with them, and what others knew of the leaver. */
  private gone(one: number, leavers: number): void {
    if (leavers === 0 || !this.counts(one)) return;
    this.arena.collector.add(COUNT.leavers, leavers);
    this.arena.ties.lose(one, leavers / this.posts.of(one));
  }
}
