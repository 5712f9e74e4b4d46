import { personYearsOf, type Design } from '../run/design.ts';
import type { WorkerFile } from '../run/worker-file.ts';
import type { Finding } from './check.ts';
import { clearingChances } from './clearing-chances.ts';
import { conservation } from './conservation.ts';
import { equalEffort } from './equal-effort.ts';
import { labelSwap, labelSwapDesigns } from './label-swap.ts';
import { againstReference, nullCheck } from './null-check.ts';
import { unknownInputs } from './null-inputs.ts';
import { itemsToRestore, nullWorld } from './null-world.ts';
import { observe, type Observed } from './observe.ts';
import { observing, observingDesigns } from './observing.ts';
import { placebo, placeboDesign } from './placebo.ts';
import { designOf, type AuditRequest } from './request.ts';
import { restoredItems } from './restored-items.ts';
import { BONUS, hidingPlace, plantedDesign, smugglingDrill } from './smuggling-drill.ts';

/** Designs that are run together, and what is made of them. */
interface Trial {
  readonly designs: readonly Design[];
  readonly judge: (observed: readonly Observed[]) => readonly Finding[];
}

export interface AuditMeans {
  readonly worker: WorkerFile;
  readonly signal?: AbortSignal | undefined;
  /** Told person-years stepped so far, of so many. */
  readonly onProgress?: (done: number, of: number) => void;
  /** How a design is run; another way in tests. */
  readonly run?: typeof observe;
}

/** Every check of the audit, one batch after another, each on all threads. Rejects as a batch does. */
export async function audit(request: AuditRequest, means: AuditMeans): Promise<Finding[]> {
  const trials = [placeboTrial(request), labelTrial(request), usualTrial(request), nullTrial(request), observingTrial(request)]; // prettier-ignore
  const of = trials.flatMap(({ designs }) => designs).reduce((sum, design) => sum + personYearsOf(design), 0);
  const { run = observe } = means;
  const findings: Finding[] = [];
  let done = 0;
  for (const { designs, judge } of trials) {
    const observed: Observed[] = [];
    for (const design of designs) {
      const onProgress = (years: number) => means.onProgress?.(done + years * design.people, of);
      observed.push(await run(design, { ...means, threads: request.threads, onProgress }));
      done += personYearsOf(design);
    }
    findings.push(...judge(observed));
  }
  return findings;
}

/** The audit fails with any check that is gated. */
export const passes = (findings: readonly Pick<Finding, 'gated' | 'passed'>[]): boolean =>
  findings.every(({ gated, passed }) => passed || !gated);

const placeboTrial = (request: AuditRequest): Trial => ({
  designs: [placeboDesign(request)],
  judge: ([twice]) => [placebo(twice)],
});

const labelTrial = (request: AuditRequest): Trial => ({
  designs: labelSwapDesigns(request),
  judge: (observed) => [labelSwap(observed)],
});

const observingTrial = (request: AuditRequest): Trial => ({
  designs: observingDesigns(request),
  judge: (observed) => [observing(observed)],
});

/** The usual world, and the same with a bonus planted in it. */
function usualTrial(request: AuditRequest): Trial {
  const honest = designOf(request);
  const hiding = hidingPlace(request.regimes);
  return {
    designs: [honest, ...(hiding ? [plantedDesign(honest, hiding, BONUS)] : [])],
    judge: ([seen, planted]) => [
      conservation(seen.columns),
      clearingChances(seen.columns, honest.world),
      equalEffort(seen.columns),
      ...(hiding ? [smugglingDrill(seen, planted, hiding, BONUS)] : []),
    ],
  };
}

/** The null world, and then one of half the people, bare and with one item put back at a time. */
function nullTrial(request: AuditRequest): Trial {
  const names = request.regimes.map(({ name }) => name);
  const { put, leftOut } = itemsToRestore();
  const half = { ...request, people: Math.ceil(request.people / 2) };
  const whole = nullWorld(request);
  const worlds = [undefined, ...put].map((item) => nullWorld(half, item));
  return {
    designs: [whole, ...worlds].map(({ design }) => design),
    judge: ([seen, ...observed]) => {
      const [bare, ...back] = observed.map((one, at) => againstReference(one, worlds[at].columnOf, names));
      const restored = put.map((item, at) => ({ item, against: back[at] }));
      return [
        nullCheck(seen, whole.columnOf, names, unknownInputs()),
        restoredItems(bare, restored, names[0], leftOut),
      ];
    },
  };
}
