import type { Frame, Trace } from '../../experiments/trace/trace.ts';
import { element } from '../../experiments/report/markup.ts';
import { frame as framed, GREY, INK, label, type Sheet } from '../../experiments/report/figures/frame.ts';
import { linesOf } from '../../experiments/report/figures/wrapped-text.ts';
import { drawMark, markOf, type Mark } from '../../experiments/report/figures/marks.ts';
import {
  between,
  dotsPath,
  peopleADot,
  placesAt,
  streamsOf,
  WALKED,
  type Stream,
  type Walked,
} from './at-work-dots.ts';
import { bendOf, LARGEST_CIRCLE, layoutOf, TITLE_LINE, type Layout, type Spot } from './at-work-layout.ts';
import { tiesOf, type Tie } from './at-work-ties.ts';

const BESIDE = 760;
const GAP = 20;
const KEY = 26;
const NARROW_PANEL = 440;

/** One form's part of the scene. */
export interface Panel {
  readonly name: string;
  readonly mark: Mark;
  readonly left: number;
  readonly top: number;
  readonly frames: readonly Frame[];
  readonly streams: readonly Stream[];
}

/** Everything that does not change while the clock runs. */
export interface Scene {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly panels: readonly Panel[];
  readonly names: readonly string[];
  readonly tied: number;
  readonly people: number;
  readonly dot: number;
  readonly height: number;
  /** The most touchpoints, and the longest queue, of any organisation in any frame of either form. */
  readonly mostSeen: number;
  readonly longest: number;
}

/** A trace on a sheet: its forms in this order, beside one another where there is room. `names` of organisations as people read them. */
export function sceneOf(trace: Trace, fullNames: readonly string[], order: readonly number[], sheet: Sheet): Scene {
  const beside = sheet.width >= BESIDE;
  const width = beside ? (sheet.width - GAP * (order.length - 1)) / order.length : sheet.width;
  const layout = layoutOf(trace.organisations, width);
  const all = trace.regimes.map(({ frames }) => frames);
  const people = peopleADot(all, width < NARROW_PANEL ? 90 : 170);
  const panels = order.map((at, row) => ({
    name: trace.regimes[at].name,
    mark: markOf(trace.regimes[at].name, at),
    left: beside ? row * (width + GAP) : 0,
    top: beside ? 0 : row * (layout.height + GAP),
    frames: all[at],
    streams: streamsOf(all[at], people),
  }));
  const most = (of: 'seen' | 'queue') => Math.max(1, ...all.flat().flatMap(({ atWork }) => atWork.map((one) => one[of])));
  const rows = beside ? 1 : order.length;
  const names = fullNames.map((name, at) => (layout.spots[at].column === 'practice' ? shortened(name, fullNames) : name));
  return {
    sheet,
    layout,
    panels,
    names,
    tied: trace.tied,
    people,
    dot: width < NARROW_PANEL ? 2.6 : 3.3,
    height: rows * layout.height + (rows - 1) * GAP + KEY * keyRows(sheet).rows,
    mostSeen: most('seen'),
    longest: most('queue'),
  };
} // prettier-ignore

/** A practice's name without what most of them end in, as long as no other then has the same. */
export function shortened(name: string, among: readonly string[]): string {
  const short = (one: string) => one.replace(/( (medical|health|surgery|practice|centre|group|partnership))+$/i, '');
  return among.filter((one) => short(one) === short(name)).length === 1 ? short(name) : name;
}

/** The scene at the end of a frame. */
export function drawScene(scene: Scene, at: number, title: string, description: string): string {
  const { sheet, height, panels } = scene;
  return framed(
    { id: 'at-work', title, description, height, sheet },
    ...panels.map((panel, nth) => drawPanel(scene, panel, nth, at)),
    ...key(scene),
  );
}

/** What the paths of dots are like at a time in frames, by the names that `drawScene` gives them. */
export function dotPaths(scene: Scene, time: number): Map<string, string> {
  const { layout, dot, panels } = scene;
  return new Map(
    panels.flatMap(({ streams }, nth) =>
      WALKED.map((way): [string, string] => {
        const mine = streams.filter((stream) => stream.way === way);
        const points = mine.flatMap((stream) => {
          const [from, to] = [layout.spots[stream.from], layout.spots[stream.to]];
          return placesAt(stream, time).map((place) => between(from, to, place));
        });
        return [`${nth}-${way}`, dotsPath(way, points, dot)];
      }),
    ),
  );
}

