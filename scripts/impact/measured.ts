import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { End } from './ends.ts';

/** A shift and half of its 95 % Monte Carlo interval. */
export type Shift = readonly [mean: number, half: number];

/** What one end of one input moved. */
export interface Moved extends End {
  /** Burden under the status quo, % of what it was. */
  readonly burden: Shift;
  /** Network less hierarchy, in points: % of the burden under the status quo. */
  readonly contrast: Shift;
}

export interface Impact {
  /** What was run, when and on what. */
  readonly head: readonly string[];
  readonly moved: readonly Moved[];
}

export const IMPACT_FILE = fileURLToPath(new URL('../../docs/impact.json', import.meta.url));

export const readImpact = (): Impact => JSON.parse(readFileSync(IMPACT_FILE, 'utf8')) as Impact;

export const CLASSES = ['large', 'moderate', 'small', 'not told from luck', 'not measured'] as const;
export type ImpactClass = (typeof CLASSES)[number];

/** 5 % or points and more is large, 1 to 5 moderate; what luck covers is small where it cannot be 5. */
export function classOf([mean, half]: Shift): ImpactClass {
  const size = Math.abs(mean);
  if (size > half) return size >= 5 ? 'large' : size >= 1 ? 'moderate' : 'small';
  return size + half < 5 ? 'small' : 'not told from luck';
}

/** The greatest class among shifts, of the status quo or of the contrast. */
export function greatest(shifts: readonly Shift[]): ImpactClass {
  const order: readonly ImpactClass[] = ['large', 'moderate', 'not told from luck', 'small'];
  return order.find((one) => shifts.some((shift) => classOf(shift) === one)) ?? 'not measured';
}
