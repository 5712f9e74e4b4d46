/** A shared input that the calibration may move, and how far. */
export interface Range {
  /** Name in the world. */
  readonly input: string;
  readonly low: number;
  readonly high: number;
  /** Where the range comes from. */
  readonly source: string;
}

const range = (input: string, low: number, high: number, source: string): Range => ({ input, low, high, source });
const MOST = '±40 % of the start value';
const HALF = '±50 % of the start value';

/** The free inputs. All others stay at their start values. */
export const RANGES: readonly Range[] = [
  range('asking', 0.5, 1.5, 'hazard of asking ×.5–1.5'),
  range('events_physical', 0.6, 1.4, MOST),
  range('events_mental', 0.6, 1.4, MOST),
  range('events_social', 0.6, 1.4, MOST),
  range('events_functional', 0.6, 1.4, MOST),
  range('relief_physical', 0.5, 1.5, HALF),
  range('relief_mental', 0.5, 1.5, HALF),
  range('escalation_physical', 0.5, 1.5, HALF),
  range('escalation_mental', 0.5, 1.5, HALF),
  range('crises', 0.6, 1.4, 'assumed, ±40 %: the design gives no range'),
  range('injuries', 0.15, 0.3, '.15–.3 a person-year'),
  range('crises_admitted_physical', 0.3, 0.46, 'assumed, ±20 %: the design gives no range'),
  range(
    'practice_minutes',
    70,
    90,
    '70–80 minutes, and up to 90 because vacancies and training now take a part of them',
  ),
  range('on_the_day', 0.34, 0.5, '.40–.50, and down to .34 because offers on the day come on top'),
  range('follow_up', 0.36, 0.66, '±30 % of .51'),
  range('mental_health_minutes', 13, 33, '22 minutes ×.6–1.5'),
];
