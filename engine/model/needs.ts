import type { Chance } from '../kernel/chance.ts';
import type { Arena } from './arena.ts';
import type { Collector } from './collector.ts';
import { CRISIS_KIND, NeedTables, RELIEVE } from './need-tables.ts';
import { CARE, ENDOGENOUS, EXOGENOUS, RECORD, LIFE, STATE, addressOf, type People } from './people.ts';
import { PURPOSE } from './purposes.ts';
import { rateTables } from './rates.ts';
import { NEVER, TICKS_A_DAY, dayOf, later } from './ticks.ts';
import { DAYS_A_YEAR, DOMAINS } from './vocabulary.ts';

const SOCIAL = DOMAINS.indexOf('social');

/** Needs as a contact process on four domains: life events from outside, and what lit domains do to one another. */
export class Needs {
  private readonly tables: NeedTables;
  private readonly total: Float64Array;
  private readonly events: Float64Array;
  private readonly injuries: Float64Array;
  private readonly reviews: Float64Array;
  private readonly atLevel2: number;
  private readonly people: People;
  private readonly words: Int32Array;
  private readonly factors: Float32Array;
  private readonly chance: Chance;
  private readonly collector: Collector;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { world } = arena;
    this.tables = new NeedTables(world, TICKS_A_DAY);
    this.total = this.tables.total;
    const rates = rateTables(world, TICKS_A_DAY * DAYS_A_YEAR);
    this.events = rates.events;
    this.injuries = rates.injuries;
    this.reviews = rates.reviews;
    this.atLevel2 = world.events_at_level_2;
    this.people = arena.people;
    this.words = arena.people.words;
    this.factors = arena.people.factors;
    this.chance = arena.chance;
    this.collector = arena.collector;
  }

  /** Rate a tick of everything that comes from outside: life events, minor injuries, reviews falling due. */
  exogenousRate(person: number): number {
    const row = this.people.row(person);
    return this.events[(row << 2) | 3] * this.people.lifeFactor(person) + this.injuries[row] + this.reviews[row];
  }

  /** Life events of a domain a day. */
  eventsADay(person: number, domain: number): number {
    const base = this.people.row(person) << 2;
    const upTo = this.events[base | domain] - (domain === 0 ? 0 : this.events[base | (domain - 1)]);
    return upTo * this.people.lifeFactor(person) * TICKS_A_DAY;
  }

  /** Sets the exogenous clock afresh from a tick. The `nth` draw of a person's day. */
  armExogenous(person: number, tick: number, nth: number): void {
    const { words } = this;
    const record = person << RECORD;
    const rate = this.exogenousRate(person);
    const address = addressOf(words[record | CARE], person);
    const wait = this.chance.exponential(address, PURPOSE.exogenous, dayOf(tick), nth);
    words[record | EXOGENOUS] = rate > 0 ? later(tick, wait / rate) : NEVER;
  }

  /** Stretches or shrinks what is left of the exogenous clock when its rate changes. */
  rescaleExogenous(person: number, tick: number, before: number): void {
    const { people } = this;
    const at = people.exogenousAt(person);
    const rate = this.exogenousRate(person);
    if (at === NEVER || before <= 0) this.armExogenous(person, tick, 7);
    else people.setExogenousAt(person, rate > 0 ? later(tick, ((at - tick) * before) / rate) : NEVER);
  }

  /** Something from outside reaches the person, whatever state they are in. */
  fireExogenous(person: number, tick: number, nth: number): void {
    const { words, events, chance } = this;
    const record = person << RECORD;
    const word = words[record | STATE];
    const row = (word >> 8) & 255;
    const base = row << 2;
    const factor = this.factors[record | LIFE];
    const life = events[base | 3] * factor;
    const injuries = this.injuries[row];
    const rate = life + injuries + this.reviews[row];
    const address = addressOf(words[record | CARE], person);
    const x = chance.unit(address, PURPOSE.exogenousKind, dayOf(tick), nth) * rate;
    // What follows touches nothing that the rate hangs on: row and factor change on birthdays and with the holder.
    const wait = chance.exponentialAgain(address, PURPOSE.exogenousKind, dayOf(tick), nth);
    words[record | EXOGENOUS] = later(tick, wait / rate);
    if (x < life) {
      let domain = 0;
      let below = 0;
      let end = events[base] * factor;
      while (x >= end) {
        below = end;
        end = events[base | ++domain] * factor;
      }
      // Where x lies between the two ends is a uniform of its own.
      if (((word >> (domain << 1)) & 3) === 0 && !this.sheltered(person, domain, tick, nth))
        this.change(person, domain, x - below < this.atLevel2 * (end - below) ? 2 : 1, tick, (nth < 3 ? nth : 3) - 1);
    } else if (x < life + injuries) this.arena.emergency.injured(person, tick);
    else this.arena.practices.reviewDue(person, dayOf(tick), (x - life - injuries) / this.reviews[row]);
  }

  /** A tie of one's own takes the edge off a social life event. */
  private sheltered(person: number, domain: number, tick: number, nth: number): boolean {
    const { community } = this.arena;
    return community !== undefined && domain === SOCIAL && community.shelters(person, tick, nth);
  }

  /** What a person's own state does: a coupled onset, an escalation, relief, a crisis. */
  fireEndogenous(person: number, tick: number, nth: number): void {
    const { words } = this;
    const record = person << RECORD;
    const state = words[record | STATE] & 255;
    const address = addressOf(words[record | CARE], person);
    const code = this.tables.select(state, this.chance.unit(address, PURPOSE.endogenousKind, dayOf(tick), nth));
    const wait = this.chance.exponentialAgain(address, PURPOSE.endogenousKind, dayOf(tick), nth);
    // The clock starts anew as if nothing had changed; `change` rescales it to the new state.
    words[record | ENDOGENOUS] = later(tick, wait / this.total[state]);
    const domain = code >> 2;
    const kind = code & 3;
    if (kind === CRISIS_KIND) this.arena.emergency.crisis(person, domain, tick);
    else {
      const level = ((state >> (domain << 1)) & 3) + (kind === RELIEVE ? -1 : 1);
      this.change(person, domain, level, tick, nth < 3 ? 2 + nth : 5);
    }
  }

  /** Starts the clock of what need does of itself. True when that took a draw, whose second word is then free. */
  armEndogenous(person: number, tick: number, nth: number): boolean {
    const { words } = this;
    const record = person << RECORD;
    const rate = this.total[words[record | STATE] & 255];
    if (rate <= 0) {
      words[record | ENDOGENOUS] = NEVER;
      return false;
    }
    const address = addressOf(words[record | CARE], person);
    words[record | ENDOGENOUS] = later(tick, this.chance.exponential(address, PURPOSE.clocks, dayOf(tick), nth) / rate);
    return true;
  }

  /**
   * A domain gets another level. Everything that hangs on the state follows: time, knowledge, both clocks. `nth` addresses
   * the clocks that start anew: 0–2 after a life event, 3–5 after an endogenous one, 6 after treatment. One draw serves both.
   */
  change(person: number, domain: number, level: number, tick: number, nth: number): void {
    const { words, collector } = this;
    const { asking } = this.arena;
    const record = person << RECORD;
    collector.settle(person, tick);
    const word = words[record | STATE];
    const before = word & 255;
    // With a request open the asking clock stands, and what the hazard was does not matter.
    const askedBefore = asking.hazardOf(word, words[record | CARE]);
    const after = (word & ~(3 << (domain << 1))) | (level << (domain << 1));
    words[record | STATE] = after;
    if (collector.diary !== undefined) collector.diary.level(person, domain, level, nth);
    if (level === 0) this.endSpell(person, domain, tick);
    else if (before === 0) collector.episodeStarts(person, dayOf(tick));
    const at = words[record | ENDOGENOUS];
    let drawn = false;
    if (at === NEVER) drawn = this.armEndogenous(person, tick, nth);
    else {
      const rate = this.total[after & 255];
      words[record | ENDOGENOUS] = rate > 0 ? later(tick, ((at - tick) * this.total[before]) / rate) : NEVER;
    }
    asking.rescale(person, tick, askedBefore, nth, drawn);
  }

  /** A spell is over: what was known of it is history. */
  private endSpell(person: number, domain: number, tick: number): void {
    const { people, collector } = this;
    people.endSpell(person, domain);
    this.arena.practices.needGone(person, domain, dayOf(tick));
    if (people.state(person) === 0) collector.episodeEnds(person, dayOf(tick));
  }
}
