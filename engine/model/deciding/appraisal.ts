import type { Landscape } from '../../kernel/landscape.ts';
import { PlanWalk, tabulateShares } from '../../kernel/plan-walk.ts';
import type { Stream } from '../../kernel/stream.ts';

/** What a plan is worth to those who decide on it. */
export interface Appraisal {
  /** To one owner. */
  own(owner: number, plan: number): number;
  /** To all together. */
  whole(plan: number): number;
}

/** Who owns each bit, as a mask for each owner. Throws where an owner has none, or a bit two owners. */
export function ownersOf(masks: readonly number[], bits: number): Int32Array {
  let seen = 0;
  for (const mask of masks) {
    if (mask === 0 || (seen & mask) !== 0) throw new RangeError('each owner has bits, and each bit one owner');
    seen |= mask;
  }
  if (seen !== (1 << bits) - 1) throw new RangeError(`the owners have bits ${seen}, and the plan ${bits} of them`);
  return Int32Array.from(masks);
}

/**
 * An owner values its own bits' share of the payoff and, by a weight, that of the others: at 0 it looks after itself, at 1 all
 * want the same. Tables of 2^N for each owner and the whole, made anew when the landscape has moved.
 */
export class TabulatedAppraisal implements Appraisal {
  private readonly weight: number;
  private readonly shares: readonly Float64Array[];
  private readonly values: readonly Float64Array[];
  private readonly sums: Float64Array;
  private readonly owners: readonly number[];
  /** By owner, over the landscape that was tabulated last. */
  private walks: readonly PlanWalk[] = [];
  private walked: Landscape | undefined;

  /** `owners`: the bits of each, as masks. */
  constructor(bits: number, owners: ArrayLike<number>, weight: number) {
    const table = () => new Float64Array(1 << bits);
    this.owners = Array.from(owners);
    this.weight = weight;
    this.shares = this.owners.map(table);
    this.values = this.owners.map(table);
    this.sums = table();
  }

  tabulate(landscape: Landscape): void {
    if (this.walked !== landscape) this.walks = this.owners.map((mask) => new PlanWalk(landscape, mask));
    this.walked = landscape;
    this.walks.forEach((walk, owner) => tabulateShares(walk, this.shares[owner]));
    this.weigh();
  }

  /** Takes the shares another has tabulated of the same landscape and owners. */
  share(other: TabulatedAppraisal): void {
    other.shares.forEach((shares, owner) => this.shares[owner].set(shares));
    this.weigh();
  }

  own(owner: number, plan: number): number {
    return this.values[owner][plan];
  }

  whole(plan: number): number {
    return this.sums[plan];
  }

  /** The largest value to the whole. */
  largest(): number {
    const { sums } = this;
    let largest = sums[0];
    for (let plan = 1; plan < sums.length; plan++) if (sums[plan] > largest) largest = sums[plan];
    return largest;
  }

  private weigh(): void {
    const { shares, values, sums, weight } = this;
    sums.fill(0);
    for (const share of shares) for (let plan = 0; plan < sums.length; plan++) sums[plan] += share[plan];
    values.forEach((value, owner) => {
      for (let plan = 0; plan < value.length; plan++) {
        const own = shares[owner][plan];
        value[plan] = own + weight * (sums[plan] - own);
      }
    });
  }
}

/** The same, worked out when asked: for plans of many bits, of which few are ever looked at. */
export class DirectAppraisal implements Appraisal {
  private readonly landscape: Landscape;
  private readonly owners: Int32Array;
  private readonly weight: number;

  constructor(landscape: Landscape, owners: Int32Array, weight: number) {
    this.landscape = landscape;
    this.owners = owners;
    this.weight = weight;
  }

  own(owner: number, plan: number): number {
    const own = this.landscape.share(this.owners[owner], plan);
    return own + this.weight * (this.landscape.payoff(plan) - own);
  }

  whole(plan: number): number {
    return this.landscape.payoff(plan);
  }
}

/** Somebody else's appraisal seen through few cases: each look is off by σ/√cases times a standard normal. */
export class NoisyAppraisal implements Appraisal {
  private readonly truth: Appraisal;
  private readonly sigma: number;
  private spread = 0;
  private readonly stream: Stream;

  /** `cases`: seen before each look, above 0. */
  constructor(truth: Appraisal, sigma: number, cases: number, stream: Stream) {
    this.truth = truth;
    this.sigma = sigma;
    this.stream = stream;
    this.after(cases);
  }

  /** So many cases have been seen from here on. */
  after(cases: number): this {
    if (!(cases > 0 && this.sigma >= 0)) throw new RangeError(`a spread of ${this.sigma} over ${cases} cases`);
    this.spread = this.sigma / Math.sqrt(cases);
    return this;
  }

  own(owner: number, plan: number): number {
    return this.truth.own(owner, plan) + this.spread * this.stream.normal();
  }

  whole(plan: number): number {
    return this.truth.whole(plan) + this.spread * this.stream.normal();
  }
}
