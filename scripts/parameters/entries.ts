import { RULE_CARDS, WORLD_PARAMS, type Param } from '../../scenarios/engine-terms.ts';

/** One input of the world or parameter of a rule, under the name by which files set it. */
export interface Entry {
  readonly name: string;
  readonly param: Param;
  /** Code of the rule; absent for an input of the world. */
  readonly rule?: string;
}

/** Every input of the world in the order of its tables, then every parameter of a rule. */
export function entries(): Entry[] {
  const rules = RULE_CARDS.flatMap(({ code, id, params }) =>
    Object.entries(params).map(([key, param]): Entry => ({ name: `${id}.${key}`, param, rule: code })),
  );
  return [...Object.entries(WORLD_PARAMS).map(([name, param]): Entry => ({ name, param })), ...rules];
}

/** Sections of docs/ASSUMPTIONS.md for inputs whose source names none. */
const SECTIONS: readonly (readonly [section: string, names: RegExp])[] = [
  ['people', /^(deprivation_spread|leaving|unregistered)$/],
  ['life-events', /^(events_|deprivation_gradient|personal_difference$|yearly_variation$|injuries$|reviews$)/],
  ['course-of-need', /^(relief|escalation)_|^crises$/],
  ['coupling', /^coupling_form$/],
  ['hospital', /^(injuries|crises)_admitted|^hospital_gradient$/],
  ['asking', /^asking|^(weekend_held|insists|retries|turns_to_emergency|gives_up_days)$/],
  ['continuity', /^continuity_return$/],
  ['practice-day', /^(practice_minutes|practice_indirect|horizon)$|^telephone_|^follow_up/],
  ['noticing', /^notices/],
  ['sessions', /_(session|interval)$|^session_missed$/],
  ['community', /^(link_|helpers_|becomes_)|^community-links\./],
  ['ties', /^(joint_work|verification)$|^(trust|tie)(_|$)/],
  ['breach', /^collective$/],
  ['conference', /^conference_/],
  ['outreach', /^outreach/],
  ['reporting', /^reporting_minutes$/],
  ['attention', /^attention|^gaming_minutes$/],
  ['indicators', /^indicators\./],
  ['care-plans', /^plan_|^goal_consensus$|^(decision-right|proposing|learning|plan-revision)\./],
  ['workforce', /^(strain|leaves|absent)_|^(vacancy|ramp_up)$/],
  ['shocks', /^shocks$/],
  ['ending-care', /^ending-care\./],
];

/** The section of docs/ASSUMPTIONS.md that answers for an input: the one its source names, else the one it belongs to. */
export function sectionOf({ name, param }: Entry): string | undefined {
  const cited = /docs\/ASSUMPTIONS\.md#([\w-]+)/.exec(param.source)?.[1];
  return cited ?? SECTIONS.find(([, names]) => names.test(name))?.[0];
}
