import type { Diary, DiaryEntry } from '../../engine/index.ts';
import { fan, type FanPanel } from '../../experiments/report/figures/fan.ts';
import { livesDrawing } from '../../experiments/report/figures/lives-drawing.ts';
import { theograph } from '../../experiments/report/figures/theograph.ts';
import { twinRank } from '../../experiments/report/figures/twin-rank.ts';
import { accountOf } from '../../experiments/twin/account.ts';
import type { TwinPair } from '../../experiments/twin/live-twice.ts';
import type { Example } from './examples.ts';

const COMMON: readonly DiaryEntry[] = [
  { day: 60, what: 'level', domain: 'social', level: 1, cause: 'life_event' },
  { day: 80, what: 'asked', organisation: 'practice', domain: 'social', again: false },
  { day: 83, what: 'contact', organisation: 'practice', kind: 'first' },
];
const PASSED_ON: readonly DiaryEntry[] = [
  { day: 83, what: 'referred', organisation: 'voluntary', domain: 'social', level: 1 },
  { day: 110, what: 'course_started', organisation: 'voluntary', domain: 'social', level: 1 },
  { day: 110, what: 'contact', organisation: 'voluntary', kind: 'first' },
  { day: 131, what: 'contact', organisation: 'voluntary', kind: 'planned' },
  { day: 131, what: 'level', domain: 'social', level: 0, cause: 'contact' },
  { day: 131, what: 'course_ended', organisation: 'voluntary', domain: 'social', level: 0 },
];
const LEFT: readonly DiaryEntry[] = [
  { day: 200, what: 'level', domain: 'mental', level: 2, cause: 'of_itself' },
  { day: 230, what: 'turned_away', organisation: 'practice', domain: 'mental', level: 2 },
  { day: 300, what: 'contact', organisation: 'emergency_department', kind: 'crisis' },
];

const diary = (...more: readonly DiaryEntry[]): Diary => ({
  person: 7,
  age: 58,
  need_group: 'physical_and_mental',
  deprivation_fifth: 2,
  levels: [0, 0, 0, 1],
  entries: [...COMMON, ...more],
});

const pair: TwinPair = {
  regime: 'network',
  against: 'hierarchy',
  difference: -140,
  percentile: 82,
  ofThousand: { better: 380, same: 260, worse: 355, parted: 5 },
};

const account = accountOf(
  {
    lives: [
      { regime: 'hierarchy', diary: diary(...LEFT), burden: 310, touchpoints: 3 },
      { regime: 'network', diary: diary(...PASSED_ON), burden: 170, touchpoints: 3 },
    ],
    pairs: [pair],
    digest: '',
  },
  { engine: '0.1.0', place: 'made-up', title: 'Nowhere', people: 1_000, years: 2, warmUp: 1, months: 12, seed: 'made-up', replication: 0, pick: 'random' }, // prettier-ignore
);

const ENDS = [-91, 0, 91, 182, 274, 365, 456, 547, 639, 730];

/** Medians about `level` that move by `drift` a quarter once the form has changed. */
function panel(regime: string, position: number, level: number, drift: number): FanPanel {
  const medians = ENDS.map((end, at) => level + (end > 0 ? (at - 1) * drift : 0));
  return {
    regime,
    position,
    bands: medians.map((median) => ({
      median,
      half: [median - 4, median + 4] as const,
      most: [median - 9, median + 9] as const,
    })),
    runs: [medians.map((median, at) => median + (at % 2 === 0 ? 5 : -3))],
    before: medians.map((median) => median + 3),
    founded: drift === 0 ? 0 : 200,
  };
}

/** Lives and time. */
export const LIFE_EXAMPLES: readonly Example[] = [
  {
    name: 'theograph',
    widths: [560],
    projected: false,
    about:
      'The same lives with all there is to say of them, as a file that stands by itself: what `formwork twin` writes.',
    draw: () => theograph(account),
  },
  {
    name: 'lives-drawing',
    widths: [1150, 720, 358],
    about: 'One person under two forms, a lane a service and a lane a domain of need: on the Two lives screen.',
    draw: (id, sheet) => livesDrawing(account, [0, 1], id, sheet),
  },
  {
    name: 'twin-rank',
    about: 'Where this pair stands among a thousand: on the Two lives screen.',
    draw: (id, sheet) => twinRank(pair, id, sheet),
  },
  {
    name: 'fan',
    about: 'Medians and bands by quarter, a panel a form on one scale: on the Over time screen.',
    draw: (id, sheet) =>
      fan({
        id,
        title: 'Burden in the last year: 210 under status-quo, 198 under network',
        description: 'By quarter; bands hold half and four of five of the pairs.',
        ends: ENDS,
        panels: [panel('status-quo', 0, 210, 0), panel('network', 1, 210, -1.5), panel('hierarchy', 2, 210, 1)],
        sheet,
      }),
  },
];
