import { exp } from '../../kernel/numerics.ts';

/**
 * Shares of discretionary time: softmax of payoffs, sharpness β. A task pays (1 − w) × what it is worth to one's own purpose plus
 * w × what it does for what is measured. Writes to `shares`, which has the tasks' number; they add up to 1.
 */
export function splitTime(own: readonly number[], measured: readonly number[], weight: number, sharpness: number, shares: Float64Array): void {
  let sum = 0;
  for (let task = 0; task < shares.length; task++)
    sum += shares[task] = exp(sharpness * ((1 - weight) * own[task] + weight * measured[task]));
  for (let task = 0; task < shares.length; task++) shares[task] /= sum;
} // prettier-ignore
