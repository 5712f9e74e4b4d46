import { Chance, Deciding, Landscape, Stream, TabulatedAppraisal } from '../../engine/index.ts';
import { Mean, type Estimate } from './estimate.ts';
import { DEPARTMENTS, formOf, incentiveOf, ownersIn, type Firm } from './firms.ts';
import { PUBLISHED } from './purposes.ts';

const BITS = 6;
const PLANS = 1 << BITS;
const PERIODS = 200;
/** A turbulent world moves after every fifth period. */
const CALM = 5;
const KEPT = 0.2;

export const CELLS = ['stableSimple', 'stableComplex', 'turbulentSimple', 'turbulentComplex'] as const;
export type Cell = (typeof CELLS)[number];
export type Scores = Readonly<Record<Cell, Estimate>>;

const INTERACTIONS = { Simple: 0, Complex: 5 } as const;
type Kind = keyof typeof INTERACTIONS;

/**
 * Lets firms search the same landscapes from the same start: share of the most there is, in the last period where the world is
 * stable, over all periods where it is not. A firm draws the same words whichever firms are beside it.
 */
export function searched(firms: readonly Firm[], landscapes: number, seed: number, cells = CELLS as readonly Cell[]) {
  const means = firms.map(() => Object.fromEntries(CELLS.map((cell) => [cell, new Mean()])) as Record<Cell, Mean>);
  for (let at = 0; at < landscapes; at++) {
    const chance = new Chance(seed, at);
    for (const kind of ['Simple', 'Complex'] as const)
      for (const pace of ['stable', 'turbulent'] as const)
        if (cells.includes(`${pace}${kind}`))
          searchOne(firms, kind, pace === 'turbulent', chance).forEach((score, firm) => {
            means[firm][`${pace}${kind}`].add(score);
          });
  }
  return means.map((of) => Object.fromEntries(CELLS.map((cell) => [cell, of[cell].estimate])) as unknown as Scores);
}

/** The score of each firm on one landscape. */
function searchOne(firms: readonly Firm[], kind: Kind, turbulent: boolean, chance: Chance): Float64Array {
  const interactions = INTERACTIONS[kind];
  const stream = new Stream(chance);
  const landscape = new Landscape({ bits: BITS, interactions }, stream.at(interactions, PUBLISHED.landscape));
  const start = stream.at(interactions, PUBLISHED.start).below(PLANS);
  stream.at(interactions, PUBLISHED.drift);
  const searching = new Searching(firms, chance, 2 * interactions + (turbulent ? 1 : 0), start);
  const scores = new Float64Array(firms.length);
  const calm = turbulent ? CALM : PERIODS;
  for (let period = 0; period < PERIODS; period += calm) {
    if (period > 0) landscape.drift(KEPT, stream);
    searching.lookAt(landscape);
    searching.go(calm, turbulent ? scores : undefined);
  }
  if (turbulent) return scores.map((sum) => sum / PERIODS);
  searching.score(scores);
  return scores;
}

/** The firms on one landscape. Those with the same owners and weights share an appraisal. */
class Searching {
  private readonly decidings: readonly Deciding[];
  private readonly views: readonly TabulatedAppraisal[];
  private readonly plans: Int32Array;
  private readonly byWeight = new Map<number, TabulatedAppraisal>();
  private readonly whole = new TabulatedAppraisal(PLANS, 1, 1);
  private largest = 0;

  constructor(firms: readonly Firm[], chance: Chance, address: number, start: number) {
    this.views = firms.map((firm) => this.viewOf(firm));
    this.decidings = firms.map((firm, at) => {
      const stream = new Stream(chance).at(address, PUBLISHED.decide);
      return new Deciding(formOf(firm), ownersIn(firm), this.views[at], stream);
    });
    this.plans = new Int32Array(firms.length).fill(start);
  }

  lookAt(landscape: Landscape): void {
    this.whole.tabulate(landscape, [PLANS - 1]);
    this.largest = this.whole.largest();
    let first: TabulatedAppraisal | undefined;
    for (const view of this.byWeight.values()) {
      if (first === undefined) view.tabulate(landscape, DEPARTMENTS);
      else view.share(first);
      first ??= view;
    }
  }

  /** So many periods of every firm; adds up its scores where they are asked for. */
  go(periods: number, sums?: Float64Array): void {
    for (let firm = 0; firm < this.plans.length; firm++) {
      const [deciding, view] = [this.decidings[firm], this.views[firm]];
      let [plan, sum] = [this.plans[firm], 0];
      for (let period = 0; period < periods; period++) {
        plan = deciding.step(plan);
        sum += view.whole(plan);
      }
      this.plans[firm] = plan;
      if (sums) sums[firm] += sum / this.largest;
    }
  }

  score(scores: Float64Array): void {
    this.plans.forEach((plan, firm) => (scores[firm] = this.whole.whole(plan) / this.largest));
  }

  private viewOf(firm: Firm): TabulatedAppraisal {
    if (ownersIn(firm).length === 1) return this.whole;
    const weight = incentiveOf(firm);
    const known = this.byWeight.get(weight) ?? new TabulatedAppraisal(PLANS, DEPARTMENTS.length, weight);
    this.byWeight.set(weight, known);
    return known;
  }
}
