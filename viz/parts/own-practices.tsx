import { useState } from 'preact/hooks';
import { accept } from '../../scenarios/schema/accept.ts';
import { MOST_PRACTICES, placeSchema } from '../../scenarios/schema/place.ts';
import { go } from '../state/address.ts';
import { writePlace } from '../state/own-place.ts';
import { ErrorNote } from './error-note.tsx';

interface Row {
  readonly name: string;
  readonly people: string;
  readonly imd: string;
}

const EMPTY: Row = { name: '', people: '', imd: '' };

/** Practices typed in: a name, a list, a deprivation score. */
export function OwnPractices() {
  const [title, setTitle] = useState('');
  const [rows, setRows] = useState<readonly Row[]>([EMPTY, EMPTY]);
  const [error, setError] = useState('');
  const edit = (at: number, change: Partial<Row>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  const use = (event: Event) => {
    event.preventDefault();
    try {
      go({ place: writePlace(placeOfRows(title, rows)) });
      setError('');
    } catch (slip) {
      setError((slip as Error).message);
    }
  };
  return (
    <form onSubmit={use} aria-labelledby="typed">
      <h3 id="typed">Type your practices in</h3>
      <label for="own-title">What is it called?</label>
      <div class="row">
        <input id="own-title" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
      </div>
      <table class="entry">
        <thead>
          <tr>
            <th scope="col">Practice</th>
            <th scope="col">People</th>
            <th scope="col">
              IMD <small>0–100, England 22</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <RowFields key={at} row={row} at={at} edit={(change) => edit(at, change)} />
          ))}
        </tbody>
      </table>
      <div class="row">
        <button type="button" disabled={rows.length >= MOST_PRACTICES} onClick={() => setRows([...rows, EMPTY])}>
          One more practice
        </button>
        <button type="submit" class="first">
          Use this place
        </button>
      </div>
      {error !== '' && <ErrorNote message={error} />}
    </form>
  );
}

function RowFields({ row, at, edit }: { row: Row; at: number; edit: (change: Partial<Row>) => void }) {
  const field = (key: keyof Row, what: string, mode: 'text' | 'decimal') => (
    <td>
      <input
        value={row[key]}
        inputMode={mode}
        aria-label={`Practice ${at + 1}: ${what}`}
        onInput={(event) => edit({ [key]: event.currentTarget.value })}
      />
    </td>
  );
  return (
    <tr>
      {field('name', 'name', 'text')}
      {field('people', 'people on the list', 'decimal')}
      {field('imd', 'deprivation score', 'decimal')}
    </tr>
  );
}

/** Rows with anything in them, as the schema of a place takes them. Throws a Refusal that says what is wrong. */
function placeOfRows(title: string, rows: readonly Row[]) {
  const practices = rows
    .filter(({ name, people, imd }) => name + people + imd !== '')
    .map(({ name, people, imd }, at) => ({
      code: `OWN${at + 1}`,
      name: name.trim() || `Practice ${at + 1}`,
      people: numberOf(people),
      imd: numberOf(imd),
    }));
  return accept(placeSchema, { name: 'own-place', title: title.trim() || 'My place', practices }, 'your practices');
}

/** 12,094 and 12 094 are numbers too; what is none stays as it was typed, so that the message can show it. */
function numberOf(typed: string): number | string {
  const plain = typed.replaceAll(/[\s,]/g, '');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : typed;
}
