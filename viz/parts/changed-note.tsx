import { WORLD_PARAMS } from '../../scenarios/engine-terms.ts';
import { go, page } from '../state/address.ts';
import { DIALS, inDigits, readWorld } from '../state/world-dials.ts';

/** What is not as usual in the question: rules made equal, assumptions moved; with the way back. */
export function ChangedNote() {
  const { equalise, world: written } = page.value;
  const world = Object.entries(readWorld(written));
  if (equalise.length + world.length === 0) return null;
  const usual = (name: string) => inDigits(WORLD_PARAMS[name].value as number);
  const titleOf = (name: string) => DIALS.find((dial) => dial.name === name)?.title ?? name;
  return (
    <div class="notice">
      <p>
        {equalise.length > 0 && `Made equal to the reference in every form: ${equalise.join(', ')}. `}
        {world.map(([name, value]) => `${titleOf(name)}: ${value}, usual ${usual(name)}. `)}
        <button type="button" class="small no-print" onClick={() => go({ equalise: [], world: '' })}>
          As usual
        </button>
      </p>
    </div>
  );
}
