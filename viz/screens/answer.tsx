import type { Finding } from '../../experiments/analyse/finding.ts';
import { MAIN_MEASURES } from '../../experiments/analyse/main-measures.ts';
import { cautions, meanUnder, regimesOf, sentenceFor } from '../../experiments/analyse/reading.ts';
import { measuresTable } from '../../experiments/analyse/tables.ts';
import { minutesOf, stripOf, unmetOf, type Drawn, type Values } from '../../experiments/report/drawn.ts';
import { htmlTable } from '../../experiments/report/html-table.ts';
import { FigureCard } from '../parts/figure-card.tsx';
import { Forms } from '../parts/forms.tsx';
import { Markup } from '../parts/markup.tsx';
import { RunStatus } from '../parts/run-status.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { page } from '../state/address.ts';
import { answer, finding } from '../state/answer.ts';
import { guessBeside, headline } from '../state/headline.ts';
import { question } from '../state/question.ts';
import { setView, viewOf } from '../state/view.ts';

/** What came of it: three sentences, the pairs, the effort, and who was missed. */
export function Answer() {
  useAnswer();
  const found = finding.value;
  return (
    <>
      {found && <Headline found={found} />}
      <RunStatus />
      <Forms />
      {found && <Pairs found={found} />}
      {found && <Shown found={found} drawn={minutesOf(found.comparison)} heading="What it took" />}
      {found && <Missed found={found} />}
    </>
  );
}

const soFar = (found: Finding): string =>
  answer.value.kind === 'running' ? ` So far: ${found.comparison.replications} pairs.` : '';

function Headline({ found }: { found: Finding }) {
  const { comparison } = found;
  const [first, ...rest] = headline(comparison);
  const guess = guessBeside(comparison, page.value.guess);
  return (
    <>
      <p class="lead">
        <strong>{first}</strong>
      </p>
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {guess && <p>{guess}</p>}
      <p class="notice">
        {cautions(comparison)}
        {soFar(found)}
      </p>
    </>
  );
}

/** One measure at a time, every pair a dot. */
function Pairs({ found }: { found: Finding }) {
  const { comparison } = found;
  const [reference] = regimesOf(comparison);
  const drawable = MAIN_MEASURES.filter(({ name }) => (meanUnder(comparison, reference, name) ?? 0) !== 0);
  const chosen = drawable.find(({ name }) => name === viewOf('measure')) ?? drawable[0];
  if (regimesOf(comparison).length < 2 || chosen === undefined)
    return <p>Only one form was run: there is nothing to compare it with.</p>;
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs">Pair by pair</h2>
      <Card found={found} drawn={stripOf(comparison, valuesOf(found), chosen)}>
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
      </Card>
      <details>
        <summary>All measures in numbers</summary>
        <Markup html={htmlTable(measuresTable(comparison))} />
      </details>
    </section>
  );
}

export const valuesOf = (found: Finding): Values => {
  const forms = regimesOf(found.comparison);
  return (regime, measure) => found.values[measure][forms[regime]];
};

function Missed({ found }: { found: Finding }) {
  const { comparison } = found;
  const share = (regime: string) => comparison.regimes[regime].measures['needing_without_contact'].mean;
  const shares = regimesOf(comparison).flatMap((regime) => share(regime) ?? []);
  const range =
    shares.length === 0 ? undefined : [Math.min(...shares), Math.max(...shares)].map((one) => (100 * one).toFixed(1));
  return (
    <Shown found={found} drawn={unmetOf(comparison)} heading="Who was missed">
      {range && (
        <p>
          Of people with need, {range[0] === range[1] ? range[0] : `${range[0]} to ${range[1]}`} % had no contact with
          any service in a year, depending on the form.
        </p>
      )}
    </Shown>
  );
}

function Shown(props: { found: Finding; drawn: Drawn; heading: string; children?: preact.ComponentChildren }) {
  return (
    <section aria-labelledby={`about-${props.drawn.id}`}>
      <h2 id={`about-${props.drawn.id}`}>{props.heading}</h2>
      {props.children}
      <Card found={props.found} drawn={props.drawn} />
    </section>
  );
}

function Card({ found, drawn, children }: { found: Finding; drawn: Drawn; children?: preact.ComponentChildren }) {
  const asked = question.value;
  const { comparison } = found;
  const words = [
    drawn.title,
    drawn.about,
    ...regimesOf(comparison)
      .slice(1)
      .map((regime) => sentenceFor(comparison, regime)),
  ];
  const made =
    'asked' in asked ? { asked: { ...asked.asked, replications: comparison.replications }, finding: found } : undefined;
  return (
    <FigureCard {...drawn} words={drawn.id.startsWith('strip') ? words : words.slice(0, 2)} made={made}>
      {children}
    </FigureCard>
  );
}
