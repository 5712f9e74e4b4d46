import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../experiments/analyse/finding.ts';
import { MAIN_MEASURES } from '../../experiments/analyse/main-measures.ts';
import { leftWords, whatIsLeft, type WhatIsLeft } from '../../experiments/analyse/what-is-left.ts';
import type { Table } from '../../experiments/analyse/tables.ts';
import { drawStrip } from '../../experiments/report/drawn.ts';
import type { Asked } from '../runs/asked.ts';
import { go } from '../state/address.ts';
import { pairAsked, runEach, runOf } from '../state/pair-runs.ts';
import { equalFinding, measureLookedAt, plainFinding, toRun } from '../state/why.ts';
import { ErrorNote } from './error-note.tsx';
import { FigureCard } from './figure-card.tsx';
import { counted } from './words.ts';

/** The difference as it is beside what is left of it with some rules equal; runs what it needs when it appears. */
export function Equalised({ asked, form, codes }: { asked: Asked; form: string; codes: readonly string[] }) {
  const questions = toRun(asked, form, [codes]);
  const key = JSON.stringify(questions);
  const stop = useRef(new AbortController());
  useEffect(() => {
    stop.current = new AbortController();
    void runEach(questions, stop.current.signal);
    return () => stop.current.abort();
  }, [key]);
  const putBack = (
    <button type="button" class="small" onClick={() => go({ equalise: [] })}>
      Put {codes.length === 1 ? 'it' : 'all'} back
    </button>
  );
  const plain = plainFinding(asked, form);
  const equal = equalFinding(asked, form, codes);
  if (plain && equal)
    return (
      <>
        <Beside asked={asked} form={form} codes={codes} left={whatIsLeft(plain, equal, form, measureLookedAt().name)} />
        {measureLookedAt().name === 'contacts' && <p>{needBeside(plain, equal, form, codes)}</p>}
        <p class="row no-print">{putBack}</p>
      </>
    );
  const failed = questions.map(runOf).find((run) => run?.kind === 'failed');
  if (failed) return <ErrorNote message={failed.message} />;
  const running = questions.map(runOf).find((run) => run?.kind === 'running');
  return (
    <div class="running">
      <label for="equal-progress">
        Running {counted(asked.replications, 'pair')} with {codes.join(', ')} equal
        {running?.secondsLeft === undefined ? '' : `: about ${Math.max(1, Math.round(running.secondsLeft))} s left`}
      </label>
      <progress id="equal-progress" max={1} value={running?.share ?? 0} />
      {putBack}
    </div>
  );
}

/** Touchpoints never without need. */
function needBeside(plain: Finding, equal: Finding, form: string, codes: readonly string[]): string {
  const { name, label } = MAIN_MEASURES[0];
  return leftWords(whatIsLeft(plain, equal, form, name), codes.join(', '), form, label).join('. ');
}

function Beside(props: { asked: Asked; form: string; codes: readonly string[]; left: WhatIsLeft }) {
  const { asked, form, codes, left } = props;
  const { label } = measureLookedAt();
  const reference = asked.regimes[0].name;
  const position = asked.regimes.findIndex(({ name }) => name === form);
  const which = codes.join(', ');
  const lanes = [
    { regime: form, position, label: 'as it is', differences: left.before },
    { regime: form, position, label: `${which} equal`, hollow: true, differences: left.after },
  ];
  const [title, fate] = leftWords(left, which, form, label);
  return (
    <>
      <p role="status">{fate}</p>
      <FigureCard
        id="equalised"
        title={title}
        about={`Against ${reference}, the same ${counted(left.before.length, 'pair')} twice. Solid: as it is; hollow: with ${which} as under ${reference}.`}
        draw={(sheet) => drawStrip('equalised', title, reference, lanes, sheet)}
        tables={[pairsTable(left, which, `${label}: ${form} less ${reference}, % of its mean`)]}
        words={[`${title}.`, fate]}
        made={{
          asked: pairAsked(asked, form, codes),
          finding: equalFinding(asked, form, codes),
          note: `This is ${which} equal; without --equalise the same command gives the difference as it is.`,
        }}
      />
    </>
  );
}

function pairsTable({ before, after }: WhatIsLeft, which: string, title: string): Table {
  const rows = before.map((value, pair) => ({
    label: `pair ${pair + 1}`,
    unit: '',
    cells: [value, after[pair]].map((one) => one.toFixed(2)),
  }));
  return { title, columns: ['as it is', `${which} equal`], rows, note: '' };
}
