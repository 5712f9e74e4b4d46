import { quote, Refusal } from '../refusal.ts';
import { kebab } from '../schema/expects.ts';
import { shippedNames } from '../shipped.ts';
import { ownPlaceNames } from './own-folder.ts';

const NAME = kebab('the name of the place');

/** Refuses a name that a place of one's own may not have, or has already unless it is to be replaced. */
export function refuseName(name: string, replace: boolean): void {
  if (!NAME.safeParse(name).success) {
    const meant = kebabOf(name);
    const like = meant === '' ? '' : `, such as ${quote(meant)}`;
    throw new Refusal(`name: found ${quote(name)}, expected a name in kebab-case, at most 60 characters${like}`);
  }
  if (shippedNames('place').includes(name))
    throw new Refusal(`${quote(name)} is a shipped place; expected another name`);
  if (/^[a-z]\d{5}$/.test(name))
    throw new Refusal(`${quote(name)} reads like the code of a PCN; expected another name`);
  if (replace || !ownPlaceNames().includes(name)) return;
  throw new Refusal(`there is a place ${quote(name)} of your own; expected another name, or --replace`);
}

function kebabOf(name: string): string {
  const words = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return words.slice(0, 60).replaceAll(/^-+|-+$/g, '');
}
