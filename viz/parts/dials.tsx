import { WORLD_PARAMS } from '../../scenarios/engine-terms.ts';
import { go, page } from '../state/address.ts';
import { DIALS, readWorld, writeWorld, type Dial } from '../state/world-dials.ts';
import { GradeChip } from './grade.tsx';

/** What everybody in the place shares, whatever the form: at most seven ranges. */
export function Dials() {
  const world = readWorld(page.value.world);
  const moved = Object.keys(world).length;
  return (
    <details open={moved > 0}>
      <summary>Assumptions about the place {moved > 0 ? `(${moved} moved)` : ''}</summary>
      <p class="quiet">They are the same under every form. Move one to see whether the answer hangs on it.</p>
      {DIALS.map((dial) => (
        <DialRow key={dial.name} dial={dial} value={world[dial.name] ?? Number(WORLD_PARAMS[dial.name].value)} />
      ))}
      {moved > 0 && (
        <button type="button" class="small" onClick={() => go({ world: '' })}>
          Put all back
        </button>
      )}
    </details>
  );
}

function DialRow({ dial, value }: { dial: Dial; value: number }) {
  const param = WORLD_PARAMS[dial.name];
  const unit = param.kind === 'number' ? param.unit : '';
  const set = (typed: string) =>
    go({ world: writeWorld({ ...readWorld(page.value.world), [dial.name]: Number(typed) }) });
  return (
    <div class="dial">
      <div class="dial-head">
        <label for={`dial-${dial.name}`}>{dial.title}</label>
        <GradeChip grade={param.grade} />
        <output for={`dial-${dial.name}`}>
          {value} <small>{unit}</small>
        </output>
      </div>
      <input
        id={`dial-${dial.name}`}
        type="range"
        min={dial.min}
        max={dial.max}
        step={dial.step}
        value={value}
        aria-describedby={`about-${dial.name}`}
        onChange={(event) => set(event.currentTarget.value)}
      />
      <small id={`about-${dial.name}`}>
        {dial.meaning} {dial.min} to {dial.max}; usual {String(param.value)}.
      </small>
    </div>
  );
}
