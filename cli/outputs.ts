import { accessSync, constants, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { quotePath, Refusal } from '../scenarios/refusal.ts';

/** Checks before anything runs that a file can be written there; returns its absolute path. Throws a Refusal. */
export function writablePath(flag: string, typed: string, folder: string): string {
  const named = `${flag}: ${quotePath(typed)}`;
  if (typed === '') throw new Refusal(`${named}: expected the path of a file`);
  const absolute = path.resolve(folder, typed);
  const above = look(path.dirname(absolute), named);
  if (above === undefined) throw new Refusal(`${named}: there is no folder ${quotePath(path.dirname(absolute))}`);
  if (!above.isDirectory()) throw new Refusal(`${named}: ${quotePath(path.dirname(absolute))} is not a folder`);
  const there = look(absolute, named);
  if (there?.isDirectory() || typed.endsWith('/')) throw new Refusal(`${named} is a folder; expected a file`);
  // A device or a pipe would be replaced by the finished file.
  if (there && !there.isFile()) throw new Refusal(`${named} is not a regular file`);
  if (!may(path.dirname(absolute)) || (there && !may(absolute))) throw new Refusal(`${named} may not be written`);
  return absolute;
}

/** Refuses outputs that would overwrite one another or what the comparison reads. */
export function refuseClashes(outputs: readonly string[], inputs: readonly string[]): void {
  const taken = new Set(inputs);
  for (const output of outputs) {
    if (taken.has(output)) throw new Refusal(`${quotePath(output)} is read or written twice; expected another file`);
    taken.add(output);
  }
}

function look(absolute: string, named: string): Stats | undefined {
  try {
    return statSync(absolute);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Refusal(`${named} cannot be written (${code})`);
  }
}

function may(absolute: string): boolean {
  try {
    accessSync(absolute, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
