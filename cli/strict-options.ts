import type { Command, OutputConfiguration } from 'commander';
import { quote, Refusal } from '../scenarios/refusal.ts';

/** Takes a value unless it is the next option, or the option has one already: either is a slip that must not pass. */
export function once(name: string) {
  return (value: string, previous: string | undefined): string => {
    if (value.startsWith('--')) throw new Refusal(`--${name}: found ${quote(value)}, expected a value`);
    if (previous === undefined) return value;
    throw new Refusal(`--${name}: found ${quote(previous)} and ${quote(value)}, expected it once`);
  };
}

const SILENT: OutputConfiguration = { writeOut: () => undefined, writeErr: () => undefined };

/** Leaves it to the caller to say what is wrong: commander throws and prints nothing. */
export function quiet(command: Command): Command {
  return command.exitOverride().configureOutput(SILENT).helpOption(false);
}

/** Refuses a word more than the verb takes. */
export function refuseExcess({ args }: Command, expected: number): void {
  const excess = args[expected];
  if (excess !== undefined) throw new Refusal(`found ${quote(excess)}, expected no further word there`);
}
