import { addressOf, page } from '../state/address.ts';
import { SCREENS } from '../state/page-state.ts';
import { SCREEN_CARDS } from '../screens/registry.ts';

/** The row of screens: every one is open at any time. */
export function Steps() {
  return (
    <nav class="steps" aria-label="Screens">
      <ol>
        {SCREENS.map((screen) => (
          <li key={screen}>
            <a href={addressOf({ screen })} aria-current={page.value.screen === screen ? 'page' : undefined}>
              {SCREEN_CARDS[screen].short}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
