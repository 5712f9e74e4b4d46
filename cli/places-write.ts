import { ownPlacePath } from '../scenarios/own/own-folder.ts';
import { refuseName } from '../scenarios/own/own-name.ts';
import { drawPlace } from '../scenarios/own/draw-place.ts';
import { imputed, typedPlace } from '../scenarios/own/typed-place.ts';
import { quotePath } from '../scenarios/refusal.ts';
import { MOST_PRACTICES, PEOPLE, type PlaceDocument } from '../scenarios/schema/place.ts';
import { DEFAULT_SEED } from '../scenarios/settings.ts';
import { describePlace } from './describe-terms.ts';
import { seedFrom, wholeFrom } from './flags.ts';
import type { Io } from './io.ts';
import { writeOwnFile } from './own-file.ts';
import { wrap } from './print/lines.ts';

export interface AddFlags {
  readonly practice?: readonly string[];
  readonly replace?: boolean;
  readonly json?: boolean;
}

export interface DrawFlags {
  readonly seed?: string;
  readonly practices?: string;
  readonly people?: string;
  readonly replace?: boolean;
  readonly json?: boolean;
}

/** Writes a place of the user's own from typed practices. Throws a Refusal. */
export async function addPlace(name: string, flags: AddFlags, io: Io): Promise<number> {
  refuseName(name, flags.replace === true);
  const { place, withoutScore } = typedPlace(name, flags.practice ?? []);
  return keep(place, withoutScore.length === 0 ? [] : wrap(`Note: ${imputed(withoutScore)}.`), flags, io);
}

/** Draws a place from the national distribution and writes it as a place of the user's own. Throws a Refusal. */
export async function draw(name: string, flags: DrawFlags, io: Io): Promise<number> {
  refuseName(name, flags.replace === true);
  const place = drawPlace(name, {
    seed: seedFrom(flags.seed) ?? DEFAULT_SEED,
    practices: wholeFrom(flags.practices, { min: 1, max: MOST_PRACTICES }, '--practices'),
    people: wholeFrom(flags.people, PEOPLE, '--people'),
  });
  return keep(place, [], flags, io);
}

async function keep(place: PlaceDocument, notes: readonly string[], { json }: { json?: boolean }, io: Io) {
  const file = ownPlacePath(place.name);
  await writeOwnFile(file, place);
  const next = ['', `Kept in ${quotePath(file)}`, `To run: formwork compare ${place.name}`];
  const lines = [...describePlace(place), ...(notes.length > 0 ? ['', ...notes] : []), ...next];
  io.stdout.write(json ? `${JSON.stringify({ written: file, place }, null, 2)}\n` : `${lines.join('\n')}\n`);
  return 0;
}
