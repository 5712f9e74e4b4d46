import { RULE_CARDS, WORLD_PARAMS, GRADES } from '../../scenarios/engine-terms.ts';
import { GradeChip } from '../parts/grade.tsx';
import { Inputs } from '../parts/inputs.tsx';

const inputs = Object.entries(WORLD_PARAMS);
/** In the order of their codes: R4 before R11. */
const rules = RULE_CARDS.toSorted((one, other) => Number(one.code.slice(1)) - Number(other.code.slice(1)));

/** Every input with its source and grade, and what is to be held against the whole. */
export function Evidence() {
  return (
    <>
      <p class="lead">
        What the people are made of, how well each number is known, and what to hold against the answer.
      </p>
      <section aria-labelledby="limits">
        <h2 id="limits">The strongest objections, ours first</h2>
        <ul>
          {LIMITS.map(([head, text]) => (
            <li key={head}>
              <strong>{head}</strong> {text}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="grades">
        <h2 id="grades">How well {inputs.length} shared inputs are known</h2>
        <p>They are the same under every form. Most are assumptions, and say so.</p>
        <table>
          <thead>
            <tr>
              <th scope="col">grade</th>
              <th scope="col">inputs</th>
            </tr>
          </thead>
          <tbody>
            {GRADES.map((grade) => (
              <tr key={grade}>
                <th scope="row">
                  {grade} <GradeChip grade={grade} />
                </th>
                <td>{inputs.filter(([, param]) => param.grade === grade).length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section aria-labelledby="gallery">
        <h2 id="gallery">Every kind of figure</h2>
        <p>
          <a href="./gallery.html">The gallery</a> shows each with made-up numbers: they are what the figures are tested
          by.
        </p>
      </section>
      <section aria-labelledby="inputs">
        <h2 id="inputs">Every input</h2>
        <Inputs />
      </section>
      <section aria-labelledby="rules">
        <h2 id="rules">What a form is made of</h2>
        <p>A form is values for these rules and nothing else. None of them touches what a treatment does.</p>
        <dl class="rules">
          {rules.map((rule) => (
            <div key={rule.code}>
              <dt>
                <strong>
                  {rule.code} · {rule.title}
                </strong>
              </dt>
              <dd>{rule.about}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

const LIMITS: readonly (readonly [string, string])[] = [
  [
    'The people are made up.',
    'They follow published rates by age and deprivation; no real person and no real place is forecast.',
  ],
  [
    'This is one world of many that fit.',
    'It meets eight published patterns under the status quo; others meet them as well, with other inputs. What forms are compared on was not fitted. “Nothing separates these forms” is about this world: the command line asks in eight or more of them (--worlds 8).',
  ],
  [
    'How strongly one need brings on another is unknown.',
    'No published pattern settles it: a world without any coupling fits the figures as well. Move it on the Place screen and see.',
  ],
  [
    'What a contact achieves is an assumption.',
    'The chances are the same under every form and are set so that published totals come out; other sets fit as well.',
  ],
  [
    'A form is its rules here, not its people.',
    'Leadership, skill and goodwill are not in it, except as far as rules and minutes make them.',
  ],
  [
    'Pairs show luck, not ignorance.',
    'The intervals are the luck of the draw. How wrong the inputs may be is a second spread, and how wrong the structure a third.',
  ],
];
