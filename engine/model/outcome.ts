import type { Arena } from './arena.ts';
import { CLASSES } from './class-of-work.ts';
import type { Count } from './collector.ts';

import { cost, ownHours } from './costs.ts';
import { HEADING } from './minutes.ts';
import { MEASURES } from './measures.ts';
import { FIFTHS, GROUPS } from './rates.ts';
import type { Indicator, RunResult } from './result.ts';
import { TICKS_A_DAY } from './ticks.ts';
import { PARTS } from './time-lived.ts';
import { PRACTICE } from './passing-on.ts';
import {
  CONTACT_KINDS,
  DAYS_A_WEEK,
  DAYS_A_YEAR,
  DOMAINS,
  DOMAIN_COUNT,
  HEADINGS,
  NEED_GROUPS,
  type Domain,
  type Heading,
} from './vocabulary.ts';

const FAILURE = CONTACT_KINDS.indexOf('failure');

/** Turns what was counted into measures. Every number a reader sees is made here, from sums that are whole. */
export function outcome(arena: Arena): RunResult {
  const lived = occupancySums(arena);
  const years = lived.total / TICKS_A_DAY / DAYS_A_YEAR;
  const all = measures(arena, lived, years);
  return {
    measures: Object.fromEntries(MEASURES.map(({ name }) => [name, all[name] ?? Number.NaN])),
    minutes: minutes(arena),
    treatments: treatments(arena),
    withoutContact: withoutContact(arena),
    reported: reported(arena, lived.needed),
    personYears: years,
  };
}

export const sumOf = (sums: Iterable<number>): number => {
  let sum = 0;
  for (const each of sums) sum += each;
  return sum;
};

interface Lived {
  total: number;
  burden: number;
  needed: number;
  multi: number;
  /** By fifth: ticks lived, burden. */
  livedByFifth: number[];
  burdenByFifth: number[];
}

export function occupancySums(arena: Arena): Lived {
  const { occupancy } = arena.collector.time;
  const sums: Lived = {
    total: 0,
    burden: 0,
    needed: 0,
    multi: 0,
    livedByFifth: [0, 0, 0, 0, 0],
    burdenByFifth: [0, 0, 0, 0, 0],
  };
  for (let cell = 0; cell < FIFTHS * GROUPS * 256; cell++) {
    const ticks = occupancy[cell];
    if (ticks === 0) continue;
    const [levels, domains] = load(cell & 255);
    const fifth = Math.floor((cell >> 8) / GROUPS);
    sums.total += ticks;
    sums.burden += ticks * levels;
    sums.needed += ticks * domains;
    if (domains > 1) sums.multi += ticks;
    sums.livedByFifth[fifth] += ticks;
    sums.burdenByFifth[fifth] += ticks * levels;
  }
  return sums;
}

/** Sum of levels and number of lit domains of a packed state. */
function load(state: number): [number, number] {
  let [levels, domains] = [0, 0];
  for (let domain = 0; domain < DOMAIN_COUNT; domain++) {
    const level = (state >> (domain * 2)) & 3;
    levels += level;
    if (level > 0) domains++;
  }
  return [levels, domains];
}

