import { regimes as shipped } from '../../scenarios/bundled.ts';
import { TWIN_REGIMES } from '../../scenarios/settings.ts';
import { comparedNames } from './question.ts';
import { viewOf } from './view.ts';

/** Two forms, or three, looked at beside one another; the first is the one the others are held against. */
export function formsShown(): string[] {
  const names = comparedNames.value;
  const usual = TWIN_REGIMES.every((name) => names.includes(name)) ? TWIN_REGIMES : names;
  const known = (word: string | undefined) => (word !== undefined && Object.hasOwn(shipped, word) ? word : undefined);
  const one = known(viewOf('one')) ?? usual[0];
  const others = [usual[1], usual[0], ...Object.keys(shipped)].filter((name) => name !== undefined && name !== one);
  const wished = known(viewOf('other'));
  const other = wished === undefined || wished === one ? others[0] : wished;
  const third = known(viewOf('third'));
  return third === undefined || third === one || third === other ? [one, other] : [one, other, third];
}
