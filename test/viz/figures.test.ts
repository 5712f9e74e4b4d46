import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../experiments/report/figures/frame.ts';
import { EXAMPLES } from '../../viz/gallery/examples.ts';
import { drawingsOf, galleryPage } from '../../viz/gallery/gallery-page.ts';

/** Pixels a character of system type takes, about. */
const BREADTH = 0.55;

/** Texts whose letters would reach over an edge of the sheet. */
function cutOff(svg: string, width: number): string[] {
  const texts = [...svg.matchAll(/<text x="([^"]+)"[^>]*?>([^<]*)<\/text>/g)];
  return texts.flatMap(([whole, x, text]) => {
    const size = Number(/font-size="(\d+)"/.exec(whole)![1]);
    const long = text.length * size * BREADTH;
    const anchor = /text-anchor="(\w+)"/.exec(whole)?.[1] ?? 'start';
    const left = Number(x) - { start: 0, middle: long / 2, end: long }[anchor]!;
    return left < -2 || left + long > width + 2 ? [text] : [];
  });
}

describe.each(EXAMPLES)('$name', (example) => {
  const { name, draw } = example;
  test.each(drawingsOf(example))('at $width pixels', async ({ width, large }) => {
    const svg = draw(`${name}-${width}`, sheetOf(width));
    expect(svg).toContain(`viewBox="0 0 ${width} `);
    expect(svg).not.toMatch(/ style=|NaN|undefined|Infinity/);
    expect(svg).toMatch(/role="img" aria-labelledby="[\w-]+-title [\w-]+-desc"/);
    const sizes = [...svg.matchAll(/font-size="([^"]+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(large ? (28 * width) / 1152 : 12);
    expect(cutOff(svg, width)).toEqual([]);
    await expect(`${svg}\n`).toMatchFileSnapshot(`./snapshots/${name}-${width}.svg`);
  });
});

test('text that is cut off is found', () => {
  expect(cutOff('<text x="340" font-size="13">longer than that</text>', 358)).toEqual(['longer than that']);
});

test('in the gallery every figure stands in every width, every id once, and nothing is asked of a network', () => {
  const html = galleryPage();
  expect(html.match(/<svg /g)).toHaveLength(EXAMPLES.flatMap(drawingsOf).length);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const named = html.replaceAll('xmlns="http://www.w3.org/2000/svg"', '');
  expect(named).not.toMatch(/<script|<style| style=|https?:/);
});
