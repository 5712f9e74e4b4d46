/**
 * log, exp and power that give the same bits on every engine: ECMAScript leaves those of `Math` to the implementation.
 * Only + − × ÷ √, comparisons and the bits of a number are used.
 */

const view = new Float64Array(1);
const words = new Uint32Array(view.buffer);
/** Which of the two words holds sign and exponent: 1 on little-endian machines. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** ln 2 in two parts; the first is cut to 32 bits, so that its multiples up to 2^11 are exact. */
const LN2_HIGH = Math.floor(Math.LN2 * 0x100000000) / 0x100000000;
/** ln 2 − LN2_HIGH, from ln 2 = 0.693147180559945309417232121458176568… */
const LN2_LOW = 1.9082149292705877e-10;
const TWO_54 = 0x40000000000000;
/** [k + 1074] = 2^k for −1074 ≤ k ≤ 1023. A table: putting a number together from its bits stalls the processor. */
const POWERS_OF_TWO = powersOfTwo();

/**
 * Natural logarithm, within 1 ulp. `log(0)` is −∞, of a negative number NaN.
 *
 * x = 2^k·(1 + f) with 1 + f in [√½, √2); with s = f/(2 + f), ln(1 + f) = 2·artanh(s) = 2s + s·R, R = 2s²/3 + 2s⁴/5 + …,
 * and 2s is taken apart so that f enters exactly. |s| ≤ 0.172: eleven terms leave less than 10⁻¹⁹.
 * Source: Muller, Elementary Functions, 3rd ed. 2016, sections 3.3 and 11.1 (argument reduction); Abramowitz & Stegun 4.1.27.
 */
export function log(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  const lifted = x < 2.2250738585072014e-308 ? 54 : 0;
  if (lifted !== 0) x *= TWO_54;
  view[0] = x;
  const high = words[HIGH];
  // 1 when the fraction bits are about those of √2 or more; without a branch, which chance would mispredict.
  const upper = ((high & 0xfffff) + 0x95f62) >>> 20;
  const exponent = (high >>> 20) - 1023 + upper;
  const f = x * POWERS_OF_TWO[1074 - exponent] - 1;
  const k = exponent - lifted;
  const s = f / (2 + f);
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + artanhTail(s * s)) + k * LN2_LOW) - f);
}

/** 2z/3 + 2z²/5 + … + 2z¹¹/23; odd and even powers apart, so that a processor can work on both at once. */
function artanhTail(z: number): number {
  const w = z * z;
  const odd = 2 / 3 + w * (2 / 7 + w * (2 / 11 + w * (2 / 15 + w * (2 / 19 + w * (2 / 23)))));
  const even = 2 / 5 + w * (2 / 9 + w * (2 / 13 + w * (2 / 17 + w * (2 / 21))));
  return z * odd + w * even;
}

/**
 * The exponential, within 1 ulp where the result is a normal number.
 *
 * x = k·ln 2 + r with |r| ≤ ½ ln 2; e^r by its series to the 13th power (what is left is below 10⁻¹⁷), then scaled by 2^k.
 * Source: Cody & Waite, Software Manual for the Elementary Functions, 1980, chapter 6 (argument reduction in two parts).
 */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  return timesPowerOfTwo(1 + (r + (r * r * expTail(r) + lost)), k);
}

/** (e^r − 1 − r) / r² = 1/2! + r/3! + … + r¹¹/13!, even and odd powers apart. */
function expTail(r: number): number {
  const w = r * r;
  const even = 1 / 2 + w * (1 / 24 + w * (1 / 720 + w * (1 / 40320 + w * (1 / 3628800 + w * (1 / 479001600)))));
  const odd = 1 / 6 + w * (1 / 120 + w * (1 / 5040 + w * (1 / 362880 + w * (1 / 39916800 + w * (1 / 6227020800)))));
  return even + r * odd;
}

/** y·2^k with one rounding, −1,080 < k ≤ 1,024 and y near 1. */
function timesPowerOfTwo(y: number, k: number): number {
  if (k > 1023) return y * 2 * POWERS_OF_TWO[1074 + 1023];
  if (k < -1022) return y * POWERS_OF_TWO[1074 + k + 1000] * POWERS_OF_TWO[1074 - 1000];
  return y * POWERS_OF_TWO[1074 + k];
}

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(1074 + 1023 + 1).fill(1);
  for (let k = 1; k <= 1023; k++) powers[1074 + k] = powers[1074 + k - 1] * 2;
  for (let k = 1; k <= 1074; k++) powers[1074 - k] = powers[1074 - k + 1] / 2;
  return powers;
}

/**
 * x^y for x ≥ 0, as e^(y·ln x): the relative error is below (2 + 1.5·|y·ln x|)·2⁻⁵². For y = 0, ½ and 1, and for
 * x = 1, the result is the nearest number.
 * `power(0, y)` is 0, 1 or ∞ by the sign of y; x < 0 gives NaN.
 */
export function power(x: number, y: number): number {
  if (y === 0) return 1;
  if (y === 1) return x;
  if (y === 0.5) return Math.sqrt(x);
  if (x === 1) return 1;
  return exp(y * log(x));
}
