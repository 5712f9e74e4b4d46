/** The front door of the engine: one run. Pure TypeScript; no Node, no DOM. */
export { RULES } from './rules/registry.ts';
export { SERVICES } from './services/registry.ts';
export { MEASURES, PERSON_YEAR_COLUMNS, type Measure } from './model/measures.ts';
export type { Place, Practice } from './model/place.ts';
export type { RuleChange, RuleValues } from './model/regime.ts';
export type { Shock } from './model/shocks.ts';
export type { Better, Indicator, PersonYears, RunResult } from './model/result.ts';
export { WORLD, worldWith } from './world.ts';
export type { World } from './model/world.ts';
export { MECHANISMS, without } from './model/mechanisms.ts';
export { HOT_BYTES } from './model/people.ts';
export type { Diary, DiaryEntry } from './model/diary.ts';
export type { Glimpse, Sums } from './model/glimpse.ts';
export type { OrganisationKind, Standing, Survey } from './model/survey.ts';
export type { Move, Way } from './model/traffic.ts';
export { slotOfPerson } from './model/person-year-rows.ts';
export { Simulation, type Settings, type Snapshot } from './simulation.ts';
export { DAYS_A_YEAR, DOMAINS, HEADINGS, NEED_GROUPS } from './model/vocabulary.ts';
export type { Grade, Param, Params, Value } from './kernel/param.ts';

/** Deciding and learning, and queues at times inside the day: what published models are configurations of. */
export { Chance } from './kernel/chance.ts';
export { Stream } from './kernel/stream.ts';
export { Landscape, NEIGHBOUR_DRAWS, type NeighbourDraw } from './kernel/landscape.ts';
export { largestPayoff } from './kernel/plan-walk.ts';
export { Arrivals } from './kernel/arrivals.ts';
export { Queues } from './kernel/queues.ts';
export { StateBlock } from './kernel/state-block.ts';
export { DayEvents } from './kernel/day-events.ts';
export { Station } from './kernel/station.ts';
export { TabulatedAppraisal } from './model/deciding/appraisal.ts';
export { Ballot } from './model/deciding/ballot.ts';
export { Deciding } from './model/deciding/deciding.ts';
export type { Form } from './model/deciding/form.ts';
export { CentralCode } from './model/learning/central-code.ts';
export { Peers, type Copying } from './model/learning/peers.ts';
export { complete, line, randomTies, rewiredRing, ring, type TiesBetween } from './model/learning/ties-between.ts';
