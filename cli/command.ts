import { readFileSync } from 'node:fs';
import path from 'node:path';
import { acceptedWorlds } from '../scenarios/accepted-worlds.ts';
import { resolveComparison } from '../scenarios/resolve.ts';
import type { CompareRequest } from '../scenarios/scenario.ts';
import { Refusal } from '../scenarios/refusal.ts';
import { packageRoot } from '../scenarios/shipped.ts';
import type { CompareOptions } from './compare.ts';
import { questionIn } from './audit-questions.ts';
import { failureOf } from './failure.ts';
import { wholeFrom, wishesFrom, type CompareFlags } from './flags.ts';
import { helpFor } from './help.ts';
import type { Io } from './io.ts';
import { dispatch, type Verbs } from './options.ts';
import { refuseClashes, writablePath } from './outputs.ts';
import { START_PLACE } from './start.ts';

/** Runs a comparison; another one in tests. */
export type RunCompare = (request: CompareRequest, options: CompareOptions, io: Io) => Promise<number>;

/**
 * The command: `words` as typed after its name. Resolves to the exit code: 0 done, 2 for what the caller wrote, 1 for
 * a run that failed, 130 when stopped. Never rejects; an error is one message on stderr and nothing on stdout.
 */
export async function main(
  words: readonly string[],
  io: Io,
  runCompare: RunCompare = compareInEarnest,
): Promise<number> {
  try {
    const text = helpFor(words) ?? versionFor(words);
    if (text !== undefined) {
      io.stdout.write(text);
      return 0;
    }
    return await dispatch(words, verbsFor(io, runCompare));
  } catch (error) {
    const { code, message } = failureOf(error);
    io.stderr.write(`${message}\n`);
    return code;
  }
}

function versionFor(words: readonly string[]): string | undefined {
  if (words.length !== 1 || (words[0] !== '--version' && words[0] !== '-V')) return undefined;
  const { version } = JSON.parse(readFileSync(path.join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return `${version}\n`;
}

/** Each verb is loaded when it is asked for. */
function verbsFor(io: Io, runCompare: RunCompare): Verbs {
  const compare = (place: string, flags: CompareFlags) => {
    const request = resolveComparison(place, wishesFrom(flags), io.cwd);
    return runCompare(request, outputsFrom(place, flags, io.cwd), io);
  };
  return {
    compare: async (place, flags) => compare(place, flags),
    check: async (files, flags) => (await import('./check.ts')).check(files, flags, io),
    describe: async (kind, name, flags) => (await import('./describe.ts')).describe(kind, name, flags, io),
    schema: async (kind) => (await import('./schema.ts')).schema(kind, io),
    places: {
      import: async (flags) => (await import('./places-import.ts')).importPlaces(flags, io),
      search: async (words, flags) => (await import('./places-find.ts')).searchPlaces(words, flags, io),
      list: async (flags) => (await import('./places-find.ts')).listPlaces(flags, io),
      add: async (name, flags) => (await import('./places-write.ts')).addPlace(name, flags, io),
      draw: async (name, flags) => (await import('./places-write.ts')).draw(name, flags, io),
    },
    audit: async (place, flags) =>
      questionIn(flags) === undefined
        ? (await import('./audit.ts')).runAudit(place, flags, io)
        : (await import('./audit-studies.ts')).runStudy(place, flags, io),
    twin: async (place, flags) => (await import('./twin.ts')).twin(place, flags, io),
    serve: async (flags) => (await import('./serve.ts')).serve(flags, io),
    start: async ({ json = false, once }) => {
      const begin = () => compare(START_PLACE, json ? { json } : {});
      return once ? begin() : (await import('./serve.ts')).startWithPage(json, begin, io);
    },
  };
}

/** How the answer is given; files are checked before anything runs. */
function outputsFrom(place: string, flags: CompareFlags, cwd: string): CompareOptions {
  const { json, all, verbose } = flags;
  if (all && flags.personYears === undefined) throw new Refusal('--all needs --person-years FILE');
  const files = [flags.personYears, flags.out].map((typed, at) =>
    typed === undefined ? undefined : writablePath(['--person-years', '--out'][at], typed, cwd),
  );
  const inputs = [place, ...(flags.regimes?.split(',') ?? [])].map((word) => path.resolve(cwd, word));
  refuseClashes(files.filter((file) => file !== undefined), inputs); // prettier-ignore
  return { json, all, verbose, personYears: files[0], out: files[1], worlds: worldsFrom(flags) };
}

/** How many accepted worlds the spreads are to be told over. Throws a Refusal. */
function worldsFrom({ worlds, regimes }: CompareFlags): number | undefined {
  if (worlds === undefined) return undefined;
  const count = wholeFrom(worlds, { min: 2, max: acceptedWorlds().worlds.length }, '--worlds');
  if (regimes !== undefined && !regimes.includes(',')) throw new Refusal('--worlds: found one regime, expected two or more in --regimes'); // prettier-ignore
  return count;
}

const compareInEarnest: RunCompare = async (request, options, io) =>
  (await import('./compare.ts')).runCompare(request, options, io);
