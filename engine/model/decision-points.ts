/**
 * The questions the engine asks the rules, and how several answers become one.
 * None of them touches what a treatment does: rules decide who is seen, when, by whom,
 * with what knowledge and for how long, never what a contact achieves.
 */

/** Arguments are integers, so that asking costs nothing. */
export interface Decisions {
  /** May one organisation hand a person straight to another, without the practice in between? `needs`: how many it knows of. (R6) */
  handOverDirectly(needs: number): boolean;
  /** Cases a week for 10,000 people that are taken to a case conference; 0 where there is none. (R6) */
  conferenceCases(): number;
  /** Do services with a course for the same person hold their sessions together? (R6) */
  jointVisits(): boolean;
  /** Posts for 50,000 people that pass people on for all organisations; 0 where there is none. (R6) */
  coordinators(): number;
  /** Does a case go to the coordinator? `needs`: how many are known. (R6) */
  coordinates(needs: number): boolean;
  /** May people go straight to a service? (R6) */
  referThemselves(): boolean;
  /** Weeks from one meeting of organisations to the next; 0 where they do not meet. (R8) */
  weeksBetweenMeetings(): number;
  /** Does every organisation see what any of them has recorded? (R7) */
  shareRecords(): boolean;
  /** Is there a register of the whole population, in which people at risk can be looked up? (R7) */
  keepsRegister(): boolean;
  /** Share of practice minutes spent on people who have not asked. (R14) */
  outreachShare(): number;
  /** Who links people to the community, a position in LINKERS. (R15) */
  whoLinks(): number;
  /** Posts of link workers for 50,000 people. (R15) */
  linkWorkers(): number;
  /** What follows a broken promise, a position in SANCTIONS. (R10) */
  sanction(): number;
  /** Is work of a class (a position in CLASSES) that is wanted today done by the whole place rather than by one's practice? (R12) */
  sharesWork(classOfWork: number): boolean;
  /** Must a practice be tied to another before it sends anybody there? (R11) */
  sharesByAgreement(): boolean;
  /** Share of a practice's minutes of the day that is kept for people with several known needs while there are such. (R11) */
  ringFence(): number;
  /** May a person who cannot be seen today at their own practice be seen at another? (R11) */
  poolCapacity(): boolean;
  /** Minutes a practice of 8,000 people gives each week to agreeing how capacity is used. (R11) */
  planningMinutes(): number;
  /** Weeks from one division of the practices' minutes to the next; 0 where they are not divided anew. (R11) */
  divisionWeeks(): number;
  /** Largest share of a practice's minutes for people that a division moves, out or in. (R11) */
  movableShare(): number;
  /** Minutes a practice of 8,000 people gives each week to dividing, over those of sharing the day. (R11) */
  divisionMinutes(): number;
  /** Does a course go on after this many sessions, the need still there? (R16) */
  continueCourse(sessions: number): boolean;
  /** Does the service take a need of this level (1–3)? `service` is its position in the registry. (R17) */
  acceptReferral(level: number, service: number): boolean;
  /** Place of a duty (position in DUTIES) in the day; lower comes first. (R18) */
  dutyRank(duty: number): number;
  /** Are all known domains passed on at once, rather than one at a time? (R19) */
  passOnAllAtOnce(): boolean;
  /** Is the waiting list taken by need rather than first come? (R20) */
  takeByNeed(): boolean;
  /** Share of practice minutes moved towards same-day work for each unit the reported share falls short of `target`. (R4) */
  pullToTarget(): number;
  /** Reported same-day share the regime asks for; 0 where it asks for none. (R4) */
  sameDayTarget(): number;
  /** Share of known physical needs under care that the regime asks for; 0 where it asks for none. (R4) */
  physicalCareTarget(): number;
  /** Share of courses begun by the day promised that the regime asks for; 0 where it asks for none. (R4) */
  startsTarget(): number;
  /** Chance that a record which was made to fit is found out. (R4) */
  auditChance(): number;
  /** Does what was reached become the next year's target? (R4) */
  raisesTargets(): boolean;
  /** Days before a reported figure reaches those who act on it. (R4) */
  reportingLag(): number;
  /** Number of indicators reported. (R5) */
  indicatorsReported(): number;
  /** Who has the say on a care plan, a position in AUTHORITIES. (R1) */
  planAuthority(): number;
  /** Who has the say on how the practices' minutes are divided, a position in AUTHORITIES. (R1) */
  capacityAuthority(): number;
  /** Who has the say on whether what is to be measured is in force, a position in AUTHORITIES. (R1) */
  measuringAuthority(): number;
  /** Who has the say on which practices belong to what is shared, a position in AUTHORITIES. (R1) */
  membershipAuthority(): number;
  /** How many must be no worse off, where some must: owners of a plan that changes, practices that would lend, or organisations that are asked. (R1) */
  planAcceptors(): number;
  /** Minutes a week that an executive of 50,000 people has for proposals. (R1) */
  approvalMinutes(): number;
  /** Changes of its own part that an owner thinks of in one revision. (R2) */
  planAlternatives(): number;
  /** Versions of its part that an owner puts forward, the present one among them. (R2) */
  planProposals(): number;
  /** Combinations of what was put forward that are compared. (R2) */
  planComposites(): number;
  /** Where owners decide together, do they put forward all they thought of, unranked? (R2) */
  forwardsUnseen(): boolean;
  /** How plans are learned, a position in LEARNINGS. (R9) */
  planLearning(): number;
  /** Does a practice copy what most do rather than the best? (R9) */
  copiesMost(): boolean;
  /** Where all those seen differ, does it copy one of them all the same? (R9) */
  copiesAny(): boolean;
  /** How many others a practice looks at; 0 for all that it is tied to. (R9) */
  planSample(): number;
  /** Chance in a round to look at others; with a code, for each choice, to take it over. (R9) */
  learningSpeed(): number;
  /** Chance by which the code follows those better than it: 1 − (1 − p)^k for a majority of k. (R9) */
  codeLearning(): number;
  /** Weeks from one revision of plans to the next; 0 for none. (R13) */
  planRevisionWeeks(): number;
  /** Are a year’s revisions decided on what was known when it began? (R13) */
  plansByMilestone(): boolean;
}

