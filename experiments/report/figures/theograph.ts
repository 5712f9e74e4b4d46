import type { Account } from '../../twin/account.ts';
import { element, textElement } from '../markup.ts';
import { GREY } from './frame.ts';
import { blockHeight, lanesWithin, lifeBlock } from './life-block.ts';
import { blocksOf, writeKey } from './lives-drawing.ts';
import { Column } from './wrapped-text.ts';

const THEOGRAPH_WIDTH = 560;
const MARGIN = 12;
/** Characters of 14 px in a line. */
const MOST = 69;

/** The same person’s lives one below the other, with all there is to say: a drawing that stands by itself. */
export function theograph(account: Account): string {
  const head = header(account);
  const blocks = blocksOf(account);
  const height = blockHeight(blocks[0].life.lanes.length);
  const drawn = blocks.map((block, at) => lifeBlock(block, head.y + at * (height + 14), lanesWithin(THEOGRAPH_WIDTH)));
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
  writeKey(column, THEOGRAPH_WIDTH);
  column.skip(14);
  return column;
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
