import { FORM_GROUPS } from '../state/form-groups.ts';
import { setView } from '../state/view.ts';

export interface FormChoiceProps {
  readonly label: string;
  /** What the screen remembers it by. */
  readonly name: 'one' | 'other' | 'third';
  readonly value: string;
  readonly without: readonly string[];
  /** May there be none? */
  readonly none?: boolean;
}

/** Which form stands in one place of a few beside one another. */
export function FormChoice({ label, name, value, without, none = false }: FormChoiceProps) {
  return (
    <label class="inline">
      {label}{' '}
      <select value={value} onChange={(event) => setView(name, event.currentTarget.value)}>
        {none && <option value="">no third</option>}
        {FORM_GROUPS.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.names
              .filter((one) => !without.includes(one))
              .map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
