import type { Table } from '../../../experiments/analyse/tables.ts';
import type { TwinPair } from '../../../experiments/twin/live-twice.ts';
import { SAME } from '../../../experiments/twin/pairs.ts';

/** How a thousand twins fared, in numbers. */
export function rankTable({ regime, against, ofThousand, percentile }: TwinPair): Table {
  const { better, same, worse, parted } = ofThousand;
  const cells = [better, same, worse, parted, percentile === null ? '–' : Math.round(percentile)].map(String);
  return {
    title: `1,000 twins under ${regime} against ${against}`,
    columns: ['better', 'same', 'worse', 'parted by death', 'this pair’s percentile'],
    rows: [{ label: regime, unit: '', cells }],
    note: `Same: burden less than ${SAME} level-weighted domain-day a year apart.`,
  };
}
