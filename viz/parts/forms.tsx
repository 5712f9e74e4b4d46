import { useState } from 'preact/hooks';
import { REGIME_FILES } from '../../scenarios/bundled.ts';
import { go } from '../state/address.ts';
import { ALL_FORMS, FORM_GROUPS, type FormGroup } from '../state/form-groups.ts';
import { comparedNames } from '../state/question.ts';

/** Which forms are compared, and against which. */
export function Forms() {
  const names = comparedNames.value;
  const [plain, named] = FORM_GROUPS;
  const chosen = named.names.filter((name) => names.includes(name)).length;
  const [opened] = useState(chosen > 0);
  return (
    <details class="no-print">
      <summary>
        Forms compared: {names.slice(1).join(', ') || 'none'}, against {names[0]}
      </summary>
      <Group group={plain} />
      <details open={opened}>
        <summary>
          {named.label}: {chosen === 0 ? 'none' : chosen} of {named.names.length} chosen
        </summary>
        <p class="note">
          Drawn after what has been written about systems such as Nuka, Buurtzorg or primary care homes. What such a
          form rests on is in it as far as rules and minutes make it, and mostly by assumption.
        </p>
        <Group group={named} />
      </details>
      <Against names={names} />
    </details>
  );
}

function Group({ group: { label, names } }: { group: FormGroup }) {
  const compared = comparedNames.value;
  return (
    <fieldset>
      <legend class="visually-hidden">{label}</legend>
      <div class="choices">
        {names.map((name) => (
          <label class="choice" key={name}>
            <input
              type="checkbox"
              checked={compared.includes(name)}
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
  );
}

/** In the order in which they are offered, but for the reference, which stays first. */
function toggle(name: string, on: boolean): void {
  const names = comparedNames.value;
  const wanted: string[] = ALL_FORMS.filter((one) => (one === name ? on : names.includes(one)));
  const reference = (one: string) => Number(one === names[0]);
  if (wanted.length > 0) go({ regimes: wanted.toSorted((one, other) => reference(other) - reference(one)) });
}

function Against({ names }: { names: readonly string[] }) {
  return (
    <label class="inline">
      Against{' '}
      <select
        value={names[0]}
        onChange={({ currentTarget: { value } }) => go({ regimes: [value, ...names.filter((name) => name !== value)] })}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
