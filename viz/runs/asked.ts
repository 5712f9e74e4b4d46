import type { Place, World } from '../../engine/index.ts';
import { equalise, type Column, type Design } from '../../experiments/run/design.ts';
import { seedKey } from '../../experiments/run/seed-key.ts';
import { regimes as shipped } from '../../scenarios/bundled.ts';
import { WARM_UP_REGIME } from '../../scenarios/settings.ts';

/** A question as the page puts it; plain data. The first regime is the reference. */
export interface Asked {
  readonly place: Place;
  readonly people: number;
  readonly years: number;
  readonly warmUp: number;
  readonly replications: number;
  /** Phrase. */
  readonly seed: string;
  readonly regimes: readonly Column[];
  readonly world: Partial<World>;
  readonly knockout: readonly string[];
  /** Codes of rules that take the first regime's values everywhere. */
  readonly equalise: readonly string[];
}

/** The same question as a batch takes it: the digests are those of the command line. */
export function designOf({ seed, regimes, equalise: codes, ...rest }: Asked): Design {
  return {
    ...rest,
    seed: seedKey(seed),
    warmUpRules: shipped[WARM_UP_REGIME].rules,
    regimes: equalise(regimes, codes),
    rows: 'none',
  };
}
