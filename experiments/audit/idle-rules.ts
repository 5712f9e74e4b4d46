import { MECHANISMS, RULES, worldWith, type World } from '../../engine/index.ts';
import type { Item } from './null-inputs.ts';

interface Card {
  readonly id: string;
  readonly code: string;
  readonly mechanism?: string;
}

/** Ids of rules that decide nothing in a world, since the mechanism that they are about is off in it. */
function idleRules(world: Partial<World>): ReadonlySet<string> {
  const whole = worldWith(world);
  const idle = (RULES as readonly Card[]).filter(({ mechanism }) => mechanism !== undefined && isOff(mechanism, whole));
  return new Set(idle.map(({ id }) => id));
}

function isOff(mechanism: string, world: World): boolean {
  return Object.entries(MECHANISMS[mechanism].off(world)).every(([input, value]) => world[input] === value);
}

/** Items of the world by the switch without which their minutes are never spent. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  attention: ['gaming', 'inquiry'],
  community: ['helper', 'telling', 'reaching'],
};

/** Whether putting an item back can do nothing, since what it belongs to is off in this world. */
export function isIdle({ name, rule }: Item, world: Partial<World> = {}): boolean {
  const whole = worldWith(world);
  const asleep = idleRules(world);
  if (rule !== undefined) return (RULES as readonly Card[]).some(({ code, id }) => code === rule && asleep.has(id));
  return Object.entries(BEHIND).some(([input, names]) => whole[input] === 'off' && names.includes(name));
}
