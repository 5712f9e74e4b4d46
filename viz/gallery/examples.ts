import { dashboardTruth } from '../../experiments/report/figures/dashboard-truth.ts';
import type { Sheet } from '../../experiments/report/figures/frame.ts';
import { leftOver } from '../../experiments/report/figures/left-over.ts';
import { pairedStrip } from '../../experiments/report/figures/paired-strip.ts';
import { stackedBars } from '../../experiments/report/figures/stacked-bars.ts';
import { drawScene, sceneOf } from '../figures/at-work.ts';
import { pairsSoFar } from '../figures/pairs-so-far.ts';
import { MISSED_EXAMPLES } from './example-missed.ts';
import { LIFE_EXAMPLES } from './example-lives.ts';
import { EXAMPLE_TRACE, TRACE_NAMES } from './example-trace.ts';

/** A figure with made-up small numbers: what the gallery shows is what the snapshots hold. */
export interface Example {
  /** Kebab-case; the name of its snapshots. */
  readonly name: string;
  /** When it is used. */
  readonly about: string;
  readonly draw: (id: string, sheet: Sheet) => string;
  /** Pixels across, where they are not those of every figure. */
  readonly widths?: readonly number[];
  /** False where it holds more than a room can tell apart: more than three series. */
  readonly projected?: false;
}

/** One line of these for each figure there is. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'paired-strip',
    projected: false,
    about:
      'Differences from the reference, a mark a pair: on the Answer screen, in the report, on the page for a board.',
    draw: (id, sheet) =>
      pairedStrip({
        id,
        title: 'Burden of need: less under network; more under hierarchy',
        reference: 'status-quo',
        band: 5,
        lanes: [
          { regime: 'hierarchy', position: 1, differences: [7, 8, 7.5, 6, 9, 7] },
          { regime: 'network', position: 2, differences: [-12, -11, -9, -4, 1, 0] },
          { regime: 'hybrid', position: 3, differences: [0, 0, 0, 0, 0, 0] },
          { regime: 'network-managed-as-hierarchy', position: 4, differences: [3, 2.5, 4, 3, 2, 3.5] },
        ],
        sheet,
      }),
  },
  {
    name: 'equalised-strip',
    about: 'The same pairs with and without a rule made equal: on the Why screen.',
    draw: (id, sheet) =>
      pairedStrip({
        id,
        title: 'Burden of need under network: −7.2 % as it is, −1.4 % with R6 equal',
        reference: 'status-quo',
        band: 5,
        lanes: [
          { regime: 'network', position: 2, label: 'as it is', differences: [-9, -8, -7, -6, -6] },
          { regime: 'network', position: 2, label: 'R6 equal', hollow: true, differences: [-3, -1, -2, -1, 0] },
        ],
        sheet,
      }),
  },
  {
    name: 'left-over',
    about: 'What is left of a difference with one rule at a time made equal: on the Why screen.',
    draw: (id, sheet) =>
      leftOver({
        id,
        title: 'Burden of need under network: less of the difference is left without R6',
        description: 'Mean difference from status-quo in % with this rule equal, 6 pairs.',
        regime: 'network',
        position: 2,
        reference: 'status-quo',
        before: -7.2,
        lanes: [
          { name: 'R6 passing-on', mean: -1.4, low: -2.6, high: -0.2 },
          { name: 'R18 order-of-duties', mean: -9.1, low: -9.9, high: -8.3 },
          { name: 'R4 indicators', mean: -7, low: -8.1, high: -5.9 },
        ],
        sheet,
      }),
  },
  {
    name: 'stacked-bars',
    projected: false,
    about: 'How paid minutes were spent, and need that nobody worked on: on the Answer screen and in the report.',
    draw: (id, sheet) =>
      stackedBars({
        id,
        title: 'Time with people: 52.0 to 55.5 % of what is paid for',
        description: 'Practices and partners, % of paid minutes.',
        axis: '% of paid minutes',
        parts: ['With people', 'For people, apart', 'Reporting', 'Coordination', 'all else'],
        bars: [
          { name: 'status-quo', values: [52, 20, 12, 6, 10] },
          { name: 'network', values: [55.5, 21, 5.5, 8, 10] },
          { name: 'network-managed-as-hierarchy', values: [53, 20, 11, 7, 9] },
        ],
        sheet,
      }),
  },
  {
    name: 'dashboard-truth',
    about: 'What a dashboard shows beside what people met: in the report.',
    draw: (id, sheet) =>
      dashboardTruth({
        id,
        title: 'Same day appointments: furthest apart under hierarchy, reported 18.0 points above met',
        unit: 'share of appointments',
        lanes: [
          { regime: 'hierarchy', position: 1, value: 0.62, truth: 0.44 },
          { regime: 'network', position: 2, value: 0.45, truth: 0.45 },
        ],
        sheet,
      }),
  },
  {
    name: 'pairs-so-far',
    about: 'Which way the pairs went that a server has finished: on the Answer screen while it runs.',
    draw: (id, sheet) =>
      pairsSoFar(
        [
          { regime: 'hierarchy', position: 1, less: 0, same: 2, more: 3 },
          { regime: 'network', position: 2, less: 4, same: 1, more: 0 },
        ],
        16,
        id,
        sheet,
      ),
  },
  ...MISSED_EXAMPLES,
  ...LIFE_EXAMPLES,
  {
    name: 'at-work',
    widths: [1150, 720, 358],
    about: 'A week of the place under two forms, with people on their way: on the screen of the place at work.',
    draw: (id, sheet) =>
      drawScene(sceneOf(EXAMPLE_TRACE, TRACE_NAMES, [0, 1], sheet), 1, {
        id,
        title: 'Week 1: booked ahead or waiting are 103 under hierarchy, 103 under network',
        description: 'Circle: touchpoints; bar: queue; line: tie.',
      }),
  },
];
