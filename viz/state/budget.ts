import { interval } from '../../experiments/analyse/interval.ts';
import type { Table } from '../../experiments/analyse/tables.ts';
import { fateOf, sized, type Fate, type WhatIsLeft } from '../../experiments/analyse/what-is-left.ts';
import type { Drawn } from '../../experiments/report/drawn.ts';
import { leftOver } from '../../experiments/report/figures/left-over.ts';
import { counted } from '../parts/words.ts';

/** A rule made equal by itself, and what is left of the difference then; at least one pair. */
export interface BudgetLane {
  readonly code: string;
  readonly id: string;
  readonly title: string;
  readonly left: WhatIsLeft;
}

export interface BudgetOf {
  /** Of the measure. */
  readonly label: string;
  readonly form: string;
  readonly reference: string;
  /** Of the form among those compared; settles its mark. */
  readonly position: number;
  /** Rules that differ, run or not yet. */
  readonly rules: number;
}

/** Bars of what is left, those furthest from the difference as it is first. At least one lane. */
export function budgetOf(lanes: readonly BudgetLane[], of: BudgetOf): Drawn {
  const { label, form, reference, position, rules } = of;
  const before = interval(lanes[0].left.before)!;
  const after = ({ left }: BudgetLane) => interval(left.after)!;
  const away = (lane: BudgetLane) => Math.abs(after(lane).mean - before.mean);
  const sorted = lanes.toSorted((one, other) => away(other) - away(one));
  const title = titleOf(sorted, label, form);
  const pairs = counted(lanes[0].left.before.length, 'pair');
  const about = `One at a time: mean difference from ${reference} in % with this rule equal, ${pairs}; lines: Monte Carlo error. The effects do not add up, since rules work on one another.${lanes.length < rules ? ` So far ${lanes.length} of ${rules} rules.` : ''}`;
  const drawn = sorted.map((lane) => ({ name: `${lane.code} ${lane.id}`, ...after(lane) }));
  const fixed = {
    id: 'one-at-a-time',
    title,
    description: about,
    regime: form,
    position,
    reference,
    before: before.mean,
  };
  return {
    id: fixed.id,
    title,
    about,
    draw: (sheet) => leftOver({ ...fixed, lanes: drawn, sheet }),
    tables: [tableOf(sorted, of)],
  };
}

function tableOf(lanes: readonly BudgetLane[], { label, form }: BudgetOf): Table {
  return {
    title: `${label}: what is left under ${form}, one rule equal at a time`,
    columns: ['left', 'as it is'],
    rows: lanes.map(({ code, title, left }) => ({
      label: `${code} ${title}`,
      unit: '',
      cells: [left.after, left.before].map((values) => sized(interval(values)!)),
    })),
    note: '± is the Monte Carlo error (95 %).',
  };
}

/** Which rules carry the difference, by what becomes of it without them. */
function titleOf(lanes: readonly BudgetLane[], label: string, form: string): string {
  const codes = (...wanted: Fate[]) =>
    lanes.filter(({ left }) => wanted.includes(fateOf(left))).map(({ code }) => code);
  const carrying = codes('gone', 'turned', 'smaller');
  const against = codes('larger', 'appears');
  if (carrying.length + against.length === 0)
    return `${label} under ${form}: no rule by itself makes a difference that can be told from luck`;
  const parts = [
    ...(carrying.length > 0 ? [`less of the difference is left without ${carrying.join(', ')}`] : []),
    ...(against.length > 0 ? [`more without ${against.join(', ')}`] : []),
  ];
  return `${label} under ${form}: ${parts.join('; ')}`;
}
