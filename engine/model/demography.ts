import { exp } from '../kernel/numerics.ts';
import { param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { COUNT } from './collector.ts';
import { EXITING, NO_PRACTICE, UNREGISTERED } from './people.ts';
import {
  AGES,
  ageShares,
  cumulated,
  deathRate,
  fifthOfScore,
  frailShare,
  joinerMix,
  leavingRate,
  needGroup,
} from './population.ts';
import { PURPOSE } from './purposes.ts';
import { GROUPS, fifthOfRow, groupOfRow, rowOf } from './rates.ts';
import { TICKS_A_DAY, dayOf, midnight } from './ticks.ts';
import { DAYS_A_YEAR } from './vocabulary.ts';

export const PEOPLE_WORLD = {
  deprivation_spread: param(12, {
    title: 'spread of deprivation scores within a practice',
    min: 0,
    max: 30,
    unit: 'standard deviation, IMD points',
    source: 'start value of the design, 8–16',
    grade: 'assumed',
  }),
  leaving: param(0.08, {
    title: 'leaving the list other than by death',
    min: 0,
    max: 0.5,
    unit: 'share a year',
    source: 'start value of the design, 5–12 %',
    grade: 'assumed',
  }),
  personal_difference: param(0.6, {
    title: 'stable differences between people in life events',
    min: 0,
    max: 1.5,
    unit: 'standard deviation of the logarithm, mean 1',
    source: 'start value of the design, .2–1.2',
    grade: 'calibrated',
  }),
  yearly_variation: param(0.6, {
    title: 'variation of a person’s life events from year to year',
    min: 0,
    max: 1.5,
    unit: 'standard deviation of the logarithm, mean 1',
    source: 'start value of the design, .2–1.2',
    grade: 'calibrated',
  }),
} satisfies Params;

/** Birth, age, need group, leaving and death. A slot keeps its practice and deprivation; its holders come and go. */
export class Demography {
  private readonly ages = cumulated(ageShares());
  private readonly joiners: Float64Array;
  /** States in which people left during the warm-up, by need group × 256: what joiners bring. */
  private readonly left: Float64Array;
  private warmingUp = true;
  /** Of the world, which is a dictionary and slow to ask. */
  private readonly leaving: number;
  private readonly stable: number;
  private readonly yearly: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    this.joiners = cumulated(joinerMix(arena.world.leaving));
    this.left = arena.block.f64(GROUPS * 256);
    this.leaving = arena.world.leaving;
    this.stable = arena.world.personal_difference;
    this.yearly = arena.world.yearly_variation;
  }

  /** Fills every slot with its first holder, before day 0. */
  populate(): void {
    const { people, place } = this.arena;
    let person = 0;
    place.practices.forEach((practice, index) => {
      for (let i = 0; i < practice.people; i++, person++) {
        people.setPractice(person, index);
        this.settleIn(person, this.fifth(person, practice.imd));
        this.start(person, 0);
      }
    });
  }

  /** Joiners bring nothing until leavers have been seen. */
  beginWarmUp(): void {
    this.warmingUp = true;
  }

  /** From here on, joiners bring what the leavers of the warm-up took with them. */
  endWarmUp(): void {
    this.warmingUp = false;
  }

  /** The yearly clock: a birthday, or the day a person leaves. */
  fireYearly(person: number, tick: number): void {
    const { people, chance } = this.arena;
    if (!people.has(person, EXITING)) {
      this.arena.community?.year(person, dayOf(tick));
      return this.birthday(person, tick);
    }
    const age = people.age(person);
    const leaving = leavingRate(age, this.leaving);
    const dying = deathRate(age, this.frail(person));
    const u = chance.unit(people.address(person), PURPOSE.exitKind, dayOf(tick));
    this.replace(person, tick, u * (leaving + dying) < dying);
  }

  /** The chance that a hospital stay ends in death: a quarter of a year's, and half a point. */
  deathInHospital(person: number): number {
    return 0.25 * deathRate(this.arena.people.age(person), this.frail(person)) + 0.005;
  }

  /** A person leaves or dies, and a joiner takes the slot at once. Courses, lists and bookings go with the person. */
  replace(person: number, tick: number, death: boolean): void {
    const { people, collector, practices, services, emergency } = this.arena;
    collector.settle(person, tick);
    this.countExit(person, tick, death);
    if (this.warmingUp) this.left[groupOfRow(people.row(person)) * 256 + people.state(person)]++;
    this.arena.community?.forget(person);
    practices.forget(person);
    services.forget(person);
    emergency.forget(person);
    people.setGeneration(person, people.generation(person) + 1);
    const fifth = fifthOfRow(people.row(person));
    people.clear(person);
    this.settleIn(person, fifth);
    this.bringNeeds(person, tick);
    this.start(person, tick);
  }

  private countExit(person: number, tick: number, death: boolean): void {
    const { people, collector } = this.arena;
    collector.closePersonYear(person);
    collector.rows?.close(person);
    collector.note(person, death ? 'died' : 'moved_away', -1, -1);
    if (!death) return;
    collector.add(COUNT.deaths);
    let open = 0;
    for (let domain = 0; domain < 4; domain++) if (people.level(person, domain) > 0) open++;
    collector.add(COUNT.deathBurden, open * 3 * Math.max(0, this.arena.horizon - tick));
  }

  private fifth(person: number, imd: number): number {
    const { chance, world } = this.arena;
    return fifthOfScore(imd + world.deprivation_spread * chance.normal(person, PURPOSE.deprivation, 0));
  }

  /** Age, need group, asking and registration of a slot's new holder, by the holder's own address. */
  private settleIn(person: number, fifth: number): void {
    const { people, chance, asking, world } = this.arena;
    const address = people.address(person);
    const u = chance.unit(address, PURPOSE.birth, 0);
    const latent = chance.unit(address, PURPOSE.latent, 0);
    if (people.generation(person) === 0) {
      people.setAge(person, find(this.ages, u));
      people.setLatent(person, Math.floor(latent * 65536));
    } else {
      const cell = find(this.joiners, u);
      const [age, edge] = [cell >> 1, frailShare(cell >> 1)];
      people.setAge(person, age);
      people.setLatent(
        person,
        Math.min(65535, Math.floor(((cell & 1) === 1 ? latent * edge : edge + latent * (1 - edge)) * 65536)),
      );
    }
    const group = needGroup((people.latent(person) + 0.5) / 65536, people.age(person), fifth);
    people.setRow(person, rowOf(group, people.age(person), fifth));
    people.setAskFactor(person, asking.personalFactor(address, group === 4));
    const unlisted = chance.unit(address, PURPOSE.registration, 0) < world.unregistered * (group === 1 ? 8 : 0.7);
    const home = this.home(person);
    people.setPractice(person, unlisted ? NO_PRACTICE : home);
    if (unlisted) people.raise(person, UNREGISTERED);
  }

  /** The practice to whose area a slot belongs, also while its holder is on no list. */
  private home(person: number): number {
    const { practices } = this.arena.place;
    let [practice, before] = [0, 0];
    while (person >= before + practices[practice].people) before += practices[practice++].people;
    return practice;
  }

  private bringNeeds(person: number, tick: number): void {
    const { people, chance, collector } = this.arena;
    const base = groupOfRow(people.row(person)) * 256;
    let total = 0;
    for (let state = 0; state < 256; state++) total += this.left[base + state];
    if (total === 0) return;
    let target = chance.unit(people.address(person), PURPOSE.inheritedNeed, 0) * total;
    let state = 0;
    while ((target -= this.left[base + state]) >= 0 && state < 255) state++;
    people.setState(person, state);
    if (state !== 0) collector.episodeStarts(person, dayOf(tick));
  }

  /** Starts all clocks of a new holder from a tick. */
  private start(person: number, tick: number): void {
    const { people, needs, asking, wheel } = this.arena;
    people.setLifeFactor(person, this.variation(person, dayOf(tick)));
    needs.armExogenous(person, tick, 6);
    needs.armEndogenous(person, tick, 7);
    asking.arm(person, tick, 7);
    const { chance } = this.arena;
    const phase = Math.floor(chance.unit(people.address(person), PURPOSE.birth, 1) * DAYS_A_YEAR);
    this.setYear(person, tick, midnight(dayOf(tick) + 1 + phase));
    wheel.schedule(person, dayOf(people.due(person)), dayOf(tick));
  }

  private birthday(person: number, tick: number): void {
    const { people, collector, needs } = this.arena;
    collector.settle(person, tick);
    const age = Math.min(AGES - 1, people.age(person) + 1);
    const fifth = fifthOfRow(people.row(person));
    const before = needs.exogenousRate(person);
    const groupBefore = groupOfRow(people.row(person));
    const group = needGroup((people.latent(person) + 0.5) / 65536, age, fifth);
    people.setAge(person, age);
    people.setRow(person, rowOf(group, age, fifth));
    if (groupBefore !== group && (groupBefore === 4 || group === 4)) this.askAs(person, group === 4, tick);
    people.setLifeFactor(person, this.variation(person, dayOf(tick)));
    needs.rescaleExogenous(person, tick, before);
    this.setYear(person, tick, tick + DAYS_A_YEAR * TICKS_A_DAY);
  }

  /** Being young in distress begins or ends; a clock that runs goes on, and who would never have asked gets one. */
  private askAs(person: number, young: boolean, tick: number): void {
    const { people, asking } = this.arena;
    const before = people.askFactor(person);
    people.setAskFactor(person, asking.personalFactor(people.address(person), young));
    if (before === 0) asking.resume(person, tick);
  }

  /** Stable difference × this year's variation, each lognormal with mean 1. */
  private variation(person: number, day: number): number {
    const { people, chance } = this.arena;
    const { stable, yearly } = this;
    const address = people.address(person);
    const own = stable * chance.normal(address, PURPOSE.difference, 0) - (stable * stable) / 2;
    return exp(own + yearly * chance.normal(address, PURPOSE.yearly, day) - (yearly * yearly) / 2);
  }

  /** The yearly clock: the next birthday, or an exit if one comes before it. */
  private setYear(person: number, tick: number, birthday: number): void {
    const { people, chance } = this.arena;
    const age = people.age(person);
    const rate = leavingRate(age, this.leaving) + deathRate(age, this.frail(person));
    const wait = chance.exponential(people.address(person), PURPOSE.exit, dayOf(tick));
    const exit = tick + Math.floor((wait / rate) * DAYS_A_YEAR * TICKS_A_DAY);
    if (exit < birthday) people.raise(person, EXITING);
    people.setYearlyAt(person, exit < birthday ? exit : birthday);
  }

  private frail(person: number): boolean {
    return groupOfRow(this.arena.people.row(person)) === 2;
  }
}

/** First index whose cumulated share exceeds u. */
function find(shares: Float64Array, u: number): number {
  let [low, high] = [0, shares.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shares[middle] > u) high = middle;
    else low = middle + 1;
  }
  return low;
}
