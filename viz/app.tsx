import { useEffect, useRef } from 'preact/hooks';
import { Steps } from './parts/steps.tsx';
import { addressOf, go, page } from './state/address.ts';
import { SCREENS } from './state/page-state.ts';
import { SCREEN_CARDS } from './screens/registry.ts';

/** Head, one screen, and the way on. The heading takes the focus when the screen changes, so that it is read out. */
export function App() {
  const { screen } = page.value;
  const { title, Screen } = SCREEN_CARDS[screen];
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(screen);
  useEffect(() => {
    document.title = `${title} · Formwork`;
    if (before.current === screen) return;
    before.current = screen;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [screen, title]);
  return (
    <>
      <a class="skip" href="#content" onClick={(event) => (event.preventDefault(), heading.current?.focus())}>
        Skip to the content
      </a>
      <header class="top">
        <a class="brand" href={addressOf({ screen: 'question' })}>
          Formwork
        </a>
        <Steps />
      </header>
      <main id="content" class={`screen screen-${screen}`}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <Screen key={screen} />
      </main>
      <Onward />
      <footer class="foot">
        <p>Synthetic people. A thinking aid, not a forecast. Nothing you type or open here leaves this computer.</p>
        <ThemeSwitch />
      </footer>
    </>
  );
}

/** Forms that a room can tell apart. */
const MOST_IN_A_ROOM = 3;

/** From a desk to a projector and back. A room sees three forms at most, so the question is cut down to the first three. */
function ThemeSwitch() {
  const room = page.value.theme === 'projector';
  useEffect(() => {
    document.documentElement.dataset['theme'] = page.value.theme;
  }, [room]);
  const change = () =>
    go(room ? { theme: 'desk' } : { theme: 'projector', regimes: page.value.regimes.slice(0, MOST_IN_A_ROOM) });
  return (
    <button type="button" class="small no-print" aria-pressed={room} onClick={change}>
      For a projector
    </button>
  );
}

/** To the screen before and the screen after. */
function Onward() {
  const at = SCREENS.indexOf(page.value.screen);
  if (at === 0) return null;
  const back = SCREENS[at - 1];
  const next = SCREENS[at + 1];
  return (
    <nav class="onward" aria-label="Back and on">
      <a href={addressOf({ screen: back })}>← {SCREEN_CARDS[back].short}</a>
      {next && (
        <a class="next" href={addressOf({ screen: next })}>
          {SCREEN_CARDS[next].short} →
        </a>
      )}
    </nav>
  );
}
