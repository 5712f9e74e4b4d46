import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundled } from '../scripts/bundling.mjs';
import { YEARS } from './marginal.ts';

/** A benchmark that a child process can find: an exported function of whole years in a module beside this one. */
export interface Subject {
  /** The module's file. */
  readonly module: string;
  readonly name: string;
  /** People whose years the function lives. */
  readonly people: number;
}

export interface Ratio {
  /** Person-years a second at marginal cost, best of the processes. */
  readonly subject: number;
  readonly against: number;
  /** subject / against: above 1 the subject is the faster. */
  readonly ratio: number;
  /** Middle one of the ratios of neighbouring processes. */
  readonly median: number;
  /** Lowest and highest of them. */
  readonly spread: readonly [number, number];
}

const CHILD = fileURLToPath(new URL('./ratio-child.ts', import.meta.url));

/**
 * Runs both in turn, each time in a process of its own, since a compiler takes different turns in different processes
 * and the machine drifts. Throws when a child fails.
 */
export async function ratio(subject: Subject, against: Subject, processes = 5): Promise<Ratio> {
  const pairs: (readonly [number, number])[] = [];
  for (let process = 0; process < processes; process++) pairs.push([await speed(subject), await speed(against)]);
  const ratios = pairs.map(([one, other]) => one / other).toSorted((a, b) => a - b);
  const best = [Math.max(...pairs.map(([one]) => one)), Math.max(...pairs.map(([, other]) => other))] as const;
  return {
    subject: best[0],
    against: best[1],
    ratio: best[0] / best[1],
    median: ratios[ratios.length >> 1],
    spread: [ratios[0], ratios[ratios.length - 1]],
  };
}

/** Person-years a second at marginal cost, of one fresh process, bundled as what is shipped. */
async function speed({ module, name, people }: Subject): Promise<number> {
  const [child, work] = await Promise.all([bundled(CHILD), bundled(module)]);
  const words = [fileURLToPath(child), work.href, name];
  const printed = execFileSync(process.execPath, words, { encoding: 'utf8' });
  return (people * (YEARS[1] - YEARS[0])) / Number(printed);
}
