import { DAYS_A_YEAR, type Glimpse, type RuleChange, type RuleValues, type Settings } from '../../engine/index.ts';
import { yearsStepped, type Design } from '../run/design.ts';
import { endOf, quartersBefore } from './quarters.ts';
import { between, RATES, SERIES_MEASURES } from './rates.ts';

/** What a series asks of a simulation. */
export interface Watched {
  readonly founding: boolean;
  govern(rules: RuleValues, changes?: readonly RuleChange[]): void;
  advance(days: number): void;
  count(options: { days: number }): void;
  look(): Glimpse;
  snapshot(): unknown;
  restore(snapshot: unknown): void;
  state(): Iterable<Uint8Array>;
}

export interface SeriesMeans {
  readonly create: (settings: Settings) => Watched;
  readonly hash: (bytes: Iterable<Uint8Array>) => string;
  /** Told years stepped, of so many. */
  readonly onYears: (years: number, of: number) => void;
}

/** One run as time goes by. */
export interface Series {
  /** By measure: one value a quarter, where `quarterEnds` says; null where there was no case. */
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
  /** Days from the change of form until its rules held: 0 at once, null not within the years counted. */
  readonly founded: number | null;
  /** SHA-256 of the final state, hexadecimal: that of the same run when nobody looks. */
  readonly digest: string;
}

/** A replication as time goes by under each regime, in the order of the design. They share the quarters of the warm-up. */
export function seriesOf(design: Design, replication: number, means: SeriesMeans): Series[] {
  const { place, people, seed, world, knockout, shocks, warmUp, years, collect } = design;
  const simulation = means.create({ place, people, seed, world, knockout, shocks, replication, collect });
  const walk = new Walk(simulation, yearsStepped(design), means);
  simulation.govern(design.warmUpRules);
  walk.days(DAYS_A_YEAR * warmUp - endOf(quartersBefore(warmUp)));
  const before = walk.quarters(quartersBefore(warmUp));
  const start = simulation.snapshot();
  return design.regimes.map(({ rules, changes }) => {
    simulation.restore(start);
    simulation.govern(rules, changes);
    simulation.count({ days: years * DAYS_A_YEAR });
    walk.begin();
    const values = byMeasure([...before, ...walk.quarters(4 * years)]);
    return { values, founded: walk.founded, digest: means.hash(simulation.state()) };
  });
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const byMeasure = (quarters: readonly Readonly<Record<string, number>>[]): Series['values'] =>
  Object.fromEntries(SERIES_MEASURES.map((name) => [name, quarters.map((quarter) => finite(quarter[name]))]));

/** Steps a simulation quarter by quarter and sees when a form is founded. */
class Walk {
  founded: number | null = null;
  private sinceChange = 0;
  private stepped = 0;
  private readonly simulation: Watched;
  private readonly of: number;
  private readonly means: SeriesMeans;

  constructor(simulation: Watched, of: number, means: SeriesMeans) {
    [this.simulation, this.of, this.means] = [simulation, of, means];
  }

  /** The form has been changed. */
  begin(): void {
    this.sinceChange = 0;
    this.founded = this.simulation.founding ? null : 0;
  }

  /** Day by day while a form is being founded, to see which is the last. */
  days(days: number): void {
    const { simulation, means } = this;
    let left = days;
    for (; left > 0 && simulation.founding; left--) {
      simulation.advance(1);
      if (!simulation.founding) this.founded = this.sinceChange + days - left;
    }
    simulation.advance(left);
    this.sinceChange += days;
    this.stepped += days;
    means.onYears(this.stepped / DAYS_A_YEAR, this.of);
  }

  /** So many quarters: what each of them was like. */
  quarters(count: number): Record<string, number>[] {
    let from = this.simulation.look();
    return Array.from({ length: count }, (_, at) => {
      this.days(endOf(at + 1) - endOf(at));
      const to = this.simulation.look();
      const sums = between(from.sums, to.sums);
      from = to;
      const rates = Object.entries(RATES).map(([name, rate]) => [name, rate(sums)] as const);
      return { ...Object.fromEntries(rates), trust: to.trust };
    });
  }
}
