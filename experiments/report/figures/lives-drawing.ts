import type { Account } from '../../twin/account.ts';
import { lanesOf, SIGNS } from '../../twin/lanes.ts';
import { lifeWords, organisationsIn } from '../../twin/words.ts';
import { element, textElement } from '../markup.ts';
import { frame, GREY, INK, type Sheet } from './frame.ts';
import { blockHeight, lanesWithin, lifeBlock, type Block } from './life-block.ts';
import { markOf } from './marks.ts';
import { drawSign, SIGN_WORDS } from './touch-signs.ts';
import { Column } from './wrapped-text.ts';

const CHARACTER = 7.7;
const BETWEEN = 14;

/** From here on two lives stand beside one another. */
const BESIDE = 1040;
const GUTTER = 28;

/**
 * The same person’s lives, without the words around them: for a page that says those itself. One below the other on one axis of
 * time; two of them, where there is room, beside one another, lane by lane; the key last, so
 * that the lives begin where the drawing does. `order` gives positions of the account’s lives.
 */
export function livesDrawing(account: Account, order: readonly number[], id: string, sheet: Sheet): string {
  const description = [account.who, ...account.explained.flat()].join(' ');
  const { width } = sheet;
  const all = blocksOf(account);
  const columns = order.length === 2 && width >= BESIDE ? 2 : 1;
  const each = (width - (columns - 1) * GUTTER) / columns;
  const height = blockHeight(all[0].life.lanes.length) + BETWEEN;
  const blocks = order.map((at, nth) => {
    const [column, row] = [nth % columns, Math.floor(nth / columns)];
    const drawn = lifeBlock(all[at], row * height, lanesWithin(each));
    return column === 0 ? drawn : element('g', { transform: `translate(${column * (each + GUTTER)} 0)` }, drawn);
  });
  const key = new Column(4, (order.length / columns) * height, Math.floor((width - 8) / CHARACTER));
  writeKey(key, width);
  return frame({ id, title: account.title, description, height: key.y + BETWEEN, sheet }, ...blocks, ...key.parts);
}

const KEY_LEFT = 18;
const LEAST_GAP = 165;

/** What the signs and bands stand for, in a drawing of this width. */
export function writeKey(column: Column, width: number): void {
  const aRow = Math.max(1, Math.floor((width - 14) / LEAST_GAP));
  const gap = (width - 14) / aRow;
  const items = [
    ...SIGNS.map((sign) => ({ draw: (x: number, y: number) => drawSign(sign, x, y, INK), text: SIGN_WORDS[sign] })),
    { draw: (x: number, y: number) => band(x, y, 'dots'), text: 'waiting' },
    { draw: (x: number, y: number) => band(x, y, '#dcdcdc'), text: 'in a course' },
    { draw: (x: number, y: number) => band(x, y, '#8a8a8a'), text: 'in hospital' },
  ];
  items.forEach(({ draw, text }, at) => {
    const x = KEY_LEFT + (at % aRow) * gap;
    const y = column.y + 8 + Math.floor(at / aRow) * 21;
    column.parts.push(draw(x, y), textElement('text', { x: x + 13, y: y + 5, 'font-size': 14, fill: INK }, text));
  });
  column.skip(Math.ceil(items.length / aRow) * 21);
  column.write('Below: needs, the higher the worse (level 1 to 3). Right: touchpoints in the window.', 14, {
    fill: GREY,
  });
}

function band(x: number, y: number, fill: string): string {
  if (fill !== 'dots') return element('rect', { x: x - 8, y: y - 6, width: 17, height: 12, fill });
  const line = { x1: x - 8, x2: x + 9, y1: y, y2: y, stroke: INK, 'stroke-width': 2, 'stroke-dasharray': '2 3' };
  return element('line', line);
}

/** One block a life, the first being the one the others part from. */
export function blocksOf({ lives, partings, days, months }: Account): Block[] {
  const organisations = organisationsIn(lives.map(({ diary }) => diary));
  const each = partings.map((parting) => (parting === undefined ? [] : [parting.day]));
  return lives.map(({ regime, diary, burden, touchpoints }, at) => ({
    name: regime,
    about: lifeWords(burden, touchpoints),
    mark: markOf(regime, at),
    life: lanesOf(diary, days, organisations),
    days,
    months,
    partings: at === 0 ? [...new Set(each.flat())] : each[at - 1],
  }));
}
