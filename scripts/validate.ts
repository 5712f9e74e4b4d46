/**
 * Published results, reproduced by the engine's own modules: `npm run validate -- NAME … [options] [--json]`, without a name
 * all of them with their stated numbers of runs. Exit 1 when a bound is missed, 2 for what cannot be run.
 */
import { pathToFileURL } from 'node:url';
import { failureOf } from '../cli/failure.ts';
import { paintFor, wantsColour } from '../cli/print/paint.ts';
import { seedKey } from '../experiments/run/seed-key.ts';
import { clip } from '../scenarios/refusal.ts';
import { helpText } from './validate/help.ts';
import { lookedAt, readWords, type Wanted } from './validate/words.ts';
import { printed } from './validate/printed.ts';

export interface Said {
  readonly code: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Everything `validate` does, the process left out. */
export function validate(words: readonly string[], colour = false): Said {
  try {
    const wanted = readWords(words);
    return wanted.help ? { code: 0, stdout: helpText(wanted.names), stderr: '' } : run(wanted, colour);
  } catch (error) {
    const { code, message } = failureOf(error);
    return { code, stdout: '', stderr: `${message}\n` };
  }
}

function run(wanted: Wanted, colour: boolean): Said {
  // All are read before the first is run: a wrong word costs nobody a minute.
  const ready = lookedAt(wanted).map(({ model, typed }) => ({ model, go: model.prepare(typed) }));
  const done = ready.map(({ model, go }) => ({ model, outcome: go(seedKey(wanted.seed)) }));
  const missed = done.flatMap(({ model, outcome }) => outcome.missed.map((line) => `  ${model.name}: ${line}`));
  const one = wanted.names.length === 1;
  const json = one ? done[0].outcome.json : Object.fromEntries(done.map(({ model, outcome }) => [model.name, outcome.json]));
  const stdout = wanted.json ? `${JSON.stringify(json)}\n` : printed(done, paintFor(colour));
  if (missed.length === 0) return { code: 0, stdout, stderr: '' };
  const count = missed.length === 1 ? 'a bound is missed' : `${missed.length} bounds are missed`;
  return { code: 1, stdout, stderr: `${clip([`formwork: ${count}`, ...missed].join('\n'), 1_980)}\n` };
} // prettier-ignore

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { code, stdout, stderr } = validate(process.argv.slice(2), wantsColour(process.stdout, process.env));
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = code;
}
