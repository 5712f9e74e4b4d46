import { useState } from 'preact/hooks';
import { WORLD_PARAMS, type Param } from '../../scenarios/engine-terms.ts';
import { setView, viewOf } from '../state/view.ts';
import { GradeChip } from './grade.tsx';
import './inputs.css';

const ALL = Object.entries(WORLD_PARAMS);

/** Every shared input with value, unit and source; those found, where a word is looked for. */
export function Inputs() {
  const words = viewOf('find') ?? '';
  const [opened] = useState(words !== '');
  const found = ALL.filter(([name, param]) => has(`${name} ${param.title} ${param.source} ${param.grade}`, words));
  return (
    <details open={opened}>
      <summary>All {ALL.length}, with value, unit and source</summary>
      <p class="row no-print">
        <label class="inline">
          Find{' '}
          <input
            type="search"
            value={words}
            placeholder="attention"
            onInput={(event) => setView('find', event.currentTarget.value.replaceAll(/[,=]/g, ' '))}
          />
        </label>
        <span role="status" class="quiet">
          {words.trim() !== '' && `${found.length} of ${ALL.length}`}
        </span>
      </p>
      <div class="wide" tabIndex={0} role="region" aria-label="Inputs with value, unit and source">
        <table class="inputs">
          <thead>
            <tr>
              <th scope="col">input</th>
              <th scope="col">value</th>
              <th scope="col">unit</th>
              <th scope="col">grade</th>
              <th scope="col">source</th>
            </tr>
          </thead>
          <tbody>
            {found.map(([name, param]) => (
              <Row key={name} name={name} param={param} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Row({ name, param }: { name: string; param: Param }) {
  return (
    <tr>
      <th scope="row">
        {param.title} <small>{name}</small>
      </th>
      <td>{String(param.value)}</td>
      <td class="text">{param.kind === 'number' ? param.unit : 'one of its options'}</td>
      <td class="text">
        <GradeChip grade={param.grade} />
      </td>
      <td class="text">{param.source}</td>
    </tr>
  );
}

/** All words, in any order, capitals or not. */
const has = (text: string, words: string): boolean =>
  words
    .toLowerCase()
    .split(' ')
    .every((word) => text.toLowerCase().includes(word));
