import { REGIME_FILES } from '../../scenarios/bundled.ts';
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
        {Object.keys(REGIME_FILES)
          .filter((one) => !without.includes(one))
          .map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
      </select>
    </label>
  );
}
