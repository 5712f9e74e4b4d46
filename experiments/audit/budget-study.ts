import { RULES } from '../../engine/index.ts';
import type { Interval } from '../analyse/interval.ts';
import { plain } from '../analyse/numbers.ts';
import type { Table } from '../analyse/tables.ts';
import { ORDERS, type Budget, type Plan, type Player, type Share } from './budget.ts';
import { counted, type Figure } from './check.ts';
import { signed } from './rival-study.ts';
import type { Study } from './study.ts';

/** The advantage budget of one form against another, for a reader and for programs. */
export function budgetStudy(plan: Plan, found: Budget): Study {
  const { from, to } = plan;
  const title = `What carries the difference from ${from.name} to ${to.name}?`;
  return { title, done: doneOf(plan), tables: [table(plan, found)], found: foundOf(plan, found), figures: figuresOf(plan, found) }; // prettier-ignore
}

function doneOf({ players, orders, coalitions }: Plan): string {
  const lived = counted(coalitions.length, 'coalition');
  const how = orders
    ? `more than are tried in every combination, so ${ORDERS} orders of them were drawn, which met ${lived}.`
    : `every combination of them was lived, ${lived}.`;
  const many = players.length === 1 ? '1 rule differs' : `${players.length} rules differ`;
  return `${many}: ${how} The same people and luck in each.`;
}

const named = ({ code, id }: Player): string => `${code} ${id.replaceAll('-', ' ')}`;

function table({ from, to, orders }: Plan, { shares, whole, reference }: Budget): Table {
  const of = (value: number) => signed((100 * value) / reference);
  const cells = (one: Interval) => [`${signed(one.mean)} ±${plain(one.high - one.mean, 2)}`, of(one.mean)];
  const part = (value: number) => (whole.mean === 0 ? '–' : plain((100 * value) / whole.mean, 0));
  const sampling = (share: Share) => (orders ? [plain(share.orderError ?? 0, 2)] : []);
  const ranked = shares.toSorted((a, b) => a.mean - b.mean);
  return {
    title: `Burden, ${to.name} less ${from.name}, by rule (less is better)`,
    columns: ['domain-days', '% of burden', '% of the whole', ...(orders ? ['s.e. of orders'] : [])],
    rows: [
      ...ranked.map((share) => ({ label: named(share), unit: standingOf(share), cells: [...cells(share), part(share.mean), ...sampling(share)] })), // prettier-ignore
      { label: 'Together', unit: '', cells: [...cells(whole), part(whole.mean), ...(orders ? ['0'] : [])] },
    ],
    note: `Level-weighted domain-days a person-year. ± is the Monte Carlo error (95 %) over the pairs. Beneath a rule: its standing under ${from.name}, then ${to.name}.`,
  };
}

const standingOf = ({ standing: { from, to } }: Player): string => `${from ?? 'free'}, ${to ?? 'free'}`;

function foundOf({ to }: Plan, { shares, whole, complete }: Budget): string {
  const clear = shares.filter(({ low, high }) => low > 0 || high < 0);
  const less = clear.filter(({ mean }) => mean < 0);
  const more = clear.filter(({ mean }) => mean > 0);
  const list = (some: readonly Share[]) => some.map(named).join(', ') || 'none';
  const sides =
    whole.low > 0 || whole.high < 0 ? '' : ' The difference as a whole is not told apart from nought by so many pairs.';
  const same = complete
    ? `With all of them taken over, every run ended in the state of ${to.name}, to the byte.`
    : `With all of them taken over, runs did NOT end in the state of ${to.name}: a rule that differs is missing here.`;
  return `Surely less burden by: ${list(less)}. Surely more by: ${list(more)}.${sides} ${same}`;
}

function figuresOf(plan: Plan, { shares, whole, reference, complete }: Budget): Record<string, Figure> {
  const { from, to, orders, coalitions } = plan;
  const rules = shares.map(({ code, id, standing, mean, low, high, orderError }) => ({
    code,
    id,
    title: RULES.find((rule) => rule.code === code)!.title,
    standing: { from: standing.from ?? 'free', to: standing.to ?? 'free' },
    value: mean,
    low,
    high,
    share: whole.mean === 0 ? null : mean / whole.mean,
    order_error: orderError,
  }));
  return {
    from: from.name,
    to: to.name,
    reference_burden: reference,
    difference: { value: whole.mean, low: whole.low, high: whole.high },
    rules,
    exact: orders === null,
    orders: orders?.length ?? null,
    coalitions: coalitions.length,
    complete,
  };
}
