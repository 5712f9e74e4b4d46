import type { Account } from '../../twin/account.ts';
import { lanesOf, SIGNS } from '../../twin/lanes.ts';
import { lifeWords } from '../../twin/words.ts';
import { element, textElement } from '../markup.ts';
import { GREY, INK } from './frame.ts';
import { blockHeight, lifeBlock, THEOGRAPH_WIDTH, type Block } from './life-block.ts';
import { markOf } from './marks.ts';
import { drawSign, SIGN_WORDS } from './touch-signs.ts';
import { Column } from './wrapped-text.ts';

const MARGIN = 12;
/** Characters of 14 px in a line. */
const MOST = 69;

/** The same person’s lives one below the other, with all there is to say: a drawing that stands by itself. */
export function theograph(account: Account): string {
  const head = header(account);
  const blocks = blocksOf(account);
  const height = blockHeight(blocks[0].life.lanes.length);
  const drawn = blocks.map((block, at) => lifeBlock(block, head.y + at * (height + 14)));
  const foot = footer(account, head.y + blocks.length * (height + 14));
  return framed(account, foot.y + MARGIN, ...head.parts, ...drawn, ...foot.parts);
}

function framed({ title, who, badges, explained, caption }: Account, height: number, ...content: string[]): string {
  const description = [who, ...explained.flat(), ...badges.flat(), ...caption].join(' ');
  const size = { viewBox: `0 0 ${THEOGRAPH_WIDTH} ${height}`, width: THEOGRAPH_WIDTH, height };
  const named = { role: 'img', 'aria-labelledby': 'twin-title twin-desc', 'font-family': 'system-ui, sans-serif' };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, ...named },
    textElement('title', { id: 'twin-title' }, title),
    textElement('desc', { id: 'twin-desc' }, description),
    element('rect', { x: 0, y: 0, width: THEOGRAPH_WIDTH, height, fill: '#ffffff' }),
    ...content,
  );
}

function header({ title, who, explained }: Account): Column {
  const column = new Column(MARGIN, 4, MOST);
  column.write(title, 18, { 'font-weight': 700 });
  column.skip(2);
  column.write(who);
  for (const [finding, ...sides] of explained) {
    column.skip(8);
    column.write(finding, 14, { 'font-weight': 700 });
    for (const side of sides) column.write(side);
  }
  column.skip(12);
  key(column);
  column.skip(14);
  return column;
}

const KEY_LEFT = MARGIN + 6;
const KEY_GAP = 182;
const A_ROW = 3;

/** What the signs and bands stand for. */
function key(column: Column): void {
  const items = [
    ...SIGNS.map((sign) => ({ draw: (x: number, y: number) => drawSign(sign, x, y, INK), text: SIGN_WORDS[sign] })),
    { draw: (x: number, y: number) => band(x, y, 'dots'), text: 'waiting' },
    { draw: (x: number, y: number) => band(x, y, '#dcdcdc'), text: 'in a course' },
    { draw: (x: number, y: number) => band(x, y, '#8a8a8a'), text: 'in hospital' },
  ];
  items.forEach(({ draw, text }, at) => {
    const x = KEY_LEFT + (at % A_ROW) * KEY_GAP;
    const y = column.y + 8 + Math.floor(at / A_ROW) * 21;
    column.parts.push(draw(x, y), textElement('text', { x: x + 13, y: y + 5, 'font-size': 14, fill: INK }, text));
  });
  column.skip(Math.ceil(items.length / A_ROW) * 21);
  column.write('Below: needs, the higher the worse (level 1 to 3). Right: touchpoints in the window.', 14, {
    fill: GREY,
  });
}

function band(x: number, y: number, fill: string): string {
  if (fill !== 'dots') return element('rect', { x: x - 8, y: y - 6, width: 17, height: 12, fill });
  const line = { x1: x - 8, x2: x + 9, y1: y, y2: y, stroke: INK, 'stroke-width': 2, 'stroke-dasharray': '2 3' };
  return element('line', line);
}

function blocksOf({ lives, partings, days, months }: Account): Block[] {
  const each = partings.map((parting) => (parting === undefined ? [] : [parting.day]));
  return lives.map(({ regime, diary, burden, touchpoints }, at) => ({
    name: regime,
    about: lifeWords(burden, touchpoints),
    mark: markOf(regime, at),
    life: lanesOf(diary, days),
    days,
    months,
    partings: at === 0 ? [...new Set(each.flat())] : each[at - 1],
  }));
}

function footer({ badges, caption }: Account, y: number): Column {
  const column = new Column(MARGIN, y, MOST);
  for (const badge of badges) {
    for (const sentence of badge) column.write(sentence, 14, { 'font-weight': 700 });
    column.skip(8);
  }
  for (const sentence of caption) column.write(sentence, 14, { fill: GREY });
  return column;
}
