import type { Finding } from '../../experiments/analyse/finding.ts';
import type { Asked } from './asked.ts';

export interface Told {
  readonly onProgress?: (years: number, of: number, secondsLeft: number | undefined) => void;
  readonly onPartial?: (finding: Finding) => void;
}

export async function runComparison(_asked: Asked, _told: Told, _signal: AbortSignal): Promise<Finding> {
  throw new Error('the runs of the page are not built yet');
}
