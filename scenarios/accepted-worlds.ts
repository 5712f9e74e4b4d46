import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { World } from '../engine/index.ts';
import { WORLD_PARAMS } from './engine-terms.ts';
import { packageRoot } from './shipped.ts';

const figures = z.record(z.string(), z.number());
const input = z.string().refine((name) => Object.hasOwn(WORLD_PARAMS, name), 'no input of the world');

/** Worlds that a calibration accepted, best first, and the run that found them. `npm run calibrate` writes the file. */
export const acceptedWorldsSchema = z.strictObject({
  command: z.string(),
  engine: z.string(),
  place: z.string(),
  regime: z.string(),
  /** Phrase of the luck under which the worlds were confirmed. */
  seed: z.string(),
  people: z.int(),
  years: z.int(),
  warm_up: z.int(),
  replications: z.int(),
  /** Worlds of the search; how many of them were run again. */
  tried: z.int(),
  confirmed: z.int(),
  cut_off: z.number(),
  /** Inputs that are the same in all of them: the mechanisms that are on. */
  base: z.record(input, z.string()),
  worlds: z.array(z.strictObject({ implausibility: z.number(), targets: figures, watched: figures, world: z.record(input, z.number()) })),
}); // prettier-ignore

export type AcceptedWorlds = z.infer<typeof acceptedWorldsSchema>;

/** The shipped worlds with all mechanisms on. */
export function acceptedWorlds(): AcceptedWorlds {
  const file = path.join(packageRoot(), 'scenarios', 'worlds', 'national-mix.json');
  return acceptedWorldsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The inputs of the best `count` of them, mechanisms and all. */
export function bestWorlds(count: number): Partial<World>[] {
  const { base, worlds } = acceptedWorlds();
  return worlds.slice(0, count).map(({ world }) => ({ ...base, ...world }));
}
