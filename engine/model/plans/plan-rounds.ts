import { Stream } from '../../kernel/stream.ts';
import type { Arena } from '../arena.ts';
import { NoisyAppraisal, type Appraisal } from '../deciding/appraisal.ts';
import { Deciding } from '../deciding/deciding.ts';
import type { Decisions } from '../decision-points.ts';
import { CentralCode } from '../learning/central-code.ts';
import { Peers } from '../learning/peers.ts';
import { complete, tiesFrom } from '../learning/ties-between.ts';
import { HEADING } from '../minutes.ts';
import { PURPOSE } from '../purposes.ts';
import { DAYS_APART, type CarePlans } from './care-plans.ts';
import { PATTERNS } from './patterns.ts';
import { decidesAlone, formOf, LEARNING } from './plan-form.ts';
import { PlanLandscapes } from './plan-landscapes.ts';
import { A_PRACTICE } from '../place.ts';
import { PlanProposals } from './plan-proposals.ts';

/** Plans are revised on Tuesdays. */
const REVISION_DAY = 1;
/** A planning year is 52 whole weeks. */
const PLANNING_YEAR = 364;
/** People for whom minutes of revising a code are stated; those of a practice's plan are for A_PRACTICE. */
const A_PLACE = 50_000;
const LOOKING = { look: PURPOSE.planLook, copy: PURPOSE.planCopy, search: PURPOSE.planSearch };
const CODING = {
  belief: PURPOSE.planAct,
  act: PURPOSE.planAct,
  socialise: PURPOSE.planHandDown,
  code: PURPOSE.planCode,
};

interface Body {
  readonly deciding: Deciding;
  readonly seen: NoisyAppraisal;
}

/** How plans change: revised by their owners as the rules say, copied from other practices, or handed down by a code. */
export class PlanRounds {
  private readonly arena: Arena;
  private readonly plans: CarePlans;
  private readonly proposals: PlanProposals;
  /** What was worth what when the planning year began. */
  private readonly milestone: PlanLandscapes;
  private readonly luck: Stream;
  private readonly judging: Stream;
  /** [pattern] who decides, under the rules they were made for. */
  private bodies: Body[] = [];
  private madeFor: Decisions | undefined;
  /** [organisation] minutes of today's revisions. */
  private readonly owed: Float64Array;

  constructor(arena: Arena) {
    this.arena = arena;
    this.plans = arena.plans;
    this.proposals = new PlanProposals(arena, arena.plans);
    this.milestone = new PlanLandscapes(arena.chance, arena.plans.terrain, arena.plans.owners);
    this.luck = new Stream(arena.chance);
    this.judging = new Stream(arena.chance);
    this.owed = new Float64Array(arena.ties.count);
  }

  /** The luck is another's. */
  begin(): void {
    this.milestone.begin();
  }

  /** A day opens. */
  open(): void {
    const { day, decisions } = this.arena;
    const { plans } = this;
    plans.landscapes.to(day);
    this.milestone.to(day - (day % PLANNING_YEAR));
    if (day % PLANNING_YEAR === 0) this.closeYear();
    if (day % 7 > 4) return;
    this.proposals.open();
    const weeks = decisions.planRevisionWeeks();
    const due = day % 7 === REVISION_DAY && weeks > 0 && Math.floor(day / 7) % weeks === 0;
    if (due && decisions.planLearning() !== LEARNING.none) this.revise();
  }

  private closeYear(): void {
    this.plans.casesBefore.set(this.plans.cases);
    if (this.arena.decisions.plansByMilestone()) this.plans.cases.fill(0);
  }

  private revise(): void {
    const { decisions } = this.arena;
    const how = decisions.planLearning();
    if (this.madeFor !== decisions) this.assemble();
    this.owed.fill(0);
    for (const pattern of PATTERNS) {
      if (how === LEARNING.central) this.handDown(pattern);
      if (how === LEARNING.peers || how === LEARNING.borough) this.lookAround(pattern, how === LEARNING.borough);
      else this.decideApart(pattern, how === LEARNING.central ? this.plans.practices : 0);
    }
    if (!decisions.plansByMilestone()) this.plans.cases.fill(0);
    this.charge();
  }

