/** The front door of the engine: one run. Pure TypeScript; no Node, no DOM. */
export { RULES } from './rules/registry.ts';
export { SERVICES } from './services/registry.ts';
export { MEASURES, PERSON_YEAR_COLUMNS, type Measure } from './model/measures.ts';
export type { Place, Practice } from './model/place.ts';
export type { RuleValues } from './model/regime.ts';
export type { Better, Indicator, PersonYears, RunResult } from './model/result.ts';
export { WORLD, worldWith } from './world.ts';
export type { World } from './model/world.ts';
export { MECHANISMS } from './model/mechanisms.ts';
export { HOT_BYTES } from './model/people.ts';
export type { Diary, DiaryEntry } from './model/diary.ts';
export type { Glimpse, Sums } from './model/glimpse.ts';
export { slotOfPerson } from './model/person-year-rows.ts';
export { Simulation, type Settings, type Snapshot } from './simulation.ts';
export { DOMAINS, HEADINGS, NEED_GROUPS } from './model/vocabulary.ts';
export type { Grade, Param, Params, Value } from './kernel/param.ts';
