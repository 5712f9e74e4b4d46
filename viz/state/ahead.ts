import type { Finding } from '../../experiments/analyse/finding.ts';
import { regimesOf } from '../../experiments/analyse/reading.ts';
import type { PageState } from './page-state.ts';

declare global {
  /** Answers made ahead by real runs, by place; the script `answers.js` beside the page puts them there. */
  var FORMWORK_ANSWERS: Readonly<Record<string, Finding>> | undefined;
}

/** The answer made ahead to exactly this question; undefined where there is none. */
export function madeAhead(state: PageState, people: number): Finding | undefined {
  const all = globalThis.FORMWORK_ANSWERS ?? {};
  if (!Object.hasOwn(all, state.place) || state.world !== '' || state.equalise.length > 0) return undefined;
  const found = all[state.place];
  const { comparison } = found;
  const same =
    comparison.people === people &&
    comparison.years === state.years &&
    comparison.warmUp === state.warm_up &&
    comparison.seed === state.seed &&
    (state.pairs === 0 || comparison.replications === state.pairs) &&
    regimesOf(comparison).join() === state.regimes.join();
  return same ? found : undefined;
}
