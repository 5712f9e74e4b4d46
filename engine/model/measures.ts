import type { Better } from './result.ts';

export interface Measure {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly better: Better;
}

const measure = (name: string, title: string, unit: string, better: Better): Measure => ({ name, title, unit, better });

const perYear = 'a person-year';

/** Every measure this version counts, in the order in which they are printed. `burden` is the primary one. */
export const MEASURES: readonly Measure[] = [
  measure('burden', 'Burden of need', `level-weighted domain-days ${perYear}`, 'lower'),
  measure('multi_need', 'Days with two or more needs', 'share of person-days', 'lower'),
  measure('need_days', 'Days with need', `domain-days ${perYear}`, 'lower'),
  measure('reported_cover', 'Need with an open course or plan', 'share of need-days', 'neither'),
  measure('unmet_need_days', 'Need nobody works on', `domain-days ${perYear}`, 'lower'),
  measure('hidden_need_days', '… no service knows', `domain-days ${perYear}`, 'lower'),
  measure('waiting_need_days', '… known, waiting', `domain-days ${perYear}`, 'lower'),
  measure('dropped_need_days', '… known, dropped', `domain-days ${perYear}`, 'lower'),
  measure('unmet_need_days_14', 'Need nobody works on, 14-day window', `domain-days ${perYear}`, 'lower'),
  measure('unmet_need_days_56', 'Need nobody works on, 56-day window', `domain-days ${perYear}`, 'lower'),
  measure('deaths', 'Deaths', 'a 1,000 person-years', 'lower'),
  measure(
    'burden_with_deaths',
    'Burden, the dead counted to the horizon',
    `level-weighted domain-days ${perYear}`,
    'lower',
  ),
  measure('contacts', 'Touchpoints', `contacts ${perYear}`, 'neither'),
  measure('contacts_first', '… first', `contacts ${perYear}`, 'neither'),
  measure('contacts_planned', '… planned', `contacts ${perYear}`, 'neither'),
  measure('contacts_failure', '… failure demand', `contacts ${perYear}`, 'lower'),
  measure('contacts_bounced', '… bounced', `contacts ${perYear}`, 'lower'),
  measure('contacts_crisis', '… crisis', `contacts ${perYear}`, 'lower'),
  measure('contacts_practice', 'Practice contacts', `contacts ${perYear}`, 'neither'),
  measure('work_on_the_day', 'Asked and seen on one day, nothing on record', 'share of practice contacts', 'neither'),
  measure('work_known_solution', 'A single need with a known solution', 'share of practice contacts', 'neither'),
  measure('work_long', 'A single need that takes long', 'share of practice contacts', 'neither'),
  measure('work_several_domains', 'Needs in several domains', 'share of practice contacts', 'neither'),
  measure('requests', 'Requests to practices', `requests ${perYear}`, 'neither'),
  measure('failure_share', 'Failure demand', 'share of practice contacts', 'lower'),
  measure('failure_share_requests', 'Failure demand', 'share of requests', 'lower'),
  measure('told_to_ring_back', 'Turned away at the end of the day', 'share of requests', 'lower'),
  measure('contacts_per_resolved_episode', 'Touchpoints a resolved episode', 'contacts an episode', 'lower'),
  measure('unresolved_share', 'Episodes not resolved by the end', 'share of episodes', 'lower'),
  measure('time_to_resolution', 'Time to resolution', 'days, resolved episodes', 'lower'),
  measure('wait_practice_same_day', 'Appointments on the day of booking', 'share of appointments', 'neither'),
  measure('wait_practice_within_7', 'Appointments within 7 days', 'share of appointments', 'neither'),
  measure('wait_practice_over_21', 'Appointments after more than 21 days', 'share of appointments', 'neither'),
  measure('not_attended_share', 'Appointments not attended', 'share of appointments', 'lower'),
  measure('wait_community_nursing', 'Wait, community nursing', 'days to the first session, mean', 'lower'),
  measure('wait_mental_health', 'Wait, mental health', 'days to the first session, mean', 'lower'),
  measure('wait_social_care', 'Wait, social care', 'days to the first session, mean', 'lower'),
  measure('wait_voluntary', 'Wait, voluntary sector', 'days to the first session, mean', 'lower'),
  measure('wait_link_worker', 'Wait, link worker', 'days to the first contact, mean', 'lower'),
  measure('continuity', 'Seen by the usual clinician', 'share of practice contacts', 'higher'),
  measure('emergency_attendances', 'Emergency attendances', 'a 1,000 person-years', 'lower'),
  measure('admissions', 'Emergency admissions', 'a 1,000 person-years', 'lower'),
  measure('inequality_slope', 'Slope of burden by deprivation', 'domain-days, most less least deprived', 'lower'),
  measure('inequality_ratio', 'Ratio of burden by deprivation', 'most to least deprived fifth', 'lower'),
  measure(
    'inequality_slope_unmet',
    'Slope of unmet need by deprivation',
    'domain-days, most less least deprived',
    'lower',
  ),
  measure('inequality_ratio_unmet', 'Ratio of unmet need by deprivation', 'most to least deprived fifth', 'lower'),
  measure('needing_without_contact', 'People in need without any contact', 'share of person-years with need', 'lower'),
  measure('trust', 'Trust between organisations that agreed on something', 'probability, at the end', 'higher'),
  measure('agreements_kept', 'Agreements kept', 'share of those that fell due', 'higher'),
  measure('decision_days', 'From a proposal to its decision', 'days, mean', 'lower'),
  measure('plan_quality', 'Fit of plans for several needs', 'of the best there is, mean over contacts', 'higher'),
  measure('helpers', 'People who help others', 'a 1,000 people, at the end', 'higher'),
  measure('hours_own', 'Hours of people themselves', `hours ${perYear}`, 'neither'),
  measure('hours_volunteers', 'Hours of those who help', `hours ${perYear}`, 'neither'),
  measure('strain', 'Strain of practices and services', 'of full strain, mean over posts', 'lower'),
  measure('leavers', 'Leavers', 'a 100 posts and year', 'lower'),
  measure('vacancies', 'Minutes nobody was there for', 'share of paid minutes of practices and services', 'lower'),
  measure('minutes_direct', 'Paid minutes with people', `minutes ${perYear}`, 'neither'),
  measure('minutes_coordination', 'Minutes verifying and coordinating', `minutes ${perYear}`, 'lower'),
  measure('minutes_reporting', 'Minutes reporting', `minutes ${perYear}`, 'lower'),
  measure('minutes_gaming', 'Minutes making records fit', `minutes ${perYear}`, 'lower'),
  measure('minutes_lent', 'Minutes lent between practices', `minutes ${perYear}`, 'neither'),
  measure('minutes_idle', 'Minutes idle', `minutes ${perYear}`, 'neither'),
  measure('cost', 'Cost, to two figures at most', `£ ${perYear}`, 'neither'),
];

/** Columns of the person-year table that the engine fills, in the table's order; the writer adds regime and replication. */
const DOMAIN_NAMES = ['physical', 'mental', 'social', 'functional'] as const;
const byDomain = (stem: string) => DOMAIN_NAMES.map((domain) => `${stem}_${domain}`);
export const PERSON_YEAR_COLUMNS: readonly string[] = [
  'person', 'year', 'days_lived', 'age', 'deprivation_fifth', 'need_group', 'practice',
  'contacts_practice', 'contacts_community_nursing', 'contacts_mental_health', 'contacts_social_care',
  'contacts_voluntary', 'contacts_link_worker',
  'contacts_first', 'contacts_planned', 'contacts_failure', 'contacts_bounced', 'contacts_crisis',
  'requests', 'failure_requests',
  ...byDomain('burden'), ...byDomain('need_days'), ...byDomain('unmet_days'), ...byDomain('hidden_days'),
  'emergency_attendances', 'admissions',
]; // prettier-ignore
