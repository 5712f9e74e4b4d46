import { styleText } from 'node:util';

/** Emphasis for a terminal; plain text elsewhere. Meaning never rests on it. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly quiet: (text: string) => string;
}

export function paintFor(colour: boolean): Paint {
  if (!colour) return { heading: (text) => text, quiet: (text) => text };
  const paint = (format: 'bold' | 'dim') => (text: string) => styleText(format, text, { validateStream: false });
  return { heading: paint('bold'), quiet: paint('dim') };
}

/** Colour is for people at a terminal who have not said no (no-color.org). */
export function wantsColour(
  stream: { isTTY?: boolean | undefined },
  env: Readonly<Record<string, string | undefined>>,
) {
  return stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
