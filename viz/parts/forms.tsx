import { REGIME_FILES, type RegimeName } from '../../scenarios/bundled.ts';
import { DEFAULT_REGIMES } from '../../scenarios/settings.ts';
import { go } from '../state/address.ts';
import { comparedNames } from '../state/question.ts';

const ALL = [...new Set([...DEFAULT_REGIMES, ...(Object.keys(REGIME_FILES) as RegimeName[])])];

/** Which forms are compared, and against which. */
export function Forms() {
  const names = comparedNames.value;
  const toggle = (name: string, on: boolean) => {
    const wanted = ALL.filter((one) => (one === name ? on : names.includes(one)));
    if (wanted.length > 0)
      go({ regimes: [...wanted].toSorted((one, other) => Number(other === names[0]) - Number(one === names[0])) });
  };
  return (
    <details class="no-print">
      <summary>
        Forms compared: {names.slice(1).join(', ') || 'none'}, against {names[0]}
      </summary>
      <fieldset>
        <legend class="visually-hidden">Forms compared</legend>
        <div class="choices">
          {ALL.map((name) => (
            <label class="choice" key={name}>
              <input
                type="checkbox"
                checked={names.includes(name)}
                onChange={(event) => toggle(name, event.currentTarget.checked)}
              />
              <span>
                <strong>{name}</strong>
                <small>{REGIME_FILES[name].title}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <label class="inline">
        Against{' '}
        <select
          value={names[0]}
          onChange={({ currentTarget: { value } }) =>
            go({ regimes: [value, ...names.filter((name) => name !== value)] })
          }
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </details>
  );
}
