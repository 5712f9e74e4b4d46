/** The closed lists every file shares. Order is meaning: arrays are indexed by position. */

/** Four domains of need. A person's state packs one level (0–3) a domain into two bits each. */
export const DOMAINS = ['physical', 'mental', 'social', 'functional'] as const;
export type Domain = (typeof DOMAINS)[number];
export const DOMAIN_COUNT = 4;

export const NEED_GROUPS = [
  'ordinary',
  'struggling_with_life',
  'frail',
  'physical_and_mental',
  'young_in_distress',
] as const;
export type NeedGroup = (typeof NEED_GROUPS)[number];

/** What an organisation's day is made of, in words rules may rank (R18). */
export const DUTIES = [
  'urgent_care',
  'indicators',
  'agreements',
  'courses',
  'waiting_list',
  'meetings',
  'reporting',
] as const;
export type Duty = (typeof DUTIES)[number];

/** The minutes ledger: `paid` is the establishment; all other headings add up to it. */
export const HEADINGS = [
  'paid',
  'direct',
  'indirect',
  'not_attended',
  'assessment',
  'outreach',
  'coordination',
  'decisions',
  'meetings',
  'verification',
  'reporting',
  'gaming',
  'training',
  'vacancy',
  'idle',
] as const;
export type Heading = (typeof HEADINGS)[number];

/** Kinds of touchpoint. */
export const CONTACT_KINDS = ['first', 'planned', 'failure', 'bounced', 'crisis'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const DAYS_A_YEAR = 365;
export const DAYS_A_WEEK = 7;
