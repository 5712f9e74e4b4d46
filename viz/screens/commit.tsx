import { useEffect } from 'preact/hooks';
import { REGIME_FILES } from '../../scenarios/bundled.ts';
import { addressOf, go, page } from '../state/address.ts';
import { inDrawingOrder } from '../state/drawing-order.ts';
import { comparedNames } from '../state/question.ts';
import { readGuess, SURE_WORDS, writeGuess } from '../state/guess.ts';

/** A guess before the answer: whoever has made one looks twice. Skipped with one key. */
export function Commit() {
  useEffect(() => {
    const skip = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const typing = target instanceof HTMLElement && target.matches('input:not([type=radio]), textarea, select');
      if (key.toLowerCase() === 's' && !typing && !ctrlKey && !metaKey && !altKey) go({ screen: 'answer' });
    };
    addEventListener('keydown', skip);
    return () => removeEventListener('keydown', skip);
  }, []);
  const { guess: written, order } = page.value;
  const guess = readGuess(written);
  const choose = (change: Partial<typeof guess>) => go({ guess: writeGuess({ ...guess, ...change }) });
  return (
    <>
      <p class="lead">
        Which of these leaves the least need unmet in this place? Say it before you look: afterwards everybody knew.
      </p>
      <fieldset>
        <legend>Least unmet need under</legend>
        <div class="choices">
          {inDrawingOrder(comparedNames.value, order).map((name) => (
            <label class="choice" key={name}>
              <input
                type="radio"
                name="guess"
                checked={guess.regime === name}
                onChange={() => choose({ regime: name })}
              />
              <span>
                <strong>{titleOf(name)}</strong>
                <small>{summaryOf(name)}</small>
              </span>
            </label>
          ))}
          <label class="choice">
            <input
              type="radio"
              name="guess"
              checked={guess.regime === 'none'}
              onChange={() => choose({ regime: 'none' })}
            />
            <span>
              <strong>None of them</strong>
              <small>They come out within 5 % of one another.</small>
            </span>
          </label>
        </div>
      </fieldset>
      <fieldset disabled={guess.regime === ''}>
        <legend>How sure are you?</legend>
        <div class="row">
          {SURE_WORDS.map((words, sure) => (
            <label class="choice" key={words}>
              <input
                type="radio"
                name="sure"
                checked={guess.regime !== '' && guess.sure === sure}
                onChange={() => choose({ sure })}
              />
              {words}
            </label>
          ))}
        </div>
      </fieldset>
      <p class="row">
        <a class="button first" href={addressOf({ screen: 'answer' })}>
          {guess.regime === '' ? 'Look without a guess' : 'Look'}
        </a>
        <span class="quiet">
          or press <kbd>S</kbd> to skip
        </span>
      </p>
    </>
  );
}

const fileOf = (name: string) =>
  REGIME_FILES[name as keyof typeof REGIME_FILES] as (typeof REGIME_FILES)['network'] | undefined;
const titleOf = (name: string): string => fileOf(name)?.title ?? name;
/** The first sentence. */
const summaryOf = (name: string): string =>
  /^.*?[.:](?= |$)/.exec(fileOf(name)?.summary ?? '')?.[0].replace(/:$/, '.') ?? '';
