import { RULES } from '../../engine/index.ts';
import { WORLD_PARAMS, type RuleCard } from '../../scenarios/engine-terms.ts';

interface Card {
  readonly mechanism?: string;
  readonly mechanisms?: Readonly<Record<string, string>>;
}

interface Switch {
  /** Input of the world that switches a mechanism on. */
  readonly input: string;
  readonly name: string;
}

const CARE_PLANS: Switch = { input: 'care_plans', name: 'care plans' };
const COMMUNITY: Switch = { input: 'community', name: 'community' };
const ATTENTION: Switch = { input: 'attention', name: 'attention' };

/** Mechanisms that are off unless a world switches them on, which the page has no dial for. */
const SWITCHES: Readonly<Record<string, Switch>> = { M5: CARE_PLANS, M8: COMMUNITY };
/** Values of the rule on indicators that are looked at with attention only. */
const ATTENDED = ['physical_care_target', 'starts_target', 'audit', 'ratchet'];

const isOff = ({ input }: Switch): boolean => WORLD_PARAMS[input].value === 'off';

/** What is off so that a whole rule decides nothing: `care plans`; undefined where it decides something. */
export function idleFor({ code }: RuleCard): string | undefined {
  const rule: Card | undefined = RULES.find((one) => one.code === code);
  return offFor(rule?.mechanism);
}

/** The same for one value of a rule that decides something by its others. */
export function idleValue(id: string, key: string): string | undefined {
  if (id === 'indicators' && ATTENDED.includes(key) && isOff(ATTENTION)) return ATTENTION.name;
  const rule: Card | undefined = RULES.find((one) => one.id === id);
  return offFor(rule?.mechanisms?.[key]);
}

function offFor(mechanism = ''): string | undefined {
  const off = SWITCHES[mechanism] as Switch | undefined;
  return off && isOff(off) ? off.name : undefined;
}
