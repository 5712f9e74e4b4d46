/** Words each rotate by one of these, in turn. */
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];
const PARITY = 0x1bd11bda;

/**
 * Threefry2x32, written to be read: a random function of a 64-bit key (k0, k1) and a 64-bit counter (c0, c1), all
 * uint32. `Chance` is the fast form of this with 13 rounds; tests hold the two together.
 *
 * Source: Salmon, Moraes, Dror, Shaw, Parallel random numbers: as easy as 1, 2, 3, SC '11, doi 10.1145/2063384.2063405.
 */
export function threefry2x32(
  rounds: number,
  k0: number,
  k1: number,
  c0: number,
  c1: number,
): readonly [number, number] {
  const key = [k0, k1, PARITY ^ k0 ^ k1];
  let x0 = (c0 + k0) | 0;
  let x1 = (c1 + k1) | 0;
  for (let round = 0; round < rounds; round++) {
    x0 = (x0 + x1) | 0;
    x1 = rotateLeft(x1, ROTATIONS[round % 8]) ^ x0;
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      x0 = (x0 + key[injection % 3]) | 0;
      x1 = (x1 + key[(injection + 1) % 3] + injection) | 0;
    }
  }
  return [x0 >>> 0, x1 >>> 0];
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
