import type { FormDashboards, NeedFigure } from '../../experiments/analyse/two-dashboards.ts';
import { notInQueue } from '../../experiments/report/figures/not-in-queue.ts';
import { twoDashboards } from '../../experiments/report/figures/two-dashboards.ts';
import type { Example } from './examples.ts';

const need = (label: string, mean: string, difference: number, half: number | null): NeedFigure => ({
  label,
  mean,
  difference,
  low: half === null ? null : difference - half,
  high: half === null ? null : difference + half,
});

const needs = (burden: number, half: number | null = 2): NeedFigure[] => [
  need('Burden of need', String(200 + 2 * burden), burden, half),
  need('Need not worked on', '104', burden / 2, half),
  need('Deaths', '10.4', 0, half),
  need('Without contact', '6.1 %', -burden / 3, half),
];

const figure = (indicator: string, label: string, value: number, truth: number, target?: number) => ({
  indicator,
  label,
  value,
  truth,
  target,
});

const FORMS: readonly FormDashboards[] = [
  {
    regime: 'status-quo',
    position: 0,
    looks: '1 target, no consequence; 6 figures asked for, 2 counted here',
    figures: [
      figure('same_day_appointments', 'Same day appointments', 0.45, 0.56, 0.45),
      figure('need_covered', 'Need covered', 0.18, 0.33),
    ],
    needs: needs(0, null),
  },
  {
    regime: 'hierarchy',
    position: 1,
    looks: '3 targets, managed; 10 figures asked for, 3 counted here',
    figures: [
      figure('same_day_appointments', 'Same day appointments', 0.55, 0.69, 0.55),
      figure('physical_care', 'Physical care', 0.92, 0.61, 0.95),
      figure('need_covered', 'Need covered', 0.19, 0.34),
    ],
    needs: needs(6),
  },
  { regime: 'network', position: 2, looks: 'reports nothing', figures: [], needs: needs(-3) },
];

const unseen = (label: string, ...counts: readonly (readonly [number, number])[]) => ({
  label,
  forms: ['status-quo', 'hierarchy', 'network'].map((regime, position) => ({
    regime,
    position,
    unseen: counts[position][0],
    needing: counts[position][1],
  })),
});

/** What is looked at, and who is not. */
export const MISSED_EXAMPLES: readonly Example[] = [
  {
    name: 'two-dashboards',
    widths: [920, 720, 358],
    about: 'What each form looks at beside what happened to need: on the screen of two dashboards.',
    draw: (id, sheet) =>
      twoDashboards({
        id,
        title: 'Same day appointments as reported: 45 to 55 % from form to form. Burden of need: more under hierarchy',
        description: 'Figures of each form as reported and as met; need as the difference from status-quo in %.',
        reference: 'status-quo',
        forms: FORMS,
        band: 5,
        sheet,
      }),
  },
  {
    name: 'not-in-queue',
    about: 'Who had need and met nobody, by need group and by deprivation: on the screen of who is not in the queue.',
    draw: (id, sheet) =>
      notInQueue({
        id,
        title: 'By need group, without contact most often under every form: young in distress, 11.8 to 12.2 %',
        description: 'Person-years with need in which nobody was met. Hollow: too few to say.',
        cells: [
          unseen('Ordinary', [42_774, 602_131], [42_156, 602_050], [42_627, 601_915]),
          unseen('Young in distress', [1_251, 10_245], [1_225, 10_244], [1_208, 10_231]),
          unseen('Fifth 3', [40, 283], [16, 281], [17, 281]),
          unseen('Fifth 5, least deprived', [0, 0], [0, 0], [0, 0]),
        ],
        sheet,
      }),
  },
];
