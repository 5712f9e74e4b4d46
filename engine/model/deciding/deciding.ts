import { exp } from '../../kernel/numerics.ts';
import type { Stream } from '../../kernel/stream.ts';
import type { Appraisal } from './appraisal.ts';
import { checkForm, mostComposites, type Form } from './form.ts';

/**
 * One form of deciding, carried out: what its owners make of a plan in one step. A change needs a strict improvement, for
 * whoever adopts it; ties keep what is in force. Nothing is allocated in a step.
 */
export class Deciding {
  private readonly form: Form;
  private readonly appraisal: Appraisal;
  private readonly stream: Stream;
  private readonly owners: number;
  /** [owner] its bits. */
  private readonly bits: readonly Int32Array[];
  /** The bits an owner thinks of flipping come first; made anew each time. */
  private readonly thoughtOf: Int32Array;
  /** [owner × room + place] what may be done with its part, as flips of the plan (0: as it is), best first where ranked. */
  private readonly options: Int32Array;
  private readonly values: Float64Array;
  private readonly counts: Int32Array;
  private readonly room: number;
  /** Nothing is valued where all is forwarded and composites are drawn: ranks would decide nothing. */
  private readonly unranked: boolean;
  /** What has been put together in this step, as flips, and the sum of ranks of each. */
  private readonly composites: Int32Array;
  private readonly ranks: Int32Array;
  private composed = 0;
  /** Looks at plans other than the one in force, by owners on their own or by all together. */
  evaluations = 0;

  /** `masks`: the bits of each owner. Throws a RangeError where they cannot carry out the form. */
  constructor(form: Form, masks: ArrayLike<number>, appraisal: Appraisal, stream: Stream) {
    this.form = form;
    this.appraisal = appraisal;
    this.stream = stream;
    this.owners = masks.length;
    this.bits = Array.from(masks, bitsIn);
    checkForm(form, this.bits.map(({ length }) => length)); // prettier-ignore
    this.thoughtOf = new Int32Array(Math.max(...this.bits.map(({ length }) => length)));
    this.room = form.alternatives + 2;
    const drawn = form.composing === 'at_random' && form.proposals > form.alternatives;
    this.unranked = form.forwarding === 'unseen' || drawn;
    this.options = new Int32Array(this.owners * this.room);
    this.values = new Float64Array(this.room);
    this.counts = new Int32Array(this.owners);
    const most = mostComposites(form, this.owners);
    this.composites = new Int32Array(most);
    this.ranks = new Int32Array(most);
  }

  /** The plan that follows. */
  step(plan: number): number {
    if (this.form.adopting === 'apart') return this.adoptApart(plan);
    for (let owner = 0; owner < this.owners; owner++) this.forward(owner, plan);
    this.compose();
    return this.form.composing === 'by_rank' ? this.chooseByRank(plan) : this.chooseAtRandom(plan);
  }

  /** Every owner by its own value, taking the others' parts as they are. */
  private adoptApart(plan: number): number {
    const { appraisal, form, thoughtOf: bits } = this;
    let next = plan;
    for (let owner = 0; owner < this.owners; owner++) {
      this.think(owner);
      let best = 0;
      let most = appraisal.own(owner, plan);
      for (let at = 0; at < form.alternatives; at++) {
        const value = appraisal.own(owner, plan ^ (1 << bits[at]));
        if (value <= most) continue;
        best = 1 << bits[at];
        most = value;
      }
      next ^= best;
    }
    this.evaluations += this.owners * form.alternatives;
    return next;
  }

  private think(owner: number): void {
    const bits = this.bits[owner];
    for (let at = 0; at < bits.length; at++) this.thoughtOf[at] = bits[at];
    this.stream.choose(this.thoughtOf, bits.length, this.form.alternatives);
  }

  /** Fills an owner's options. */
  private forward(owner: number, plan: number): void {
    const { form, options, room, thoughtOf: bits } = this;
    const first = owner * room;
    this.think(owner);
    if (this.unranked) {
      options[first] = 0;
      for (let at = 0; at < form.alternatives; at++) options[first + at + 1] = 1 << bits[at];
      this.counts[owner] = form.alternatives + 1;
      return;
    }
    this.rank(owner, plan);
    let count = Math.min(form.proposals, form.alternatives + 1);
    if (form.keeping && !this.forwardsAsIs(first, count)) options[first + count++] = 0;
    this.counts[owner] = count;
  }

