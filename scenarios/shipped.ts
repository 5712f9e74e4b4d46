import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDERS = { place: ['places', 'archetypes'], regime: ['regimes'], scenario: ['systems', 'cases'] } as const;
export type ShippedKind = keyof typeof FOLDERS;

let root: string | undefined;

/** The package's folder: the nearest one above this file, as source or as built, that holds the shipped files. */
export function packageRoot(): string {
  if (root !== undefined) return root;
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'scenarios', 'regimes'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error('the shipped places and regimes are missing from this installation');
    folder = above;
  }
  return (root = folder);
}

/** Names of the shipped files of a kind: places and then archetypes, regimes, or scenarios of named systems and then of cases; each in alphabetical order. */
export function shippedNames(kind: ShippedKind): string[] {
  return FOLDERS[kind].flatMap((folder) => namesIn(folder));
}

/** The file behind a shipped name, or undefined. Found by listing, so that no name can lead out of the folder. */
export function shippedFile(kind: ShippedKind, name: string): string | undefined {
  const folder = FOLDERS[kind].find((one) => namesIn(one).includes(name));
  return folder === undefined ? undefined : path.join(packageRoot(), 'scenarios', folder, `${name}.json`);
}

function namesIn(folder: string): string[] {
  const files = readdirSync(path.join(packageRoot(), 'scenarios', folder));
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}
