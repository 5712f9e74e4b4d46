import { counted, gated, some, type Finding } from './check.ts';
import { type Observed, type Seen } from './observe.ts';
import { exactDesign, type AuditRequest } from './request.ts';
import type { Design } from '../run/design.ts';
import type { RunResult } from '../../engine/index.ts';

const SECOND_NAME = (name: string): string => `${name}-again`;

/** Every regime once, and each a second time under another name, in the other order. */
export function placeboDesign(request: AuditRequest): Design {
  const again = request.regimes.toReversed().map(({ name, rules }) => ({ name: SECOND_NAME(name), rules }));
  return { ...exactDesign(request, 2), regimes: [...request.regimes, ...again] };
}

/** Equal rules under two names: every measure, minute, treatment and the state itself must be the same, exactly. */
export function placebo({ columns }: Observed): Finding {
  const half = columns.length / 2;
  const slips = columns.slice(0, half).flatMap((column, at) => differences(column, columns[columns.length - 1 - at]));
  const looked = half * numbersIn(columns[0]);
  const detail =
    slips.length === 0
      ? `${counted(half, 'regime')}, each run twice under two names: ${looked} measures, ledger lines and treatment counts differ by exactly zero.`
      : `The same rules under another name give something else: ${some(slips)}.`;
  return gated('placebo', slips.length === 0, detail, { regimes: half, compared: looked, differing: slips.length });
}

/** Where two columns differ, in words. */
export function differences(one: Seen, other: Seen): string[] {
  return one.runs.flatMap((run, replication) => {
    const twin = other.runs[replication];
    const state = run.digest === twin.digest ? [] : ['state'];
    const [left, right] = [figuresOf(run.result), figuresOf(twin.result)];
    const names = new Set([...left.keys(), ...right.keys()]);
    const told = [...names].filter((name) => !Object.is(left.get(name), right.get(name)));
    return [...state, ...told].map((what) => `${one.name}, replication ${replication}: ${what}`);
  });
}

function numbersIn({ runs }: Seen): number {
  return runs.reduce((sum, { result }) => sum + figuresOf(result).size, 0);
}

/** Every number of a result by its place in it; NaN equals NaN. */
function figuresOf({ measures, minutes, treatments, reported }: RunResult): Map<string, number> {
  const figures = new Map<string, number>();
  const walk = (path: string, value: unknown): void => {
    if (typeof value === 'number') figures.set(path, value);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) walk(`${path} ${key}`, inner);
  };
  for (const [name, value] of Object.entries({ measures, minutes, treatments, reported })) walk(name, value);
  return figures;
}
