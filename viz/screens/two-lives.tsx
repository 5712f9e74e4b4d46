import type { ComponentChildren } from 'preact';
import type { Account } from '../../experiments/twin/account.ts';
import type { Twins } from '../../experiments/twin/live-twice.ts';
import { dayTable } from '../../experiments/twin/day-table.ts';
import { livesDrawing } from '../../experiments/report/figures/lives-drawing.ts';
import { twinRank } from '../../experiments/report/figures/twin-rank.ts';
import type { Sheet } from '../../experiments/report/figures/frame.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { FigureCard } from '../parts/figure-card.tsx';
import { KeptRunStatus } from '../parts/kept-run-status.tsx';
import { useKeptRun } from '../parts/use-kept-run.ts';
import { whole } from '../parts/words.ts';
import type { Asked } from '../runs/asked.ts';
import { addressOf, page } from '../state/address.ts';
import { inDrawingOrder } from '../state/drawing-order.ts';
import { question } from '../state/question.ts';
import { accountFor, keyOf, startTwins, twinCommand, twinRuns, twinsAsked, type TwinsAsked } from '../state/twins.ts';
import { ChooseTwins } from './two-lives/choose-twins.tsx';
import { rankTable } from './two-lives/rank-table.ts';
import './two-lives.css';

/** Two lives beside one another take the whole width. */
const WIDEST = 1160;

/** One synthetic person, the same life events, under two or three forms. */
export function TwoLives() {
  const asked = question.value;
  if ('error' in asked) return <ErrorNote message={asked.error} />;
  return <Lives asked={asked.asked} />;
}

function Lives({ asked }: { asked: Asked }) {
  const wanted = twinsAsked(asked);
  const start = () => void startTwins(wanted);
  const run = useKeptRun(twinRuns, keyOf(wanted), start);
  const { people, years } = wanted.asked;
  const among = `${whole(people)} people for ${12 * years} months`;
  const status = (
    <KeptRunStatus
      run={run}
      what={`${wanted.asked.regimes.length} lives among ${among}`}
      done={`Found among ${among}, each form lived twice:`}
      start={start}
      cancel={() => twinRuns.cancel()}
    />
  );
  return (
    <>
      <p>The same synthetic person, the same life events, under different forms.</p>
      <ChooseTwins wanted={wanted} />
      {run?.kind === 'done' ? (
        <Shown twins={run.value} wanted={wanted}>
          {status}
        </Shown>
      ) : (
        status
      )}
    </>
  );
}

/** The lives first; `children` says, below them, where they were found. */
function Shown({ twins, wanted, children }: { twins: Twins; wanted: TwinsAsked; children: ComponentChildren }) {
  const account = accountFor(twins, wanted);
  const made = {
    asked: wanted.asked,
    command: twinCommand(wanted),
    digest: twins.digest,
    note: 'With --json it prints the diaries and this digest.',
  };
  const order = inDrawingOrder([...account.lives.keys()], page.value.order);
  const [caption, ...more] = account.caption;
  return (
    <>
      <FigureCard
        id="two-lives"
        title={account.title}
        about={`${account.who} Each lane is an organisation, each sign a touchpoint.`}
        draw={(sheet: Sheet) => livesDrawing(account, order, 'two-lives', sheet)}
        tables={[dayTable(account)]}
        words={[account.who, ...account.explained.flat(), ...account.badges.flat()]}
        made={made}
        widest={WIDEST}
      />
      {children}
      <Parting account={account} />
      <p class="notice">
        {caption} What happens to all of them is in <a href={addressOf({ screen: 'answer', view: '' })}>the answer</a>.
      </p>
      <section aria-labelledby="rank">
        <h2 id="rank">Is this pair like the others?</h2>
        {twins.pairs.map((pair, at) => (
          <FigureCard
            key={pair.regime}
            id={`rank-${pair.regime}`}
            title={account.badges[at][0]}
            about={account.badges[at].slice(1).join(' ')}
            draw={(sheet: Sheet) => twinRank(pair, `rank-${at}`, sheet)}
            tables={[rankTable(pair)]}
            words={account.badges[at]}
            made={made}
          />
        ))}
        {more.map((sentence) => (
          <p class="quiet" key={sentence}>
            {sentence}
          </p>
        ))}
      </section>
    </>
  );
}

/** The first difference, in words. */
function Parting({ account }: { account: Account }) {
  return (
    <section aria-labelledby="parting">
      <h2 id="parting">Where the lives part</h2>
      <div class="partings">
        {account.explained.map(([finding, ...sides]) => (
          <div key={finding} class="parting">
            <p>
              <strong>{finding}</strong> {sides.join(' ')}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
