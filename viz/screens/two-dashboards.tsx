import { TOO_SMALL } from '../../experiments/analyse/pairs.ts';
import type { Finding } from '../../experiments/analyse/finding.ts';
import { regimesOf } from '../../experiments/analyse/reading.ts';
import { dashboardsByForm, dashboardsTable, dashboardsTitle, NEEDS } from '../../experiments/analyse/two-dashboards.ts';
import type { Drawn } from '../../experiments/report/drawn.ts';
import { twoDashboards } from '../../experiments/report/figures/two-dashboards.ts';
import { equalise } from '../../experiments/run/design.ts';
import { ChangedNote } from '../parts/changed-note.tsx';
import { FindingCard } from '../parts/finding-card.tsx';
import { Forms } from '../parts/forms.tsx';
import { RunStatus } from '../parts/run-status.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import type { Asked } from '../runs/asked.ts';
import { page } from '../state/address.ts';
import { finding } from '../state/answer.ts';
import { inDrawingOrder } from '../state/drawing-order.ts';
import { question } from '../state/question.ts';

/** What each form looks at, beside what happened to need. */
export function TwoDashboards() {
  useAnswer();
  const found = finding.value;
  const asked = question.value;
  return (
    <>
      <p class="lead">A form steers by the figures it asks for. Beside them: what happened to need, whoever looked.</p>
      <ChangedNote />
      <RunStatus />
      <Forms />
      {found && 'asked' in asked && (
        <>
          <FindingCard found={found} drawn={drawnDashboards(found, asked.asked)} />
          <Reading />
        </>
      )}
    </>
  );
}

const UNITS = `${NEEDS.map(({ label, unit }) => `${label}: ${unit}`).join('; ')}.`;

function drawnDashboards({ comparison }: Finding, { regimes, equalise: codes }: Asked): Drawn {
  const [reference] = regimesOf(comparison);
  const [first, ...others] = dashboardsByForm(comparison, equalise(regimes, codes));
  const forms = [first, ...inDrawingOrder(others, page.value.order)];
  const title = dashboardsTitle(comparison, forms);
  const about = `${comparison.replications} pairs. ${UNITS} Lines: Monte Carlo error, cut where the plot ends; shaded: within ±5 %, too small to matter.`;
  return {
    id: 'two-dashboards',
    title,
    about,
    draw: (sheet) =>
      twoDashboards({
        id: 'two-dashboards',
        title,
        description: about,
        reference,
        forms,
        band: 100 * TOO_SMALL,
        sheet,
      }),
    tables: [dashboardsTable(comparison, forms)],
  };
}

/** What a gap between two figures does and does not say. */
function Reading() {
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">How to read the gap</h2>
      <ul>
        <li>
          <strong>Reported and met differ by what they count.</strong> The table says how. A figure may stand below what
          people met as well as above it.
        </li>
        <li>
          <strong>A figure may be dressed up.</strong> Staff give time to what is measured, and where that is not enough
          some records are made to fit, until an audit finds them out. It is nobody's rule: it follows from targets that
          are short. A scenario switches it off: <code>"world": {'{ "attention": "off" }'}</code>.
        </li>
        <li>
          <strong>Few figures are no fault and no merit.</strong> A form that asks for little sees little on its own
          dashboard; what happened to need is counted by the model under every form alike.
        </li>
      </ul>
    </section>
  );
}
