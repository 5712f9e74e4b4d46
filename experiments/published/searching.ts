import { Chance, Deciding, Landscape, Stream, TabulatedAppraisal } from '../../engine/index.ts';
import { Mean, type Estimate } from './estimate.ts';
import { DEPARTMENTS, formOf, incentiveOf, ownersIn, type Firm } from './firms.ts';
import { PUBLISHED } from './purposes.ts';

const BITS = 6;
const PERIODS = 200;
/** A turbulent world moves after every fifth period. */
const CALM = 5;
const KEPT = 0.2;

export const CELLS = ['stableSimple', 'stableComplex', 'turbulentSimple', 'turbulentComplex'] as const;
export type Cell = (typeof CELLS)[number];
export type Scores = Readonly<Record<Cell, Estimate>>;

interface World {
  readonly interactions: number;
  readonly turbulent: boolean;
}

const WORLDS: Readonly<Record<Cell, World>> = {
  stableSimple: { interactions: 0, turbulent: false },
  stableComplex: { interactions: 5, turbulent: false },
  turbulentSimple: { interactions: 0, turbulent: true },
  turbulentComplex: { interactions: 5, turbulent: true },
};

/**
 * Lets firms search the same landscapes from the same start: share of the most there is, in the last period where the world is
 * stable, over all periods where it is not. Draws are addressed by landscape, world and purpose: a firm draws the same words
 * whichever firms are beside it, and a stable world is where the turbulent one begins.
 */
export function searched(
  firms: readonly Firm[],
  landscapes: number,
  seed: number,
  cells: readonly Cell[] = CELLS,
): Scores[] {
  const searching = new Searching(firms, new Chance(seed, 0));
  const found = CELLS.map((cell) => {
    const means = firms.map(() => new Mean());
    for (let at = 0; at < (cells.includes(cell) ? landscapes : 0); at++) {
      const scores = searching.search(at, WORLDS[cell]);
      means.forEach((mean, firm) => mean.add(scores[firm]));
    }
    return means;
  });
  return firms.map((_firm, at) => {
    return Object.fromEntries(CELLS.map((cell, index) => [cell, found[index][at].estimate])) as unknown as Scores;
  });
}

/** Firms on one landscape after another. Those whose managers weigh alike share an appraisal. */
class Searching {
  private readonly chance: Chance;
  private readonly streams: readonly Stream[];
  private readonly decidings: readonly Deciding[];
  private readonly views: readonly TabulatedAppraisal[];
  private readonly distinct: readonly TabulatedAppraisal[];
  private readonly plans: Int32Array;
  private readonly scores: Float64Array;

  constructor(firms: readonly Firm[], chance: Chance) {
    this.chance = chance;
    const weights = [...new Set(firms.map(incentiveOf))];
    const byWeight = new Map(weights.map((weight) => [weight, new TabulatedAppraisal(BITS, DEPARTMENTS, weight)]));
    this.distinct = [...byWeight.values()];
    this.views = firms.map((firm) => byWeight.get(incentiveOf(firm))!);
    this.streams = firms.map(() => new Stream(chance));
    this.decidings = firms.map((firm, at) => {
      return new Deciding(formOf(firm), ownersIn(firm), this.views[at], this.streams[at]);
    });
    this.plans = new Int32Array(firms.length);
    this.scores = new Float64Array(firms.length);
  }

  /** The score of each firm on a landscape; a view that holds until the next. */
  search(at: number, { interactions, turbulent }: World): Float64Array {
    const address = 2 * at + (interactions === 0 ? 0 : 1);
    const stream = new Stream(this.chance).at(address, PUBLISHED.landscape);
    const landscape = new Landscape({ bits: BITS, interactions }, stream);
    this.plans.fill(stream.at(address, PUBLISHED.start).below(1 << BITS));
    this.streams.forEach((each) => each.at(address, turbulent ? PUBLISHED.decideTurbulent : PUBLISHED.decide));
    this.scores.fill(0);
    stream.at(address, PUBLISHED.drift);
    const calm = turbulent ? CALM : PERIODS;
    for (let period = 0; period < PERIODS; period += calm) {
      if (period > 0) landscape.drift(KEPT, stream);
      this.go(landscape, calm, turbulent);
    }
    return this.scores;
  }

  /** So many periods of every firm: the mean over them is added up, or what the last of them brought is the score. */
  private go(landscape: Landscape, periods: number, turbulent: boolean): void {
    const [first, ...others] = this.distinct;
    first.tabulate(landscape);
    for (const view of others) view.share(first);
    const largest = first.largest();
    for (let firm = 0; firm < this.plans.length; firm++) {
      const sum = this.walk(firm, periods);
      if (turbulent) this.scores[firm] += sum / largest / PERIODS;
      else this.scores[firm] = this.views[firm].whole(this.plans[firm]) / largest;
    }
  }

  /** What a firm reached in each of so many periods, added up. */
  private walk(firm: number, periods: number): number {
    const deciding = this.decidings[firm];
    const view = this.views[firm];
    let plan = this.plans[firm];
    let sum = 0;
    for (let period = 0; period < periods; period++) {
      plan = deciding.step(plan);
      sum += view.whole(plan);
    }
    this.plans[firm] = plan;
    return sum;
  }
}
