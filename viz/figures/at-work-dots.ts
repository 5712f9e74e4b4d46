import type { Frame } from '../../experiments/trace/trace.ts';
import { bendOf, type Spot } from './at-work-layout.ts';

export type Way = Frame['moves'][number]['way'];

/** Ways that people go themselves; a letter is nobody on the way. */
export const WALKED = ['passed_on', 'sent_back', 'emergency', 'admitted'] as const satisfies readonly Way[];
export type Walked = (typeof WALKED)[number];

const walked = (way: Way): way is Walked => (WALKED as readonly Way[]).includes(way);

/** Those who go one way from one organisation to another: dots by frame. */
export interface Stream {
  readonly way: Walked;
  readonly from: number;
  readonly to: number;
  readonly dots: readonly number[];
}

/** People a dot stands for, so that no frame of any form has more than so many dots. */
export function peopleADot(forms: readonly (readonly Frame[])[], most: number): number {
  const walking = ({ moves }: Frame) => moves.reduce((sum, { way, people }) => sum + (walked(way) ? people : 0), 0);
  return Math.max(1, Math.ceil(Math.max(0, ...forms.flat().map(walking)) / most));
}

/** Every stream of a run. People who do not fill a dot are carried over to the next frame, so that none is lost or made up. */
export function streamsOf(frames: readonly Frame[], people: number): Stream[] {
  const streams = new Map<string, { way: Walked; from: number; to: number; counts: number[] }>();
  frames.forEach(({ moves }, at) => {
    for (const { way, from, to, people: went } of moves) {
      if (!walked(way)) continue;
      const key = `${way} ${from} ${to}`;
      const stream = streams.get(key) ?? { way, from, to, counts: frames.map(() => 0) };
      stream.counts[at] += went;
      streams.set(key, stream);
    }
  });
  return [...streams.values()].map(({ counts, ...stream }) => ({ ...stream, dots: wholeDots(counts, people) }));
}

function wholeDots(counts: readonly number[], people: number): number[] {
  let sum = 0;
  return counts.map((count) => {
    const before = Math.floor(sum / people);
    sum += count;
    return Math.floor(sum / people) - before;
  });
}

/**
 * How far along their way the dots of a stream are, 0–1, at a time in frames. Those of a frame set off evenly over it and are
 * one frame on the way, so that at the end of a frame exactly those it counted are to be seen.
 */
export function placesAt({ dots }: Stream, time: number): number[] {
  const frame = Math.floor(time);
  const of = (at: number, from: number) =>
    Array.from({ length: dots[at] ?? 0 }, (_, dot) => time - (from + (dot + 0.5) / dots[at]));
  return [...of(frame, frame - 1), ...of(frame + 1, frame)].filter((place) => place > 0 && place < 1);
}

/** Dots keep to the right of their way, so that those who come back are beside them. */
const ASIDE = 3.5;

/** Where a dot is that is so far from one spot to another. */
export function between(from: Spot, to: Spot, place: number): [x: number, y: number] {
  const [bendX, bendY] = bendOf(from, to);
  const along = (one: number, bend: number, other: number) =>
    (1 - place) ** 2 * one + 2 * place * (1 - place) * bend + place ** 2 * other;
  const [across, down] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(across, down) || 1;
  return [along(from.x, bendX, to.x) - (ASIDE * down) / length, along(from.y, bendY, to.y) + (ASIDE * across) / length];
}

/** Outlines of all dots of one way, as one path. */
export function dotsPath(way: Walked, points: readonly (readonly [number, number])[], size: number): string {
  return points.map(([x, y]) => OUTLINES[way](x.toFixed(1), y.toFixed(1), size)).join('');
}

const round = (x: string, y: string, r: number) =>
  `M${x},${y}m${-r},0a${r},${r},0,1,0,${2 * r},0a${r},${r},0,1,0,${-2 * r},0z`;
const OUTLINES: Readonly<Record<Walked, (x: string, y: string, r: number) => string>> = {
  passed_on: round,
  sent_back: round,
  emergency: (x, y, r) => `M${x},${y}m0,${-1.35 * r}l${1.2 * r},${1.35 * r}l${-1.2 * r},${1.35 * r}l${-1.2 * r},${-1.35 * r}z`,
  admitted: (x, y, r) => `M${x},${y}m${-r},${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
}; // prettier-ignore