  /** Each practice from a place on, those elsewhere among them, by itself. */
  private decideApart(pattern: number, first: number): void {
    const { members } = this.plans;
    for (let member = first; member < members - 1; member++) {
      const cell = pattern * members + member;
      if (this.casesOf(pattern, member) === 0 || this.proposals.pending(cell)) continue;
      this.owe(pattern, member);
      this.proposals.submit(cell, this.decide(pattern, member, this.plans.plans[cell]));
    }
  }

  /** Practices look at one another, and each revises its own plan where it copies nobody. */
  private lookAround(pattern: number, borough: boolean): void {
    const { decisions, chance, world, day } = this.arena;
    const { plans, practices, members, bits } = this.plans;
    const count = borough ? members - 1 : practices;
    const copying = {
      rule: decisions.copiesMost() ? 'conformity' : 'best',
      sample: decisions.planSample(),
      velocity: decisions.learningSpeed(),
      ties: decisions.copiesAny() ? 'random' : 'first',
      copyingError: world.plan_copying_error,
    } as const;
    const view = plans.subarray(pattern * members, pattern * members + count);
    const ties = borough ? complete(count) : this.tiesBetweenPractices();
    const own = (member: number, plan: number) =>
      this.casesOf(pattern, member) === 0 ? plan : this.decide(pattern, member, plan);
    const peers = new Peers(view, bits, ties, copying, UNUSED, chance, { ...LOOKING, first: pattern * members }, own);
    for (let member = 0; member < count; member++) peers.values[member] = this.judge(pattern, member, view[member]);
    peers.propose(Math.floor(day / 7));
    for (let member = 0; member < count; member++) {
      const cell = pattern * members + member;
      if (this.casesOf(pattern, member) === 0 || this.proposals.pending(cell)) continue;
      this.owe(pattern, member);
      this.proposals.submit(cell, peers.next[member]);
    }
    if (!borough) this.decideApart(pattern, practices);
  }

  /** The code learns from the practices that do better than it, its body revises it, and practices take it over. */
  private handDown(pattern: number): void {
    const { decisions, chance, day } = this.arena;
    const { plans, practices, members, bits } = this.plans;
    const first = pattern * members;
    const cell = first + members - 1;
    if (plans[cell] < 0) plans[cell] = this.whatMostDo(pattern);
    const cases = this.casesOf(pattern, members - 1);
    if (cases === 0) return;
    const setting = { people: practices, dimensions: bits, socialisation: decisions.learningSpeed(), codeLearning: decisions.codeLearning() }; // prettier-ignore
    const held = { beliefs: new Int8Array(practices * bits), code: new Int8Array(bits) };
    for (let member = 0; member < practices; member++) spell(plans[first + member], held.beliefs, member * bits, bits);
    spell(plans[cell], held.code, 0, bits);
    const score = (views: Int8Array, from: number): number => {
      const member = views === held.code ? members - 1 : from / bits;
      return this.judge(pattern, member, read(views, from, bits));
    };
    const before = held.code.slice();
    new CentralCode(setting, { score }, chance, { ...CODING, first: pattern * members }, held).step(
      Math.floor(day / 7),
    );
    for (let member = 0; member < practices; member++)
      plans[first + member] = read(held.beliefs, member * bits, bits, before);
    if (this.proposals.pending(cell)) return;
    this.owe(pattern, members - 1);
    this.proposals.submit(cell, this.decide(pattern, members - 1, read(held.code, 0, bits)));
  }

  /** Bit by bit; a draw leaves it off. */
  private whatMostDo(pattern: number): number {
    const { plans, practices, members, bits } = this.plans;
    let code = 0;
    for (let bit = 0; bit < bits; bit++) {
      let have = 0;
      for (let member = 0; member < practices; member++) have += (plans[pattern * members + member] >>> bit) & 1;
      if (2 * have > practices) code |= 1 << bit;
    }
    return code;
  }

  private tiesBetweenPractices() {
    const { ties } = this.arena;
    const pairs: [number, number][] = [];
    for (let one = 0; one < this.plans.practices; one++)
      for (let other = 0; other < one; other++)
        if (ties.carries(one, other) && ties.carries(other, one)) pairs.push([one, other]);
    return tiesFrom(this.plans.practices, pairs);
  }

