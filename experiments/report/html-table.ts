import type { Table } from '../analyse/tables.ts';
import { element, escaped, textElement } from './markup.ts';

/** A table with a caption and headings that a screen reader can follow; scrolls by itself where the page is narrow, its note does not. */
export function htmlTable({ title, columns, rows, note }: Table): string {
  const head = columns.map((name) => textElement('th', { scope: 'col' }, name)).join('');
  const table = element(
    'table',
    {},
    textElement('caption', {}, title),
    element('thead', {}, element('tr', {}, element('td', {}), head)),
    element('tbody', {}, ...rows.map((row) => htmlRow(row, columns.length))),
  );
  const below = note ? textElement('p', { class: 'note' }, note) : '';
  return scrolling(title, table) + below;
}

/** What is wider than a telephone scrolls sideways within itself, by keys as well. */
export function scrolling(title: string, content: string): string {
  return element('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': title }, content);
}

function htmlRow({ label, unit, cells }: Table['rows'][number], columns: number): string {
  if (cells.length === 0) {
    return element('tr', {}, textElement('th', { scope: 'rowgroup', colspan: columns + 1 }, label));
  }
  const small = unit ? ` ${textElement('small', {}, unit)}` : '';
  const heading = element('th', { scope: 'row' }, escaped(label), small);
  return element('tr', {}, heading, ...cells.map((cell) => textElement('td', {}, cell)));
}
