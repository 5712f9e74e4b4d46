import type { Drawn } from './drawn.ts';
import type { Sheet } from './figures/frame.ts';
import { element, escaped, textElement } from './markup.ts';
import { ONE_PAGE_STYLE } from './one-page-style.ts';

/** What a board is handed: one side of A4. Every text is plain; none is markup. */
export interface OnePage {
  readonly place: string;
  /** Term and fact. */
  readonly settings: readonly (readonly [string, string])[];
  readonly answer: readonly string[];
  /** What the reader had expected, beside what came out. */
  readonly guess?: string | undefined;
  readonly strip?: Drawn | undefined;
  readonly flips: readonly string[];
  readonly limits: readonly string[];
  readonly questions: readonly string[];
  readonly receipt: { readonly command: string; readonly engine: string; readonly digest: string };
}

/** The page as markup without a style of its own: it begins with a heading of the second level. */
export function onePage(page: OnePage, sheet: Sheet): string {
  const { place, settings, answer, guess, strip, flips, limits, questions, receipt } = page;
  const facts = settings.map(([term, fact]) =>
    element('div', {}, textElement('dt', {}, term), textElement('dd', {}, fact)),
  );
  const [first, ...rest] = answer;
  return element(
    'article',
    { class: 'board' },
    element('h2', {}, 'Which form for which work?', ' ', textElement('span', {}, place)),
    element('dl', { class: 'board-facts' }, ...facts),
    textElement('p', { class: 'board-answer' }, first),
    ...[...rest, ...(guess ? [guess] : [])].map((sentence) => textElement('p', {}, sentence)),
    ...(strip ? [figure(strip, sheet)] : []),
    element(
      'div',
      { class: 'board-columns' },
      element('section', {}, textElement('h3', {}, 'What flips it'), list('ul', flips)),
      element('section', {}, textElement('h3', {}, 'What it cannot say'), list('ul', limits)),
    ),
    element('section', {}, textElement('h3', {}, 'Five questions to ask here'), list('ol', questions)),
    footer(receipt),
  );
}

/** The same as a file of its own. */
export function onePageFile(page: OnePage, sheet: Sheet): string {
  const head = element(
    'head',
    {},
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    textElement('title', {}, `Which form for which work? ${page.place}`),
    element('style', {}, ONE_PAGE_STYLE),
  );
  const html = element('html', { lang: 'en-GB' }, head, element('body', {}, element('main', {}, onePage(page, sheet))));
  return `<!doctype html>\n${html.replace('<h2>', '<h1>').replace('</h2>', '</h1>').replaceAll('h3>', 'h2>')}\n`;
}

function figure({ title, about, draw }: Drawn, sheet: Sheet): string {
  const caption = element('figcaption', {}, textElement('strong', {}, title), escaped(about));
  return element('figure', {}, caption, draw(sheet));
}

const list = (kind: 'ul' | 'ol', items: readonly string[]): string =>
  element(kind, {}, ...items.map((item) => textElement('li', {}, item)));

function footer({ command, engine, digest }: OnePage['receipt']): string {
  const digests = digest === '' ? '' : `; digest of all runs ${digest}`;
  return element(
    'p',
    { class: 'board-receipt' },
    'Receipt: ',
    textElement('code', {}, command),
    escaped(` with engine ${engine}${digests}.`),
  );
}