  /** Cases seen by a practice; of those elsewhere the mean of the place, of the code's body all. */
  private casesOf(pattern: number, member: number): number {
    const { practices, members } = this.plans;
    const cases = this.arena.decisions.plansByMilestone() ? this.plans.casesBefore : this.plans.cases;
    if (member < practices) return cases[pattern * practices + member];
    let all = 0;
    for (let practice = 0; practice < practices; practice++) all += cases[pattern * practices + practice];
    return member === members - 1 ? all : all / practices;
  }

  private decide(pattern: number, member: number, plan: number): number {
    const { deciding, seen } = this.bodies[pattern];
    const question = this.arena.day * DAYS_APART;
    const address = pattern * this.plans.members + member;
    seen.after(this.casesOf(pattern, member));
    this.luck.at(address, PURPOSE.planDecide, question);
    this.judging.at(address, PURPOSE.planJudge, question);
    return deciding.step(plan);
  }

  /** What a plan seems worth to those who follow it; without cases, nothing. */
  private judge(pattern: number, member: number, plan: number): number {
    const cases = this.casesOf(pattern, member);
    if (cases === 0) return 0;
    this.judging.at(pattern * this.plans.members + member, PURPOSE.planValue, this.arena.day * DAYS_APART);
    return this.bodies[pattern].seen.after(cases).whole(plan);
  }

  private assemble(): void {
    const { decisions, world } = this.arena;
    const { owners, bits } = this.plans;
    const { appraisals } = decisions.plansByMilestone() ? this.milestone : this.plans.landscapes;
    this.madeFor = decisions;
    const alone = decidesAlone(decisions.planAuthority());
    for (const pattern of PATTERNS) {
      const truth = alone ? wholeOf(appraisals[pattern]) : appraisals[pattern];
      const seen = new NoisyAppraisal(truth, world.plan_noise, 1, this.judging);
      const masks = alone ? [(1 << bits) - 1] : owners[pattern].map((owner) => owner.bits);
      const { plan_acceptance, plan_looseness } = this.arena.world;
      const looseness = plan_acceptance === 'logistic' ? plan_looseness : 0;
      const form = formOf(decisions, masks.map(countBits), looseness); // prettier-ignore
      this.bodies[pattern] = { seen, deciding: new Deciding(form, masks, seen, this.luck) };
    }
  }

  /** A revision takes minutes of every owner, in proportion to the practice; of a code, to the place. Those elsewhere pay for theirs. */
  private owe(pattern: number, member: number): void {
    const { place, world } = this.arena;
    const { practices, members } = this.plans;
    const code = member === members - 1;
    if (member >= practices && !code) return;
    const people = place.practices.map((practice) => practice.people);
    for (const { service } of this.plans.owners[pattern])
      for (let practice = 0; practice < practices; practice++) {
        if (!code && practice !== member) continue;
        const row = service < 0 ? practice : this.arena.serviceRow(service);
        this.owed[row] += (world.plan_minutes * people[practice]) / (code ? A_PLACE : A_PRACTICE);
      }
  }

  private charge(): void {
    this.owed.forEach((wanted, row) => {
      const whole = Math.round(wanted);
      if (whole > 0) this.arena.minutes.begin(row, HEADING.decisions, whole);
    });
  }
}

/** Values are judged before a round, and nobody flips a bit unasked. */
const UNUSED = { payoff: () => 0 };

const wholeOf = (appraisal: Appraisal): Appraisal => ({
  own: (_owner, plan) => appraisal.whole(plan),
  whole: (plan) => appraisal.whole(plan),
});

function countBits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

/** A plan as views of −1 and 1. */
function spell(plan: number, views: Int8Array, from: number, bits: number): void {
  for (let bit = 0; bit < bits; bit++) views[from + bit] = ((plan >>> bit) & 1) === 1 ? 1 : -1;
}

/** The plan of views; who has none left on a choice follows the code. */
function read(views: Int8Array, from: number, bits: number, code?: Int8Array): number {
  let plan = 0;
  for (let bit = 0; bit < bits; bit++) {
    const view = views[from + bit] === 0 ? code![bit] : views[from + bit];
    if (view === 1) plan |= 1 << bit;
  }
  return plan;
}
