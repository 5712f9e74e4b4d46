import type { Command } from 'commander';
import { hint, quote, Refusal } from '../scenarios/refusal.ts';
import type { ImportFlags } from './places-import.ts';
import type { AddFlags, DrawFlags } from './places-write.ts';
import { once, quiet, refuseExcess } from './strict-options.ts';

/** What each verb after `places` does; resolves to the exit code. */
export interface PlacesVerbs {
  import(flags: ImportFlags): Promise<number>;
  search(words: readonly string[], flags: { json?: boolean }): Promise<number>;
  list(flags: { json?: boolean }): Promise<number>;
  add(name: string, flags: AddFlags): Promise<number>;
  draw(name: string, flags: DrawFlags): Promise<number>;
}

const VERBS = ['import', 'search', 'list', 'add', 'draw'];

/** Adds the verbs after `places`; `keep` keeps the exit code. */
export function placesOptions(places: Command, verbs: PlacesVerbs, keep: (done: Promise<number>) => Promise<void>) {
  const verb = (usage: string) => quiet(places.command(usage)).allowExcessArguments().option('--json');
  places.helpCommand(false).enablePositionalOptions().argument('[verb]').action(refuseVerb);
  const files = verb('import');
  for (const name of ['lists', 'members', 'deprivation']) files.option(`--${name} <file>`, '', once(name));
  files.action((flags: ImportFlags, command: Command) => {
    refuseExcess(command, 0);
    return keep(verbs.import(flags));
  });
  verb('search [words...]').action((words: string[], flags: { json?: boolean }) => keep(verbs.search(words, flags)));
  verb('list').action((flags: { json?: boolean }, command: Command) => {
    refuseExcess(command, 0);
    return keep(verbs.list(flags));
  });
  verb('add <name>')
    .option('--practice <text>', '', several)
    .option('--replace')
    .action((name: string, flags: AddFlags, command: Command) => {
      refuseExcess(command, 1);
      return keep(verbs.add(name, flags));
    });
  const drawn = verb('draw <name>').option('--replace');
  for (const name of ['seed', 'practices', 'people']) drawn.option(`--${name} <value>`, '', once(name));
  drawn.action((name: string, flags: DrawFlags, command: Command) => {
    refuseExcess(command, 1);
    return keep(verbs.draw(name, flags));
  });
}

function refuseVerb(word: string | undefined): never {
  const found = word === undefined ? 'found no verb' : `unknown verb ${quote(word)}`;
  throw new Refusal(`places: ${found}${hint(word ?? '', VERBS, 'verbs')}; see formwork places --help`);
}

/** Takes an option every time it is given; the next option is no value. */
function several(value: string, previous: readonly string[] = []): readonly string[] {
  if (value.startsWith('--')) throw new Refusal(`--practice: found ${quote(value)}, expected "Name,list,IMD"`);
  return [...previous, value];
}
