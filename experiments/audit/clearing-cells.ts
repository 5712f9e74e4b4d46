import { DOMAINS, worldWith, type World } from '../../engine/index.ts';
import { binomialTail } from './binomial-tail.ts';
import { criticalValue } from './normal-tail.ts';
import type { Seen } from './observe.ts';

/** What contacts of one service did to one domain under one regime: attempts at standard length, and the declared chance. */
export interface Cell {
  readonly regime: string;
  readonly service: string;
  readonly domain: string;
  readonly given: number;
  readonly cleared: number;
  readonly declared: number;
}

/** The hospital's two are reported under the names of their organisations and declared under shorter ones. */
const DECLARED_AS: ReadonlyMap<string, string> = new Map([
  ['emergency_department', 'emergency'],
  ['inpatient_beds', 'stay'],
]);

/** One cell a regime, service and domain that the world gives a chance, or in which anything was tried. */
export function cellsOf(columns: readonly Seen[], world: Partial<World>): Cell[] {
  const inputs = worldWith(world);
  return columns.flatMap((column) =>
    Object.keys(column.runs[0].result.treatments).flatMap((service) =>
      DOMAINS.map((domain) => {
        const key = `${DECLARED_AS.get(service) ?? service}_clears_${domain}`;
        const declared = Object.hasOwn(inputs, key) ? Number(inputs[key]) : 0;
        return { regime: column.name, service, domain, ...triedIn(column, service, domain), declared };
      }).filter(({ given, declared }) => given > 0 || declared > 0),
    ),
  );
}

function triedIn({ runs }: Seen, service: string, domain: (typeof DOMAINS)[number]) {
  const counts = runs.map(({ result }) => result.treatments[service][domain]);
  const sum = (key: 'given' | 'cleared') => counts.reduce((total, count) => total + count[key], 0);
  return { given: sum('given'), cleared: sum('cleared') };
}

/**
 * Distance of what was cleared from a chance, in standard errors: those of a normal variable that is as rarely so far out
 * as this count is, by the exact binomial. At most 40, for a count that has no chance at all.
 */
export function deviation({ given, cleared }: Pick<Cell, 'given' | 'cleared'>, chance: number): number {
  const tail = binomialTail(cleared, given, chance);
  if (tail >= 1) return 0;
  return Math.sign(cleared - given * chance) * criticalValue(tail);
}

/** Difference of two shares in standard errors, as if each had luck of its own: twins share it, so alarms are rarer still. */
export function difference(one: Cell, other: Cell): number {
  const share = (one.cleared + other.cleared) / (one.given + other.given);
  const error = Math.sqrt(share * (1 - share) * (1 / one.given + 1 / other.given));
  const distance = one.cleared / one.given - other.cleared / other.given;
  return distance === 0 ? 0 : distance / error;
}
