import { Arena } from './model/arena.ts';
import { bind, type Governing } from './model/decisions.ts';
import { DiaryWriter, type Diary } from './model/diary.ts';
import type { Decisions } from './model/decision-points.ts';
import { isOff, MECHANISMS, without } from './model/mechanisms.ts';
import { OPEN_REQUEST, IN_HOSPITAL } from './model/people.ts';
import { outcome } from './model/outcome.ts';
import { glimpse, type Glimpse } from './model/glimpse.ts';
import { PersonYearRows } from './model/person-year-rows.ts';
import type { Place } from './model/place.ts';
import type { RuleChange, RuleValues } from './model/regime.ts';
import type { Shock } from './model/shocks.ts';
import { survey, type Survey } from './model/survey.ts';
import { Traffic } from './model/traffic.ts';
import type { PersonYears, RunResult } from './model/result.ts';
import { NEVER, midnight } from './model/ticks.ts';
import { DAYS_A_YEAR } from './model/vocabulary.ts';
import type { World } from './model/world.ts';
import type { Rule } from './rules/define-rule.ts';
import { RULES } from './rules/registry.ts';
import { SERVICES } from './services/registry.ts';
import { worldWith } from './world.ts';

export interface Settings {
  readonly place: Place;
  /** People in all; the practices' shares are kept. Default: the place's own. */
  readonly people?: number | undefined;
  /** Overrides of the shared inputs. */
  readonly world?: Partial<World> | undefined;
  /** Experiment key, a whole number below 2³², made from the seed phrase. */
  readonly seed: number;
  /** Replication, from 0. */
  readonly replication: number;
  /** Mechanisms switched off, by code. */
  readonly knockout?: readonly string[] | undefined;
  /** What befalls the place from outside, dated from the start of the count. */
  readonly shocks?: readonly Shock[] | undefined;
  /** Count measures; the final state does not depend on it. Default true. */
  readonly collect?: boolean | undefined;
}

/** Everything a run remembers, copied. */
export interface Snapshot {
  readonly state: ArrayBuffer;
  readonly watched: ArrayBuffer;
  readonly day: number;
  /** The rules in force, and those that are being founded. */
  readonly rules: RuleValues;
  readonly next: RuleValues | undefined;
}

/** One place, its people and their luck, stepped day by day under rules that may be exchanged. */
export class Simulation {
  readonly arena: Arena;
  private countedFrom = 0;
  /** The rules put in force last, and those before them, which hold until the last are founded. */
  private last: RuleValues | undefined;
  private before: RuleValues = {};
  /** Changes of form that are still to come. */
  private changes: readonly RuleChange[] = [];

  constructor(settings: Settings) {
    for (const code of settings.knockout ?? [])
      if (!Object.hasOwn(MECHANISMS, code)) throw new Error(`there is no mechanism "${code}" to switch off`);
    const world = without(worldWith(settings.world ?? {}), settings.knockout ?? []);
    const place = settings.people === undefined ? settings.place : resized(settings.place, settings.people);
    const { seed, replication, collect = true, shocks } = settings;
    this.arena = new Arena({ place, world, services: SERVICES, seed, replication, collect, shocks }, bind([], {}));
  }

  /** As if made anew with the same settings for another replication, but nothing has to be compiled again. */
  begin(replication: number): void {
    this.countedFrom = 0;
    this.last = undefined;
    this.before = {};
    this.changes = [];
    this.arena.begin(replication, bind([], {}));
  }

  /**
   * Puts rules in force. The first hold at once: they are the present form. Later ones are founded: they hold once every
   * organisation has given the minutes that changing so many rules takes. `changes`: other rules later on, each founded in its
   * turn.
   */
  govern(rules: RuleValues, changes: readonly RuleChange[] = []): void {
    this.changes = changes.toSorted((one, other) => one.day - other.day);
    this.take(rules);
  }

  private take(rules: RuleValues): void {
    const first = this.last === undefined;
    this.before = this.inForce;
    this.last = rules;
    this.arena.founding.begin(bound(rules), first ? 0 : changedRules(this.before, rules, this.arena.world));
  }

  private get inForce(): RuleValues {
    return this.arena.founding.underWay ? this.before : (this.last ?? {});
  }

  /** Steps so many days; person-years close every 365 days from the start of the count. */
  advance(days: number): void {
    for (let i = 0; i < days; i++) {
      this.changeForm();
      this.arena.step();
      const counted = this.arena.day - this.countedFrom;
      if (counted > 0 && counted % DAYS_A_YEAR === 0) this.endYear();
    }
  }

  private changeForm(): void {
    while (this.changes.length > 0 && this.countedFrom + this.changes[0].day <= this.arena.day) {
      this.take(this.changes[0].rules);
      this.changes = this.changes.slice(1);
    }
  }

