import { MAIN_MEASURES, type MainMeasure } from '../analyse/main-measures.ts';
import { SERIES_MEASURES } from './rates.ts';

type Labelled = Pick<MainMeasure, 'name' | 'label' | 'unit'>;

/** Measures that the first page does not have. */
const OTHERS: readonly Labelled[] = [
  { name: 'contacts_practice', label: 'Touchpoints at practices', unit: 'contacts a year' },
  { name: 'wait_practice_within_7', label: 'Held within seven days', unit: '% of appointments' },
  { name: 'minutes_idle', label: 'Idle minutes', unit: 'minutes a head and year, hospital included' },
  { name: 'trust', label: 'Trust on ties in use', unit: 'share of agreements kept' },
];

/** Every measure of a series in words, in the order of reading. */
export const SERIES_LABELS: readonly Labelled[] = [...MAIN_MEASURES, ...OTHERS].filter(({ name }) =>
  SERIES_MEASURES.includes(name),
);

/** What a value of a measure is multiplied by to be in the unit of its label. */
export const scaleOf = ({ unit }: Labelled): number => (unit.startsWith('%') ? 100 : 1);
