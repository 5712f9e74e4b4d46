import { MEASURES } from '../../engine/index.ts';
import { hint, quote, Refusal } from '../../scenarios/refusal.ts';
import type { Comparison } from '../analyse/comparison.ts';
import { pairedDifference, type PairedDifference } from '../analyse/pairs.ts';
import type { Tally } from '../analyse/tally.ts';

/** One regime against another on one measure, pair by pair. */
export interface PairedRow extends PairedDifference {
  readonly regime: string;
  readonly against: string;
}

/** What came of a comparison. */
export class Answer {
  /** What `formwork compare --json` prints, and who was in need and met nobody. */
  readonly json: Comparison;
  readonly #tally: Tally;
  readonly #names: readonly string[];

  constructor(json: Comparison, tally: Tally, names: readonly string[]) {
    this.json = json;
    this.#tally = tally;
    this.#names = names;
  }

  /**
   * A row for every other regime; `against` is any of those compared, by default the first. Throws a Refusal for a
   * measure or regime that is not there.
   */
  paired(measure: string, { against = this.#names[0] }: { against?: string } = {}): PairedRow[] {
    const { better } = MEASURES.find(({ name }) => name === measure) ?? refuse(measure, 'measure', NAMES);
    if (!this.#names.includes(against)) refuse(against, 'regime', this.#names);
    const reference = this.values(measure, against);
    return this.#names
      .filter((regime) => regime !== against)
      .map((regime) => ({ regime, against, ...pairedDifference(this.values(measure, regime), reference, better) }));
  }

  /** One value a replication; NaN where nothing was counted. */
  values(measure: string, regime: string): number[] {
    if (!NAMES.includes(measure)) refuse(measure, 'measure', NAMES);
    if (!this.#names.includes(regime)) refuse(regime, 'regime', this.#names);
    return [...this.#tally.measure(this.#names.indexOf(regime), measure)];
  }

  toJSON(): Comparison {
    return this.json;
  }
}

const NAMES = MEASURES.map(({ name }) => name);

function refuse(word: string, noun: string, options: readonly string[]): never {
  throw new Refusal(`unknown ${noun} ${quote(word)}${hint(word, options, `${noun}s`)}`);
}
