import type { Arena } from './arena.ts';
import type { Move } from './traffic.ts';
import { HEADINGS, type Heading } from './vocabulary.ts';

export type OrganisationKind = 'practice' | 'service' | 'emergency_department' | 'inpatient_beds';

/** How one organisation stands. */
export interface Standing {
  /** A practice's code, a service's key, or its kind. */
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Whole minutes since the count began. */
  readonly minutes: Readonly<Record<Heading, number>>;
  /** Touchpoints with care in them, since the count began. */
  readonly seen: number;
  /** Appointments booked ahead; people on the waiting list, in the department’s queue, or waiting for a bed. */
  readonly queue: number;
}

/** How all organisations stand at a midnight. Plain data; positions in `standings` are rows of the minutes ledger. */
export interface Survey {
  /** Midnights since the very first. */
  readonly day: number;
  readonly standings: readonly Standing[];
  /** Practices and services, the first so many of the standings. */
  readonly tied: number;
  /** Of ties between those, by from × tied + to: probability that an agreement is kept, and strength, both 0–1. */
  readonly trust: readonly number[];
  readonly strength: readonly number[];
  readonly bedsInUse: number;
  /** Since the count began. */
  readonly moves: readonly Move[];
}

/** Reads, and changes nothing. Throws an Error where traffic was not asked for when the count began. */
export function survey(arena: Arena): Survey {
  const { ties, emergency, day } = arena;
  const { traffic } = arena.collector;
  if (traffic === undefined) throw new Error('traffic was not asked for when the count began');
  const cells = Array.from({ length: ties.count * ties.count }, (_, tie) => tie);
  return {
    day,
    standings: arena.minutes.organisations.map((name, row) => ({
      name,
      kind: kindOf(arena, row),
      minutes: minutesOf(arena, row),
      seen: traffic.seenBy(row),
      queue: queueOf(arena, row),
    })),
    tied: ties.count,
    trust: cells.map((tie) => ties.trust(Math.floor(tie / ties.count), tie % ties.count)),
    strength: Array.from(ties.strength),
    bedsInUse: emergency.bedsInUse,
    moves: traffic.moves(),
  };
}

function kindOf({ place, emergencyRow, bedsRow }: Arena, row: number): OrganisationKind {
  if (row === bedsRow) return 'inpatient_beds';
  if (row === emergencyRow) return 'emergency_department';
  return row < place.practices.length ? 'practice' : 'service';
}

const minutesOf = ({ minutes }: Arena, row: number): Standing['minutes'] =>
  Object.fromEntries(HEADINGS.map((heading, at) => [heading, minutes.at(row, at)])) as Record<Heading, number>;

function queueOf({ place, books, services, emergency, emergencyRow, bedsRow }: Arena, row: number): number {
  if (row === bedsRow) return emergency.waitingForBed();
  if (row === emergencyRow) return emergency.waiting();
  return row < place.practices.length ? books.ahead(row) : services.waiting(row - place.practices.length);
}
