import { exp, log } from './numerics.ts';

/**
 * The area under e^−x cut into 256 layers of equal area, for drawing from it by ziggurat. Layer i is as wide as
 * 2²⁴ `WIDTH[i]` at its foot, and lies wholly under the curve up to `SAFE[i]` of those 2²⁴ parts; layer 0 is the foot, with the
 * tail beyond TAIL folded in.
 *
 * Source: Marsaglia & Tsang, The ziggurat method for generating random variables, J. Stat. Software 5 (2000) no. 8,
 * whose TAIL this is.
 */
export const TAIL = 7.69711747013105;
/** Of every layer: a rectangle of width TAIL, and the tail itself. */
const AREA = (TAIL + 1) * exp(-TAIL);

/** A word chooses its layer with 8 bits, and one of so many parts of it with the others. */
const PARTS = 0x1000000;

/** Width of a 2²⁴th part, in abscissae; [256]. */
export const WIDTH = new Float64Array(256);
/** Whole numbers up to 2²⁴; [256]. */
export const SAFE = new Int32Array(256);
/** e^−width of layers 1 to 255, and at [256] the peak, 1. The height of layer i runs from HEIGHT[i] to HEIGHT[i + 1]. */
export const HEIGHT = new Float64Array(257);

cutLayers();

function cutLayers(): void {
  const width = [AREA / exp(-TAIL), TAIL];
  for (let layer = 2; layer < 256; layer++) {
    const below = width[layer - 1];
    width.push(-log(AREA / below + exp(-below)));
  }
  for (let layer = 0; layer < 256; layer++) {
    const above = layer === 255 ? 0 : width[layer + 1];
    WIDTH[layer] = width[layer] / PARTS;
    SAFE[layer] = Math.floor((above / width[layer]) * PARTS);
    HEIGHT[layer] = exp(-width[layer]);
  }
  HEIGHT[256] = 1;
}
