import type { Chance } from '../../kernel/chance.ts';
import { Landscape } from '../../kernel/landscape.ts';
import { Stream } from '../../kernel/stream.ts';
import { TabulatedAppraisal } from '../deciding/appraisal.ts';
import { PURPOSE } from '../purposes.ts';
import { PATTERNS, type Owner } from './patterns.ts';

export interface Terrain {
  readonly bits: number;
  readonly interactions: number;
  /** Days from one drift to the next, 0 for never; the first comes after half of them, so that it falls within a planning year. */
  readonly every: number;
  readonly keep: number;
  /** Weight of the others' part in what an owner wants. */
  readonly consensus: number;
}

/** Days of a stream that one drift may take: a word for each of 12 × 2¹² contributions. */
const DAYS_A_DRIFT = 4096;

/**
 * What plans are worth, for every pattern, on some day. A function of the key and the day and no part of the state: the same
 * under every regime, and made anew wherever a day is gone back to.
 */
export class PlanLandscapes {
  /** [pattern] */
  readonly appraisals: TabulatedAppraisal[] = [];
  private readonly largest = new Float64Array(16);
  private readonly landscapes: Landscape[] = [];
  private readonly stream: Stream;
  private readonly terrain: Terrain;
  /** Drifts since the beginning. */
  private drifts = 0;
  private redrawn: readonly number[] = [];
  /** How often they were drawn anew; −1 before there are landscapes. */
  private generation = -1;

  constructor(chance: Chance, terrain: Terrain, owners: readonly (readonly Owner[])[]) {
    this.stream = new Stream(chance);
    this.terrain = terrain;
    const { bits, consensus } = terrain;
    for (const pattern of PATTERNS)
      this.appraisals[pattern] = new TabulatedAppraisal(bits, owners[pattern].map((owner) => owner.bits), consensus); // prettier-ignore
    this.to(0);
  }

  /** The luck is another's: everything is drawn anew, as of day 0. */
  begin(): void {
    this.redrawn = [];
    this.generation = -1;
    this.to(0);
  }

  /** On these days, in order, all landscapes are drawn anew. */
  redrawOn(days: readonly number[]): void {
    this.redrawn = days.toSorted((one, other) => one - other);
  }

  /** Brings the landscapes to a day. */
  to(day: number): void {
    const drifts = this.driftsBy(day);
    const generation = this.redrawn.filter((redrawn) => redrawn <= day).length;
    if (drifts === this.drifts && generation === this.generation) return;
    if (drifts < this.drifts || generation !== this.generation) this.draw(generation);
    while (this.drifts < drifts) this.drift();
    for (const pattern of PATTERNS) {
      this.appraisals[pattern].tabulate(this.landscapes[pattern]);
      this.largest[pattern] = this.appraisals[pattern].largest();
    }
  }

  /** Payoff against the largest there is, 0–1. */
  worth(pattern: number, plan: number): number {
    return this.appraisals[pattern].whole(plan) / this.largest[pattern];
  }

  private driftsBy(day: number): number {
    const { every } = this.terrain;
    return every === 0 ? 0 : Math.floor((day + every / 2) / every);
  }

  private draw(generation: number): void {
    this.generation = generation;
    this.drifts = generation === 0 ? 0 : this.driftsBy(this.redrawn[generation - 1]);
    for (const pattern of PATTERNS) {
      const stream = this.stream.at(pattern + 16 * generation, PURPOSE.planLandscape);
      this.landscapes[pattern] = new Landscape(this.terrain, stream);
    }
  }

  private drift(): void {
    this.drifts++;
    for (const pattern of PATTERNS)
      this.landscapes[pattern].drift(
        this.terrain.keep,
        this.stream.at(pattern + 16 * (this.drifts >> 8), PURPOSE.planDrift, (this.drifts & 255) * DAYS_A_DRIFT),
      );
  }
}