function drawPanel(scene: Scene, panel: Panel, nth: number, at: number): string {
  const { layout, names } = scene;
  const now = panel.frames[at];
  const paths = dotPaths(scene, at);
  const dots = WALKED.map((way) =>
    element('path', { d: paths.get(`${nth}-${way}`)!, 'data-dots': `${nth}-${way}`, ...lookOf(way, panel.mark) }),
  );
  return element(
    'g',
    { transform: `translate(${panel.left} ${panel.top})` },
    element('rect', { x: 0.5, y: 0.5, width: layout.width - 1, height: layout.height - 1, fill: 'none', stroke: '#c9c9c9' }),
    drawMark(panel.mark, 18, TITLE_LINE, 12),
    label(32, TITLE_LINE + 5, now.founding ? `${panel.name}: being founded` : panel.name),
    ...tiesOf(now, scene.tied, layout.spots).map(drawTie),
    ...dots,
    ...layout.spots.map((spot, one) => organisation(scene, panel, spot, names[one], now.atWork[one])),
  );
} // prettier-ignore

function drawTie({ from, to, width, opacity }: Tie): string {
  const d = `M${from.x},${from.y}Q${bendOf(from, to).join()},${to.x},${to.y}`;
  return element('path', { d, fill: 'none', stroke: '#000000', 'stroke-width': width, opacity });
}

const lookOf = (way: Walked, { colour }: Mark) =>
  way === 'sent_back'
    ? { fill: '#ffffff', stroke: colour, 'stroke-width': 1.6 }
    : { fill: colour, stroke: '#ffffff', 'stroke-width': 0.6 };

const CHARACTER = 7.6;
/** Names may take two lines where rows are so far apart. */
const ROOMY = 44;

/** A circle whose area is touchpoints, a name, and a bar whose length is the queue. */
function organisation(
  { layout, mostSeen, longest }: Scene,
  { mark }: Panel,
  { x, y, side, row }: Spot,
  name: string,
  { seen, queue }: Frame['atWork'][number],
): string {
  const radius = 3 + (LARGEST_CIRCLE - 3) * Math.sqrt(seen / mostSeen);
  const right = side === 'right';
  const edge = right ? x + LARGEST_CIRCLE + 5 : x - LARGEST_CIRCLE - 5;
  const room = right ? Math.min(layout.labelRoom, layout.width - edge - 3) : edge - 3;
  const long = (queue / longest) * (layout.labelRoom - 52);
  const [first, second] = nameLines(name, Math.floor(room / CHARACTER), row >= ROOMY);
  const anchor = right ? 'start' : 'end';
  return element(
    'g',
    {},
    element('circle', { cx: x, cy: y, r: radius, fill: '#ffffff', stroke: INK, 'stroke-width': 2 }),
    ...(second === undefined ? [] : [label(edge, y - 15, first, anchor)]),
    label(edge, y - 1, second ?? first, anchor),
    element('rect', { x: right ? edge : edge - long, y: y + 4, width: Math.max(1, long), height: 8, fill: mark.colour }),
    label(right ? edge + long + 5 : edge - long - 5, y + 12, String(queue), anchor, GREY),
  );
} // prettier-ignore

/** A name in one line, or in two where there is room; what is longer is cut. */
function nameLines(name: string, most: number, two: boolean): [first: string, second?: string] {
  const cut = (text: string) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
  const [first, ...rest] = linesOf(name, most);
  return rest.length > 0 && two ? [first, cut(rest.join(' '))] : [cut(name)];
}

const WAY_WORDS: Readonly<Record<Walked, string>> = {
  passed_on: 'passed on',
  sent_back: 'sent back',
  emergency: 'to emergency',
  admitted: 'admitted',
};

/** Rows of the key, and how many ways stand in one. */
const keyRows = ({ width }: Sheet) =>
  width < BESIDE ? { rows: 3, aRow: 2, from: 8 } : { rows: 1, aRow: 4, from: 160 };

/** What the dots stand for, beneath. */
function key({ height, sheet, people, dot }: Scene): string[] {
  const { rows, aRow, from } = keyRows(sheet);
  const top = height - KEY * rows + 18;
  const look = { colour: INK, dashes: '', shape: 'circle' } as const;
  return [
    label(2, top, `A dot: ${people === 1 ? 'one person' : `${people} people`}`),
    ...WALKED.flatMap((way, at) => {
      const row = Math.floor(at / aRow) + (rows > 1 ? 1 : 0);
      const [x, y] = [from + (at % aRow) * 140, top + row * KEY];
      return [
        element('path', { d: dotsPath(way, [[x, y - 4]], dot + 1), ...lookOf(way, look) }),
        label(x + 10, y, WAY_WORDS[way]),
      ];
    }),
  ];
}
