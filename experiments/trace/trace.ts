import {
  DAYS_A_YEAR,
  type Move,
  type OrganisationKind,
  type RuleChange,
  type RuleValues,
  type Settings,
  type Standing,
  type Survey,
} from '../../engine/index.ts';
import type { Design } from '../run/design.ts';

/** One replication of a design as it works from the day on which the form is changed. */
export interface TraceDesign extends Omit<Design, 'replications' | 'rows'> {
  readonly replication: number;
  /** Frames, and the days of each: 1 or 7. They may not reach beyond the years of the design. */
  readonly frames: number;
  readonly daysEach: number;
}

/** What a trace asks of a simulation. */
export interface Surveyed {
  readonly founding: boolean;
  govern(rules: RuleValues, changes?: readonly RuleChange[]): void;
  advance(days: number): void;
  count(options: { days: number; traffic: boolean }): void;
  survey(): Survey;
  snapshot(): unknown;
  restore(snapshot: unknown): void;
  state(): Iterable<Uint8Array>;
}

export interface TraceMeans {
  readonly create: (settings: Settings) => Surveyed;
  readonly hash: (bytes: Iterable<Uint8Array>) => string;
  /** Told years stepped, of so many. */
  readonly onYears: (years: number, of: number) => void;
}

/** What an organisation did in the days of a frame, and how it stands at their end. */
export interface AtWork {
  /** Minutes: those paid for, those with people, those nobody used. */
  readonly paid: number;
  readonly direct: number;
  readonly idle: number;
  /** Touchpoints with care in them. */
  readonly seen: number;
  /** Appointments booked ahead; people on the waiting list, in the department’s queue, or waiting for a bed. */
  readonly queue: number;
}

export interface Frame {
  /** Days since the form was changed, at the end of the frame. */
  readonly day: number;
  /** Does the form before still hold, while the new one is founded? */
  readonly founding: boolean;
  /** One an organisation, in the order of the trace. */
  readonly atWork: readonly AtWork[];
  /** Of the ties between the first organisations, `tied` of them, by from × tied + to: both 0–1. */
  readonly trust: readonly number[];
  readonly strength: readonly number[];
  readonly bedsInUse: number;
  /** Who went from which organisation to which in these days. */
  readonly moves: readonly Move[];
}

/** A place at work under each regime of the design: one run of many. Plain data. */
export interface Trace {
  readonly daysEach: number;
  readonly organisations: readonly { readonly name: string; readonly kind: OrganisationKind }[];
  /** How many of them, from the first, have ties. */
  readonly tied: number;
  /** In the order of the design; `frames[0]` is day 0, before anything is done. `digest`: of the state after the last frame. */
  readonly regimes: readonly { readonly name: string; readonly frames: readonly Frame[]; readonly digest: string }[];
}

/** Lives the first weeks of a replication under each regime. Throws a RangeError where the design is shorter than its frames. */
export function traceOf(design: TraceDesign, means: TraceMeans): Trace {
  const { place, people, seed, world, knockout, shocks, warmUp, years, replication, frames, daysEach } = design;
  if (frames * daysEach > years * DAYS_A_YEAR)
    throw new RangeError(`${frames} frames of ${daysEach} days do not fit into ${years} years`);
  const simulation = means.create({ place, people, seed, world, knockout, shocks, replication });
  const of = warmUp + (design.regimes.length * frames * daysEach) / DAYS_A_YEAR;
  simulation.govern(design.warmUpRules);
  simulation.advance(warmUp * DAYS_A_YEAR);
  const start = simulation.snapshot();
  let survey!: Survey;
  const regimes = design.regimes.map(({ name, rules, changes }, at) => {
    means.onYears(warmUp + (at * frames * daysEach) / DAYS_A_YEAR, of);
    simulation.restore(start);
    simulation.govern(rules, changes);
    simulation.count({ days: years * DAYS_A_YEAR, traffic: true });
    const shots = [frameOf(simulation, (survey = simulation.survey()), survey)];
    for (let frame = 1, before = survey; frame <= frames; frame++, before = survey) {
      simulation.advance(daysEach);
      shots.push(frameOf(simulation, before, (survey = simulation.survey()), frame * daysEach));
    }
    return { name, frames: shots, digest: means.hash(simulation.state()) };
  });
  means.onYears(of, of);
  const organisations = survey.standings.map(({ name, kind }) => ({ name, kind }));
  return { daysEach, organisations, tied: survey.tied, regimes };
}

function frameOf({ founding }: Surveyed, before: Survey, now: Survey, day = 0): Frame {
  const { trust, strength, bedsInUse } = now;
  const atWork = now.standings.map((standing, at) => worked(before.standings[at], standing));
  return { day, founding, atWork, trust, strength, bedsInUse, moves: moved(before.moves, now.moves) };
}

function worked(before: Standing, now: Standing): AtWork {
  const spent = (heading: 'paid' | 'direct' | 'idle') => now.minutes[heading] - before.minutes[heading];
  const { queue } = now;
  return { paid: spent('paid'), direct: spent('direct'), idle: spent('idle'), seen: now.seen - before.seen, queue };
}

/** Those who went since: sums only grow. */
function moved(before: readonly Move[], now: readonly Move[]): Move[] {
  const key = ({ way, from, to }: Move) => `${way} ${from} ${to}`;
  const known = new Map(before.map((move) => [key(move), move.people]));
  return now.flatMap((move) => {
    const people = move.people - (known.get(key(move)) ?? 0);
    return people > 0 ? [{ ...move, people }] : [];
  });
}
