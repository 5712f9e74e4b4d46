import { Chance } from '../kernel/chance.ts';
import { DayWheel } from '../kernel/day-wheel.ts';
import { StateBlock } from '../kernel/state-block.ts';
import { Agreements } from './agreements.ts';
import { Asking } from './asking.ts';
import { Attention } from './attention/attention.ts';
import { Books } from './books.ts';
import { Collector } from './collector.ts';
import { Community } from './community/community.ts';
import { Conference } from './conference.ts';
import { Consultation } from './consultation.ts';
import { Coordinator } from './coordinator.ts';
import { Executive } from './deciding/executive.ts';
import type { Decisions } from './decision-points.ts';
import { Demography } from './demography.ts';
import { Dividing } from './dividing/dividing.ts';
import { Elsewhere } from './elsewhere.ts';
import { Emergency } from './emergency.ts';
import { Founding } from './founding.ts';
import { Indicators } from './indicators.ts';
import { Lives } from './lives.ts';
import { Measured } from './measured.ts';
import { Membership } from './membership.ts';
import { Minutes, YEAR_OF_ONE } from './minutes.ts';
import { Needs } from './needs.ts';
import { Noticing } from './noticing.ts';
import { People } from './people.ts';
import type { Place } from './place.ts';
import { fifthShares } from './population.ts';
import { CarePlans } from './plans/care-plans.ts';
import { PlanRounds } from './plans/plan-rounds.ts';
import { Practices } from './practices.ts';
import { Outreach } from './outreach.ts';
import { PassingOn } from './passing-on.ts';
import { Sanctions } from './sanctions.ts';
import type { ServiceDefinition } from './service-definition.ts';
import { SelfReferral } from './self-referral.ts';
import { Services } from './services.ts';
import { Shocks, type Shock } from './shocks.ts';
import { midnight } from './ticks.ts';
import { Ties } from './ties.ts';
import { Treatment } from './treatment.ts';
import { DUTIES } from './vocabulary.ts';
import { Workforce } from './workforce/workforce.ts';
import type { World } from './world.ts';

const MEETINGS = DUTIES.indexOf('meetings');
const COURSES = DUTIES.indexOf('courses');

export interface ArenaSettings {
  readonly place: Place;
  readonly world: World;
  readonly services: readonly ServiceDefinition[];
  readonly seed: number;
  readonly replication: number;
  readonly collect: boolean;
  readonly shocks?: readonly Shock[] | undefined;
}

/** One place with its people and organisations: the parts of a run, and the order of a day. */
export class Arena {
  readonly place: Place;
  readonly world: World;
  readonly definitions: readonly ServiceDefinition[];
  readonly block = new StateBlock();
  readonly watched = new StateBlock();
  readonly chance: Chance;
  readonly people: People;
  readonly wheel: DayWheel;
  readonly minutes: Minutes;
  readonly books: Books;
  readonly collector: Collector;
  readonly needs: Needs;
  readonly asking: Asking;
  readonly demography: Demography;
  readonly passingOn: PassingOn;
  readonly treatment: Treatment;
  readonly noticing: Noticing;
  readonly consultation: Consultation;
  readonly ties: Ties;
  readonly agreements: Agreements;
  readonly sanctions: Sanctions;
  readonly founding: Founding;
  readonly conference: Conference;
  readonly coordinator: Coordinator;
  readonly selfReferral: SelfReferral;
  readonly services: Services;
  readonly elsewhere: Elsewhere;
  readonly emergency: Emergency;
  readonly indicators: Indicators;
  readonly measured: Measured;
  readonly membership: Membership;
  readonly outreach: Outreach;
  readonly practices: Practices;
  readonly executive: Executive;
  readonly dividing: Dividing;
  readonly plans: CarePlans;
  readonly planRounds: PlanRounds | undefined;
  readonly attention: Attention | undefined;
  readonly community: Community | undefined;
  readonly workforce: Workforce | undefined;
  readonly shocks: Shocks;
  readonly lives: Lives;
  /** The rules in force. */
  decisions!: Decisions;
  day = 0;
  /** Last midnight of the counted years, as a tick: a dead person's need counts until then. */
  horizon = 0;

  constructor(settings: ArenaSettings, decisions: Decisions) {
    const { place, world, services } = settings;
    [this.place, this.world, this.definitions, this.decisions] = [place, world, services, decisions];
    const count = place.practices.reduce((sum, practice) => sum + practice.people, 0);
    this.chance = new Chance(settings.seed, settings.replication);
    this.people = new People(count, this.block);
    this.wheel = new DayWheel(count, this.block);
    this.books = new Books(this);
    this.minutes = new Minutes(this.organisations(), this.block);
    this.collector = new Collector(this.people, services.length, this.watched, settings.collect);
    this.needs = new Needs(this);
    this.asking = new Asking(this);
    this.demography = new Demography(this);
    this.treatment = new Treatment(this);
    this.noticing = new Noticing(this);
    this.ties = new Ties(this);
    this.agreements = new Agreements(this);
    this.sanctions = new Sanctions(this);
    this.founding = new Founding(this);
    this.conference = new Conference(this);
    this.coordinator = new Coordinator(this);
    this.selfReferral = new SelfReferral(this);
    this.services = new Services(this);
    this.passingOn = new PassingOn(this);
    this.elsewhere = new Elsewhere(this);
    this.emergency = new Emergency(this);
    this.indicators = new Indicators(this);
    this.measured = new Measured(this);
    this.membership = new Membership(this);
    this.consultation = new Consultation(this);
    this.outreach = new Outreach(this);
    this.practices = new Practices(this);
    this.executive = new Executive(this);
    this.dividing = new Dividing(this);
    this.lives = new Lives(this);
    this.plans = new CarePlans(this);
    this.planRounds = this.plans.on ? new PlanRounds(this) : undefined;
    this.attention = world.attention === 'on' ? new Attention(this) : undefined;
    this.community = world.community === 'on' ? new Community(this) : undefined;
    this.workforce = world.workforce === 'on' ? new Workforce(this) : undefined;
    this.shocks = new Shocks(this, settings.shocks ?? []);
    this.settleIn();
  }

