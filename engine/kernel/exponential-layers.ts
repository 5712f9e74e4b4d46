import { exp, log } from './numerics.ts';

/**
 * The area under e^−x cut into 256 layers of equal area, for drawing from it by ziggurat. Layer i is as wide as
 * `WIDTH[i]` at its foot, and lies wholly under the curve up to the fraction `SAFE[i]`/2³² of that width; layer 0 is
 * the foot, with the tail beyond TAIL folded in.
 *
 * Source: Marsaglia & Tsang, The ziggurat method for generating random variables, J. Stat. Software 5 (2000) no. 8,
 * whose TAIL this is.
 */
export const TAIL = 7.69711747013105;
/** Of every layer: a rectangle of width TAIL, and the tail itself. */
const AREA = (TAIL + 1) * exp(-TAIL);

/** In abscissae; [256]. */
export const WIDTH = new Float64Array(256);
/** Whole numbers up to 2³²; [256]. */
export const SAFE = new Float64Array(256);
/** e^−WIDTH of layers 1 to 255, and at [256] the peak, 1. The height of layer i runs from HEIGHT[i] to HEIGHT[i + 1]. */
export const HEIGHT = new Float64Array(257);

cutLayers();

function cutLayers(): void {
  WIDTH[0] = AREA / exp(-TAIL);
  WIDTH[1] = TAIL;
  for (let layer = 2; layer < 256; layer++) {
    const below = WIDTH[layer - 1];
    WIDTH[layer] = -log(AREA / below + exp(-below));
  }
  for (let layer = 0; layer < 256; layer++) {
    const above = layer === 255 ? 0 : WIDTH[layer + 1];
    SAFE[layer] = Math.floor((above / WIDTH[layer]) * 0x100000000);
    HEIGHT[layer] = exp(-WIDTH[layer]);
  }
  HEIGHT[256] = 1;
}
