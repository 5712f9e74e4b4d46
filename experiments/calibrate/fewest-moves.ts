import type { Inputs } from './latin-hypercube.ts';
import { meetsAll, nearest, type Plan, type Tried, type Try } from './plan.ts';
import type { Range } from './ranges.ts';

const MOST_MOVES = 2;
const PLACES = 4;

/** Trying at two sizes. */
export interface Means {
  readonly small: Try;
  readonly large: Try;
  readonly say: (what: string) => void;
}

/**
 * Moves one free input of the start world, then a second, each time the one that comes nearest to the targets,
 * until all are met at full size. Returns the worlds on the way, none where the start meets all.
 */
export async function fewestMoves(start: Tried, plan: Plan, { small, large, say }: Means): Promise<Tried[]> {
  const path: Tried[] = [];
  let at = start;
  while (path.length < MOST_MOVES && !meetsAll(plan.targets, at)) {
    say(`start values with ${path.length + 1} moved`);
    const tried = await small(neighbours(at.inputs, plan.ranges));
    [at] = await large([tried.toSorted(nearest)[0].inputs]);
    path.push(at);
  }
  return path;
}

/** Every world that differs in one input, at the middle of each of four equal parts of its range. */
export function neighbours(inputs: Inputs, ranges: readonly Range[]): Inputs[] {
  return ranges.flatMap(({ input, low, high }) =>
    Array.from({ length: PLACES }, (_, part) => ({
      ...inputs,
      [input]: low + ((part + 0.5) / PLACES) * (high - low),
    })),
  );
}
