import { PERSON_YEAR_COLUMNS, type PersonYears } from '../../engine/index.ts';
import type { Measured } from './targets.ts';

const WIDTH = PERSON_YEAR_COLUMNS.length;
const DOMAINS = ['physical', 'mental', 'social', 'functional'];
const column = (name: string): number => PERSON_YEAR_COLUMNS.indexOf(name);
const YEAR = column('year');
const LIVED = column('days_lived');
const NEED = column('need_days_mental');
const UNMET = column('unmet_days_mental');
const BURDEN = DOMAINS.map((domain) => column(`burden_${domain}`));
const DAYS_A_YEAR = 365;

/**
 * What no measure of a run gives, from the rows of all people.
 *
 * - `mental_treated`: share of the days with mental need on which somebody has worked on it within 28 days. The survey
 *   behind target 7 asks on one day who is treated now, so days are counted and not people who ever were.
 * - `burden_year_1`, …: level-weighted domain-days a person-year, by counted year.
 */
export function fromPersonYears({ cells }: PersonYears): Measured {
  let [need, unmet] = [0, 0];
  const burden: number[] = [];
  const lived: number[] = [];
  for (let at = 0; at < cells.length; at += WIDTH) {
    need += cells[at + NEED];
    unmet += cells[at + UNMET];
    const year = cells[at + YEAR] - 1;
    lived[year] = (lived[year] ?? 0) + cells[at + LIVED];
    burden[year] = BURDEN.reduce((sum, one) => sum + cells[at + one], burden[year] ?? 0);
  }
  const years = burden.map((days, year) => [`burden_year_${year + 1}`, (days / lived[year]) * DAYS_A_YEAR] as const);
  return { mental_treated: 1 - unmet / need, ...Object.fromEntries(years) };
}