  /** Sorts what an owner thought of by its own value, best first; equals stay behind the plan in force. */
  private rank(owner: number, plan: number): void {
    const { options, values, form, appraisal, thoughtOf: bits } = this;
    const first = owner * this.room;
    options[first] = 0;
    values[0] = appraisal.own(owner, plan);
    for (let count = 1; count <= form.alternatives; count++) {
      const flip = 1 << bits[count - 1];
      const value = appraisal.own(owner, plan ^ flip);
      let at = count;
      for (; at > 0 && values[at - 1] < value; at--) {
        values[at] = values[at - 1];
        options[first + at] = options[first + at - 1];
      }
      values[at] = value;
      options[first + at] = flip;
    }
    this.evaluations += form.alternatives;
  }

  private forwardsAsIs(first: number, count: number): boolean {
    for (let at = 0; at < count; at++) if (this.options[first + at] === 0) return true;
    return false;
  }

  /** Every combination of the owners' options; where they are drawn, one that changes nothing is left out. */
  private compose(): void {
    const { composites, ranks, options, room, counts, owners } = this;
    let count = 1;
    composites[0] = ranks[0] = 0;
    for (let owner = 0; owner < owners; owner++) {
      const before = count;
      const places = counts[owner];
      // Backwards, so that what is read has not been written over: entry e becomes entries e·n … e·n + n − 1.
      for (let entry = before - 1; entry >= 0; entry--) {
        const flips = composites[entry];
        const rank = ranks[entry];
        for (let place = places - 1; place >= 0; place--) {
          composites[entry * places + place] = flips ^ options[owner * room + place];
          ranks[entry * places + place] = rank + place;
        }
      }
      count = before * places;
    }
    this.composed = count;
    if (this.form.composing === 'at_random') this.leaveOutNoChange();
  }

  private leaveOutNoChange(): void {
    const { composites } = this;
    for (let at = 0; at < this.composed; at++) {
      if (composites[at] !== 0) continue;
      composites[at] = composites[--this.composed];
      return;
    }
  }

  private chooseAtRandom(plan: number): number {
    const { composites } = this;
    const looked = Math.min(this.form.composites, this.composed);
    this.stream.choose(composites, this.composed, looked);
    return this.bestOf(plan, looked);
  }

  private chooseByRank(plan: number): number {
    const looked = Math.min(this.form.composites, this.composed);
    for (let at = 0; at < looked; at++) this.bringForward(at);
    return this.bestOf(plan, looked);
  }

  /** Puts one of those with the lowest sum of ranks, from `at` on, in place `at`; any of them is equally likely. */
  private bringForward(at: number): void {
    const { composites, ranks } = this;
    let lowest = ranks[at];
    let ties = 0;
    for (let other = at; other < this.composed; other++) {
      if (ranks[other] > lowest) continue;
      if (ranks[other] < lowest) {
        lowest = ranks[other];
        ties = 0;
      }
      ties++;
    }
    let skip = ties > 1 ? this.stream.below(ties) : 0;
    let found = at;
    for (; ranks[found] !== lowest || skip-- > 0; found++);
    const flips = composites[found];
    composites[found] = composites[at];
    composites[at] = flips;
    ranks[found] = ranks[at];
    ranks[at] = lowest;
  }

  /** The best to the whole of the composites looked at, those that nobody stops, if it is better than the plan in force. */
  private bestOf(plan: number, looked: number): number {
    const { composites, appraisal, form } = this;
    let best = plan;
    let most = appraisal.whole(plan);
    for (let at = 0; at < looked; at++) {
      const next = plan ^ composites[at];
      if (form.accepting > 0 && !this.accepted(plan, next)) continue;
      const value = appraisal.whole(next);
      if (value <= most) continue;
      best = next;
      most = value;
    }
    this.evaluations += looked;
    return best;
  }

  /** Are there enough owners for whom it is no worse? No more are asked than that takes, either way. */
  private accepted(plan: number, next: number): boolean {
    let spare = this.owners - this.form.accepting;
    for (let owner = 0; owner < this.owners; owner++)
      if (!this.accepts(this.appraisal.own(owner, next) - this.appraisal.own(owner, plan)) && --spare < 0) return false;
    return true;
  }

  /** Does an owner accept a change by which it gains so much? */
  private accepts(gain: number): boolean {
    const { looseness = 0 } = this.form;
    if (looseness === 0) return gain >= 0;
    return this.stream.unit() < 1 / (1 + exp(-gain / looseness));
  }
}

function bitsIn(mask: number): Int32Array {
  const bits: number[] = [];
  for (let bit = 0; bit < 31; bit++) if (((mask >>> bit) & 1) === 1) bits.push(bit);
  return Int32Array.from(bits);
}
