import type { Band } from '../../series/bands.ts';
import { element } from '../markup.ts';

/** A point of a line; null where there is a gap. */
export type Spot = readonly [x: number, y: number] | null;

const at = ([x, y]: readonly [number, number]): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** A path through points that is broken at gaps; a point alone is a short stroke. Empty where there is no point. */
export function lineThrough(spots: readonly Spot[]): string {
  return stretches(spots)
    .map((stretch) => {
      const [first, ...rest] = stretch;
      return rest.length === 0 ? `M${at(first)}h2` : `M${at(first)}${rest.map((spot) => `L${at(spot)}`).join('')}`;
    })
    .join('');
}

/** The light area of four fifths and the darker one of half, over each other. */
export function bandAreas(
  bands: readonly (Band | null)[],
  across: readonly number[],
  y: (value: number) => number,
  colour: string,
): string {
  const area = (key: 'most' | 'half', opacity: number) => {
    const d = stretches(bands.map((band, spot) => band && ([across[spot], band] as const)))
      .map((stretch) => {
        const lows = stretch.map(([x, band]) => at([x, y(band[key][0])]));
        const highs = stretch.map(([x, band]) => at([x, y(band[key][1])]));
        return `M${[...lows, ...highs.toReversed()].join('L')}Z`;
      })
      .join('');
    return d === '' ? '' : element('path', { d, fill: colour, opacity });
  };
  return area('most', 0.16) + area('half', 0.26);
}

/** The runs of entries between gaps. */
function stretches<T>(entries: readonly (T | null)[]): T[][] {
  const all: T[][] = [[]];
  for (const entry of entries) {
    if (entry !== null) all.at(-1)!.push(entry);
    else if (all.at(-1)!.length > 0) all.push([]);
  }
  return all.filter((stretch) => stretch.length > 0);
}
