import type { Entry } from './entry.ts';

/** Person-years a second and thread before any comparison has been run here; the reference machine, all measures on. */
const FIRST_GUESS = 90_000;

/** How fast this machine is, learned from what it has run. */
export class Pace {
  #perSecond: number;

  constructor(threads: number) {
    this.#perSecond = FIRST_GUESS * threads;
  }

  /** Takes a measured speed into account, person-years a second, all threads together. */
  learn(perSecond: number): void {
    if (perSecond > 0 && Number.isFinite(perSecond)) this.#perSecond = (this.#perSecond + perSecond) / 2;
  }

  /** Seconds that so many person-years should take. */
  seconds(personYears: number): number {
    return personYears / this.#perSecond;
  }

  /** Seconds that a comparison has still to run, once it runs. */
  secondsLeft(entry: Entry | undefined): number {
    if (entry === undefined) return 0;
    return entry.progress?.secondsLeft ?? this.seconds(entry.cost);
  }
}
