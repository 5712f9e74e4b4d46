import type { Asked } from '../experiments/analyse/comparison.ts';
import { audit, passes } from '../experiments/audit/audit.ts';
import type { Check, Finding } from '../experiments/audit/check.ts';
import type { AuditRequest } from '../experiments/audit/request.ts';
import { engineVersion } from '../experiments/run/answered.ts';
import { Stopped } from '../experiments/run/batch.ts';
import { workerFile } from '../experiments/run/worker-file.ts';
import { findRegime } from '../scenarios/library.ts';
import { rulesOf } from '../scenarios/schema/regime.ts';
import { WARM_UP_REGIME } from '../scenarios/settings.ts';
import { shippedNames } from '../scenarios/shipped.ts';
import { AUDIT_SIZE, type AuditFlags } from './audit-flags.ts';
import { sizeFrom, threadsFrom } from './audit-size.ts';
import type { Io } from './io.ts';
import { printAudit } from './print/audit.ts';
import { paintFor, wantsColour } from './print/paint.ts';
import { progressOn } from './print/progress.ts';
import { START_PLACE } from './start.ts';

/** The audit as `--json` prints it. Every number is finite or null. */
export interface AuditAnswer extends Asked {
  readonly schema: 'formwork/audit/1';
  readonly checks: readonly Check[];
}

/**
 * Runs every check and prints what they found. Resolves to 0, to 1 where a gated check failed, to 130 when stopped.
 * `checks`: others in tests.
 */
export async function runAudit(
  place: string | undefined,
  flags: AuditFlags,
  io: Io,
  checks: typeof audit = audit,
): Promise<number> {
  const request = auditRequest(place ?? START_PLACE, flags, io.cwd);
  const progress = progressOn(io.stderr);
  try {
    const onProgress = (done: number, of: number) => progress.tell(done, of);
    const findings = await checks(request, { worker: io.worker ?? workerFile(), signal: io.signal, onProgress });
    progress.end();
    return conclude(request, findings, flags, io);
  } catch (error) {
    if (error instanceof Stopped) return 130;
    throw error;
  } finally {
    progress.end();
  }
}

/** Every shipped regime in a place. Throws a Refusal for what cannot be run. */
export function auditRequest(asked: string, flags: AuditFlags, folder: string): AuditRequest {
  const names = [WARM_UP_REGIME, ...shippedNames('regime').filter((name) => name !== WARM_UP_REGIME)];
  return {
    ...sizeFrom(asked, flags, AUDIT_SIZE, folder),
    threads: threadsFrom(flags),
    regimes: names.map((name) => ({ name, rules: rulesOf(findRegime(name, folder)) })),
  };
}

/** A failed check is an answer, so it is printed like one; the last word is on stderr, and the exit code says so too. */
function conclude(request: AuditRequest, findings: readonly Finding[], { json }: AuditFlags, io: Io): number {
  const answer = answerOf(request, findings);
  const paint = paintFor(wantsColour(io.stdout, io.env ?? process.env));
  io.stdout.write(
    json ? `${JSON.stringify(answer, null, 2)}\n` : printAudit(answer, findings, request.place.title, paint),
  );
  if (passes(findings)) return 0;
  const failed = findings.filter(({ gated, passed }) => gated && !passed).map(({ name }) => name);
  io.stderr.write(`formwork: the audit failed: ${failed.join(', ')}\n`);
  return 1;
}

function answerOf(request: AuditRequest, findings: readonly Finding[]): AuditAnswer {
  const { place, people, years, warmUp, replications, seed } = request;
  const checks = findings.map(({ tables: _, ...check }): Check => check);
  const asked = { seed, place: place.name, people, years, warmUp, replications };
  return { schema: 'formwork/audit/1', engine: engineVersion(), ...asked, checks };
}
