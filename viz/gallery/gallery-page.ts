import { sheetOf } from '../../experiments/report/figures/frame.ts';
import { scrolling } from '../../experiments/report/html-table.ts';
import { element, textElement } from '../../experiments/report/markup.ts';
import { EXAMPLES, type Example } from './examples.ts';

/** A desk and a telephone. */
export const GALLERY_WIDTHS = [720, 358] as const;

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
    textElement('p', { class: 'lead' }, 'Every figure there is, drawn for a desk and for a telephone.'),
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

function shown({ name, about, draw }: Example): string {
  const drawn = GALLERY_WIDTHS.map((width) =>
    scrolling(`${name} at ${width} pixels`, draw(`${name}-${width}`, sheetOf(width))),
  );
  return element(
    'section',
    { 'aria-labelledby': `of-${name}` },
    textElement('h2', { id: `of-${name}` }, name),
    textElement('p', {}, about),
    ...drawn,
  );
}
