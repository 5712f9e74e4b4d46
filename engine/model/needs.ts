import type { Chance } from '../kernel/chance.ts';
import type { Arena } from './arena.ts';
import type { Collector } from './collector.ts';
import { CRISIS_KIND, NeedTables, RELIEVE } from './need-tables.ts';
import { ENDOGENOUS, HOT, IN_HOSPITAL, OPEN_REQUEST, STATE, type People } from './people.ts';
import { PURPOSE } from './purposes.ts';
import { rateTables } from './rates.ts';
import { NEVER, TICKS_A_DAY, dayOf, later } from './ticks.ts';
import { DAYS_A_YEAR } from './vocabulary.ts';

/** Whoever has a request open or is in hospital does not ask, whatever their need. */
const NOT_ASKING = (OPEN_REQUEST | IN_HOSPITAL) << 16;

/** Needs as a contact process on four domains: life events from outside, and what lit domains do to one another. */
export class Needs {
  private readonly tables: NeedTables;
  private readonly total: Float64Array;
  private readonly events: Float64Array;
  private readonly injuries: Float64Array;
  private readonly reviews: Float64Array;
  private readonly atLevel2: number;
  private readonly people: People;
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
    this.chance = arena.chance;
    this.collector = arena.collector;
  }

  /** Rate a tick of everything that comes from outside: life events, minor injuries, reviews falling due. */
  exogenousRate(person: number): number {
    const row = this.people.row(person);
    return this.events[(row << 2) | 3] * this.people.lifeFactor(person) + this.injuries[row] + this.reviews[row];
  }

  /** Sets the exogenous clock afresh from a tick. The `nth` draw of a person's day. */
  armExogenous(person: number, tick: number, nth: number): void {
    this.waitExogenous(person, tick, nth, this.exogenousRate(person));
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
    const { people, chance, events } = this;
    const row = people.row(person);
    const base = row << 2;
    const factor = people.lifeFactor(person);
    const life = events[base | 3] * factor;
    const injuries = this.injuries[row];
    const rate = life + injuries + this.reviews[row];
    const x = chance.unit(people.address(person), PURPOSE.exogenousKind, dayOf(tick), nth) * rate;
    const second = chance.unitAgain();
    if (x < life) {
      let domain = 0;
      while (x >= events[base | domain] * factor) domain++;
      if (people.level(person, domain) === 0)
        this.change(person, domain, second < this.atLevel2 ? 2 : 1, tick, Math.min(nth, 3) - 1);
    } else if (x < life + injuries) this.arena.emergency.injured(person, tick);
    else this.arena.practices.reviewDue(person, dayOf(tick), second);
    // Nothing above touches what the rate hangs on: row and factor change on birthdays and with the holder.
    this.waitExogenous(person, tick, nth, rate);
  }

  /** What a person's own state does: a coupled onset, an escalation, relief, a crisis. */
  fireEndogenous(person: number, tick: number, nth: number): void {
    const { people } = this;
    const u = this.chance.unit(people.address(person), PURPOSE.endogenousKind, dayOf(tick), nth);
    const code = this.tables.select(people.state(person), u);
    const domain = code >> 2;
    const kind = code & 3;
    people.setEndogenousAt(person, NEVER);
    const own = 2 + Math.min(nth, 3);
    if (kind === CRISIS_KIND) {
      this.armEndogenous(person, tick, own);
      this.arena.emergency.crisis(person, domain, tick);
    } else this.change(person, domain, people.level(person, domain) + (kind === RELIEVE ? -1 : 1), tick, own);
  }

  armEndogenous(person: number, tick: number, nth: number): void {
    const { people } = this;
    const rate = this.total[people.state(person)];
    if (rate <= 0) people.setEndogenousAt(person, NEVER);
    else {
      const wait = this.chance.exponential(people.address(person), PURPOSE.endogenous, dayOf(tick), nth);
      people.setEndogenousAt(person, later(tick, wait / rate));
    }
  }

  /**
   * A domain gets another level. Everything that hangs on the state follows: time, knowledge, both clocks. `nth` addresses
   * the clocks that start anew: 0–2 after a life event, 3–5 after an endogenous one, 6 after treatment. Thirteen times a
   * person-year, so on the record itself.
   */
  change(person: number, domain: number, level: number, tick: number, nth: number): void {
    const { collector } = this;
    const { hot } = this.people;
    const { asking } = this.arena;
    const at = (person << HOT) | STATE;
    collector.settle(person, tick);
    const word = hot[at];
    const before = word & 255;
    // With a request open the asking clock stands, and what the hazard was does not matter.
    const askedBefore = (word & NOT_ASKING) === 0 ? asking.hazard(person) : 0;
    hot[at] = (word & ~(3 << (domain << 1))) | (level << (domain << 1));
    if (level === 0) this.endSpell(person, domain, tick);
    else if (before === 0) collector.episodeStarts(person, dayOf(tick));
    this.rescaleEndogenous(person, tick, before, nth);
    if ((hot[at] & NOT_ASKING) === 0) asking.rescale(person, tick, askedBefore, nth);
  }

  /** A spell is over: what was known of it is history. */
  private endSpell(person: number, domain: number, tick: number): void {
    const { people, collector } = this;
    people.endSpell(person, domain);
    this.arena.practices.needGone(person, domain, dayOf(tick));
    if (people.state(person) === 0) collector.episodeEnds(person, dayOf(tick));
  }

  private waitExogenous(person: number, tick: number, nth: number, rate: number): void {
    const { people } = this;
    const wait = this.chance.exponential(people.address(person), PURPOSE.exogenous, dayOf(tick), nth);
    people.setExogenousAt(person, rate > 0 ? later(tick, wait / rate) : NEVER);
  }

  private rescaleEndogenous(person: number, tick: number, before: number, nth: number): void {
    const { hot } = this.people;
    const record = person << HOT;
    const at = hot[record | ENDOGENOUS];
    if (at === NEVER) return this.armEndogenous(person, tick, nth);
    const rate = this.total[hot[record | STATE] & 255];
    hot[record | ENDOGENOUS] = rate > 0 ? later(tick, ((at - tick) * this.total[before]) / rate) : NEVER;
  }
}
