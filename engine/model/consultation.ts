import { param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import type { Chance } from '../kernel/chance.ts';
import { REVIEW } from './books.ts';
import { classOfWork } from './class-of-work.ts';
import { COUNT } from './collector.ts';
import { mostSevere } from './domain-sets.ts';
import { CHAIN_COUNTED, MET_USUAL, OPEN_PLAN, RETRYING, type People } from './people.ts';
import { PRACTICE } from './passing-on.ts';
import { PURPOSE } from './purposes.ts';
import { midnight } from './ticks.ts';

const chance = (value: number, title: string, source: string) =>
  param(value, { title, min: 0, max: 1, unit: 'chance', source, grade: 'assumed' });

export const CONSULTATION_WORLD = {
  follow_up: chance(0.51, 'a need still there is followed up', 'start value of the design, ±30 %; calibrated'),
  follow_up_mental: chance(0.76, 'the same, mental', 'start value of the design, ±30 %; calibrated'),
  usual_planned: chance(0.7, 'seen by the usual clinician, planned', 'docs/ASSUMPTIONS.md#continuity'),
  usual_booked: chance(0.45, 'seen by the usual clinician, booked', 'docs/ASSUMPTIONS.md#continuity'),
  usual_on_the_day: chance(0.25, 'seen by the usual clinician, on the day', 'docs/ASSUMPTIONS.md#continuity'),
} satisfies Params;

export const ON_THE_DAY = 0;
export const BOOKED = 1;
export const PLANNED = 2;
/** On the day at another practice: nobody there knows the person. */
export const ELSEWHERE = 3;

/** What happens in a practice contact: one domain is worked on, others may be noticed, some are passed on. */
export class Consultation {
  private readonly usual: Float64Array;
  private readonly followedUp: Float64Array;
  private readonly people: People;
  private readonly luck: Chance;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { world } = arena;
    this.usual = Float64Array.of(world.usual_on_the_day, world.usual_booked, world.usual_planned, 0);
    const others = world.follow_up;
    this.followedUp = Float64Array.of(others, world.follow_up_mental, others, others);
    this.people = arena.people;
    this.luck = arena.chance;
  }

  /** The contact of a person who came. `domain` may be REVIEW. */
  hold(person: number, domain: number, minutes: number, stream: number, failure: boolean): void {
    const { people, luck } = this;
    const { collector, treatment, noticing, passingOn, plans, day } = this.arena;
    const address = people.address(person);
    collector.settle(person, midnight(day + 1));
    collector.contact(person, PRACTICE, stream === PLANNED ? 1 : failure ? 2 : 0);
    const known = this.arena.dividing.ofItsOwn(people.practice(person));
    const usual = luck.unit(address, PURPOSE.contact, day, stream) < this.usual[stream] * known;
    const effect = luck.unitAgain();
    if (usual) collector.add(COUNT.usual);
    people.swap(person, MET_USUAL | RETRYING | CHAIN_COUNTED, usual ? MET_USUAL : 0);
    const target = domain === REVIEW ? this.mostSevereKnown(person) : domain;
    const told = domain === REVIEW ? 0 : 1 << domain;
    const today = stream === ON_THE_DAY || stream === ELSEWHERE;
    collector.work(classOfWork(passingOn.onRecord(person, PRACTICE), told, today));
    if (target >= 0 && people.level(person, target) > 0) {
      people.setTouched(person, target, day);
      people.learn(person, PRACTICE, target);
    }
    noticing.others(
      person,
      PRACTICE,
      target,
      minutes,
      usual,
      stream === PLANNED ? PURPOSE.noticePlanned : PURPOSE.notice,
    );
    if (target >= 0 && people.level(person, target) > 0) {
      const match = plans.match(person, PRACTICE, target);
      treatment.attempt(person, PRACTICE, target, minutes, effect, day, match);
    }
    if (target >= 0 && people.level(person, target) > 0) this.followUp(person, target);
    passingOn.fromPractice(person, day);
    this.arena.community?.afterContact(person, day);
  }

  private followUp(person: number, domain: number): void {
    const { people, luck } = this;
    const { practices, day } = this.arena;
    if (people.has(person, OPEN_PLAN)) return;
    const emphasis = this.arena.attention?.followsUp(people.practice(person), domain) ?? 1;
    if (luck.unit(people.address(person), PURPOSE.followUp, day, domain) < this.followedUp[domain] * emphasis)
      practices.invite(person, domain, day, luck.unitAgain());
  }

  /** The domain a review turns to; −1 where the practice knows of none. */
  private mostSevereKnown(person: number): number {
    const { people, passingOn } = this.arena;
    return mostSevere(people.state(person), passingOn.onRecord(person, PRACTICE));
  }
}
