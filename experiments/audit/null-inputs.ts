import { WORLD, type Param, type Value, type World } from '../../engine/index.ts';

/** One thing the null world takes away, and puts back alone in the table of what separates the forms. */
export interface Item {
  /** snake_case. */
  readonly name: string;
  readonly title: string;
  /** Names of the world's inputs that come back with it. */
  readonly inputs: readonly string[];
  /** Code of the rule that comes back with it. */
  readonly rule?: string;
}

/** How many times the shipped capacity there is: utilisation falls below .3 wherever it was below the usual. */
export const PLENTY = 10;

/** Inputs that take a value of their own in the null world; what each is there for is said by the item it belongs to. */
const SET: Readonly<Record<string, Value>> = {
  coupling: 0,
  notices: 1,
  refers_mild: 1,
  tie_needed: 0,
};

/** The world's inputs that the null world leaves alone, since they belong to people, illness, treatment or the calendar. */
const LEFT: readonly RegExp[] = [
  /^(events|relief|escalation|deprivation|injuries|crises|personal|yearly)(_|$)/,
  /^(leaving|reviews|unregistered|coupling_form|coupling_linear)$/,
  /_clears_/,
  /^asking(_|$)/,
  /^(continuity_return|weekend_held|insists|retries|turns_to_emergency|gives_up_days|cancels)$/,
  /^(on_the_day|takes_offer|horizon|telephone_on_the_day|telephone_booked|follow_up|follow_up_mental)$/,
  /^(usual_planned|usual_booked|usual_on_the_day|notices_by_minute|notices_if_met)$/,
  /^(practice_indirect|service_indirect|service_gradient|hospital_gradient|session_missed|lapse|stay)$/,
  // What is believed and remembered of one another, and how fast a tie grows, fades or a form is founded; not what it costs.
  /^(joint_work|trust|trust_weight|trust_memory|tie_contact|tie_decay|tie_decay_form|tie_decay_power|founding_pace)$/,
  /_promise$/,
  // Who knocks at a service's own door, and who goes to another practice: people's own ways, the same under every form.
  /^(refers_self|declines_elsewhere)$/,
  // What is made of a breach or of a difference in pressure, and whether capacity is shared at all: the rules' to say, and equal where rules are.
  /^(collective|penalty_weight|reputation_weight|hearsay|division_response)$/,
  // Prices, and people's own time: they count and cost nobody here anything.
  /^(cost_|travel_minutes$)|_hour_cost$/,
  // Attention: off in the start values, and so here.
  /^(attention|attention_(sharpness|unrewarded)|discretion|token_minutes|short_slot)$/,
  // A community: off in the start values, and so here; whom it reaches and what it does is people's own.
  /^(community|community_(meeting|meetings)|helper(s)?_(at_first|hours|leave)|becomes_helper|own_tie_(shelters|fades))$/,
  /^(goes_(if_told|if_brought|with_peer)|reaching_out|link_(caseload|engages))$/,
  // Posts that fall vacant: off in the start values, and so here.
  /^(workforce|strain_(from|by_work|by_breach|relief)|leaves_at_(rest|full_strain)|absent_at_full_strain|vacancy|ramp_up)$/,
  // Care plans are off in the start values, and so here; the rest of them says what works and how it is seen, not what deciding costs.
  /^(care_plans|plan_(bits|interactions|noise|drift_weeks|drift_keep|acceptance|looseness|answers|copying_error)|goal_consensus|borough_practices)$/,
  /^(outreach|outreach_(contact|finds|right)|shocks)$/,
  // What care itself takes: minutes of a session, an attendance and a bed, and days between sessions.
  /_(session|interval)$/,
  /^(attendance_minutes|bed_minutes)$/,
];

const isCapacity = (param: Param): boolean => unitOf(param).startsWith('minutes a person') || unitOf(param).startsWith('beds'); // prettier-ignore
const isMinutes = (param: Param): boolean => unitOf(param).startsWith('minutes');
const isLeft = (name: string): boolean => LEFT.some((pattern) => pattern.test(name));
const unitOf = (param: Param): string => (param.kind === 'number' ? param.unit : '');

/**
 * The value of every input that is not its start value: capacity is plentiful, and minutes that are spent on organising rather than
 * on people are nought, whatever they are called. Read from the registry, so that a new input of either kind is in it.
 */
export function nullInputs(registry: Readonly<Record<string, Param>> = WORLD): Partial<World> {
  const found = Object.entries(registry).flatMap(([name, param]): [string, Value][] => {
    if (Object.hasOwn(SET, name)) return [[name, SET[name]]];
    if (isLeft(name) || param.kind !== 'number') return [];
    if (isCapacity(param)) return [[name, Math.min(param.max, param.value * PLENTY)]];
    return isMinutes(param) ? [[name, param.min]] : [];
  });
  return Object.fromEntries(found);
}

/** Inputs of which this file cannot say whether a null world has them. */
export function unknownInputs(registry: Readonly<Record<string, Param>> = WORLD): string[] {
  const nulled = nullInputs(registry);
  return Object.keys(registry).filter((name) => !Object.hasOwn(nulled, name) && !isLeft(name));
}

/** Inputs that only matter together with a rule come back with it, and not by themselves. */
export const INPUTS_OF_RULES: Readonly<Record<string, readonly string[]>> = {
  R5: ['reporting_minutes'],
  R8: ['tie_needed', 'tie_build', 'tie_keep'],
};

/** What belongs to one thing has its name first: conference_minutes and conference_preparation come back together. */
function byFirstWord(names: readonly string[]): Item[] {
  const first = (name: string): string => name.split('_')[0];
  const words = [...new Set(names.map(first))];
  return words.map((word) => ({
    name: word,
    title: word[0].toUpperCase() + word.slice(1),
    inputs: names.filter((name) => first(name) === word),
  }));
}

/** Everything the null world takes from the world, as items. */
export function worldItems(registry: Readonly<Record<string, Param>> = WORLD): Item[] {
  const nulled = Object.keys(nullInputs(registry));
  const capacity = nulled.filter((name) => isCapacity(registry[name]));
  const withRules = new Set(Object.values(INPUTS_OF_RULES).flat());
  const overhead = nulled.filter((name) => !capacity.includes(name) && !Object.hasOwn(SET, name) && !withRules.has(name)); // prettier-ignore
  return [
    { name: 'scarcity', title: 'Capacity as shipped', inputs: capacity },
    { name: 'coupling', title: 'Coupled needs', inputs: ['coupling'] },
    { name: 'hidden_need', title: 'Need to be noticed', inputs: ['notices'] },
    { name: 'watched_need', title: 'Mild need watched first', inputs: ['refers_mild'] },
    ...byFirstWord(overhead),
  ].filter(({ inputs }) => inputs.every((name) => Object.hasOwn(registry, name)));
}
