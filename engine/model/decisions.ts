import type { Value } from '../kernel/param.ts';
import { DUTIES } from './vocabulary.ts';
import { FOLDS, type Decisions, type Fold } from './decision-points.ts';
import { AUTHORITY } from './plans/plan-form.ts';

/** What rules the engine needs to know of a rule. */
export interface Governing {
  readonly id: string;
  readonly decisions: (values: Readonly<Record<string, Value>>) => Partial<Decisions>;
}

type Answer = (a: number, b: number) => number | boolean;

/** The engine's answer where no rule speaks. */
const UNSPOKEN: { readonly [K in keyof Decisions]: Decisions[K] } = {
  handOverDirectly: () => false,
  conferenceCases: () => 0,
  jointVisits: () => false,
  coordinators: () => 0,
  coordinates: () => false,
  referThemselves: () => false,
  weeksBetweenMeetings: () => 0,
  shareRecords: () => false,
  keepsRegister: () => false,
  outreachShare: () => 0,
  whoLinks: () => 0,
  linkWorkers: () => 0,
  sanction: () => 0,
  sharesWork: () => false,
  sharesByAgreement: () => true,
  ringFence: () => 0,
  poolCapacity: () => false,
  planningMinutes: () => 0,
  divisionWeeks: () => 0,
  movableShare: () => 0,
  divisionMinutes: () => 0,
  continueCourse: () => true,
  acceptReferral: () => true,
  dutyRank: (duty) => Math.min(duty, DUTIES.length - 1),
  passOnAllAtOnce: () => false,
  takeByNeed: () => false,
  pullToTarget: () => 0,
  sameDayTarget: () => 0,
  physicalCareTarget: () => 0,
  startsTarget: () => 0,
  auditChance: () => 0,
  raisesTargets: () => false,
  reportingLag: () => 0,
  indicatorsReported: () => 0,
  planAuthority: () => 0,
  capacityAuthority: () => 0,
  measuringAuthority: () => AUTHORITY.executive,
  membershipAuthority: () => AUTHORITY.executive,
  planAcceptors: () => 1,
  approvalMinutes: () => 0,
  planAlternatives: () => 1,
  planProposals: () => 2,
  planComposites: () => 4,
  forwardsUnseen: () => false,
  planLearning: () => 0,
  copiesMost: () => false,
  copiesAny: () => false,
  planSample: () => 3,
  learningSpeed: () => 0,
  codeLearning: () => 0,
  planRevisionWeeks: () => 0,
  plansByMilestone: () => false,
};

/** Binds a regime's rules once: one function a decision point, whatever the number and order of rules. */
export function bind(
  rules: readonly Governing[],
  values: Readonly<Record<string, Readonly<Record<string, Value>>>>,
): Decisions {
  const inForce = rules.filter(({ id }) => Object.hasOwn(values, id)).map((rule) => rule.decisions(values[rule.id]));
  // Begun as a copy of a literal: an object whose points are added one by one is a dictionary, and asking a dictionary
  // costs some 200 instructions; that was 4,000 a person-year.
  const bound = { ...UNSPOKEN } as unknown as Record<string, Answer>;
  for (const [point, fold] of Object.entries(FOLDS) as [keyof Decisions, Fold][]) {
    const answers = inForce.map((rule) => rule[point] as Answer | undefined).filter((answer) => answer !== undefined);
    if (answers.length > 0) bound[point] = folded(point, fold, answers);
  }
  return bound as unknown as Decisions;
}

function folded(point: string, fold: Fold, answers: readonly Answer[]): Answer {
  if (answers.length === 1) return answers[0];
  if (fold === 'only') throw new Error(`two rules answer "${point}"; only one may`);
  if (fold === 'all') return (a, b) => answers.every((answer) => answer(a, b));
  if (fold === 'any') return (a, b) => answers.some((answer) => answer(a, b));
  if (fold === 'sum') return (a, b) => answers.reduce((sum, answer) => sum + Number(answer(a, b)), 0);
  return (a, b) => Math.max(...answers.map((answer) => Number(answer(a, b))));
}
