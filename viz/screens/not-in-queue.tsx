import {
  cellsByFifth,
  cellsByGroup,
  countsUnseen,
  crossTable,
  queueTable,
  queueTitle,
  type QueueCell,
} from '../../experiments/analyse/not-in-queue.ts';
import type { Comparison } from '../../experiments/analyse/comparison.ts';
import type { Finding } from '../../experiments/analyse/finding.ts';
import { findingFor, meanUnder, regimesOf } from '../../experiments/analyse/reading.ts';
import type { Drawn } from '../../experiments/report/drawn.ts';
import { notInQueue } from '../../experiments/report/figures/not-in-queue.ts';
import { htmlTable } from '../../experiments/report/html-table.ts';
import { equalise } from '../../experiments/run/design.ts';
import { ChangedNote } from '../parts/changed-note.tsx';
import { FindingCard } from '../parts/finding-card.tsx';
import { Forms } from '../parts/forms.tsx';
import { Markup } from '../parts/markup.tsx';
import { RunStatus } from '../parts/run-status.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { counted } from '../parts/words.ts';
import { addressOf, page } from '../state/address.ts';
import { finding } from '../state/answer.ts';
import { inDrawingOrder } from '../state/drawing-order.ts';
import { question } from '../state/question.ts';
import { setView, viewOf } from '../state/view.ts';

/** Who had need and met nobody. */
export function NotInQueue() {
  useAnswer();
  const found = finding.value;
  return (
    <>
      <p class="lead">
        People with open need who met no service in a whole year. No waiting list counts them; waits cannot show them.
      </p>
      {found && <Total comparison={found.comparison} />}
      <ChangedNote />
      <RunStatus />
      <Forms />
      {found && (countsUnseen(found.comparison) ? <Kinds found={found} /> : <NotCounted />)}
    </>
  );
}

const MEASURE = 'needing_without_contact';

function Total({ comparison }: { comparison: Comparison }) {
  const shares = regimesOf(comparison).flatMap((regime) => meanUnder(comparison, regime, MEASURE) ?? []);
  if (shares.length === 0) return <p>Nobody was in need.</p>;
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => (100 * share).toFixed(1));
  const paired = comparison.paired.some(({ measure }) => measure === MEASURE);
  const verdict = { name: MEASURE, label: 'Pair by pair', unit: '', outcome: true };
  return (
    <p>
      Of people with need in a year, <strong>{low === high ? low : `${low} to ${high}`} %</strong> had no contact at
      all, depending on the form.{paired && ` ${findingFor(comparison, verdict)}.`}
    </p>
  );
}

function NotCounted() {
  return (
    <p class="notice">
      This answer was made before people without contact were counted by need group and deprivation: run it here to see
      them.
    </p>
  );
}

function Kinds({ found }: { found: Finding }) {
  const { comparison } = found;
  return (
    <>
      <section aria-labelledby="by-group">
        <h2 id="by-group">By need group</h2>
        <FindingCard
          found={found}
          drawn={drawnCells(comparison, cellsByGroup(comparison), 'by-need-group', 'By need group')}
        />
      </section>
      <section aria-labelledby="by-fifth">
        <h2 id="by-fifth">By deprivation</h2>
        <FindingCard
          found={found}
          drawn={drawnCells(comparison, cellsByFifth(comparison), 'by-deprivation', 'By national fifth of deprivation')}
        />
      </section>
      <Together comparison={comparison} />
      <Reading />
    </>
  );
}

function drawnCells({ replications }: Comparison, cells: readonly QueueCell[], id: string, by: string): Drawn {
  const title = queueTitle(cells, by);
  const about = `Person-years with need in which nobody was met, ${counted(replications, 'replication')} together. Hollow: too few to say.`;
  const ordered = cells.map(({ label, forms: [first, ...others] }) => ({
    label,
    forms: [first, ...inDrawingOrder(others, page.value.order)],
  }));
  const draw: Drawn['draw'] = (sheet) => notInQueue({ id, title, description: about, cells: ordered, sheet });
  return { id, title, about, draw, tables: [queueTable(ordered, `Without contact, ${by.toLowerCase()}`)] };
}

/** Group by fifth, a form at a time. */
function Together({ comparison }: { comparison: Comparison }) {
  const [reference, ...others] = regimesOf(comparison);
  const names = [reference, ...inDrawingOrder(others, page.value.order)];
  const shown = names.find((name) => name === viewOf('form')) ?? reference;
  return (
    <section aria-labelledby="together">
      <h2 id="together">Both together</h2>
      <label class="inline no-print">
        Form{' '}
        <select value={shown} onChange={(event) => setView('form', event.currentTarget.value)}>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Markup html={htmlTable(crossTable(comparison, shown))} />
    </section>
  );
}

function Reading() {
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">What is put in, and what comes out</h2>
      <ul>
        <li>
          <strong>Who asks is put in.</strong> How often people ask, and that the young in distress ask less, is an
          assumption, the same under every form. How many of them meet somebody all the same comes out.
        </li>
        <li>
          <strong>{outreachWords()}</strong> Time for people who have not asked is a rule (R14), and self-referral is
          another (R6): <a href={addressOf({ screen: 'why', view: '' })}>which rules differ</a>.
        </li>
        <li>
          <strong>Without contact is not without help.</strong> Some needs go by themselves; family and friends are not
          in the model, and a meeting with neighbours who help is no contact with a service.
        </li>
      </ul>
    </section>
  );
}

/** Which of the forms compared look for people who have not asked. */
function outreachWords(): string {
  const asked = question.value;
  if ('error' in asked) return '';
  const { regimes, equalise: codes } = asked.asked;
  const share = (rules: unknown) => (rules as { outreach?: { share?: number } }).outreach?.share ?? 0;
  const looking = equalise(regimes, codes).filter(({ rules }) => share(rules) > 0);
  if (looking.length === 0) return 'No form compared here gives time to looking for them.';
  return `Time to look for them is given under ${looking.map(({ name }) => name).join(', ')}.`;
}
