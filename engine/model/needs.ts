import type { Arena } from './arena.ts';
import { CRISIS_KIND, NEED_WORLD, NeedTables, RELIEVE } from './need-tables.ts';
import { LONG_AGO } from './people.ts';
import { PURPOSE } from './purposes.ts';
import { rateTables } from './rates.ts';
import { NEVER, TICKS_A_DAY, dayOf, later } from './ticks.ts';
import { DAYS_A_YEAR } from './vocabulary.ts';

/** Needs as a contact process on four domains: life events from outside, and what lit domains do to one another. */
export class Needs {
  private readonly tables: NeedTables;
  private readonly rates: ReturnType<typeof rateTables>;
  private readonly atLevel2: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { world } = arena;
    this.tables = new NeedTables(world as unknown as Record<keyof typeof NEED_WORLD, number | string>, TICKS_A_DAY);
    this.rates = rateTables(world, TICKS_A_DAY * DAYS_A_YEAR);
    this.atLevel2 = world.events_at_level_2;
  }

  /** Rate a tick of everything that comes from outside: life events, minor injuries, reviews falling due. */
  exogenousRate(person: number): number {
    const { people } = this.arena;
    const row = people.row(person);
    const { events, injuries, reviews } = this.rates;
    return events[row * 4 + 3]! * people.lifeFactor(person) + injuries[row]! + reviews[row]!;
  }

  /** Sets the exogenous clock afresh from a tick. The `nth` draw of a person's day. */
  armExogenous(person: number, tick: number, nth: number): void {
    const { people, chance } = this.arena;
    const rate = this.exogenousRate(person);
    const wait = chance.exponential(people.address(person), PURPOSE.exogenous, dayOf(tick), nth);
    people.setExogenousAt(person, rate > 0 ? later(tick, wait / rate) : NEVER);
  }

  /** Stretches or shrinks what is left of the exogenous clock when its rate changes. */
  rescaleExogenous(person: number, tick: number, before: number): void {
    const { people } = this.arena;
    const at = people.exogenousAt(person);
    const rate = this.exogenousRate(person);
    if (at === NEVER || before <= 0) this.armExogenous(person, tick, 7);
    else people.setExogenousAt(person, rate > 0 ? later(tick, ((at - tick) * before) / rate) : NEVER);
  }

  /** Something from outside reaches the person, whatever state they are in. */
  fireExogenous(person: number, tick: number, nth: number): void {
    const { people, chance } = this.arena;
    const row = people.row(person);
    const base = row * 4;
    const factor = people.lifeFactor(person);
    const { events, injuries } = this.rates;
    const rate = this.exogenousRate(person);
    const x = chance.unit(people.address(person), PURPOSE.exogenousKind, dayOf(tick), nth) * rate;
    const second = chance.unitAgain();
    const life = events[base + 3]! * factor;
    if (x < life) {
      let domain = 0;
      while (x >= events[base + domain]! * factor) domain++;
      if (people.level(person, domain) === 0) this.change(person, domain, second < this.atLevel2 ? 2 : 1, tick, Math.min(nth, 3) - 1);
    } else if (x < life + injuries[row]!) this.arena.emergency.injured(person, tick);
    else this.arena.practices.reviewDue(person, dayOf(tick), second);
    this.armExogenous(person, tick, nth);
  }

  /** What a person's own state does: a coupled onset, an escalation, relief, a crisis. */
  fireEndogenous(person: number, tick: number, nth: number): void {
    const { people, chance } = this.arena;
    const state = people.state(person);
    const u = chance.unit(people.address(person), PURPOSE.endogenousKind, dayOf(tick), nth);
    const code = this.tables.select(state, u);
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
    const { people, chance } = this.arena;
    const rate = this.tables.total[people.state(person)]!;
    if (rate <= 0) people.setEndogenousAt(person, NEVER);
    else {
      const wait = chance.exponential(people.address(person), PURPOSE.endogenous, dayOf(tick), nth);
      people.setEndogenousAt(person, later(tick, wait / rate));
    }
  }

  /**
   * A domain gets another level. Everything that hangs on the state follows: time, knowledge, both clocks. `nth` addresses
   * the clocks that start anew: 0–2 after a life event, 3–5 after an endogenous one, 6 after treatment.
   */
  change(person: number, domain: number, level: number, tick: number, nth: number): void {
    const { people, collector, asking } = this.arena;
    collector.settle(person, tick);
    const before = people.state(person);
    const askedBefore = asking.hazard(person);
    const after = (before & ~(3 << (domain << 1))) | (level << (domain << 1));
    people.setState(person, after);
    if (level === 0) this.endSpell(person, domain, tick);
    else if (((before >> (domain << 1)) & 3) === 0 && before === 0) collector.episodeStarts(person, dayOf(tick));
    this.rescaleEndogenous(person, tick, before, nth);
    asking.rescale(person, tick, askedBefore, nth);
  }

  private rescaleEndogenous(person: number, tick: number, before: number, nth: number): void {
    const { people } = this.arena;
    const at = people.endogenousAt(person);
    if (at === NEVER) return this.armEndogenous(person, tick, nth);
    const rate = this.tables.total[people.state(person)]!;
    people.setEndogenousAt(person, rate > 0 ? later(tick, ((at - tick) * this.tables.total[before]!) / rate) : NEVER);
  }

  /** A spell is over: what was known of it is history. */
  private endSpell(person: number, domain: number, tick: number): void {
    const { people, collector, practices } = this.arena;
    people.forget(person, domain);
    people.setWorked(person, domain, LONG_AGO);
    people.setTouched(person, domain, LONG_AGO);
    practices.needGone(person, domain, dayOf(tick));
    if (people.state(person) === 0) collector.episodeEnds(person, dayOf(tick));
  }
}
