import { go, page } from './address.ts';

/** What a screen remembers of itself, in the address: `measure=deaths,pick=helped`. */
export function viewOf(name: string): string | undefined {
  const entry = page.value.view.split(',').find((one) => one.startsWith(`${name}=`));
  return entry?.slice(name.length + 1);
}

export const setView = (name: string, value: string): void => go(viewWith(name, value));

/** The change that makes a screen remember it. */
export function viewWith(name: string, value: string): { view: string } {
  const others = page.value.view.split(',').filter((one) => one !== '' && !one.startsWith(`${name}=`));
  return { view: [...others, `${name}=${value}`].join(',') };
}
