import type { Arena } from '../arena.ts';
import { HEADING, wholeMinutes } from '../minutes.ts';
import { FOR_PEOPLE } from '../shared-post.ts';
import type { ApprovalQueue } from './approval-queue.ts';

/**
 * An executive's working day: so many minutes, whatever lies on its desks; who comes first takes first. They are minutes of the
 * organisations, each in proportion; parts of minutes are carried over.
 */
export class Executive {
  /** [organisation] parts of minutes not yet charged. */
  private readonly fraction: Float64Array;
  /** Minutes left, for 50,000 people, and the day they are of. */
  private readonly left: Float64Array;
  private readonly of: Int32Array;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    this.fraction = arena.block.f64(arena.ties.count);
    this.left = arena.block.f64(1);
    this.of = arena.block.i32(1, -1);
  }

  /** Comes to what lies on a desk, as far as today's minutes suffice. */
  work(desk: ApprovalQueue, decide: (proposal: number) => void): void {
    const { decisions, day, people } = this.arena;
    if (this.of[0] !== day) this.left[0] = decisions.approvalMinutes() / 5;
    this.of[0] = day;
    const used = desk.work(this.left[0], decide);
    this.left[0] -= used;
    this.charge((used * people.count) / FOR_PEOPLE);
  }

  private charge(used: number): void {
    const { minutes, ties } = this.arena;
    let all = 0;
    for (let one = 0; one < ties.count; one++) all += this.arena.clinicians(one);
    for (let one = 0; one < ties.count; one++) {
      const whole = wholeMinutes(this.fraction, one, (used * this.arena.clinicians(one)) / all);
      if (whole > 0) minutes.begin(one, HEADING.decisions, whole);
    }
  }
}
