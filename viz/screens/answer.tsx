import type { ComponentChildren } from 'preact';
import type { Finding } from '../../experiments/analyse/finding.ts';
import { MAIN_MEASURES } from '../../experiments/analyse/main-measures.ts';
import { missedTable } from '../../experiments/analyse/missed-table.ts';
import { cautions, meanUnder, regimesOf } from '../../experiments/analyse/reading.ts';
import { measuresTable } from '../../experiments/analyse/tables.ts';
import { minutesOf, stripOf, unmetOf, type Drawn, type Ordered, type Values } from '../../experiments/report/drawn.ts';
import { htmlTable } from '../../experiments/report/html-table.ts';
import { ChangedNote } from '../parts/changed-note.tsx';
import { FindingCard } from '../parts/finding-card.tsx';
import { Forms } from '../parts/forms.tsx';
import { Markup } from '../parts/markup.tsx';
import { RunStatus } from '../parts/run-status.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { addressOf, page } from '../state/address.ts';
import { finding } from '../state/answer.ts';
import { inDrawingOrder } from '../state/drawing-order.ts';
import { guessBeside, headline } from '../state/headline.ts';
import { setView, viewOf } from '../state/view.ts';
import './answer.css';

/** What came of it: three sentences, the pairs, the effort, and who was missed. */
export function Answer() {
  useAnswer();
  const found = finding.value;
  return (
    <>
      <div class={found ? 'answer-head both' : 'answer-head'}>
        {found && <Headline found={found} />}
        <div>
          {found && <p class="notice">{cautions(found.comparison)}</p>}
          <ChangedNote />
          <RunStatus />
        </div>
      </div>
      <Forms />
      {found && <Pairs found={found} />}
      {found && <Effort found={found} />}
      {found && <Missed found={found} />}
    </>
  );
}

/** By the bit of the address: neither form owns the first place. */
const ordered: Ordered = (forms) => inDrawingOrder(forms, page.value.order);

function Headline({ found: { comparison } }: { found: Finding }) {
  const [first, ...rest] = headline(comparison);
  const guess = guessBeside(comparison, page.value.guess);
  return (
    <div>
      <p class="lead">
        <strong>{first}</strong>
      </p>
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {guess && <p>{guess}</p>}
    </div>
  );
}

/** One measure at a time, every pair a dot. */
function Pairs({ found }: { found: Finding }) {
  const { comparison } = found;
  const [reference, ...others] = regimesOf(comparison);
  const drawable = MAIN_MEASURES.filter(({ name }) => (meanUnder(comparison, reference, name) ?? 0) !== 0);
  const chosen = drawable.find(({ name }) => name === viewOf('measure')) ?? drawable[0];
  if (others.length === 0 || chosen === undefined)
    return <p>Only one form was run: there is nothing to compare it with.</p>;
  const strip = (measure: typeof chosen) => stripOf(comparison, valuesOf(found), measure, ordered);
  return (
    <Part heading="Pair by pair" id="pairs">
      <FindingCard found={found} drawn={strip(chosen)}>
        <label class="inline no-print">
          Measure{' '}
          <select value={chosen.name} onChange={(event) => setView('measure', event.currentTarget.value)}>
            {drawable.map(({ name, label, unit }) => (
              <option key={name} value={name}>
                {label} ({unit})
              </option>
            ))}
          </select>
        </label>
      </FindingCard>
      {chosen.name === 'contacts' && (
        <>
          <p>Touchpoints say nothing by themselves: fewer may be less to and fro, or less help. What became of need:</p>
          <FindingCard found={found} drawn={strip(MAIN_MEASURES[0])} />
        </>
      )}
      <details>
        <summary>All measures in numbers</summary>
        <Markup html={htmlTable(measuresTable(comparison))} />
      </details>
    </Part>
  );
}

const valuesOf = (found: Finding): Values => {
  const forms = regimesOf(found.comparison);
  return (regime, measure) => found.values[measure][forms[regime]];
};

const Effort = ({ found }: { found: Finding }) => (
  <Shown found={found} drawn={minutesOf(found.comparison, ordered)} heading="What it took" />
);

function Missed({ found }: { found: Finding }) {
  const { comparison } = found;
  const shares = regimesOf(comparison).flatMap(
    (regime) => meanUnder(comparison, regime, 'needing_without_contact') ?? [],
  );
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => (100 * share).toFixed(1));
  const drawn = unmetOf(comparison, ordered);
  const table = missedTable(comparison);
  return (
    <Shown found={found} drawn={{ ...drawn, tables: [...drawn.tables, table] }} heading="Who was missed">
      {shares.length > 0 && (
        <p>
          Of people with need, {low === high ? low : `${low} to ${high}`} % had no contact with any service in a year,
          depending on the form. <a href={addressOf({ screen: 'not-in-queue', view: '' })}>Who they are</a>
        </p>
      )}
      <details>
        <summary>By deprivation</summary>
        <Markup html={htmlTable(table)} />
      </details>
    </Shown>
  );
}

function Shown(props: { found: Finding; drawn: Drawn; heading: string; children?: ComponentChildren }) {
  return (
    <Part heading={props.heading} id={`about-${props.drawn.id}`}>
      <FindingCard found={props.found} drawn={props.drawn} />
      {props.children}
    </Part>
  );
}

function Part({ heading, id, children }: { heading: string; id: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
