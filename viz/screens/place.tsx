import { PLACE_FILES } from '../../scenarios/bundled.ts';
import { peopleOf } from '../../scenarios/schema/place.ts';
import { Dials } from '../parts/dials.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { OfficialFiles } from '../parts/official-files.tsx';
import { OwnPractices } from '../parts/own-practices.tsx';
import { whole } from '../parts/words.ts';
import { addressOf, go, page } from '../state/address.ts';
import { readPlace } from '../state/own-place.ts';
import { DIALS, readWorld } from '../state/world-dials.ts';

const names = Object.keys(PLACE_FILES) as (keyof typeof PLACE_FILES)[];
const isReal = (name: (typeof names)[number]) => 'pcn_code' in PLACE_FILES[name];

/** Shipped, typed in, or read from the official files: a place is practices with their lists and deprivation. */
export function PlaceScreen() {
  return (
    <>
      <p class="lead">A place is its practices: how many people each has on its list, and how deprived they are.</p>
      <Chosen />
      <Choices
        legend="Primary Care Networks"
        about={`Eight real ones, with published figures. Deprivation is the mean IMD score; that of England is ${NATION}.`}
        names={names.filter(isReal)}
      />
      <Choices
        legend="Kinds of place"
        about="Made up, each of one kind; the national mix is what the model was set by."
        names={names.filter((name) => !isReal(name))}
      />
      <section aria-labelledby="own">
        <h2 id="own">Your own place</h2>
        <div class="columns">
          <OwnPractices />
          <OfficialFiles />
        </div>
        <details>
          <summary>When figures for a place are missing</summary>
          <p>
            List sizes are published every month for every practice in England; deprivation scores once in some years. A
            practice without a score can take the mean of its neighbours: type it in. Where even the lists are missing,
            take the kind of place that comes nearest, and read the answer as one about that kind.
          </p>
        </details>
      </section>
      <Dials />
      <p class="row">
        <a class="button first" href={addressOf({ screen: 'commit' })}>
          Before you look
        </a>
        <a class="button" href={addressOf({ screen: 'answer' })}>
          Straight to the answer
        </a>
      </p>
    </>
  );
}

/** The place in the address, or why it cannot be used. */
function Chosen() {
  const { place: word, people, world } = page.value;
  const found = tried(() => readPlace(word));
  if ('error' in found) return <ErrorNote message={found.error} />;
  const { title, practices } = found.value;
  const all = peopleOf(found.value);
  const run = Math.min(people, all);
  const moved = Object.keys(readWorld(world)).length;
  const shared = moved === 0 ? 'as usual' : `${moved} moved`;
  const scale = run < all ? `, run here with ${whole(run)} of them so that an answer takes seconds` : '';
  return (
    <p class="notice">
      Chosen: <strong>{title}</strong>, {practices.length === 1 ? 'one practice' : `${practices.length} practices`} with{' '}
      {whole(all)} people{scale}. The {DIALS.length} assumptions at the foot of this screen: {shared}.
    </p>
  );
}

function tried<T>(find: () => T): { value: T } | { error: string } {
  try {
    return { value: find() };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

function Choices(props: { legend: string; about: string; names: readonly (typeof names)[number][] }) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <p class="quiet">{props.about}</p>
      <div class="choices">
        {props.names.map((name) => (
          <label class="choice" key={name}>
            <input type="radio" name="place" checked={page.value.place === name} onChange={() => go({ place: name })} />
            <span>
              <strong>{PLACE_FILES[name].title}</strong>
              <small>{describe(name)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function describe(name: (typeof names)[number]): string {
  const file = PLACE_FILES[name];
  const people = peopleOf(file);
  const imd = file.practices.reduce((sum, practice) => sum + practice.imd * practice.people, 0) / people;
  const region = 'region' in file ? `${file.region} · ` : '';
  return `${region}${file.practices.length} practices · ${whole(people)} people · deprivation ${imd.toFixed(0)}`;
}

/** Mean IMD 2019 score of the practices of England, by their lists; see docs/EVIDENCE.md. */
const NATION = 22;
