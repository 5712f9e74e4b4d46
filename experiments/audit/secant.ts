export interface Root {
  readonly at: number;
  /** Value there ÷ target − 1. */
  readonly residual: number;
  /** How often the function was asked. */
  readonly asked: number;
}

export interface SecantMeans {
  /** Where to begin, and the value there. */
  readonly from: { readonly at: number; readonly value: number };
  /** Residual at which to stop. */
  readonly within: number;
  /** How often the function may be asked. */
  readonly most: number;
  /** Bounds of where to look. */
  readonly low: number;
  readonly high: number;
}

/**
 * Where a function meets a positive target, by the secant method; the first step takes the function for proportional. Gives the
 * nearest it met, also where it did not come as close as was asked: the residual says how near.
 */
export async function secant(
  of: (at: number) => Promise<number>,
  target: number,
  { from, within, most, low, high }: SecantMeans,
): Promise<Root> {
  let last = { at: 0, value: 0 };
  let now = { at: from.at, value: from.value };
  let nearest = now;
  let asked = 0;
  const off = ({ value }: { value: number }) => Math.abs(value / target - 1);
  while (off(nearest) > within && asked < most) {
    const slope = (now.value - last.value) / (now.at - last.at);
    const step = now.at + (target - now.value) / slope;
    const at = Math.min(high, Math.max(low, step));
    if (!Number.isFinite(at) || at === now.at) break;
    last = now;
    now = { at, value: await of(at) };
    asked++;
    if (off(now) < off(nearest)) nearest = now;
  }
  return { at: nearest.at, residual: nearest.value / target - 1, asked };
}
