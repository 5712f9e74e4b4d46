import type { TwinPair } from '../../twin/live-twice.ts';
import { element } from '../markup.ts';
import { frame, GREY, INK, label, type Sheet } from './frame.ts';

const TOP = 44;
const BAR = 26;
const HEIGHT = 132;
const FILLS = { worse: '#8a8a8a', same: '#e4e4e4', better: '#ffffff', parted: '#ffffff' } as const;

/** A thousand twins in the order of benefit, least first, and where this pair stands among them. */
export function twinRank(pair: TwinPair, id: string, sheet: Sheet): string {
  const { regime, against, ofThousand, percentile } = pair;
  const title = `This pair among 1,000 twins under ${regime}, against ${against}`;
  const { better, same, worse, parted } = ofThousand;
  const description = `${worse} worse, ${same} the same, ${better} better, ${parted} parted by death.`;
  const [left, right] = [10, sheet.width - 10];
  const x = (twins: number) => left + (twins / 1000) * (right - left);
  const parts = (['worse', 'same', 'better', 'parted'] as const).map((name) => ({ name, twins: ofThousand[name] }));
  const bars = parts.map((part, at) => {
    const from = parts.slice(0, at).reduce((sum, { twins }) => sum + twins, 0);
    return piece(part, x(from), x(from + part.twins));
  });
  const here = percentile === null ? [] : marker(x((percentile / 100) * (1000 - parted)), percentile, sheet);
  return frame({ id, title, description, height: HEIGHT, sheet }, ...bars.flat(), ...here, ...keyOf(parts, sheet));
}

interface Part {
  readonly name: keyof typeof FILLS;
  readonly twins: number;
}

function piece({ name, twins }: Part, left: number, right: number): string[] {
  if (twins === 0) return [];
  const box = { x: left, y: TOP, width: right - left, height: BAR, stroke: INK, 'stroke-width': 1.2 };
  const dashes = name === 'parted' ? { 'stroke-dasharray': '2 3' } : {};
  const wide = right - left > 34;
  const ink = name === 'worse' ? '#000000' : INK;
  return [
    element('rect', { ...box, fill: FILLS[name], ...dashes }),
    ...(wide ? [label((left + right) / 2, TOP + 18, String(twins), 'middle', ink)] : []),
  ];
}

function marker(x: number, percentile: number, { width }: Sheet): string[] {
  const anchor = x > width - 130 ? 'end' : x < 130 ? 'start' : 'middle';
  const at = anchor === 'middle' ? x : anchor === 'end' ? Math.min(width - 4, x + 8) : Math.max(4, x - 8);
  return [
    label(at, 16, `this pair: percentile ${Math.round(percentile)} of 100`, anchor),
    element('polygon', { points: `${x - 8},24 ${x + 8},24 ${x},40`, fill: INK }),
    element('line', { x1: x, x2: x, y1: 38, y2: TOP + BAR + 4, stroke: INK, 'stroke-width': 3 }),
  ];
}

const WORDS = { worse: 'worse', same: 'same', better: 'better', parted: 'parted by death' } as const;

/** What the pieces are, in their order, two a row where it is narrow. */
function keyOf(parts: readonly Part[], { width, aside }: Sheet): string[] {
  const aRow = aside ? 4 : 2;
  const gap = (width - 20) / aRow;
  return parts.flatMap(({ name, twins }, at) => {
    const [x, y] = [10 + (at % aRow) * gap, TOP + BAR + 26 + Math.floor(at / aRow) * 22];
    const dashes = name === 'parted' ? { 'stroke-dasharray': '2 3' } : {};
    const box = { x, y: y - 11, width: 16, height: 13, fill: FILLS[name], stroke: INK, 'stroke-width': 1.2, ...dashes };
    return [element('rect', box), label(x + 23, y, `${twins} ${WORDS[name]}`, 'start', twins === 0 ? GREY : INK)];
  });
}
