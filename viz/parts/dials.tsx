import { useEffect, useState } from 'preact/hooks';
import { go, page } from '../state/address.ts';
import { dialFacts, DIALS, inDigits, readWorld, writeWorld, type Dial, type DialFacts } from '../state/world-dials.ts';
import './dials.css';
import { GradeChip, GradeKey } from './grade.tsx';

/** What everybody in the place shares, whatever the form: at most seven dials, with how well each is known. */
export function Dials() {
  const world = readWorld(page.value.world);
  const moved = Object.keys(world).length;
  return (
    <section aria-labelledby="shared">
      <h2 id="shared">What everybody in the place shares</h2>
      <p>
        These {DIALS.length} are the same under every form. Move one to see whether the answer hangs on it. On each, how
        well it is known:
      </p>
      <GradeKey />
      <div class="dials">
        {DIALS.map((dial) => (
          <DialCard key={dial.name} dial={dial} value={world[dial.name] ?? dialFacts(dial).usual} />
        ))}
      </div>
      {moved > 0 && (
        <p class="row">
          <button type="button" onClick={() => go({ world: '' })}>
            Put all back
          </button>
          <span class="quiet">{moved} moved: the answer has to be run anew.</span>
        </p>
      )}
    </section>
  );
}

/** While it is dragged the dial says where it is; where it is let go it counts. */
function DialCard({ dial, value }: { dial: Dial; value: number }) {
  const { name, title, meaning, min, max, step } = dial;
  const [at, turn] = useState(value);
  useEffect(() => turn(value), [value]);
  const facts = dialFacts(dial);
  const set = (turned: number) => go({ world: writeWorld({ ...readWorld(page.value.world), [name]: turned }) });
  return (
    <div class="dial" data-moved={value !== facts.usual}>
      <div class="dial-head">
        <label for={`dial-${name}`}>{title}</label>
        <GradeChip grade={facts.grade} />
      </div>
      <output for={`dial-${name}`}>
        <strong>{inDigits(at)}</strong> <small>{facts.unit}</small>
      </output>
      <input
        id={`dial-${name}`}
        type="range"
        min={min}
        max={max}
        step={step}
        value={at}
        aria-valuetext={`${inDigits(at)} ${facts.unit}`}
        aria-describedby={`about-${name}`}
        onInput={(event) => turn(Number(event.currentTarget.value))}
        onChange={(event) => set(Number(event.currentTarget.value))}
      />
      <div class="dial-ends" aria-hidden="true">
        <span>{min}</span>
        <span>{max}</span>
      </div>
      <p id={`about-${name}`}>
        {meaning} <span class="visually-hidden">{`${min} to ${max}. `}</span>Usual: {inDigits(facts.usual)}.
      </p>
      <Origin facts={facts} />
    </div>
  );
}

const span = ([low, high]: readonly [number, number]): string => `${low} to ${high}`;

function Origin({ facts: { taken, searched, source } }: { facts: DialFacts }) {
  return (
    <details>
      <summary>Where it comes from</summary>
      <p>
        {source}. {searched && `The calibration searched ${span(searched)}. `}A scenario file may set {span(taken)}.
      </p>
    </details>
  );
}
