import { signal, type ReadonlySignal } from '@preact/signals';
import { readState, writeState, type PageState } from './page-state.ts';

const current = signal<PageState>(firstVisit());

/** What is on the page, as the address has it. */
export const page: ReadonlySignal<PageState> = current;

/** Changes what is on the page. A new screen is a step to come back from; a setting replaces the address in place. */
export function go(change: Partial<PageState>): void {
  const next = { ...current.value, ...change };
  const address = writeState(next);
  if (address === location.hash) return;
  const step = change.screen !== undefined && change.screen !== current.value.screen;
  history[step ? 'pushState' : 'replaceState'](null, '', address);
  current.value = next;
}

/** The address of a change, for links that open by keyboard, in a new tab, or are sent. */
export const addressOf = (change: Partial<PageState>): string => writeState({ ...current.value, ...change });

addEventListener('hashchange', reread);
addEventListener('popstate', reread);

function reread(): void {
  if (location.hash !== writeState(current.value)) current.value = readState(location.hash);
}

/** Which of two forms is drawn first is drawn by lot on a first visit, and kept in the address from then on. */
function firstVisit(): PageState {
  const state = readState(location.hash);
  if (location.hash.includes('order=') || location.hash.length > 2) return state;
  const lot = { ...state, order: crypto.getRandomValues(new Uint8Array(1))[0] % 2 === 1 ? '1' : '0' } as const;
  history.replaceState(null, '', writeState(lot));
  return lot;
}
