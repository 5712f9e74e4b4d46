/** The measures of the first page, in the order of reading, in words short enough for a table. */
export interface MainMeasure {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** An outcome for people, of which less is better; the others say how the place worked. */
  readonly outcome: boolean;
}

const main = (name: string, label: string, unit: string, outcome: boolean): MainMeasure => ({
  name,
  label,
  unit,
  outcome,
});

export const MAIN_MEASURES: readonly MainMeasure[] = [
  main('burden', 'Burden of need', 'days × level a year', true),
  main('deaths', 'Deaths', 'per 1,000 a year', true),
  main('unmet_need_days', 'Need not worked on', 'days a year', true),
  main('contacts', 'Touchpoints', 'contacts a year', false),
  main('emergency_attendances', 'Emergency visits', 'per 1,000 a year', true),
  main('admissions', 'Admissions', 'per 1,000 a year', true),
  main('failure_share', 'Failure demand', '% practice contacts', false),
  main('wait_practice_same_day', 'Seen the same day', '% of appointments', false),
];

/** Parts of the minutes ledger other than `paid`, in words. */
export const HEADING_LABELS: Readonly<Record<string, string>> = {
  direct: 'With people',
  indirect: 'For people, apart',
  not_attended: 'Not attended',
  assessment: 'Assessment',
  outreach: 'Outreach',
  coordination: 'Coordination',
  decisions: 'Decisions',
  meetings: 'Meetings',
  verification: 'Verification',
  reporting: 'Reporting',
  gaming: 'Gaming',
  training: 'Training',
  vacancy: 'Vacancy',
  idle: 'Idle',
};
