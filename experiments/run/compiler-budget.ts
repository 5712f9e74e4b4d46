import { setFlagsFromString } from 'node:v8';

/**
 * The engine is many small functions, which the compiler may put into one another only up to a budget. Larger budgets save a
 * fifth of its instructions a person-year (docs/decisions/0014-speed-so-far.md); they change no result. To be called before
 * the engine runs.
 */
export function inlineMore(): void {
  setFlagsFromString('--max-inlined-bytecode-size=1500');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=4000');
}
