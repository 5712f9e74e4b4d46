import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { readJson } from '../read-json.ts';
import { Refusal } from '../refusal.ts';
import { accept } from '../schema/accept.ts';
import { pcnTableSchema, type PcnTable } from '../schema/pcn-table.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The folder of the user's own places: FORMWORK_DATA if set; else `formwork` in XDG_DATA_HOME or ~/.local/share, on
 * Windows in LOCALAPPDATA. It need not exist.
 */
export function ownFolder(env: Env = process.env, platform: string = process.platform, home = homedir()): string {
  if (env['FORMWORK_DATA']) return path.resolve(env['FORMWORK_DATA']);
  if (platform === 'win32') return path.join(env['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local'), 'formwork');
  const shared = env['XDG_DATA_HOME'];
  // The XDG specification has relative paths ignored.
  return path.join(shared && path.isAbsolute(shared) ? shared : path.join(home, '.local', 'share'), 'formwork');
}

/** The file of the imported PCNs. */
export function pcnTablePath(): string {
  return path.join(ownFolder(), 'pcns.json');
}

/** The imported PCNs, or undefined where nothing was imported. Throws a Refusal where the file is no such table. */
export function importedPcns(): PcnTable | undefined {
  const file = pcnTablePath();
  if (!existsSync(file)) return undefined;
  try {
    return accept(pcnTableSchema, readJson(file, '.'), file);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`${error.message}; formwork places import writes it anew`);
    throw error;
  }
}

/** Where a place of one's own of this name is, or would be. The name is kebab-case. */
export function ownPlacePath(name: string): string {
  return path.join(ownFolder(), 'places', `${name}.json`);
}

/** Names of the user's own places, in alphabetical order. */
export function ownPlaceNames(): string[] {
  const folder = path.join(ownFolder(), 'places');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/** The file behind an own name, or undefined. Found by listing, so that no name can lead out of the folder. */
export function ownPlaceFile(name: string): string | undefined {
  return ownPlaceNames().includes(name) ? ownPlacePath(name) : undefined;
}
