import type { Chance } from '../kernel/chance.ts';
import { exp } from '../kernel/numerics.ts';
import type { Arena } from './arena.ts';
import { AskingTables } from './asking-tables.ts';
import {
  ASK,
  CARE,
  CHAIN_COUNTED,
  GIVEN_UP,
  HOT,
  IN_HOSPITAL,
  MET_USUAL,
  NO_PRACTICE,
  OPEN_PLAN,
  OPEN_REQUEST,
  PINNED,
  RETRYING,
  STATE,
  type People,
} from './people.ts';
import { PURPOSE } from './purposes.ts';
import { NEVER, TICKS_A_DAY, dayOf, later, midnight } from './ticks.ts';

/** Asking for help, giving up, trying again. A person asks only while a need is lit and no request is open. */
export class Asking {
  private readonly tables: AskingTables;
  private readonly byState: Float64Array;
  /** What the usual clinician makes of the interval, and an expected wait of a day times seven. */
  private readonly afterUsual: number;
  private readonly byWait: number;
  private readonly people: People;
  private readonly chance: Chance;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { world } = arena;
    this.tables = new AskingTables(world.asking, world.asking_in_course, world.asking_with_plan, TICKS_A_DAY);
    this.byState = this.tables.byState;
    this.afterUsual = 1 + world.continuity_return;
    this.byWait = world.asking_by_wait;
    this.people = arena.people;
    this.chance = arena.chance;
  }

  /** The personal factor, drawn once a life. */
  personalFactor(address: number, young: boolean): number {
    const { world, chance } = this.arena;
    const sd = world.asking_difference;
    const factor = exp(sd * chance.normal(address, PURPOSE.askFactor, 0) - (sd * sd) / 2);
    return young ? factor * world.asking_young : factor;
  }

  /** Hazard a tick from need and what is being done about it; personal and place factors not included. */
  hazard(person: number): number {
    const { hot } = this.people;
    const word = hot[(person << HOT) | STATE];
    const courses = hot[(person << HOT) | CARE] & 15;
    if (courses === 0 && (word & (OPEN_PLAN << 16)) === 0) return this.byState[word & 255];
    return this.tables.hazard(word & 255, courses, this.planned(person));
  }

  /** Sets the asking clock afresh, where there is something to ask for and no request open. Appointed times are void. */
  arm(person: number, tick: number, nth: number, purpose: number = PURPOSE.ask): void {
    const { people } = this;
    people.lower(person, PINNED | GIVEN_UP);
    const hazard = people.has(person, OPEN_REQUEST | IN_HOSPITAL) ? 0 : this.hazard(person);
    if (hazard <= 0) {
      people.setAskAt(person, NEVER);
      return;
    }
    let rate = hazard * people.askFactor(person);
    if (people.has(person, MET_USUAL)) rate /= this.afterUsual;
    const practice = people.practice(person);
    if (practice !== NO_PRACTICE) rate /= 1 + (this.byWait * this.arena.practices.expectedWait(practice)) / 7;
    const wait = this.chance.exponential(people.address(person), purpose, dayOf(tick), nth);
    people.setAskAt(person, rate > 0 ? later(tick, wait / rate) : NEVER);
  }

  /** Follows a change of the hazard from `before`. Appointed times stand, unless nothing is left to ask for. */
  rescale(person: number, tick: number, before: number, nth: number): void {
    const { hot } = this.people;
    const record = person << HOT;
    const flags = hot[record | STATE] >> 16;
    if (flags & (OPEN_REQUEST | IN_HOSPITAL)) return;
    const after = this.hazard(person);
    if (after <= 0) {
      hot[record | ASK] = NEVER;
      this.people.lower(person, PINNED | GIVEN_UP | RETRYING | CHAIN_COUNTED);
      return;
    }
    if (flags & (PINNED | GIVEN_UP)) return;
    const at = hot[record | ASK];
    if (at === NEVER || before <= 0) this.arm(person, tick, nth, PURPOSE.askAnew);
    else if (after !== before) hot[record | ASK] = later(tick, ((at - tick) * before) / after);
  }

  /** The asking clock strikes. */
  fire(person: number, tick: number, nth: number): void {
    const { people, chance, world } = this.arena;
    const day = dayOf(tick);
    if (people.has(person, GIVEN_UP)) {
      people.lower(person, GIVEN_UP);
      return this.arm(person, tick, nth);
    }
    if (people.practice(person) === NO_PRACTICE) return this.withoutPractice(person, tick);
    const weekday = day % 7;
    if (weekday >= 5 && !people.has(person, RETRYING)) {
      if (chance.unit(people.address(person), PURPOSE.weekend, day, nth) < world.weekend_held)
        this.pin(person, tick, day + 7 - weekday);
      else this.arm(person, tick, nth);
      return;
    }
    if (weekday >= 5) return this.pin(person, tick, day + 7 - weekday);
    this.request(person, tick, nth);
  }

  /** Turned away: tries again within three days, goes to the emergency department, or gives up for a while. */
  turnedAway(person: number, day: number, domain: number): void {
    const { people, chance, world, emergency } = this.arena;
    const u = chance.unit(people.address(person), PURPOSE.afterTurnedAway, day);
    const again = chance.unitAgain();
    people.setTouched(person, domain, day);
    const tick = midnight(day + 1);
    if (u < world.retries) {
      people.raise(person, PINNED | RETRYING);
      people.setAskAt(person, later(tick, again * 3 * TICKS_A_DAY));
      return;
    }
    people.lower(person, RETRYING | CHAIN_COUNTED);
    if (u < world.retries + world.turns_to_emergency) {
      emergency.walksIn(person, domain);
      this.arm(person, tick, 4);
    } else this.giveUp(person, tick);
  }

  /** A course, plan or stay has begun or ended: the clock follows. `before` is the hazard until now. */
  followService(person: number, day: number, before: number): void {
    this.rescale(person, midnight(day + 1), before, 5);
  }

  /** A request has closed: whoever still has something to ask for gets a clock again. */
  resume(person: number, tick: number): void {
    if (this.people.askAt(person) === NEVER) this.arm(person, tick, 4);
  }

  giveUp(person: number, tick: number): void {
    const { people, chance, world } = this.arena;
    people.raise(person, GIVEN_UP);
    const wait = chance.exponential(people.address(person), PURPOSE.ask, dayOf(tick), 6);
    people.setAskAt(person, later(tick, wait * world.gives_up_days * TICKS_A_DAY));
  }

  private pin(person: number, tick: number, day: number): void {
    const { people } = this.arena;
    people.raise(person, PINNED);
    people.setAskAt(person, midnight(day) + (tick & (TICKS_A_DAY - 1)));
  }

  /** Those on no list have the emergency department, now and then. */
  private withoutPractice(person: number, tick: number): void {
    const { people, chance, world, emergency } = this.arena;
    const u = chance.unit(people.address(person), PURPOSE.afterTurnedAway, dayOf(tick));
    if (u < world.turns_to_emergency) emergency.walksIn(person, this.presenting(person, tick, 0));
    this.giveUp(person, tick);
  }

  private request(person: number, tick: number, nth: number): void {
    const { people } = this;
    const domain = this.presenting(person, tick, nth);
    this.arena.collector.settle(person, tick);
    people.setAskAt(person, NEVER);
    people.lower(person, PINNED);
    people.openRequest(person, domain);
    this.arena.practices.asked(person, domain, tick);
  }

  /** The domain of a planned appointment as one of four bits; 0 where there is none, or only a review. */
  private planned(person: number): number {
    const { people } = this;
    return people.has(person, OPEN_PLAN) ? (1 << people.planAbout(person)) & 15 : 0;
  }

  /** The domain a person asks about: in proportion to how hard each presses. */
  private presenting(person: number, tick: number, nth: number): number {
    const { people } = this;
    const state = people.state(person);
    const courses = people.served(person) & 15;
    const planned = this.planned(person);
    const total = this.tables.hazard(state, courses, planned);
    let x = this.chance.unit(people.address(person), PURPOSE.askDomain, dayOf(tick), nth) * total;
    let domain = -1;
    for (let d = 0; d < 4; d++) {
      const part = this.tables.ofDomain(state, d, courses, planned);
      if (part <= 0) continue;
      domain = d;
      if ((x -= part) < 0) break;
    }
    return domain;
  }
}
