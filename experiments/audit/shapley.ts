/** A set of players: bit i stands for player i. */
export type Coalition = number;
/** What a coalition is worth. */
export type Worth = (coalition: Coalition) => number;

/** All coalitions of so many players, 30 at most. */
export const coalitions = (players: number): Coalition[] => Array.from({ length: 2 ** players }, (_, mask) => mask);

/**
 * Shapley (1953): every player's mean contribution over all orders in which the players may join, from all 2ⁿ coalitions.
 * The values add up to the worth of all players less the worth of none.
 */
export function shapley(players: number, worth: Worth): number[] {
  const weights = weightsOf(players);
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    const without = coalitions(players).filter((mask) => (mask & bit) === 0);
    return without.reduce((sum, mask) => sum + weights[sizeOf(mask)] * (worth(mask | bit) - worth(mask)), 0);
  });
}

/** By the number of those already there: |S|! (n − |S| − 1)! ÷ n!. */
function weightsOf(players: number): number[] {
  let choose = 1;
  return Array.from({ length: players }, (_, size) => {
    const weight = 1 / (players * choose);
    choose = (choose * (players - 1 - size)) / (size + 1);
    return weight;
  });
}

function sizeOf(coalition: Coalition): number {
  let size = 0;
  for (let left = coalition; left !== 0; left &= left - 1) size++;
  return size;
}

/** So many orders of the players, each as likely as any other (Fisher and Yates). `random` is in [0, 1). */
export function sampledOrders(players: number, count: number, random: () => number): number[][] {
  return Array.from({ length: count }, () => {
    const order = Array.from({ length: players }, (_, at) => at);
    for (let last = players - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other], order[last]];
    }
    return order;
  });
}

/** The coalitions met when players join in these orders, each once, in rising order. */
export function coalitionsMet(orders: readonly (readonly number[])[]): Coalition[] {
  return [...new Set(orders.flatMap(joinings))].toSorted((a, b) => a - b);
}

/** Of one order: nobody, the first, the first two, … all. */
function joinings(order: readonly number[]): Coalition[] {
  let mask = 0;
  return [0, ...order.map((player) => (mask |= 1 << player))];
}

/**
 * By player, its contribution in each of the orders; their mean estimates its Shapley value, and in every single order they
 * add up to the worth of all less the worth of none.
 */
export function contributions(orders: readonly (readonly number[])[], worth: Worth): number[][] {
  const found: number[][] = orders[0].map(() => []);
  for (const order of orders) {
    const met = joinings(order);
    order.forEach((player, at) => found[player].push(worth(met[at + 1]) - worth(met[at])));
  }
  return found;
}
