import { DOMAINS, type DiaryEntry } from '../../engine/index.ts';
import type { Account } from '../twin/account.ts';
import type { Life } from '../twin/live-twice.ts';
import { entryWords, lifeWords } from '../twin/words.ts';
import { theograph } from './figures/theograph.ts';
import { scrolling } from './html-table.ts';
import { element, escaped, textElement } from './markup.ts';
import { STYLE } from './style.ts';

/** The drawing is made for a telephone as well as for a wall, and is not scrolled. */
const OWN_STYLE = `${STYLE}
body { max-width: 44rem; } figure svg { min-width: 0; width: 100%; }
thead th, td { text-align: left; white-space: normal; } tbody th { white-space: nowrap; vertical-align: top; }
@media (max-width: 600px) { figure { margin: 1rem -.8rem; } }
`;

/** Twins as one HTML file that asks nothing of any network: the drawing, and every diary in words. */
export function twinPage(account: Account): string {
  const head = element(
    'head',
    {},
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    textElement('title', {}, account.title),
    element('style', {}, OWN_STYLE),
  );
  const body = element(
    'main',
    {},
    textElement('h1', {}, 'Which form for which work?'),
    textElement('p', { class: 'limits' }, 'Synthetic people. A thinking aid, not a forecast. One run of many.'),
    element('figure', {}, theograph(account)),
    textElement('h2', {}, 'Day by day'),
    ...account.lives.flatMap((life) => diaryTable(life, account)),
  );
  return `<!doctype html>\n${element('html', { lang: 'en-GB' }, head, element('body', {}, body))}\n`;
}

function diaryTable({ regime, diary, burden, touchpoints }: Life, { days }: Account): string[] {
  const byDay = new Map<number, DiaryEntry[]>();
  for (const entry of diary.entries.filter(({ day }) => day <= days)) {
    byDay.set(entry.day, [...(byDay.get(entry.day) ?? []), entry]);
  }
  const needs = DOMAINS.flatMap((domain, at) => (diary.levels[at] > 0 ? [`${domain}, level ${diary.levels[at]}`] : []));
  const atFirst = needs.length === 0 ? 'no need' : `need: ${needs.join('; ')}`;
  const rows = [...byDay].map(([day, entries]) => row(String(day), entries.map(entryWords).join('; ')));
  const title = `Under ${regime}: ${lifeWords(burden, touchpoints)}`;
  const heads = ['day', 'what happened'].map((name) => textElement('th', { scope: 'col' }, name));
  const table = element(
    'table',
    {},
    textElement('caption', {}, title),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, row('at first', atFirst), ...rows),
  );
  return [scrolling(title, table)];
}

const row = (day: string, text: string): string =>
  element('tr', {}, textElement('th', { scope: 'row' }, day), element('td', {}, escaped(text)));
