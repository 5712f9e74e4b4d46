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
  main('wait_practice_same_day', 'Held the day booked', '% of appointments', false),
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

/** The hospital's part of the ledger: kept for bad days, and so large that it would hide everything else. */
export const HOSPITAL_ROWS: readonly string[] = ['emergency_department', 'inpatient_beds'];

/** What an indicator counts that people do not meet, or the other way round; without this a gap misleads. */
export const INDICATOR_NOTES: Readonly<Record<string, string>> = {
  same_day_appointments:
    'Planned appointments are on the dashboard and nobody asked for them that day, so either figure may be the larger.',
  need_covered:
    'An open course or plan is on the dashboard whether or not anybody works on it; a consultation on the day is work but opens no plan.',
};
