import { comparison } from '../../experiments/analyse/comparison.ts';
import { finding, type Finding } from '../../experiments/analyse/finding.ts';
import { Tally } from '../../experiments/analyse/tally.ts';
import type { RunResult } from '../../engine/index.ts';
import { place, regimes, type RegimeName } from '../../scenarios/bundled.ts';
import type { Asked } from '../../viz/runs/asked.ts';

/** Values of measures, one a pair, by regime; the first is the reference. */
export type Planted = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** A finding in which everything but what is planted was not counted. */
export function plantedFinding(planted: Planted): Finding {
  const names = Object.keys(planted);
  const pairs = Object.values(Object.values(planted)[0])[0].length;
  const tally = new Tally(names.length, pairs);
  names.forEach((name, regime) => {
    for (let pair = 0; pair < pairs; pair++) {
      const measures = Object.fromEntries(Object.entries(planted[name]).map(([key, values]) => [key, values[pair]]));
      const minutes = { A81001: { paid: 100, direct: 60, reporting: 10, idle: 30 } };
      tally.add(regime, pair, {
        measures,
        minutes,
        treatments: {},
        withoutContact: {},
        reported: {},
        personYears: 10,
      } as unknown as RunResult);
    }
  });
  const asked = { engine: '0.1.0', seed: 'formwork', place: 'fleetwood', people: 2_000, years: 5, warmUp: 4, replications: pairs }; // prettier-ignore
  const took = { digest: 'abc', elapsedSeconds: 1, personYearsPerSecond: 1 };
  return finding(comparison(tally, names, asked, took), tally, names, []);
}

/** The question such a finding answers. */
export function askedOf(names: readonly RegimeName[], changes: Partial<Asked> = {}): Asked {
  return {
    place: place('fleetwood'),
    people: 2_000,
    years: 5,
    warmUp: 4,
    replications: 4,
    seed: 'formwork',
    regimes: names.map((name) => regimes[name]),
    world: {},
    knockout: [],
    equalise: [],
    ...changes,
  };
}
