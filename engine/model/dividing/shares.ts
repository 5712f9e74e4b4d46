/** What settles how many minutes a division moves. */
export interface Terms {
  /** Of its own minutes, the largest share a practice may have moved, out or in. */
  readonly movable: number;
  /** A practice so far above or below the mean has all moved that may be, in one step. */
  readonly response: number;
}

/**
 * Minutes that practices should have more (or fewer) than their own: what they have been lent so far, and a step towards whoever
 * is pressed more than the mean, in proportion. What is lent is what is received. Whole minutes, to `out`.
 *
 * `own`, `held`: minutes of a working day, and how many are lent (−) or received so far; `pressed`: how pressed each is, and
 * whoever is NaN has no part in it.
 */
export function divide(
  own: ArrayLike<number>,
  held: ArrayLike<number>,
  pressed: ArrayLike<number>,
  { movable, response }: Terms,
  out: Int32Array,
): void {
  const mean = meanPressure(own, held, pressed);
  for (let one = 0; one < out.length; one++) {
    const most = movable * own[one];
    const step = most * within((pressed[one] - mean) / response, 1);
    out[one] = Number.isNaN(pressed[one]) ? 0 : within(Math.round(held[one] + step), Math.floor(most));
  }
  balance(out);
}

/** Makes what is lent as much as what is received: of the larger side, each gets or gives less in proportion. */
export function balance(moved: Int32Array): void {
  let [lent, received] = [0, 0];
  for (const minutes of moved) {
    if (minutes < 0) lent -= minutes;
    else received += minutes;
  }
  if (lent > received) shrink(moved, -1, lent, received);
  else shrink(moved, 1, received, lent);
}

/** Brings one side from a sum down to another, by largest remainder; the earlier first where remainders are alike. */
function shrink(moved: Int32Array, sign: number, from: number, to: number): void {
  if (from === to) return;
  const side = Array.from(moved.keys()).filter((one) => moved[one] * sign > 0);
  const remainders = new Map<number, number>();
  let left = to;
  for (const one of side) {
    const exact = (moved[one] * sign * to) / from;
    moved[one] = sign * Math.floor(exact);
    left -= Math.floor(exact);
    remainders.set(one, exact - Math.floor(exact));
  }
  side.sort((one, other) => remainders.get(other)! - remainders.get(one)! || one - other);
  for (const one of side.slice(0, left)) moved[one] += sign;
}

/** Calls `lend` for every loan of a division that is balanced: lenders and receivers in order. */
export function pairUp(moved: Int32Array, lend: (from: number, to: number, minutes: number) => void): void {
  let to = 0;
  let filled = 0;
  for (let from = 0; from < moved.length; from++)
    for (let left = -moved[from]; left > 0;) {
      while (moved[to] - filled <= 0) {
        to++;
        filled = 0;
      }
      const minutes = Math.min(left, moved[to] - filled);
      lend(from, to, minutes);
      left -= minutes;
      filled += minutes;
    }
}

/** Mean over the minutes worked. */
function meanPressure(own: ArrayLike<number>, held: ArrayLike<number>, pressed: ArrayLike<number>): number {
  let [sum, minutes] = [0, 0];
  for (let one = 0; one < own.length; one++) {
    if (Number.isNaN(pressed[one])) continue;
    sum += pressed[one] * (own[one] + held[one]);
    minutes += own[one] + held[one];
  }
  return sum / minutes;
}

const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
