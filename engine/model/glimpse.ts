import type { Arena } from './arena.ts';
import { occupancySums, minutesUnder, sumOf } from './outcome.ts';
import { PRACTICE } from './passing-on.ts';
import { TICKS_A_DAY } from './ticks.ts';
import { CONTACT_KINDS } from './vocabulary.ts';

const FAILURE = CONTACT_KINDS.indexOf('failure');

/** Sums since the count began, so that any two glimpses of one count have a difference. */
export interface Sums {
  readonly personDays: number;
  /** Level-weighted domain-days; domain-days nobody worked on. */
  readonly burden: number;
  readonly unmet: number;
  /** Touchpoints; those of practices; of these, failure demand. */
  readonly contacts: number;
  readonly practiceContacts: number;
  readonly failures: number;
  /** Appointments held or missed; those on the day of booking; those within seven days of it. */
  readonly appointments: number;
  readonly sameDay: number;
  readonly withinSeven: number;
  readonly attendances: number;
  readonly admissions: number;
  readonly deaths: number;
  /** Minutes of all organisations, the hospital included. */
  readonly idle: number;
}

/** How a place stands at a midnight. Plain data. */
export interface Glimpse {
  /** Midnights since the very first. */
  readonly day: number;
  readonly sums: Sums;
  /** Mean over the ties on which something was ever agreed. */
  readonly trust: number;
}

/** Reads, and changes nothing; everybody must be settled. */
export function glimpse(arena: Arena): Glimpse {
  return { day: arena.day, sums: sums(arena), trust: arena.ties.meanTrust() };
}

function sums(arena: Arena): Sums {
  const { collector } = arena;
  const lived = occupancySums(arena);
  const practice = collector.contacts(PRACTICE);
  return {
    personDays: lived.total / TICKS_A_DAY,
    burden: lived.burden / TICKS_A_DAY,
    unmet: sumOf(collector.time.unmetByFifth().all) / TICKS_A_DAY,
    contacts: sumOf(collector.contacts()),
    practiceContacts: sumOf(practice),
    failures: practice[FAILURE],
    appointments: collector.appointments(0, Infinity).all,
    sameDay: collector.appointments(0, 0).all,
    withinSeven: collector.appointments(0, 7).all,
    attendances: collector.get('attendances'),
    admissions: collector.get('admissions'),
    deaths: collector.get('deaths'),
    idle: minutesUnder(arena, 'idle'),
  };
}
