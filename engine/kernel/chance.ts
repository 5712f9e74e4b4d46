import { HEIGHT, SAFE, TAIL, WIDTH } from './exponential-layers.ts';
import { normalQuantile } from './normal-quantile.ts';
import { exp } from './numerics.ts';

const PARITY = 0x1bd11bda;
/** An odd number with well mixed bits (2³² / golden ratio): what the key changes by from one try to the next. */
const NEXT_TRY = 0x9e3779b9;
const TO_UNIT = 1 / 0x100000000;
/** Where the tries of a second word begin, so that the two words of a draw never share one. */
const SECOND = 0x10000;

/**
 * Chance that is addressed, not consumed: every draw is a function of who (address, a uint32), what for
 * (purpose, below 256), when (day, below 2²¹) and a sub-index (below 8), under the key (seed, replication), two uint32.
 * The same question on the same day has the same answer, whatever else was asked. Ranges are not checked on each draw.
 *
 * Threefry2x32 with 13 rounds (`threefry.ts` is its readable form), counter = (address, purpose·2²⁴ + day·8 + sub). A draw
 * gives two words, so each question has a companion that costs nothing: `unitAgain` and `exponentialAgain` answer from the
 * second word of the last draw.
 */
export class Chance {
  private readonly seed: number;
  /** First word of the key: the seed, or, for another try, something made of it. */
  private key: number;
  private replication = 0;
  /** What the rounds add after the two words of the key: made of both, whenever one changes. */
  private third = 0;
  /** The two words of the last draw, as int32: small enough to be kept without being put in a box, as a uint32 is not. */
  private first = 0;
  private second = 0;

  /** Throws when seed or replication is not a whole number in [0, 2³²). */
  constructor(seed: number, replication: number) {
    this.seed = this.key = partOfKey(seed);
    this.begin(replication);
  }

  /** Another key under the same seed. Throws as the constructor does. */
  begin(replication: number): void {
    this.replication = partOfKey(replication);
    this.turn(this.seed);
  }

  /** Uniform in [0, 1), a multiple of 2⁻³². */
  unit(address: number, purpose: number, day: number, sub = 0): number {
    this.draw(address, (purpose << 24) | (day << 3) | sub);
    return (this.first >>> 0) * TO_UNIT;
  }

  /** A second uniform of the same address, independent of the first, at no cost. */
  unitAgain(): number {
    return (this.second >>> 0) * TO_UNIT;
  }

  /** The first word of the last draw, a uint32. */
  word(): number {
    return this.first >>> 0;
  }

  /** Exponential with mean 1, by ziggurat from one word: a multiple of at most 5·10⁻⁷. */
  exponential(address: number, purpose: number, day: number, sub = 0): number {
    const place = (purpose << 24) | (day << 3) | sub;
    this.draw(address, place);
    const layer = this.first & 255;
    const part = this.first >>> 8;
    // Times 1 tells a compiler that this is a number, which then needs no box.
    return part < SAFE[layer] ? part * WIDTH[layer] : 1 * this.fromEdge(layer, part, address, place, 1);
  }

  /** A second exponential of the same address: from the second word of the last draw, which was for these very arguments. */
  exponentialAgain(address: number, purpose: number, day: number, sub = 0): number {
    const layer = this.second & 255;
    const part = this.second >>> 8;
    if (part < SAFE[layer]) return part * WIDTH[layer];
    return 1 * this.fromEdge(layer, part, address, (purpose << 24) | (day << 3) | sub, SECOND);
  }

  /** Standard normal, by inversion of 53 bits strictly inside (0, 1). */
  normal(address: number, purpose: number, day: number, sub = 0): number {
    this.draw(address, (purpose << 24) | (day << 3) | sub);
    return normalQuantile(((this.first >>> 0) * 0x100000 + (this.second >>> 12) + 0.5) / 0x10000000000000);
  }

  /**
   * A word fell outside the part of its layer that is surely under the curve: one time in about 90. A try uses the same
   * address under a changed key, so that no other address's draws are touched.
   */
  private fromEdge(layer: number, part: number, address: number, place: number, from: number): number {
    const { first, second } = this;
    const x = this.retry(layer, part, address, place, from);
    this.first = first;
    this.second = second;
    return x;
  }

  private retry(layer: number, part: number, address: number, place: number, from: number): number {
    let beyond = 0;
    for (let again = from; ; again++) {
      const x = part * WIDTH[layer];
      if (part < SAFE[layer]) return beyond + x;
      this.turn(this.seed ^ Math.imul(again, NEXT_TRY));
      this.draw(address, place);
      this.turn(this.seed);
      if (layer === 0) {
        // The exponential has no memory: beyond TAIL it begins again.
        beyond += TAIL;
      } else {
        const height = HEIGHT[layer] + (this.first >>> 0) * TO_UNIT * (HEIGHT[layer + 1] - HEIGHT[layer]);
        if (height < exp(-x)) return beyond + x;
      }
      layer = this.second & 255;
      part = this.second >>> 8;
    }
  }

  private turn(key: number): void {
    this.key = key;
    this.third = PARITY ^ key ^ this.replication;
  }

  /** Short enough for a compiler to write it out wherever something is drawn (experiments/run/compiler.ts). */
  private draw(c0: number, c1: number): void {
    const k0 = this.key;
    const k1 = this.replication;
    const k2 = this.third;
    let x0 = (c0 + k0) | 0;
    let x1 = (c1 + k1) | 0;
    x0 = (x0 + x1) | 0;
    x1 = x0 ^ ((x1 << 13) | (x1 >>> 19));
    x0 = (x0 + x1) | 0;
    x1 = x0 ^ ((x1 << 15) | (x1 >>> 17));
    x0 = (x0 + x1) | 0;
    x1 = x0 ^ ((x1 << 26) | (x1 >>> 6));
    x0 = (x0 + x1) | 0;
    x1 = x0 ^ ((x1 << 6) | (x1 >>> 26));
    x0 = (x0 + k1) | 0;
    x1 = (x1 + k2 + 1) | 0;
    x0 = (x0 + x1) | 0;
    x1 = x0 ^ ((x1 << 17) | (x1 >>> 15));
    x0 = (x0 + x1) | 0;
    x1 = x0 ^ ((x1 << 29) | (x1 >>> 3));
    x0 = (x0 + x1) | 0;
    x1 = x0 ^ ((x1 << 16) | (x1 >>> 16));
    x0 = (x0 + x1) | 0;
    x1 = x0 ^ ((x1 << 24) | (x1 >>> 8));
    x0 = (x0 + k2) | 0;
    x1 = (x1 + k0 + 2) | 0;
    x0 = (x0 + x1) | 0;
    x1 = x0 ^ ((x1 << 13) | (x1 >>> 19));
    x0 = (x0 + x1) | 0;
    x1 = x0 ^ ((x1 << 15) | (x1 >>> 17));
    x0 = (x0 + x1) | 0;
    x1 = x0 ^ ((x1 << 26) | (x1 >>> 6));
    x0 = (x0 + x1) | 0;
    x1 = x0 ^ ((x1 << 6) | (x1 >>> 26));
    x0 = (x0 + k0) | 0;
    x1 = (x1 + k1 + 3) | 0;
    x0 = (x0 + x1) | 0;
    x1 = x0 ^ ((x1 << 17) | (x1 >>> 15));
    this.first = x0;
    this.second = x1;
  }
}

function partOfKey(part: number): number {
  if (part !== part >>> 0) throw new RangeError(`a key is made of whole numbers from 0 to 2^32 - 1, not ${part}`);
  return part | 0;
}
