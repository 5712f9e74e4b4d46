import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../scenarios/shipped.ts';
import { comparison, type Comparison } from '../analyse/comparison.ts';
import type { Batch } from './batch.ts';
import type { Design } from './design.ts';

/** The answer of a batch that began at `began` (milliseconds, performance.now) under a seed phrase. */
export function answered(
  design: Design,
  phrase: string,
  batch: Batch,
  began: number,
  engine = engineVersion(),
): Comparison {
  const { place, people, years, warmUp, replications } = design;
  const asked = { engine, seed: phrase, place: place.name, people, years, warmUp, replications };
  const { digest, personYearsPerSecond } = batch;
  const took = { digest, personYearsPerSecond, elapsedSeconds: (performance.now() - began) / 1000 };
  return comparison(
    batch.tally,
    design.regimes.map(({ name }) => name),
    asked,
    took,
  );
}

/** The package's version. */
export function engineVersion(): string {
  const manifest = readFileSync(path.join(packageRoot(), 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
