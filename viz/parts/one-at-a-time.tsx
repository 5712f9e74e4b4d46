import { useEffect, useRef, useState } from 'preact/hooks';
import { interval } from '../../experiments/analyse/interval.ts';
import type { Table } from '../../experiments/analyse/tables.ts';
import { fateOf, sized, whatIsLeft, type WhatIsLeft } from '../../experiments/analyse/what-is-left.ts';
import { leftOver } from '../../experiments/report/figures/left-over.ts';
import type { Asked } from '../runs/asked.ts';
import { pairAsked, runEach, runOf } from '../state/pair-runs.ts';
import { equalFinding, measureLookedAt, plainFinding, toRun, type DifferingRule } from '../state/why.ts';
import { FigureCard } from './figure-card.tsx';
import { counted } from './words.ts';

interface Props {
  readonly asked: Asked;
  readonly form: string;
  readonly rules: readonly DifferingRule[];
}

/** Each differing rule made equal by itself: what is left of the difference then. */
export function OneAtATime({ asked, form, rules }: Props) {
  const stop = useRef(new AbortController());
  const [busy, setBusy] = useState(false);
  useEffect(() => () => stop.current.abort(), [asked, form]);
  const questions = toRun(
    asked,
    form,
    rules.map(({ card }) => [card.code]),
  );
  const done = questions.filter((one) => runOf(one)?.kind === 'done').length;
  const start = async () => {
    stop.current = new AbortController();
    setBusy(true);
    await runEach(questions, stop.current.signal);
    setBusy(false);
  };
  return (
    <>
      {busy ? (
        <div class="running">
          <label for="budget-progress">
            One rule after another: {done} of {questions.length} runs of {counted(asked.replications, 'pair')}
          </label>
          <progress id="budget-progress" max={questions.length} value={done} />
          <button type="button" class="small" onClick={() => stop.current.abort()}>
            Stop
          </button>
        </div>
      ) : (
        done < questions.length && (
          <p class="row no-print">
            <button type="button" onClick={() => void start()}>
              Equalise each in turn
            </button>
            <span class="quiet">{counted(questions.length - done, 'run')}, a few seconds each.</span>
          </p>
        )
      )}
      <Budget asked={asked} form={form} rules={rules} />
    </>
  );
}

interface Lane {
  readonly rule: DifferingRule;
  readonly left: WhatIsLeft;
}

function lanesOf({ asked, form, rules }: Props, measure: string): Lane[] {
  const plain = plainFinding(asked, form);
  if (!plain) return [];
  return rules.flatMap((rule) => {
    const equal = equalFinding(asked, form, [rule.card.code]);
    const left = equal && whatIsLeft(plain, equal, form, measure);
    return left && left.before.length > 0 ? [{ rule, left }] : [];
  });
}

/** Bars of what is left; those that move it most come first. */
function Budget(props: Props) {
  const { asked, form, rules } = props;
  const { name, label } = measureLookedAt();
  const lanes = lanesOf(props, name);
  if (lanes.length === 0) return null;
  const reference = asked.regimes[0].name;
  const before = interval(lanes[0].left.before)!;
  const away = ({ left }: Lane) => Math.abs(interval(left.after)!.mean - before.mean);
  const sorted = lanes.toSorted((one, other) => away(other) - away(one));
  const drawn = sorted.map(({ rule: { card }, left }) => ({
    name: `${card.code} ${card.id}`,
    ...interval(left.after)!,
  }));
  const pairs = counted(lanes[0].left.before.length, 'pair');
  const title = titleOf(sorted, label, form);
  const about = `One at a time: mean difference from ${reference} in % with this rule equal, ${pairs}; lines: Monte Carlo error. The effects do not add up, since rules work on one another.${lanes.length < rules.length ? ` So far ${lanes.length} of ${rules.length} rules.` : ''}`;
  const position = asked.regimes.findIndex((one) => one.name === form);
  const table: Table = {
    title: `${label}: what is left under ${form}, one rule equal at a time`,
    columns: ['left', 'as it is'],
    rows: sorted.map(({ rule: { card }, left }) => ({
      label: `${card.code} ${card.title}`,
      unit: '',
      cells: [sized(interval(left.after)!), sized(before)],
    })),
    note: '± is the Monte Carlo error (95 %).',
  };
  return (
    <FigureCard
      id="one-at-a-time"
      title={title}
      about={about}
      draw={
        (sheet) =>
        leftOver({ id: 'one-at-a-time', title, description: about, regime: form, position, reference, before: before.mean, lanes: drawn, sheet }) // prettier-ignore
      }
      tables={[table]}
      words={[title, about, ...table.rows.map((row) => `${row.label}: ${row.cells[0]} left.`)]}
      made={{
        asked: pairAsked(asked, form, [sorted[0].rule.card.code]),
        finding: equalFinding(asked, form, [sorted[0].rule.card.code]),
        note: 'This is the first bar; the others have their own code after --equalise.',
      }}
    />
  );
}

/** Which rules carry the difference, by what becomes of it without them. */
function titleOf(lanes: readonly Lane[], label: string, form: string): string {
  const codes = (wanted: readonly string[]) =>
    lanes.filter(({ left }) => wanted.includes(fateOf(left))).map(({ rule }) => rule.card.code);
  const gone = codes(['gone', 'turned', 'smaller']);
  const against = codes(['larger', 'appears']);
  if (gone.length === 0 && against.length === 0)
    return `${label} under ${form}: no rule by itself makes a difference that can be told from luck`;
  const parts = [
    ...(gone.length > 0 ? [`less of the difference is left without ${gone.join(', ')}`] : []),
    ...(against.length > 0 ? [`more without ${against.join(', ')}`] : []),
  ];
  return `${label} under ${form}: ${parts.join('; ')}`;
}
