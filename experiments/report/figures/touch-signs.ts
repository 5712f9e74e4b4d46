import type { Sign } from '../../twin/lanes.ts';
import { element } from '../markup.ts';

/** What each sign stands for. */
export const SIGN_WORDS: Readonly<Record<Sign, string>> = {
  first: 'new request, course',
  planned: 'planned, session',
  failure: 'asked again',
  bounced: 'sent back',
  crisis: 'crisis',
  turned_away: 'turned away',
  admitted: 'admitted',
};

/** A sign about ten wide around a point; each has a shape of its own. */
export function drawSign(sign: Sign, x: number, y: number, colour: string): string {
  return DRAWN[sign](x, y, colour);
}

const polygon = (x: number, y: number, outline: readonly (readonly [number, number])[], paint: object): string =>
  element('polygon', {
    points: outline.map(([right, down]) => `${round(x + right)},${round(y + down)}`).join(' '),
    ...paint,
  });
const round = (value: number): number => Math.round(value * 10) / 10;
const filled = (colour: string) => ({ fill: colour, stroke: '#ffffff', 'stroke-width': 0.6 });
const hollow = (colour: string) => ({ fill: '#ffffff', stroke: colour, 'stroke-width': 1.8 });

const DRAWN: Readonly<Record<Sign, (x: number, y: number, colour: string) => string>> = {
  first: (cx, cy, colour) => element('circle', { cx, cy, r: 4, ...hollow(colour) }),
  planned: (cx, cy, colour) => element('circle', { cx, cy, r: 3.5, ...filled(colour) }),
  failure: (x, y, colour) => polygon(x, y, [[0, -5.5], [5.2, 4], [-5.2, 4]], filled(colour)),
  bounced: (x, y, colour) =>
    element('path', {
      d: `M${round(x - 4)},${round(y - 4)}l8,8m0,-8l-8,8`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 2.4,
    }),
  crisis: (x, y, colour) => polygon(x, y, [[0, -7], [5.5, 0], [0, 7], [-5.5, 0]], filled(colour)),
  turned_away: (x, y, colour) => polygon(x, y, [[-4, -4], [4, -4], [4, 4], [-4, 4]], hollow(colour)),
  admitted: (x, y, colour) => polygon(x, y, [[-4.5, -5], [4.5, -5], [4.5, 5], [-4.5, 5]], filled(colour)),
}; // prettier-ignore
