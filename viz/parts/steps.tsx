import { useEffect, useRef } from 'preact/hooks';
import { addressOf, page } from '../state/address.ts';
import { SCREENS } from '../state/page-state.ts';
import { SCREEN_CARDS } from '../screens/registry.ts';

/** The row of screens: every one is open at any time. */
export function Steps() {
  const row = useRef<HTMLElement>(null);
  const { screen: here } = page.value;
  useEffect(() => showHere(row.current!), [here]);
  return (
    <nav ref={row} class="steps" aria-label="Screens">
      <ol>
        {SCREENS.map((screen) => (
          <li key={screen}>
            <a href={addressOf({ screen })} aria-current={here === screen ? 'page' : undefined}>
              {SCREEN_CARDS[screen].short}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Where the row is longer than the window, the screen that is open stands in the middle of it. */
function showHere(row: HTMLElement): void {
  const link = row.querySelector<HTMLElement>('[aria-current]')!;
  row.scrollLeft = link.offsetLeft - row.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
}
