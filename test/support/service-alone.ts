import { RULES, type RuleValues } from '../../engine/index.ts';
import { Arena } from '../../engine/model/arena.ts';
import { bind, type Governing } from '../../engine/model/decisions.ts';
import mentalHealth from '../../engine/services/mental-health.ts';
import { light, stillAll } from './persons.ts';
import { onePractice } from './places.ts';
import { stillWorld } from './still-world.ts';

const PEOPLE = 600;
const MENTAL = 1;
const SESSION = 10;
const WORKDAYS_A_YEAR = (365 * 5) / 7;

export interface Alone {
  /** Sessions a day. */
  readonly slots: number;
  /** Chance that a session clears the need. */
  readonly clears: number;
  readonly seed: number;
  readonly rules?: RuleValues;
}

/** One service of the model and nothing else: referrals come from the test, and only the service's part of a day is run. */
export class ServiceAlone {
  readonly arena: Arena;
  /** Working days from referral to the end of the course, of everybody whose course has ended. */
  readonly stays: number[] = [];
  /** Sum over calendar days, weekends counted, of people referred and not yet in a course. */
  waitingDays = 0;
  private readonly inside = new Map<number, number>();
  private workday = 0;
  private next = 0;

  constructor({ slots, clears, seed, rules = {} }: Alone) {
    // A trifle more, so that rounding down leaves whole slots on each of the first million days.
    const minutes = ((slots * SESSION + 1e-6) * WORKDAYS_A_YEAR) / PEOPLE;
    const world = stillWorld({
      mental_health_minutes: minutes,
      mental_health_session: SESSION,
      mental_health_interval: 1,
      mental_health_clears_mental: clears,
    });
    const settings = {
      place: onePractice(PEOPLE),
      world,
      services: [mentalHealth],
      seed,
      replication: 0,
      collect: true,
    };
    this.arena = new Arena(settings, bind(RULES as readonly unknown[] as readonly Governing[], rules));
    stillAll(this.arena);
  }

  /** Referred, waiting or in a course, as the day ends. */
  get inSystem(): number {
    return this.inside.size;
  }

  /** On the list when the service has taken all it can today. */
  get waiting(): number {
    return this.arena.services.waiting(0);
  }

  /** One working day; its referrals are looked at on the next. Weekends pass. */
  work(referrals: number): void {
    const { arena } = this;
    arena.services.open();
    for (let i = 0; i < referrals; i++) this.refer();
    arena.services.settle();
    arena.services.see();
    arena.services.close();
    this.letGo();
    const days = arena.day % 7 === 4 ? 3 : 1;
    this.waitingDays += days * (this.waiting + referrals);
    arena.day += days;
    this.workday++;
  }

  private refer(): void {
    do this.next = (this.next + 1) % PEOPLE;
    while (this.inside.has(this.next));
    light(this.arena, this.next, MENTAL, 1);
    this.inside.set(this.next, this.workday);
    this.arena.services.refer(this.next, 0, MENTAL, 1, this.arena.day);
  }

  private letGo(): void {
    for (const [person, since] of this.inside) {
      if (!this.arena.services.takesReferral(person, 0, 1, this.arena.day)) continue;
      this.inside.delete(person);
      this.stays.push(this.workday - since);
    }
  }
}
