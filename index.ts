/**
 * The library. One run (`Simulation`) needs nothing but the language and works in a browser; `compare` runs many on
 * threads and needs Node, whose modules are loaded when it is called.
 */
import type { Answer } from './experiments/library/answer.ts';
import type { Question } from './experiments/library/question.ts';

export {
  MEASURES,
  MECHANISMS,
  PERSON_YEAR_COLUMNS,
  RULES,
  SERVICES,
  Simulation,
  WORLD,
  worldWith,
} from './engine/index.ts';
export type {
  Better,
  Indicator,
  Measure,
  PersonYears,
  Place,
  Practice,
  RuleValues,
  RunResult,
  Settings,
  Snapshot,
  World,
} from './engine/index.ts';
export { years, type Question, type Years } from './experiments/library/question.ts';
export { place, regimes, type PlaceName, type Regime, type RegimeName } from './scenarios/bundled.ts';
export type { Comparison } from './experiments/analyse/comparison.ts';
export type { Answer, PairedRow } from './experiments/library/answer.ts';

/** The same people and the same luck under each regime, pair by pair. Node only. */
export async function compare(question: Question): Promise<Answer> {
  const { runQuestion } = await import('./experiments/library/run-question.ts');
  return runQuestion(question);
}
