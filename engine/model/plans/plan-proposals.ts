import { Stream } from '../../kernel/stream.ts';
import type { Arena } from '../arena.ts';
import { COUNT } from '../collector.ts';
import { ApprovalQueue } from '../deciding/approval-queue.ts';
import { PURPOSE } from '../purposes.ts';
import { DAYS_APART, type CarePlans } from './care-plans.ts';
import { answersNeeded, AUTHORITY } from './plan-form.ts';

const NOTHING = -1;

/** Changes of plans between being proposed and being in force: at once, when members have answered, or when the executive comes to it. */
export class PlanProposals {
  /** [pattern × members + member] the plan proposed, −1 for none; the day it was proposed; the day it is settled, −1 in the queue. */
  private readonly proposed: Int32Array;
  private readonly since: Int32Array;
  private readonly due: Int32Array;
  private readonly desk: ApprovalQueue;
  private readonly stream: Stream;

  private readonly arena: Arena;
  private readonly plans: CarePlans;

  constructor(arena: Arena, plans: CarePlans) {
    this.arena = arena;
    this.plans = plans;
    const { block, world } = arena;
    const cells = plans.plans.length;
    this.proposed = block.i32(cells, NOTHING);
    this.since = block.i32(cells);
    this.due = block.i32(cells);
    this.desk = new ApprovalQueue(cells, world.plan_approval, block);
    this.stream = new Stream(arena.chance);
  }

  /** Is something proposed for this plan already? */
  pending(cell: number): boolean {
    return this.proposed[cell] !== NOTHING;
  }

  /** A plan is to become another. Practices elsewhere have their own decisions, which are not followed: theirs hold at once. */
  submit(cell: number, next: number): void {
    const { decisions, day } = this.arena;
    if (next === this.plans.plans[cell]) return;
    this.proposed[cell] = next;
    this.since[cell] = day;
    const executive = decisions.planAuthority() === AUTHORITY.executive && !this.plans.isElsewhere(cell);
    this.due[cell] = executive ? NOTHING : day + this.daysToAnswer(cell);
    if (executive) this.desk.submit(cell);
    else if (this.due[cell] <= day) this.adopt(cell);
  }

  /** A working day opens: what has been answered holds, and the executive comes to what the day's minutes suffice for. */
  open(): void {
    const { decisions, day } = this.arena;
    for (let cell = 0; cell < this.proposed.length; cell++)
      if (this.pending(cell) && this.due[cell] !== NOTHING && this.due[cell] <= day) this.adopt(cell);
    if (this.desk.waiting === 0) return;
    if (decisions.planAuthority() !== AUTHORITY.executive) return this.clearDesk();
    this.arena.executive.work(this.desk, (cell) => this.adopt(cell));
  }

  /** Days until enough members have answered, each after an exponential time. */
  private daysToAnswer(cell: number): number {
    const { decisions, world, day } = this.arena;
    if (this.plans.isElsewhere(cell)) return 0;
    const owners = this.plans.ownersAt(cell).length;
    const needed = answersNeeded(decisions, owners);
    if (needed === 0) return 0;
    const asked = decisions.planAuthority() === AUTHORITY.lead ? 1 : owners;
    this.stream.at(cell, PURPOSE.planAnswer, day * DAYS_APART);
    const answers = Float64Array.from({ length: asked }, () => this.stream.exponential()).sort();
    return Math.ceil((answers[needed - 1] / world.plan_answers) * 7);
  }

  private adopt(cell: number): void {
    const { collector, day } = this.arena;
    this.plans.plans[cell] = this.proposed[cell];
    this.proposed[cell] = NOTHING;
    if (this.plans.isElsewhere(cell)) return;
    collector.add(COUNT.plansDecided);
    collector.add(COUNT.decisionDays, day - this.since[cell]);
  }

  /** There is no executive any more: what lay there is dropped. */
  private clearDesk(): void {
    for (let cell = 0; cell < this.proposed.length; cell++) {
      if (!this.pending(cell) || this.due[cell] !== NOTHING) continue;
      this.desk.withdraw(cell);
      this.proposed[cell] = NOTHING;
    }
  }
}
