import { param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import type { Decisions } from './decision-points.ts';
import { HEADING } from './minutes.ts';

export const FOUNDING_WORLD = {
  founding_minutes: param(60, {
    title: 'agreeing on one changed rule: ceding, moving and learning what is new',
    min: 0,
    max: 960,
    unit: 'minutes of every clinician-equivalent',
    source: 'docs/ASSUMPTIONS.md#founding',
    grade: 'assumed',
  }),
  founding_pace: param(0.05, {
    title: 'time given to founding while it lasts',
    min: 0.005,
    max: 0.5,
    unit: 'share of paid minutes',
    source: 'docs/ASSUMPTIONS.md#founding',
    grade: 'assumed',
  }),
} satisfies Params;

/**
 * A form other than the present one is founded: every rule that changes costs every organisation minutes, the same for any
 * rule and any form. Until all have paid, the old rules stay in force.
 */
export class Founding {
  /** Minutes still to be given, by organisation. */
  private readonly owed: Int32Array;
  /** Rules that come into force when nothing is owed. */
  private next: Decisions | undefined = undefined;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    this.owed = arena.block.i32(arena.ties.count);
  }

  /** Puts rules in force that differ from the present ones in so many rules: at once where in none, or where founding is free. */
  begin(next: Decisions, changed: number): void {
    const { world, ties } = this.arena;
    const each = world.joint_work === 'on' ? world.founding_minutes * changed : 0;
    this.next = next;
    for (let one = 0; one < ties.count; one++) this.owed[one] = Math.round(each * this.arena.clinicians(one));
    this.settle();
  }

  /** Is a form being founded? */
  get underWay(): boolean {
    return this.next !== undefined;
  }

  /** After a load: these rules are in force, and the others, if any, are being founded. */
  resume(present: Decisions, next: Decisions | undefined): void {
    this.arena.decisions = present;
    this.next = next;
  }

  /** A working day of an organisation opens. */
  pay(organisation: number): void {
    if (this.owed[organisation] === 0) return;
    const { minutes, world } = this.arena;
    const most = Math.max(1, Math.floor(minutes.paidToday(organisation) * world.founding_pace));
    this.owed[organisation] -= minutes.useUpTo(
      organisation,
      HEADING.decisions,
      Math.min(most, this.owed[organisation]),
    );
  }

  /** Midnight: where all is paid, the new rules hold from here on. */
  settle(): void {
    if (this.next === undefined || this.owed.some((minutes) => minutes > 0)) return;
    this.arena.decisions = this.next;
    this.next = undefined;
  }
}
