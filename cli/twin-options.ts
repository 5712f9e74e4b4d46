import type { Command } from 'commander';
import { once, refuseExcess } from './strict-options.ts';
import type { TwinFlags } from './twin-request.ts';

export type TwinVerb = (place: string, flags: TwinFlags) => Promise<number>;

/** Adds the options of `twin`; `keep` keeps the exit code. */
export function twinOptions(command: Command, twin: TwinVerb, keep: (done: Promise<number>) => Promise<void>): void {
  for (const name of 'regimes pick people years warm-up seed replication months out'.split(' '))
    command.option(`--${name} <value>`, '', once(name));
  command.option('--json').action((place: string, flags: TwinFlags, used: Command) => {
    refuseExcess(used, 1);
    return keep(twin(place, flags));
  });
}
