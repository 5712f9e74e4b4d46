import alea from 'seedrandom/lib/alea.js';
import { RULES, type RuleValues } from '../../engine/index.ts';
import { interval, meanOf, variance, type Interval } from '../analyse/interval.ts';
import type { Column } from '../run/design.ts';
import { burdens, designOn, type Form, type Ground, type Live } from './live.ts';
import { canonical } from './rule-search.ts';
import { coalitions, coalitionsMet, contributions, sampledOrders, shapley, type Coalition } from './shapley.ts';

/** Up to so many differing rules every coalition is lived; beyond it, orders are sampled. */
export const MOST_EXACT = 8;
export const ORDERS = 200;
/** Coalitions that share a warm-up. */
const TOGETHER = 32;

type Standing = 'defining' | 'free' | undefined;

export interface Player {
  readonly code: string;
  readonly id: string;
  readonly standing: { readonly from: Standing; readonly to: Standing };
}

/** What is to be lived to share out the difference between two forms. */
export interface Plan {
  readonly from: Form;
  readonly to: Form;
  /** Rules that differ, in the order of their codes; 30 at most. */
  readonly players: readonly Player[];
  /** Null where every coalition is lived. */
  readonly orders: readonly (readonly number[])[] | null;
  readonly coalitions: readonly Coalition[];
}

/** `mostExact`: fewer in tests. */
export function planned(from: Form, to: Form, seed: string, mostExact = MOST_EXACT): Plan {
  const players = RULES.filter(({ id }) => canonical(from.rules[id]) !== canonical(to.rules[id]))
    .map(({ code, id }) => ({ code, id, standing: { from: from.standing[id], to: to.standing[id] } }))
    .toSorted((a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1)));
  const exact = players.length <= mostExact;
  const orders = exact ? null : sampledOrders(players.length, ORDERS, alea(`${seed}, orders`));
  return { from, to, players, orders, coalitions: orders ? coalitionsMet(orders) : coalitions(players.length) };
}

/** Columns that `budget` lives: the coalitions, and the other form as it is. */
export const columnsOf = (plan: Plan): number => plan.coalitions.length + 1;

/** What a rule carries of the difference. In the unit of burden; negative is less burden. */
export interface Share extends Player, Interval {
  /** Standard error of having sampled orders only; null where all coalitions were lived. */
  readonly orderError: number | null;
}

export interface Budget {
  readonly shares: readonly Share[];
  /** Of the other form, with all the rules that differ, less the first as it is. */
  readonly whole: Interval;
  /** Burden of the first form. */
  readonly reference: number;
  /** Whether the first form with every rule of the other ended in the other's state, to the byte, in every replication. */
  readonly complete: boolean;
}

/** Lives every coalition that is needed, once, with the same people and luck. */
export async function budget(plan: Plan, ground: Ground, live: Live): Promise<Budget> {
  const columns = [...plan.coalitions.map((coalition) => columnOf(plan, coalition)), plan.to];
  const { burden, digests } = await liveAll(columns, ground, live);
  const at = new Map(plan.coalitions.map((coalition, index) => [coalition, burden[index]]));
  const all = plan.coalitions.length - 1;
  const whole = interval(burden[all].map((value, pair) => value - burden[0][pair]))!;
  const complete = digests[all].every((digest, pair) => digest === digests[all + 1][pair]);
  return { shares: sharesOf(plan, at, ground.replications), whole, reference: meanOf(burden[0]), complete };
}

function sharesOf({ players, orders }: Plan, at: ReadonlyMap<Coalition, readonly number[]>, pairs: number): Share[] {
  const worth = (pair: number) => (coalition: Coalition) => at.get(coalition)![pair];
  const each = Array.from({ length: pairs }, (_, pair) =>
    orders ? contributions(orders, worth(pair)).map(meanOf) : shapley(players.length, worth(pair)),
  );
  const mean = (coalition: Coalition) => meanOf(at.get(coalition)!);
  const errors = orders && contributions(orders, mean).map((found) => Math.sqrt(variance(found) / found.length));
  return players.map((player, index) => ({
    ...player,
    ...interval(each.map((values) => values[index]))!,
    orderError: errors && errors[index],
  }));
}

async function liveAll(columns: readonly Column[], ground: Ground, live: Live) {
  const burden: number[][] = [];
  const digests: string[][] = [];
  for (let from = 0; from < columns.length; from += TOGETHER) {
    const design = designOn(ground, columns.slice(from, from + TOGETHER));
    const batch = await live(design);
    burden.push(...burdens(batch, design));
    digests.push(...design.regimes.map((_, column) => batch.digests.map((regimes) => regimes[column])));
  }
  return { burden, digests };
}

function columnOf({ from, to, players }: Plan, coalition: Coalition): Column {
  const taken = players.filter((_, player) => (coalition & (1 << player)) !== 0);
  const rules: RuleValues = { ...from.rules, ...Object.fromEntries(taken.map(({ id }) => [id, to.rules[id]])) };
  return { name: `coalition ${coalition}`, rules };
}
