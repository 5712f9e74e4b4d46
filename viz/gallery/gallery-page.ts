import { sheetOf } from '../../experiments/report/figures/frame.ts';
import { scrolling } from '../../experiments/report/html-table.ts';
import { element, textElement } from '../../experiments/report/markup.ts';
import { EXAMPLES, type Example } from './examples.ts';

/** A desk and a telephone. */
export const GALLERY_WIDTHS = [720, 358] as const;

/** Laid out so wide and shown at 1,152 pixels, text of 13 pixels is one of 28 and more. */
const PROJECTED_WIDTH = 520;

/** Every drawing of a figure: its width, and whether it is shown as large as a projector needs. */
export const drawingsOf = ({ widths = GALLERY_WIDTHS, projected }: Example): { width: number; large: boolean }[] => [
  ...widths.map((width) => ({ width, large: false })),
  ...(projected === false ? [] : [{ width: PROJECTED_WIDTH, large: true }]),
];

/** Every figure with made-up numbers, in both widths: a page without script that takes the site's style sheet. */
export function galleryPage(): string {
  const head = element(
    'head',
    {},
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    textElement('title', {}, 'Gallery of figures · Formwork'),
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="./page.css">',
  );
  const main = element(
    'main',
    { class: 'screen gallery' },
    textElement('h1', {}, 'Gallery of figures'),
    textElement(
      'p',
      { class: 'lead' },
      'Every figure there is, drawn for a desk, for a telephone and, where a room can tell its series apart, for a projector.',
    ),
    textElement(
      'p',
      { class: 'notice' },
      'The numbers are made up and mean nothing. The same drawings are what the tests hold.',
    ),
    ...EXAMPLES.map(shown),
    '<p><a href="./index.html#/evidence">Back to evidence and limits</a></p>',
  );
  return `<!doctype html>\n${element('html', { lang: 'en-GB' }, head, element('body', {}, main))}\n`;
}

function shown(example: Example): string {
  const { name, about, draw } = example;
  const drawn = drawingsOf(example).map(({ width, large }) => {
    const drawing = draw(`${name}-${width}`, sheetOf(width));
    return large
      ? scrolling(`${name} for a projector`, element('div', { class: 'projected' }, drawing))
      : scrolling(`${name} at ${width} pixels`, drawing);
  });
  return element(
    'section',
    { 'aria-labelledby': `of-${name}` },
    textElement('h2', { id: `of-${name}` }, name),
    textElement('p', {}, about),
    ...drawn,
  );
}
