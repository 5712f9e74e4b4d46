import { Command } from 'commander';
import type { AuditFlags } from './audit-flags.ts';
import { QUESTIONS } from './audit-questions.ts';
import type { CompareFlags } from './flags.ts';
import type { ServeFlags } from './serve.ts';
import { placesOptions, type PlacesVerbs } from './places-options.ts';
import { once, quiet, refuseExcess } from './strict-options.ts';
import { twinOptions, type TwinVerb } from './twin-options.ts';

/** What each verb does with its words; resolves to the exit code. */
export interface Verbs {
  compare(place: string, flags: CompareFlags): Promise<number>;
  check(files: readonly string[], flags: { json?: boolean }): Promise<number>;
  describe(kind: string | undefined, name: string | undefined, flags: DescribeFlags): Promise<number>;
  schema(kind: string | undefined): Promise<number>;
  serve(flags: ServeFlags): Promise<number>;
  start(flags: { json?: boolean; once?: boolean }): Promise<number>;
  readonly twin: TwinVerb;
  audit(place: string | undefined, flags: AuditFlags): Promise<number>;
  readonly places: PlacesVerbs;
}

export interface DescribeFlags {
  readonly against?: string;
  readonly json?: boolean;
}

/** Finds verb and options among the words and does what they ask. Throws a CommanderError or a Refusal. */
export async function dispatch(words: readonly string[], verbs: Verbs): Promise<number> {
  let code = 0;
  const keep = async (done: Promise<number>) => void (code = await done);
  const program = quiet(new Command('formwork')).helpCommand(false).enablePositionalOptions();
  const verb = (usage: string) => quiet(program.command(usage)).allowExcessArguments();

  withCompareOptions(verb('compare <place>')).action((place: string, flags: CompareFlags, command: Command) => {
    refuseExcess(command, 1);
    return keep(verbs.compare(place, flags));
  });
  verb('check [files...]')
    .option('--json')
    .action((files: string[], flags: { json?: boolean }) => keep(verbs.check(files, flags)));
  verb('describe [kind] [name]')
    .option('--against <regime>')
    .option('--json')
    .action((kind: string | undefined, name: string | undefined, flags: DescribeFlags, command: Command) => {
      refuseExcess(command, 2);
      return keep(verbs.describe(kind, name, flags));
    });
  verb('schema [kind]')
    .option('--json')
    .action((kind: string | undefined, _flags: unknown, command: Command) => {
      refuseExcess(command, 1);
      return keep(verbs.schema(kind));
    });
  placesOptions(verb('places'), verbs.places, keep);
  withAuditOptions(verb('audit [place]')).action((place: string | undefined, flags: AuditFlags, command: Command) => {
    refuseExcess(command, 1);
    return keep(verbs.audit(place, flags));
  });
  twinOptions(verb('twin <place>'), verbs.twin, keep);
  withServeOptions(verb('serve')).action((flags: ServeFlags, command: Command) => {
    refuseExcess(command, 0);
    return keep(verbs.serve(flags));
  });
  verb('start')
    .option('--once')
    .option('--json')
    .action((flags: { json?: boolean; once?: boolean }, command: Command) => {
      refuseExcess(command, 0);
      return keep(verbs.start(flags));
    });

  await program.parseAsync([...words], { from: 'user' });
  return code;
}

function withCompareOptions(command: Command): Command {
  const valued = 'regimes people years warm-up replications threads seed knockout equalise person-years out worlds';
  for (const name of valued.split(' ')) command.option(`--${name} <value>`, '', once(name));
  for (const name of ['json', 'all', 'verbose']) command.option(`--${name}`);
  return command;
}

function withAuditOptions(command: Command): Command {
  for (const name of 'people years replications threads seed evaluations'.split(' '))
    command.option(`--${name} <value>`, '', once(name));
  for (const name of QUESTIONS) command.option(`--${name} [regimes]`, '', once(name));
  return command.option('--json');
}

function withServeOptions(command: Command): Command {
  for (const name of 'host port data max-cost token threads log'.split(' '))
    command.option(`--${name} <value>`, '', once(name));
  return command.option('--own-places');
}
