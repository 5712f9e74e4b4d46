import type { World } from '../../engine/index.ts';
import { plain } from '../analyse/numbers.ts';
import { counted, gated, some, type Finding } from './check.ts';
import { cellsOf, deviation, difference, type Cell } from './clearing-cells.ts';
import { criticalValue } from './normal-tail.ts';
import type { Seen } from './observe.ts';

/** Chance of a false alarm over all comparisons together (Bonferroni). */
const FAMILY_ERROR = 0.01;
/** Two shares are compared by their normal approximation, which needs a variance of so many clearings on either side. */
const ENOUGH = 9;
/** The bonus of the smuggling drill, for saying in how many cells it would show by itself. */
const BONUS = 1.2;

interface Compared {
  readonly cell: Cell;
  readonly against: string;
  /** In standard errors. */
  readonly apart: number;
}

/**
 * The share cleared among contacts of standard length is the chance the world declares for service and domain, under
 * every regime, and the same under all of them.
 */
export function clearingChances(columns: readonly Seen[], world: Partial<World>): Finding {
  const cells = cellsOf(columns, world);
  const tried = cells.filter(({ given }) => given > 0);
  const compared = [...tried.map(withDeclared), ...betweenRegimes(tried.filter(hasEnough), columns[0].name)];
  const limit = criticalValue(FAMILY_ERROR / Math.max(1, compared.length));
  const [largest] = compared.toSorted((a, b) => Math.abs(b.apart) - Math.abs(a.apart));
  const failing = compared.filter(({ apart }) => Math.abs(apart) > limit);
  const passed = failing.length === 0 && tried.length > 0;
  const showing = tried.filter((cell) => shows(cell, limit)).length;
  const figures = {
    cells: cells.length,
    tried: tried.length,
    comparisons: compared.length,
    family_error: FAMILY_ERROR,
    limit_in_standard_errors: limit,
    largest_in_standard_errors: largest?.apart ?? null,
    largest_at: largest ? nameOf(largest.cell) : null,
    failing: failing.length,
    failing_regimes: [...new Set(failing.map(({ cell }) => cell.regime))],
    cells_that_show_a_fifth_more: showing,
  };
  const looked = `${tried.length} of ${counted(cells.length, 'cell')} (regime, service, domain) had attempts; ${compared.length} comparisons with the declared chance and with ${columns[0].name}, ${plain(limit, 2)} standard errors allowed (1 % false alarms over all, Bonferroni).`;
  const told = passed
    ? `Furthest: ${said(largest)}. ${showing} of the cells would show a bonus of × ${plain(BONUS, 1)} by themselves.`
    : `Apart: ${failing.length === 0 ? 'nothing could be judged' : some(failing.map(said))}.`;
  return gated('clearing_chances', passed, `${looked} ${told}`, figures);
}

const withDeclared = (cell: Cell): Compared => ({
  cell,
  against: 'the declared chance',
  apart: deviation(cell, cell.declared),
});

function betweenRegimes(cells: readonly Cell[], reference: string): Compared[] {
  return cells.flatMap((cell) => {
    if (cell.regime === reference) return [];
    const against = cells.find(
      ({ regime, service, domain }) => regime === reference && service === cell.service && domain === cell.domain,
    );
    return against ? [{ cell, against: reference, apart: difference(cell, against) }] : [];
  });
}

const hasEnough = ({ given, declared }: Cell): boolean => given * declared * (1 - declared) >= ENOUGH;

/** Whether the bonus, in this cell alone, would lie beyond the limit more often than not. */
function shows({ given, declared }: Cell, limit: number): boolean {
  const bonus = Math.min(1, declared * BONUS) - declared;
  return bonus * Math.sqrt(given / (declared * (1 - declared))) > limit;
}

const nameOf = ({ regime, service, domain }: Cell): string => `${regime}, ${service}, ${domain}`;

function said({ cell, against, apart }: Compared): string {
  const share = plain(cell.cleared / cell.given, 3);
  return `${nameOf(cell)}, ${share} cleared of ${plain(cell.given, 0)}, ${plain(Math.abs(apart), 2)} from ${against}`;
}
