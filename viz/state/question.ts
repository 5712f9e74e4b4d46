import { computed } from '@preact/signals';
import type { Place } from '../../engine/index.ts';
import { regimes as shipped, type Regime, type RegimeName } from '../../scenarios/bundled.ts';
import { RULE_CODES } from '../../scenarios/model-codes.ts';
import { peopleOf } from '../../scenarios/schema/place.ts';
import { DEFAULT_REGIMES } from '../../scenarios/settings.ts';
import type { Asked } from '../runs/asked.ts';
import { page } from './address.ts';
import { readPlace } from './own-place.ts';
import { readWorld } from './world-dials.ts';

/** Pairs of a run on the page where nobody says how many: a few seconds of a place of 10,000 people. */
export const LIVE_PAIRS = 2;

/** What the address asks, ready to run; or why it cannot be run. */
export const question = computed((): { asked: Asked } | { error: string } => {
  const { place: word, people, regimes, years, warm_up: warmUp, pairs, seed, equalise, world } = page.value;
  try {
    const place: Place = readPlace(word);
    return {
      asked: {
        place,
        people: Math.min(people, peopleOf(place)),
        regimes: compared(regimes),
        years,
        warmUp,
        replications: pairs || LIVE_PAIRS,
        seed,
        world: readWorld(world),
        knockout: [],
        equalise: equalise.filter((code) => RULE_CODES.here.includes(code)),
      },
    };
  } catch (error) {
    return { error: (error as Error).message };
  }
});

/** Names of the forms that are compared; the first is the reference. */
export const comparedNames = computed(() => compared(page.value.regimes).map(({ name }) => name));

/** The shipped regimes of these names, each once; where none is left, the default ones. */
function compared(names: readonly string[]): readonly Regime[] {
  const known = [...new Set(names)].filter((name): name is RegimeName => Object.hasOwn(shipped, name));
  return (known.length > 0 ? known : DEFAULT_REGIMES).map((name) => shipped[name]);
}
