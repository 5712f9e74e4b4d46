import { Simulation } from '../../engine/index.ts';
import { meanOf } from '../../experiments/analyse/interval.ts';
import { quartersBefore } from '../../experiments/series/quarters.ts';
import { seriesOf } from '../../experiments/series/series.ts';
import { designOf, type Question, type Setting } from './run.ts';

/** One value a quarter from the change of form on, by measure. */
type Quarters = Readonly<Record<string, readonly number[]>>;

const MEANS = {
  create: (settings: ConstructorParameters<typeof Simulation>[0]) => new Simulation(settings),
  hash: () => '',
  onYears: () => {},
};

/** Measures as time goes by: [regime][pair]. */
export function quarterly(question: Question, at: Setting): Quarters[][] {
  const design = designOf(question, at);
  const before = quartersBefore(design.warmUp);
  const pairs = Array.from({ length: at.pairs }, (_, pair) => seriesOf(design, pair, MEANS));
  return question.columns.map((_, regime) =>
    pairs.map((runs) =>
      Object.fromEntries(
        Object.entries(runs[regime].values).map(([name, values]) => [
          name,
          values.slice(before).map((value) => value ?? Number.NaN),
        ]),
      ),
    ),
  );
}

/** Mean of a measure over the quarters [from, to), of every pair. */
export const over = (pairs: readonly Quarters[], measure: string, from: number, to: number): number[] =>
  pairs.map((quarters) => meanOf(quarters[measure].slice(from, to)));
