import { useEffect, useRef, useState } from 'preact/hooks';
import { whatIsLeft } from '../../experiments/analyse/what-is-left.ts';
import type { Asked } from '../runs/asked.ts';
import { budgetOf, type BudgetLane } from '../state/budget.ts';
import { pairAsked, runEach, runOf } from '../state/pair-runs.ts';
import { equalFinding, measureLookedAt, plainFinding, toRun, type DifferingRule } from '../state/why.ts';
import { FigureCard } from './figure-card.tsx';
import { tableWords } from './table-words.ts';
import { counted } from './words.ts';

interface Props {
  readonly asked: Asked;
  readonly form: string;
  readonly rules: readonly DifferingRule[];
}

/** Each differing rule made equal by itself: what is left of the difference then. */
export function OneAtATime({ asked, form, rules }: Props) {
  const codes = rules.map(({ card }) => [card.code]);
  return (
    <>
      <Runs questions={toRun(asked, form, codes)} pairs={asked.replications} />
      <Budget asked={asked} form={form} rules={rules} />
    </>
  );
}

/** Runs what has no answer yet, one after another; stops when it is told to or goes away. */
function Runs({ questions, pairs }: { questions: readonly Asked[]; pairs: number }) {
  const stop = useRef(new AbortController());
  const [busy, setBusy] = useState(false);
  useEffect(() => () => stop.current.abort(), []);
  const done = questions.filter((one) => runOf(one)?.kind === 'done').length;
  const start = async () => {
    stop.current = new AbortController();
    setBusy(true);
    await runEach(questions, stop.current.signal);
    setBusy(false);
  };
  if (busy)
    return (
      <div class="running">
        <label for="budget-progress">
          One rule after another: {done} of {questions.length} runs of {counted(pairs, 'pair')}
        </label>
        <progress id="budget-progress" max={questions.length} value={done} />
        <button type="button" class="small" onClick={() => stop.current.abort()}>
          Stop
        </button>
      </div>
    );
  if (done === questions.length) return null;
  return (
    <p class="row no-print">
      <button type="button" onClick={() => void start()}>
        Equalise each in turn
      </button>
      <span class="quiet">{counted(questions.length - done, 'run')}, a few seconds each.</span>
    </p>
  );
}

function Budget({ asked, form, rules }: Props) {
  const { name, label } = measureLookedAt();
  const lanes = lanesOf({ asked, form, rules }, name);
  if (lanes.length === 0) return null;
  const position = asked.regimes.findIndex((one) => one.name === form);
  const reference = asked.regimes[0].name;
  const drawn = budgetOf(lanes, { label, form, reference, position, rules: rules.length });
  const [first] = drawn.tables[0].rows;
  const code = lanes.find((lane) => first.label.startsWith(`${lane.code} `))!.code;
  return (
    <FigureCard
      {...drawn}
      words={[`${drawn.title}.`, drawn.about, ...tableWords(drawn.tables[0])]}
      made={{
        asked: pairAsked(asked, form, [code]),
        finding: equalFinding(asked, form, [code]),
        note: `This is the first bar, ${code} equal; the others have their own code after --equalise.`,
      }}
    />
  );
}

function lanesOf({ asked, form, rules }: Props, measure: string): BudgetLane[] {
  const plain = plainFinding(asked, form);
  if (!plain) return [];
  return rules.flatMap(({ card: { code, id, title } }) => {
    const equal = equalFinding(asked, form, [code]);
    const left = equal && whatIsLeft(plain, equal, form, measure);
    return left && left.before.length > 0 ? [{ code, id, title, left }] : [];
  });
}
