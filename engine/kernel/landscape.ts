import type { Stream } from './stream.ts';

/** Which other bits a bit may depend on: distinct others; any others, the same one perhaps twice; any distinct, itself perhaps. */
export const NEIGHBOUR_DRAWS = ['others', 'with_replacement', 'including_self'] as const;
export type NeighbourDraw = (typeof NEIGHBOUR_DRAWS)[number];

export interface LandscapeShape {
  /** 1 to 20. */
  readonly bits: number;
  /** Other bits that each bit's contribution depends on, 0 to bits − 1. */
  readonly interactions: number;
  readonly neighbours?: NeighbourDraw;
}

const MOST_BITS = 20;
const UNITS = 2 ** 32;

/**
 * What plans of N bits are worth (NK landscape): bit i contributes C_i, which depends on the bit itself and on K others drawn
 * at random; C is uniform in [0, 1) and the payoff is the mean of the contributions. A plan is an integer, bit i at 2^i.
 *
 * Contributions are whole multiples of 2⁻³², so that sums of them are exact in whatever order they are added, and two plans
 * tie only where they are equal. Source: Kauffman, The Origins of Order, 1993, chapter 2.
 */
export class Landscape {
  readonly bits: number;
  readonly interactions: number;
  /** [bit × (K + 1) + j] what bit depends on: itself, then the others. */
  readonly depends: Int32Array;
  /** [bit × 2^(K + 1) + pattern] C, where the pattern's bit j is that of the j-th bit it depends on. */
  readonly contributions: Float64Array;

  /** Throws a RangeError for a shape that cannot be. */
  constructor({ bits, interactions, neighbours = 'others' }: LandscapeShape, stream: Stream) {
    if (!(Number.isInteger(bits) && bits >= 1 && bits <= MOST_BITS)) {
      throw new RangeError(`a landscape has 1 to ${MOST_BITS} bits, not ${bits}`);
    }
    if (!(Number.isInteger(interactions) && interactions >= 0 && interactions < bits)) {
      throw new RangeError(`each of ${bits} bits depends on 0 to ${bits - 1} others, not on ${interactions}`);
    }
    this.bits = bits;
    this.interactions = interactions;
    this.depends = new Int32Array(bits * (interactions + 1));
    for (let bit = 0; bit < bits; bit++) this.drawNeighbours(bit, neighbours, stream);
    this.contributions = new Float64Array(bits << (interactions + 1));
    for (let cell = 0; cell < this.contributions.length; cell++) this.contributions[cell] = stream.unit();
  }

  payoff(plan: number): number {
    let sum = 0;
    for (let bit = 0; bit < this.bits; bit++) sum += this.contribution(bit, plan);
    return sum / this.bits;
  }

  /** What some of the bits (a mask) add to the payoff. */
  share(mask: number, plan: number): number {
    let sum = 0;
    for (let bit = 0; bit < this.bits; bit++) if (((mask >>> bit) & 1) === 1) sum += this.contribution(bit, plan);
    return sum / this.bits;
  }

  /** The world moves on: every C becomes keep·C + (1 − keep)·u, to the nearest multiple of 2⁻³². */
  drift(keep: number, stream: Stream): void {
    const { contributions } = this;
    for (let cell = 0; cell < contributions.length; cell++) {
      const moved = keep * contributions[cell] + (1 - keep) * stream.unit();
      contributions[cell] = Math.floor(moved * UNITS + 0.5) / UNITS;
    }
  }

  private contribution(bit: number, plan: number): number {
    const { depends, interactions } = this;
    const first = bit * (interactions + 1);
    let pattern = 0;
    for (let j = 0; j <= interactions; j++) pattern |= ((plan >>> depends[first + j]) & 1) << j;
    return this.contributions[(bit << (interactions + 1)) + pattern];
  }

  private drawNeighbours(bit: number, draw: NeighbourDraw, stream: Stream): void {
    const { depends, interactions, bits } = this;
    const first = bit * (interactions + 1);
    depends[first] = bit;
    const among = Int32Array.from({ length: bits }, (_, other) => other);
    if (draw !== 'including_self') among[bit] = bits - 1;
    const count = draw === 'including_self' ? bits : bits - 1;
    if (draw !== 'with_replacement') stream.choose(among, count, interactions);
    for (let j = 0; j < interactions; j++) {
      depends[first + 1 + j] = draw === 'with_replacement' ? among[stream.below(count)] : among[j];
    }
  }
}
