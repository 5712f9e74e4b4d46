import type { Chance } from './chance.ts';

/** Words a day has at its address: eight draws of two. */
const WORDS_A_DAY = 16;
const MOST_WORDS = 2 ** 21 * WORDS_A_DAY;

/**
 * Many draws for one question: the words at one address and purpose, numbered from a day on. It begins where `Chance` would
 * answer that day's question and runs on over the days that follow, 16 words each; whoever opens it again leaves so many
 * days between. Nothing depends on what was drawn under another address, purpose or opening.
 */
export class Stream {
  private readonly chance: Chance;
  private address = 0;
  private purpose = 0;
  private word = 0;
  /** The second word of the last draw, while it is not used. */
  private spare = 0;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  /** Opens a question: address a uint32, purpose below 256, day below 2²¹. */
  at(address: number, purpose: number, day = 0): this {
    this.address = address;
    this.purpose = purpose;
    this.word = day * WORDS_A_DAY;
    return this;
  }

  /** Uniform in [0, 1), a multiple of 2⁻³². Throws when the address has no more words. */
  unit(): number {
    const word = this.word++;
    if ((word & 1) === 1) return this.spare;
    if (word >= MOST_WORDS) throw new RangeError(`a stream has ${MOST_WORDS} words`);
    const first = this.chance.unit(this.address, this.purpose, word >>> 4, (word >>> 1) & 7);
    this.spare = this.chance.unitAgain();
    return first;
  }

  /** Uniform among 0 … count − 1; off by less than count·2⁻³². */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  happens(chance: number): boolean {
    return this.unit() < chance;
  }

  /** Exponential with mean 1. Takes both words of a draw. */
  exponential(): number {
    const draw = this.nextDraw();
    return this.chance.exponential(this.address, this.purpose, draw >>> 3, draw & 7);
  }

  /** Standard normal. Takes both words of a draw. */
  normal(): number {
    const draw = this.nextDraw();
    return this.chance.normal(this.address, this.purpose, draw >>> 3, draw & 7);
  }

  /** Brings a random choice of so many to the front of a list, in random order: all choices and orders are equally likely. */
  choose(list: Int32Array, among: number, count: number): void {
    for (let at = 0; at < count; at++) {
      const other = at + this.below(among - at);
      const kept = list[at];
      list[at] = list[other];
      list[other] = kept;
    }
  }

  private nextDraw(): number {
    const draw = (this.word + 1) >>> 1;
    this.word = 2 * draw + 2;
    if (this.word > MOST_WORDS) throw new RangeError(`a stream has ${MOST_WORDS} words`);
    return draw;
  }
}
