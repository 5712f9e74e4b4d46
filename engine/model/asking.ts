import type { Chance } from '../kernel/chance.ts';
import { exp } from '../kernel/numerics.ts';
import type { Arena } from './arena.ts';
import { AskingTables } from './asking-tables.ts';
import { litDomains } from './domain-sets.ts';
import {
  ASK,
  ASKING,
  CARE,
  CHAIN_COUNTED,
  FLAGS,
  GIVEN_UP,
  RECORD,
  IN_HOSPITAL,
  MET_USUAL,
  NO_PRACTICE,
  OPEN_REQUEST,
  PINNED,
  RETRYING,
  STATE,
  addressOf,
  domainPlanned,
  type People,
} from './people.ts';
import { PURPOSE } from './purposes.ts';
import { NEVER, TICKS_A_DAY, dayOf, later, midnight } from './ticks.ts';

/** Flags of the state word: who does not ask whatever their need, and whose clock is not rescaled. */
export const NOT_ASKING = (OPEN_REQUEST | IN_HOSPITAL) << FLAGS;
const APPOINTED = (PINNED | GIVEN_UP) << FLAGS;
const CHAIN = (RETRYING | CHAIN_COUNTED) << FLAGS;

/** Asking for help, giving up, trying again. A person asks only while a need is lit and no request is open. */
export class Asking {
  private readonly tables: AskingTables;
  private readonly hazards: Float64Array;
  /** What having met the usual clinician makes of the hazard; and the expected wait, by practice, as of this morning. */
  private readonly afterUsual: number;
  private readonly weekendHeld: number;
  private readonly patience = new Float64Array(NO_PRACTICE + 1).fill(1);
  private readonly people: People;
  private readonly words: Int32Array;
  private readonly factors: Float32Array;
  private readonly chance: Chance;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { world } = arena;
    this.tables = new AskingTables(world.asking, world.asking_in_course, world.asking_with_plan, TICKS_A_DAY);
    this.hazards = this.tables.hazards;
    this.afterUsual = 1 / (1 + world.continuity_return);
    this.weekendHeld = world.weekend_held;
    this.people = arena.people;
    this.words = arena.people.words;
    this.factors = arena.people.factors;
    this.chance = arena.chance;
  }

  /** A day begins: what people make of the waits they have to expect. */
  open(): void {
    const { practices, place, world } = this.arena;
    for (let practice = 0; practice < place.practices.length; practice++)
      this.patience[practice] = 1 / (1 + (world.asking_by_wait * practices.expectedWait(practice)) / 7);
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
    const { words } = this;
    return this.hazardOf(words[(person << RECORD) | STATE], words[(person << RECORD) | CARE]);
  }

  /** The same, of the words of a record. */
  hazardOf(word: number, care: number): number {
    return this.hazards[(word & 255) | ((care & 15) << 8) | ((word >>> 13) & 0x7000)];
  }

  /** Sets the asking clock afresh, where there is something to ask for and no request open. Appointed times are void. */
  arm(person: number, tick: number, nth: number): void {
    const { words } = this;
    const record = person << RECORD;
    const word = words[record | STATE] & ~APPOINTED;
    const care = words[record | CARE];
    words[record | STATE] = word;
    const rate = (word & NOT_ASKING) !== 0 ? 0 : this.rate(record, word, care, this.hazardOf(word, care));
    if (rate <= 0) words[record | ASK] = NEVER;
    else {
      const wait = this.chance.exponential(addressOf(care, person), PURPOSE.ask, dayOf(tick), nth);
      words[record | ASK] = later(tick, wait / rate);
    }
  }

  /** Asks a tick: need (`hazard`), the person, having met the usual clinician, and the wait to be expected. */
  private rate(record: number, word: number, care: number, hazard: number): number {
    const rate = hazard * this.factors[record | ASKING] * this.patience[(care >> 8) & 255];
    return word & (MET_USUAL << FLAGS) ? rate * this.afterUsual : rate;
  }

  /**
   * Follows a change of the hazard from `before`. Appointed times stand, unless nothing is left to ask for. Where need has
   * just begun the clock starts, from the second word of the draw that started the need's own; `drawn`: just now.
   */
  rescale(person: number, tick: number, before: number, nth: number, drawn = false): void {
    const { words } = this;
    const record = person << RECORD;
    const word = words[record | STATE];
    if (word & NOT_ASKING) return;
    const care = words[record | CARE];
    const after = this.hazardOf(word, care);
    if (after <= 0) {
      words[record | ASK] = NEVER;
      words[record | STATE] = word & ~(APPOINTED | CHAIN);
      return;
    }
    if (word & APPOINTED) return;
    const at = words[record | ASK];
    if (at === NEVER || before <= 0) {
      const rate = this.rate(record, word, care, after);
      words[record | ASK] = rate > 0 ? later(tick, this.startingWait(person, tick, nth, drawn) / rate) : NEVER;
    } else if (after !== before) words[record | ASK] = later(tick, ((at - tick) * before) / after);
  }

  private startingWait(person: number, tick: number, nth: number, drawn: boolean): number {
    const { chance } = this;
    const address = addressOf(this.words[(person << RECORD) | CARE], person);
    if (!drawn) chance.unit(address, PURPOSE.clocks, dayOf(tick), nth);
    return chance.exponentialAgain(address, PURPOSE.clocks, dayOf(tick), nth);
  }

  /** The asking clock strikes. */
  fire(person: number, tick: number, nth: number): void {
    const { words } = this;
    const day = dayOf(tick);
    const word = words[(person << RECORD) | STATE];
    const care = words[(person << RECORD) | CARE];
    // Arming anew makes appointed times void, and with them the flag.
    if (word & (GIVEN_UP << FLAGS)) return this.arm(person, tick, nth);
    if (((care >> 8) & 255) === NO_PRACTICE) return this.withoutPractice(person, tick);
    const weekday = day % 7;
    if (weekday < 5) return this.request(person, tick, nth);
    const held =
      (word & (RETRYING << FLAGS)) !== 0 ||
      this.chance.unit(addressOf(care, person), PURPOSE.weekend, day, nth) < this.weekendHeld;
    if (held) this.pin(person, tick, day + 7 - weekday);
    else this.arm(person, tick, nth);
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
    if (this.arena.selfReferral.takes(person, domain, tick, nth)) {
      people.lower(person, PINNED);
      return this.arm(person, tick, nth);
    }
    this.arena.collector.settle(person, tick);
    people.setAskAt(person, NEVER);
    people.openRequest(person, domain, PINNED);
    this.arena.practices.asked(person, domain, tick);
  }

  /** The domain a person asks about: in proportion to how hard each presses. */
  private presenting(person: number, tick: number, nth: number): number {
    const { words, tables } = this;
    const word = words[(person << RECORD) | STATE];
    const care = words[(person << RECORD) | CARE];
    const state = word & 255;
    const lit = litDomains(state);
    if ((lit & (lit - 1)) === 0) return lit === 0 ? -1 : 31 - Math.clz32(lit);
    const courses = care & 15;
    const planned = domainPlanned(word);
    const total = this.hazardOf(word, care);
    let x = this.chance.unit(addressOf(care, person), PURPOSE.askDomain, dayOf(tick), nth) * total;
    let domain = -1;
    for (let d = 0; d < 4; d++) {
      const part = tables.ofDomain(state, d, courses, planned);
      if (part <= 0) continue;
      domain = d;
      if ((x -= part) < 0) break;
    }
    return domain;
  }
}
