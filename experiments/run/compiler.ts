import { setFlagsFromString } from 'node:v8';

/**
 * Threads started from now on compile in turn and not beside their work: one that is ended while its compiler is at work beside it
 * may bring Node 20 down (docs/decisions/0020-compiling-in-turn.md). No result depends on it.
 */
export function compileInTurn(): void {
  setFlagsFromString('--no-concurrent-recompilation');
}

/**
 * The engine is many small functions, which the compiler may put into one another only up to a budget. A larger one saves a tenth
 * of the time (docs/decisions/0014-speed-so-far.md), and another where it reaches to a draw, which is 530 bytes
 * (docs/decisions/0023-bound-methods.md). It changes no result. To be called before the engine runs.
 */
export function inlineMore(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=5000');
  setFlagsFromString('--max-inlined-bytecode-size=560');
}