function measures(arena: Arena, lived: Lived, years: number): Record<string, number> {
  const { collector, people } = arena;
  const parts = collector.time.parts();
  const unmet = collector.time.unmetByFifth();
  const get = collector.get.bind(collector);
  const days = (ticks: number) => ticks / TICKS_A_DAY / years;
  const perYear = (count: number) => count / years;
  const forFigures = (name: Count) => (arena.attention === undefined ? Number.NaN : 1000 * perYear(get(name)));
  const contacts = collector.contacts();
  const practice = collector.contacts(PRACTICE);
  const appointments = collector.appointments(0, Infinity);
  const lead = (from: number, to: number) => collector.appointments(from, to).all / appointments.all;
  let open = 0;
  for (let person = 0; person < people.count; person++) if (people.state(person) !== 0) open++;
  const never = sumOf(unmet.never);
  const rate = (sums: readonly number[]) => sums.map((sum, fifth) => (sum / lived.livedByFifth[fifth]) * DAYS_A_YEAR);
  const weights = lived.livedByFifth;
  const all: Record<string, number> = {
    burden: days(lived.burden),
    multi_need: lived.multi / lived.total,
    need_days: days(lived.needed),
    reported_cover: parts[PARTS.covered] / lived.needed,
    unmet_need_days: days(sumOf(unmet.all)),
    hidden_need_days: days(parts[PARTS.hidden]),
    waiting_need_days: days(parts[PARTS.waiting]),
    dropped_need_days: days(parts[PARTS.dropped]),
    unmet_need_days_14: days(never + parts[PARTS.at14]),
    unmet_need_days_56: days(never + parts[PARTS.at56]),
    deaths: 1000 * perYear(get('deaths')),
    burden_with_deaths: days(lived.burden + get('deathBurden')),
    contacts: perYear(sumOf(contacts)),
    contacts_practice: perYear(sumOf(practice)),
    requests: perYear(get('requests')),
    failure_share: practice[FAILURE] / sumOf(practice),
    failure_share_requests: get('failureRequests') / get('requests'),
    told_to_ring_back: get('turnedAway') / get('requests'),
    contacts_per_resolved_episode: get('episodesResolved') > 0 ? sumOf(contacts) / get('episodesResolved') : Number.NaN,
    unresolved_share: open / (open + get('episodesResolved')),
    time_to_resolution: get('episodeDays') / get('episodesResolved'),
    wait_practice_same_day: lead(0, 0),
    wait_practice_within_7: lead(0, 7),
    wait_practice_over_21: lead(22, Infinity),
    not_attended_share: appointments.missed / appointments.all,
    emergency_attendances: 1000 * perYear(get('attendances')),
    admissions: 1000 * perYear(get('admissions')),
    inequality_slope: slope(rate(lived.burdenByFifth), weights),
    inequality_ratio: ratio(rate(lived.burdenByFifth)),
    inequality_slope_unmet: slope(rate(unmet.all), weights),
    inequality_ratio_unmet: ratio(rate(unmet.all)),
    trust: arena.ties.meanTrust(),
    agreements_kept: get('agreementsKept') / (get('agreementsKept') + get('agreementsBroken')),
    decision_days: get('decisionDays') / get('plansDecided'),
    plan_quality: get('planWorth') / get('plannedContacts'),
    needing_without_contact: get('needingWithoutContact') / get('needing'),
    wait_link_worker: get('linkDays') / get('linkStarts'),
    continuity: get('usual') / sumOf(practice),
    cost: perYear(cost(arena)),
    hours_own: perYear(ownHours(arena, sumOf(contacts))),
    helpers: (1000 * sumOf(arena.community?.helpers ?? [Number.NaN])) / people.count,
    hours_volunteers: arena.community === undefined ? Number.NaN : perYear(get('volunteerMinutes')) / 60,
    strain: get('strainWeeks') / get('postWeeks'),
    leavers: (100 * get('leavers')) / ((get('postWeeks') * DAYS_A_WEEK) / DAYS_A_YEAR),
    vacancies: vacancies(arena),
    minutes_direct: perYear(minutesUnder(arena, 'direct')),
    minutes_coordination: perYear(minutesUnder(arena, 'coordination') + minutesUnder(arena, 'verification')),
    minutes_reporting: perYear(minutesUnder(arena, 'reporting')),
    minutes_gaming: arena.attention === undefined ? Number.NaN : perYear(minutesUnder(arena, 'gaming')),
    closed_early: forFigures('casesClosed'),
    empty_starts: forFigures('emptyStarts'),
    cut_short: forFigures('shortContacts'),
    minutes_lent: perYear(get('lent')),
    minutes_idle: perYear(minutesUnder(arena, 'idle')),
  };
  CONTACT_KINDS.forEach((kind, i) => (all[`contacts_${kind}`] = perYear(contacts[i])));
  CLASSES.forEach((name, i) => (all[`work_${name}`] = collector.classes[i] / sumOf(practice)));
  arena.definitions.forEach(({ key }, i) => (all[`wait_${key}`] = collector.waited[i] / collector.starts[i]));
  return all;
}

/** Of all organisations. */
export function minutesUnder(arena: Arena, name: Heading): number {
  const column = HEADINGS.indexOf(name);
  return arena.minutes.organisations.reduce((sum, _, row) => sum + arena.minutes.at(row, column), 0);
}

/** Share of the paid minutes of practices and services for which nobody was there; NaN where posts are not in the world. */
function vacancies(arena: Arena): number {
  const { ties, workforce } = arena;
  if (workforce === undefined) return Number.NaN;
  let [vacant, paid] = [0, 0];
  for (let row = 0; row < ties.count; row++) {
    vacant += arena.minutes.at(row, HEADING.vacancy);
    paid += arena.minutes.at(row, HEADING.paid);
  }
  return vacant / paid;
}