  /** As if made anew for another replication, in the same arrays: what a compiler knows of them goes on to hold. */
  begin(replication: number, decisions: Decisions): void {
    this.chance.begin(replication);
    this.day = 0;
    this.horizon = 0;
    this.founding.resume(decisions, undefined);
    this.shocks.forget();
    this.plans.begin();
    this.planRounds?.begin();
    this.block.begin();
    this.watched.begin();
    this.collector.forgetReaders();
    this.demography.beginWarmUp();
    this.settleIn();
  }

  private settleIn(): void {
    this.demography.populate();
    this.practices.openBooks();
  }

  /** Names in the ledger: practices by code, services by key, then the hospital's two. */
  private organisations(): string[] {
    return [
      ...this.place.practices.map(({ code }) => code),
      ...this.definitions.map(({ key }) => key),
      'emergency_department',
      'inpatient_beds',
    ];
  }

  /** People of the place, weighted by so much more for each step of deprivation: how capacity follows need. */
  weightedPeople(gradient: number): number {
    const spread = this.world.deprivation_spread;
    let sum = 0;
    for (const { people, imd } of this.place.practices)
      fifthShares(imd, spread).forEach((share, fifth) => (sum += people * share * (1 + gradient * (2 - fifth))));
    return sum;
  }

  private meet(now: number): void {
    this.ties.meet();
    this.conference.hold(now);
  }

  /** Clinician-equivalents of an organisation, by ledger row and its paid minutes: what overheads and posts follow. */
  clinicians(organisation: number): number {
    return this.paid(organisation) / YEAR_OF_ONE;
  }

  /** Paid minutes a year, by ledger row. */
  private paid(row: number): number {
    if (row >= this.emergencyRow) return this.emergency.paid(row);
    const service = row - this.place.practices.length;
    return service < 0 ? this.practices.paid(row) : this.services.paid(service);
  }

  /** A day of an organisation opens with so many paid minutes, those of vacant posts and of this share of absent staff among them. */
  openDay(organisation: number, paid: number, away = this.shocks.absent(organisation)): void {
    const { minutes, workforce } = this;
    const absent = Math.round(paid * away);
    if (workforce === undefined) return minutes.open(organisation, paid, absent);
    const vacant = workforce.minutesAway(organisation, paid - absent);
    const learning = workforce.minutesLearning(organisation, paid - absent);
    minutes.open(organisation, paid, absent + vacant, learning);
  }

  closeDay(organisation: number): void {
    this.workforce?.closeDay(organisation);
    this.minutes.close(organisation);
  }

  /** What is left of minutes that only those give who are there and know the work. */
  ofThoseAtWork(organisation: number, minutes: number): number {
    const absent = this.shocks.absent(organisation);
    if (this.workforce === undefined && absent === 0) return minutes;
    return Math.round(minutes * (1 - absent) * (this.workforce?.atWork(organisation) ?? 1));
  }

  /** Ledger rows: practices come first. */
  serviceRow(service: number): number {
    return this.place.practices.length + service;
  }
  get emergencyRow(): number {
    return this.place.practices.length + this.definitions.length;
  }
  get bedsRow(): number {
    return this.emergencyRow + 1;
  }

  /**
   * The order of a day:
   *  1. every organisation opens with its minutes; founding, answers on what is measured and who belongs, decisions on how minutes are divided and on care plans and their revision, what its rules rank before care, its share of a coordinator, and
   *     meetings and the case conference, where they rank before courses, are taken off;
   *  2. lives: every person whose day it is, in order of person: birthdays, life events, needs, crises, asking;
   *  3. practices settle who is seen: booked, then on the day in order of arrival, then the release of what is left;
   *  4. practices see them: outcomes, in that order;
   *  5. services look at referrals, then keep agreements, run courses and take from their lists in the order of their duties;
   *     then the sessions' outcomes, joint visits before single ones; the coordinator sees to cases; meetings and the conference
   *     from what is left, where they rank below courses;
   *  6. the emergency department and the beds, every day of the week;
   *  7. reporting that may wait is done from what is left; what nobody used lapses; referrals made today are sent.
   */
  step(): void {
    this.founding.settle();
    this.shocks.open();
    this.workforce?.open();
    this.attention?.open();
    this.sanctions.open();
    this.practices.open();
    this.services.open();
    this.coordinator.open();
    this.community?.open();
    this.ties.open();
    this.measured.open();
    this.membership.open();
    this.dividing.open();
    this.planRounds?.open();
    const meetingsFirst = this.decisions.dutyRank(MEETINGS) < this.decisions.dutyRank(COURSES);
    if (meetingsFirst) this.meet(midnight(this.day));
    this.emergency.open();
    this.asking.open();
    this.shocks.surge();
    this.lives.live();
    this.practices.settle();
    this.practices.see();
    this.services.settle();
    this.services.see();
    this.coordinator.work();
    this.community?.work();
    if (!meetingsFirst) this.meet(midnight(this.day + 1));
    this.emergency.work();
    this.practices.close();
    this.services.close();
    this.emergency.close();
    this.day++;
  }
}