export type Fold = 'all' | 'any' | 'sum' | 'max' | 'only';

/** How answers combine; order of rules never matters. With no rule at all: all → true, any → false, sum and max → 0, only → the engine's own default. */
export const FOLDS: { readonly [K in keyof Decisions]: Fold } = {
  handOverDirectly: 'any',
  conferenceCases: 'max',
  jointVisits: 'any',
  coordinators: 'max',
  coordinates: 'any',
  referThemselves: 'any',
  weeksBetweenMeetings: 'max',
  shareRecords: 'any',
  keepsRegister: 'any',
  outreachShare: 'max',
  whoLinks: 'only',
  linkWorkers: 'max',
  sanction: 'only',
  sharesWork: 'any',
  sharesByAgreement: 'all',
  ringFence: 'max',
  poolCapacity: 'any',
  planningMinutes: 'sum',
  divisionWeeks: 'only',
  movableShare: 'only',
  divisionMinutes: 'sum',
  continueCourse: 'all',
  acceptReferral: 'all',
  dutyRank: 'only',
  passOnAllAtOnce: 'any',
  takeByNeed: 'any',
  pullToTarget: 'max',
  sameDayTarget: 'max',
  physicalCareTarget: 'max',
  startsTarget: 'max',
  auditChance: 'max',
  raisesTargets: 'any',
  reportingLag: 'max',
  indicatorsReported: 'sum',
  planAuthority: 'only',
  capacityAuthority: 'only',
  measuringAuthority: 'only',
  membershipAuthority: 'only',
  planAcceptors: 'only',
  approvalMinutes: 'only',
  planAlternatives: 'only',
  planProposals: 'only',
  planComposites: 'only',
  forwardsUnseen: 'only',
  planLearning: 'only',
  copiesMost: 'only',
  copiesAny: 'only',
  planSample: 'only',
  learningSpeed: 'only',
  codeLearning: 'only',
  planRevisionWeeks: 'only',
  plansByMilestone: 'only',
};