  /**
   * Counts from now, for so many days: measures, ledger and treatments start at zero. `diary`: whose diary is kept, by
   * slot (0 to people − 1); `traffic`: for surveys.
   */
  count(options: { days: number; personYears?: boolean; diary?: number | undefined; traffic?: boolean }): void {
    const { arena } = this;
    this.countedFrom = arena.day;
    arena.horizon = midnight(arena.day + options.days);
    arena.shocks.begin();
    arena.demography.endWarmUp();
    arena.minutes.zero();
    arena.treatment.zero();
    arena.collector.restart(midnight(arena.day));
    const keys = SERVICES.map(({ key }) => key);
    arena.collector.rows = options.personYears
      ? new PersonYearRows(arena.people, keys, arena.community !== undefined)
      : undefined;
    arena.collector.diary = options.diary === undefined ? undefined : new DiaryWriter(arena, options.diary);
    arena.collector.traffic = options.traffic ? new Traffic(arena) : undefined;
  }

  snapshot(): Snapshot {
    const { block, watched, day } = this.arena;
    const next = this.arena.founding.underWay ? this.last : undefined;
    return { state: block.save(), watched: watched.save(), day, rules: this.inForce, next };
  }

  restore(snapshot: Snapshot): void {
    this.arena.block.load(snapshot.state);
    this.arena.watched.load(snapshot.watched);
    this.arena.day = snapshot.day;
    const { rules, next } = snapshot;
    this.before = rules;
    this.last = next ?? rules;
    this.arena.founding.resume(bound(rules), next && bound(next));
  }

  /** Closes the count. Throws an Error that names the identity if a minute or a person is unaccounted for. */
  result(): RunResult {
    this.settleAll();
    this.arena.minutes.verify();
    this.verifyClocks();
    return outcome(this.arena);
  }

  /** Is a form being founded, and the one before it still in force? */
  get founding(): boolean {
    return this.arena.founding.underWay;
  }

  /** How things stand at this midnight; the count goes on as if nobody had looked. */
  look(): Glimpse {
    this.settleAll();
    return glimpse(this.arena);
  }

  /** How every organisation stands at this midnight. Throws an Error where the count is without traffic. */
  survey(): Survey {
    return survey(this.arena);
  }

  /** The person-years closed since the last call. */
  personYears(): PersonYears {
    const { rows } = this.arena.collector;
    if (rows === undefined) throw new Error('person-years were not asked for when the count began');
    return rows.take();
  }

  /** The diary since the count began. */
  diary(): Diary {
    const { diary } = this.arena.collector;
    if (diary === undefined) throw new Error('no diary was asked for when the count began');
    return diary.read();
  }

  /** The final state and the ledger as bytes, in a fixed order; the same whether or not measures are collected. */
  state(): Iterable<Uint8Array> {
    return this.arena.block.bytes();
  }

  private endYear(): void {
    this.settleAll();
    this.arena.collector.endYear();
    this.arena.collector.rows?.endYear();
  }

  private settleAll(): void {
    const { people, collector, day } = this.arena;
    for (let person = 0; person < people.count; person++) collector.settle(person, midnight(day));
  }

  /** Nobody with need, no request open and not in hospital may be without a clock for asking. */
  private verifyClocks(): void {
    const { people, asking } = this.arena;
    for (let person = 0; person < people.count; person++) {
      if (people.has(person, OPEN_REQUEST | IN_HOSPITAL)) continue;
      if (people.askAt(person) === NEVER && asking.hazard(person) * people.askFactor(person) > 0)
        throw new Error(`person ${person} has need and neither a request nor a clock to ask`);
    }
  }
}

const bound = (rules: RuleValues): Decisions => bind(RULES as readonly unknown[] as readonly Governing[], rules);

type Card = Pick<Rule, 'id' | 'mechanism' | 'mechanisms' | 'params'>;

/** Keys of a rule that decide something in a world: those of which what they are about is in it. */
function decidingKeys({ mechanism, mechanisms = {}, params }: Card, world: World): string[] {
  if (mechanism !== undefined && isOff(mechanism, world)) return [];
  return Object.keys(params).filter((key) => mechanisms[key] === undefined || !isOff(mechanisms[key], world));
}

/** How many rules do not have the same in both of those values that decide something. */
function changedRules(before: RuleValues, after: RuleValues, world: World): number {
  return (RULES as readonly Card[]).filter((rule) => {
    const keys = decidingKeys(rule, world);
    const said = (rules: RuleValues) => JSON.stringify(keys.map((key) => rules[rule.id]?.[key]));
    return said(before) !== said(after);
  }).length;
}

/** The same place with another number of people: shares by largest remainder, at least one person a practice. */
export function resized(place: Place, people: number): Place {
  const total = place.practices.reduce((sum, practice) => sum + practice.people, 0);
  const exact = place.practices.map((practice) => Math.max(1, (practice.people * people) / total));
  const sizes = exact.map(Math.floor);
  const order = exact
    .map((size, i) => [size - Math.floor(size), i] as const)
    .toSorted((a, b) => b[0] - a[0] || a[1] - b[1]);
  let missing = people - sizes.reduce((sum, size) => sum + size, 0);
  for (let i = 0; missing > 0; i = (i + 1) % order.length, missing--) sizes[order[i][1]]++;
  for (let i = 0; missing < 0; i = (i + 1) % order.length) {
    const practice = order[i][1];
    if (sizes[practice] > 1) {
      sizes[practice]--;
      missing++;
    }
  }
  return { ...place, practices: place.practices.map((practice, i) => ({ ...practice, people: sizes[i] })) };
}
