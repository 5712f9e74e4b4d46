import { element } from '../markup.ts';

export interface Mark {
  readonly colour: string;
  /** Pattern of lines. */
  readonly dashes: string;
  readonly shape: Shape;
}

type Shape = 'square' | 'circle' | 'triangle' | 'diamond' | 'cross' | 'wedge' | 'bar' | 'hourglass' | 'bow';

const SHIPPED: ReadonlyMap<string, Mark> = new Map([
  ['hierarchy', { colour: '#12436D', dashes: '', shape: 'square' }],
  ['network', { colour: '#B84300', dashes: '6 3', shape: 'circle' }],
  ['hybrid', { colour: '#595959', dashes: '2 3', shape: 'triangle' }],
]);
/** None of them is the shape of one that has a colour: a mark is told without it. */
const OTHERS: readonly Shape[] = ['diamond', 'cross', 'wedge', 'bar', 'hourglass', 'bow'];

/** How a regime is drawn: three have a look of their own, the others differ by shape and label. */
export function markOf(name: string, position: number): Mark {
  return SHIPPED.get(name) ?? { colour: '#1a1a1a', dashes: '8 2 2 2', shape: OTHERS[position % OTHERS.length] };
}

/** A mark about `size` wide around a point; hollow marks are outlines. */
export function drawMark({ colour, shape }: Mark, x: number, y: number, size: number, hollow = false): string {
  const half = size / 2;
  const paint = { fill: hollow ? '#ffffff' : colour, stroke: colour, 'stroke-width': hollow ? 2 : 1 };
  if (shape === 'circle') return element('circle', { cx: x, cy: y, r: half, ...paint });
  const points = OUTLINES[shape].map(([right, down]) => `${round(x + right * half)},${round(y + down * half)}`);
  return element('polygon', { points: points.join(' '), ...paint });
}

const round = (value: number): number => Math.round(value * 100) / 100;

const OUTLINES: Readonly<Record<Exclude<Shape, 'circle'>, readonly (readonly [number, number])[]>> = {
  square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
  triangle: [[0, -1.1], [1.1, 0.9], [-1.1, 0.9]],
  wedge: [[-1.1, -0.9], [1.1, -0.9], [0, 1.1]],
  bar: [[-0.5, -1.2], [0.5, -1.2], [0.5, 1.2], [-0.5, 1.2]],
  hourglass: [[-1, -1.1], [1, -1.1], [-1, 1.1], [1, 1.1]],
  bow: [[-1.1, -1], [1.1, 1], [1.1, -1], [-1.1, 1]],
  diamond: [[0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]],
  cross: [[-1, -0.4], [-0.4, -0.4], [-0.4, -1], [0.4, -1], [0.4, -0.4], [1, -0.4],
    [1, 0.4], [0.4, 0.4], [0.4, 1], [-0.4, 1], [-0.4, 0.4], [-1, 0.4]],
}; // prettier-ignore
