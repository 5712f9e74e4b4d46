import { PICKS } from '../../../experiments/twin/pairs.ts';
import { FormChoice } from '../../parts/form-choice.tsx';
import { setView } from '../../state/view.ts';
import { PICK_WORDS, type TwinsAsked } from '../../state/twins.ts';

/** Which forms, which person. */
export function ChooseTwins({ wanted: { asked, picked } }: { wanted: TwinsAsked }) {
  const [one, other, third] = asked.regimes.map(({ name }) => name);
  return (
    <div class="no-print">
      <div class="row twin-forms">
        <FormChoice label="Form" name="one" value={one} without={[]} />
        <FormChoice label="beside" name="other" value={other} without={[one]} />
        <FormChoice label="and" name="third" value={third ?? ''} without={[one, other]} none />
      </div>
      <div class="row" role="group" aria-label="Whom to show">
        {PICKS.map((pick) => (
          <button
            key={pick}
            type="button"
            class="small"
            aria-pressed={picked.pick === pick}
            title={PICK_WORDS[pick][1]}
            onClick={() => setView('pick', pick)}
          >
            {PICK_WORDS[pick][0]}
          </button>
        ))}
        <button type="button" class="small" onClick={() => setView('person', String(picked.replication + 1))}>
          Another person
        </button>
        <span class="quiet">
          {PICK_WORDS[picked.pick][0]}: {PICK_WORDS[picked.pick][1]}. Draw {picked.replication + 1}.
        </span>
      </div>
    </div>
  );
}
