import type { Asked } from '../experiments/analyse/comparison.ts';
import { budget, columnsOf, planned } from '../experiments/audit/budget.ts';
import { budgetStudy } from '../experiments/audit/budget-study.ts';
import type { Figure } from '../experiments/audit/check.ts';
import { atPar, mostColumnsAtPar } from '../experiments/audit/equal.ts';
import { equalStudy } from '../experiments/audit/equal-study.ts';
import { liveOn, type Form, type Ground, type Live } from '../experiments/audit/live.ts';
import { columnsOfRivals, rivals } from '../experiments/audit/rival.ts';
import { rivalStudy } from '../experiments/audit/rival-study.ts';
import type { Study } from '../experiments/audit/study.ts';
import { engineVersion } from '../experiments/run/answered.ts';
import { Stopped } from '../experiments/run/batch.ts';
import { workerFile } from '../experiments/run/worker-file.ts';
import { findRegime } from '../scenarios/library.ts';
import { rulesOf } from '../scenarios/schema/regime.ts';
import { WARM_UP_REGIME } from '../scenarios/settings.ts';
import { shippedNames } from '../scenarios/shipped.ts';
import { STUDY_SIZE, type AuditFlags } from './audit-flags.ts';
import { formsFor, questionIn, type Question } from './audit-questions.ts';
import { sizeFrom, threadsFrom } from './audit-size.ts';
import { wholeFrom } from './flags.ts';
import type { Io } from './io.ts';
import { paintFor, wantsColour } from './print/paint.ts';
import { progressOn } from './print/progress.ts';
import { printStudy } from './print/study.ts';
import { START_PLACE } from './start.ts';

const EVALUATIONS = { value: 24, min: 2, max: 1000 };

/** A study as `--json` prints it, with its own figures after what was asked. Every number is finite or null. */
export interface StudyAnswer extends Asked {
  readonly schema: 'formwork/audit-budget/1' | 'formwork/audit-rival/1' | 'formwork/audit-equal/1';
  readonly [figure: string]: Figure;
}

/** A question that is ready to be asked: how many columns it lives at most, and how. */
interface Ready {
  readonly columns: number;
  readonly ask: (live: Live) => Promise<Study>;
}

/** Runs what one of `--budget`, `--rival`, `--equal` asks. Resolves to 0, to 130 when stopped. Throws a Refusal. */
export async function runStudy(place: string | undefined, flags: AuditFlags, io: Io): Promise<number> {
  const question = questionIn(flags)!;
  const ground = groundOf(place ?? START_PLACE, flags, io.cwd);
  const { columns, ask } = READY[question](formsFor(question, flags[question]!, io.cwd), ground, flags, io.cwd);
  const progress = progressOn(io.stderr);
  const options = { threads: threadsFrom(flags), worker: io.worker ?? workerFile(), signal: io.signal };
  try {
    const study = await ask(liveOn(options, columns, (done, of) => progress.tell(done, of)));
    progress.end();
    tell(question, ground, study, flags, io);
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return 130;
    throw error;
  } finally {
    progress.end();
  }
}

const READY: Readonly<Record<Question, (forms: readonly Form[], ground: Ground, flags: AuditFlags, folder: string) => Ready>> = {
  budget: ([from, to], ground) => {
    const plan = planned(from, to, ground.seed);
    return { columns: columnsOf(plan), ask: async (live) => budgetStudy(plan, await budget(plan, ground, live)) };
  },
  rival: (forms, ground, flags, folder) => {
    const evaluations = wholeFrom(flags.evaluations, EVALUATIONS, '--evaluations') ?? EVALUATIONS.value;
    const sources = shippedNames('regime').map((name) => rulesOf(findRegime(name, folder)));
    const request = { ground, forms, evaluations, sources };
    return { columns: columnsOfRivals(request), ask: async (live) => rivalStudy(request, await rivals(request, live)) };
  },
  equal: (forms, ground) => {
    const request = { ground, forms };
    return { columns: mostColumnsAtPar(request), ask: async (live) => equalStudy(await atPar(request, live)) };
  },
}; // prettier-ignore

const groundOf = (asked: string, flags: AuditFlags, folder: string): Ground => ({
  ...sizeFrom(asked, flags, STUDY_SIZE, folder),
  warmUpRules: rulesOf(findRegime(WARM_UP_REGIME, folder)),
});

function tell(question: Question, ground: Ground, study: Study, { json }: AuditFlags, io: Io): void {
  const { place, people, years, warmUp, replications, seed } = ground;
  const asked = { engine: engineVersion(), seed, place: place.name, people, years, warmUp, replications };
  const answer: StudyAnswer = { schema: `formwork/audit-${question}/1`, ...asked, ...study.figures };
  const paint = paintFor(wantsColour(io.stdout, io.env ?? process.env));
  io.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : printStudy(answer, study, place.title, paint));
}
