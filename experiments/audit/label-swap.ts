import { comparison, type Comparison } from '../analyse/comparison.ts';
import type { Design } from '../run/design.ts';
import { gated, type Finding } from './check.ts';
import type { Observed } from './observe.ts';
import { exactDesign, type AuditRequest } from './request.ts';

/** The same columns twice; the second time the first two have each other's name. */
export function labelSwapDesigns(request: AuditRequest): Design[] {
  const design = exactDesign(request, 1);
  const [one, other, ...rest] = design.regimes;
  const swapped = [{ ...one, name: other.name }, { ...other, name: one.name }, ...rest];
  return [design, { ...design, regimes: swapped }];
}

/** With the two names exchanged in one of the answers, both must read the same to the byte. */
export function labelSwap([plain, swapped]: readonly Observed[]): Finding {
  const [one, other] = plain.columns.map(({ name }) => name);
  const exchange = (name: string): string => (name === one ? other : name === other ? one : name);
  const sameDigest = plain.batch.digest === swapped.batch.digest;
  const sameText = JSON.stringify(renamed(answer(swapped), exchange)) === JSON.stringify(answer(plain));
  const passed = sameDigest && sameText;
  const detail = passed
    ? `${one} and ${other} with each other's name: the two columns change places, nothing else does, and the digest is the same.`
    : `${one} and ${other} with each other's name: ${sameDigest ? 'the answer changes' : 'the digest changes'}.`;
  return gated('label_swap', passed, detail, { swapped: [one, other], same_digest: sameDigest, same_answer: sameText });
}

function answer({ design, batch, columns }: Observed): Comparison {
  const { people, years, warmUp, replications } = design;
  const asked = { engine: '', seed: '', place: design.place.name, people, years, warmUp, replications };
  const took = { digest: batch.digest, elapsedSeconds: 0, personYearsPerSecond: 0 };
  return comparison(
    batch.tally,
    columns.map(({ name }) => name),
    asked,
    took,
  );
}

function renamed(told: Comparison, exchange: (name: string) => string): Comparison {
  const regimes = Object.entries(told.regimes).map(([name, outcome]) => [exchange(name), outcome]);
  const paired = told.paired.map((pair) => ({
    ...pair,
    regime: exchange(pair.regime),
    against: exchange(pair.against),
  }));
  return { ...told, regimes: Object.fromEntries(regimes) as Comparison['regimes'], paired };
}
