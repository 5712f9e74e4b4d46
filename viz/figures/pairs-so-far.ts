import type { Comparison } from '../../experiments/analyse/comparison.ts';
import { regimesOf } from '../../experiments/analyse/reading.ts';
import { frame, GREY, INK, label, laneLabel, lanesFrom, type Sheet } from '../../experiments/report/figures/frame.ts';
import { markOf } from '../../experiments/report/figures/marks.ts';
import { element } from '../../experiments/report/markup.ts';

/** How many pairs so far have less, about the same, or more under a form than under the reference. */
export interface SoFarLane {
  readonly regime: string;
  /** Position among the regimes; settles the colour. */
  readonly position: number;
  readonly less: number;
  readonly same: number;
  readonly more: number;
}

const LANE = 34;
const TOP = 4;
const MOST_SIGNS = 200;
const WIDEST_STEP = 18;

/** Lanes of the burden of need. */
export function soFarLanes(comparison: Comparison): SoFarLane[] {
  const forms = regimesOf(comparison);
  return comparison.paired
    .filter(({ measure }) => measure === 'burden')
    .map(({ regime, better, same, worse }) => ({
      regime,
      position: forms.indexOf(regime),
      less: better,
      same,
      more: worse,
    }));
}

export const soFarWords = (lanes: readonly SoFarLane[]): string =>
  lanes
    .map(({ regime, less, same, more }) => `${regime}: less in ${less}, same in ${same}, more in ${more}`)
    .join('; ');

/** A sign a pair, those to come as specks: what is known while pairs are still being run. */
export function pairsSoFar(lanes: readonly SoFarLane[], of: number, id: string, sheet: Sheet): string {
  const { height, middle } = lanesFrom(sheet, TOP, LANE);
  const bottom = TOP + lanes.length * height;
  const shown = Math.min(of, MOST_SIGNS);
  const step = Math.min(WIDEST_STEP, (sheet.right - sheet.left) / shown);
  const done = Math.max(0, ...lanes.map(({ less, same, more }) => less + same + more));
  const signs = lanes.flatMap(({ regime, position, ...counts }, at) => [
    laneLabel(sheet, middle(at), LANE, regime),
    ...kindsOf(counts, shown).map((kind, nth) =>
      sign(
        kind,
        sheet.left + (nth + 0.5) * step,
        middle(at),
        Math.min(6, step * 0.42),
        markOf(regime, position).colour,
      ),
    ),
  ]);
  const title = `So far: ${done} of ${of} pairs`;
  return frame(
    { id, title, description: `Burden of need. ${soFarWords(lanes)}.`, height: bottom + 30, sheet },
    ...signs,
    ...key(sheet, bottom + 18),
  );
}

type Kind = 'less' | 'same' | 'more' | 'to_come';

function kindsOf({ less, same, more }: Pick<SoFarLane, 'less' | 'same' | 'more'>, shown: number): Kind[] {
  const known = [['less', less], ['same', same], ['more', more]] as const; // prettier-ignore
  const kinds: Kind[] = known.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  return Array.from({ length: shown }, (_, at) => kinds[at] ?? 'to_come');
}

/** Down is less, a ring is the same, up is more. */
function sign(kind: Kind, x: number, y: number, r: number, colour: string): string {
  const [cx, cy] = [round(x), round(y)];
  if (kind === 'to_come') return element('circle', { cx, cy, r: round(Math.min(1.6, r)), fill: GREY });
  if (kind === 'same') return element('circle', { cx, cy, r: round(r * 0.8), fill: '#ffffff', stroke: colour, 'stroke-width': 1.8 }); // prettier-ignore
  const tip = kind === 'less' ? r : -r;
  const points = [[x - r, y - tip], [x + r, y - tip], [x, y + tip]].map((point) => point.map(round).join()).join(' '); // prettier-ignore
  return element('polygon', { points, fill: colour });
}

const round = (value: number): number => Math.round(value * 10) / 10;

const KEY = [['less', 'less'], ['same', 'same'], ['more', 'more'], ['to_come', 'to come']] as const; // prettier-ignore
const CHARACTER = 7.4;

function key({ left }: Sheet, y: number): string[] {
  let x = left + 6;
  return KEY.flatMap(([kind, words]) => {
    const at = x;
    x += 30 + words.length * CHARACTER;
    return [sign(kind, at, y - 4, 5, INK), label(at + 11, y, words)];
  });
}
