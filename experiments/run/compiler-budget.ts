import { setFlagsFromString } from 'node:v8';

/**
 * The engine is many small functions, which the compiler may put into one another only up to a budget. A larger one saves some of
 * its instructions a person-year (docs/decisions/0014-speed-so-far.md) and changes no result. Larger ones still save more, but a
 * thread that is ended while the compiler is at work may then bring Node 20 down with it. To be called before the engine runs.
 */
export function inlineMore(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=3000');
}
