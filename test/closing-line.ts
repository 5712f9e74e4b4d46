import { writeSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The line that ends every suite; skips are stated only where there are any. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** A module or a suite that broke outside its tests counts as one failure, and so does every unhandled error. */
export function tally(modules: readonly TestModule[], unhandled: readonly SerializedError[]): Tally {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const count = (state: string) => states.filter((each) => each === state).length;
  const parts = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  const broken = parts.filter((part) => part.errors().length > 0).length;
  const failed = count('failed') + broken + unhandled.length;
  return { passed: count('passed'), failed, skipped: count('skipped') + count('pending') };
}

/** Prints the closing line as the process ends, after whatever other reporters have to say. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const line = closingLine(tally(modules, unhandled));
    process.once('exit', () => writeSync(1, `${line}\n`));
  }
}