/** Slope index: the weighted regression of a rate on the rank of deprivation, most less least deprived. NaN where one fifth is all there is. */
function slope(rates: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  const ranks = weights.map((weight) => ((before += weight), (before - weight / 2) / total));
  let [covariance, variance, meanRate] = [0, 0, 0];
  rates.forEach((rate, i) => (meanRate += weights[i] > 0 ? (weights[i] * rate) / total : 0));
  rates.forEach((rate, i) => {
    if (weights[i] === 0) return;
    covariance += weights[i] * (ranks[i] - 0.5) * (rate - meanRate);
    variance += weights[i] * (ranks[i] - 0.5) * (ranks[i] - 0.5);
  });
  return variance > 0 ? -covariance / variance : Number.NaN;
}

/** Most to least deprived fifth that has people; NaN where there is only one, or the least deprived has none of it. */
function ratio(rates: readonly number[]): number {
  const present = rates.filter((rate) => Number.isFinite(rate));
  const least = present[present.length - 1];
  return present.length > 1 && least > 0 ? present[0] / least : Number.NaN;
}

function minutes(arena: Arena): RunResult['minutes'] {
  return Object.fromEntries(
    arena.minutes.organisations.map((name, row) => [
      name,
      Object.fromEntries(HEADINGS.map((column, i) => [column, arena.minutes.at(row, i)])) as Record<Heading, number>,
    ]),
  );
}

function treatments(arena: Arena): RunResult['treatments'] {
  const { given, cleared } = arena.treatment;
  const names = ['practice', ...arena.definitions.map(({ key }) => key), 'emergency_department', 'inpatient_beds'];
  if (arena.community !== undefined) names.push('link_worker', 'community');
  return Object.fromEntries(
    names.map((name, organisation) => [
      name,
      Object.fromEntries(
        DOMAINS.map((domain, i) => [
          domain,
          { given: given[organisation * 4 + i], cleared: cleared[organisation * 4 + i] },
        ]),
      ) as Record<Domain, { given: number; cleared: number }>,
    ]),
  );
}

function withoutContact({ collector }: Arena): RunResult['withoutContact'] {
  const { needingBy } = collector;
  const cell = (group: number, fifth: number) => 2 * (group * FIFTHS + fifth);
  const fifths = (group: number) =>
    Array.from({ length: FIFTHS }, (_, fifth) => [
      String(fifth + 1),
      { needing: needingBy[cell(group, fifth)], unseen: needingBy[cell(group, fifth) + 1] },
    ]);
  return Object.fromEntries(
    NEED_GROUPS.map((name, group) => [name, Object.fromEntries(fifths(group))]),
  ) as RunResult['withoutContact'];
}

/** What the regime's own dashboard shows, beside what people met. A regime that reports nothing has no dashboard. */
function reported(arena: Arena, needed: number): Record<string, Indicator> {
  const { collector, decisions, measured } = arena;
  const get = collector.get.bind(collector);
  const shown: Record<string, Indicator> = {};
  if (!measured.anybody) return shown;
  if (decisions.sameDayTarget() > 0)
    shown['same_day_appointments'] = {
      value: (collector.appointments(0, 0).all + get('sameDayMade')) / collector.appointments(0, Infinity).all,
      truth: get('metSameDay') / get('requests'),
      unit: 'share of appointments; truth: share of requests met that day',
    };
  const { attention } = arena;
  if (attention !== undefined && decisions.physicalCareTarget() > 0)
    shown['physical_care'] = {
      value: (get('careMet') + get('careMade')) / get('careCases'),
      truth: get('careMet') / get('careCases'),
      unit: 'share of known physical needs under care',
    };
  if (attention !== undefined && decisions.startsTarget() > 0)
    shown['starts_in_time'] = {
      value: (get('startMet') + get('startMade')) / get('startCases'),
      truth: get('startMet') / get('startCases'),
      unit: 'share of courses begun by the day promised',
    };
  if (decisions.indicatorsReported() > 0)
    shown['need_covered'] = {
      value: collector.time.parts()[PARTS.covered] / needed,
      truth: 1 - sumOf(collector.time.unmetByFifth().all) / needed,
      unit: 'share of need-days with an open course or plan; truth: worked on',
    };
  return shown;
}
