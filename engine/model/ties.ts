import { choice, param, type Params } from '../kernel/param.ts';
import { power } from '../kernel/numerics.ts';
import type { Arena } from './arena.ts';
import { HEADING, wholeMinutes } from './minutes.ts';

const START = 'start value of the design';
const number = (value: number, min: number, max: number, unit: string, title: string, source: string = START) =>
  param(value, { title, min, max, unit, source, grade: 'assumed' });

export const TIES_WORLD = {
  joint_work: choice('on', {
    title: 'ties, agreements, joint work and founding',
    options: ['on', 'off'],
    source: 'off is the ablation: trust stays what it was, every tie counts as built, nothing is founded',
    grade: 'assumed',
  }),
  verification: param(8, {
    title: 'checking what another organisation sent, without trust',
    min: 0,
    max: 60,
    integer: true,
    unit: 'minutes a hand-over, × (1 − trust)',
    source: `${START}, 0–20`,
    grade: 'assumed',
  }),
  trust: number(0.4, 0.01, 0.99, 'probability that an agreement is kept', 'trust between organisations at first', `${START}, prior .3–.7`),
  trust_weight: number(15, 1, 100, 'agreements’ worth', 'weight of the first trust', `${START}, 4–30`),
  trust_memory: number(0.97, 0, 1, 'share a month', 'what lasts of what was learned about another', `${START}, .95–1`),
  tie_needed: number(0.5, 0, 1, 'strength, 0–1', 'strength of a tie from which a person is handed over directly', 'docs/ASSUMPTIONS.md#ties'),
  tie_contact: number(0.25, 0, 1, 'strength', 'what one relationship contact adds to a tie', 'docs/ASSUMPTIONS.md#ties'),
  tie_decay: number(0.02, 0, 0.5, 'share a week', 'fall of a tie’s strength', `${START}, .005–.045`),
  tie_decay_form: choice('exponential', {
    title: 'how a tie fades without contact',
    options: ['exponential', 'power'],
    source: 'power: fast at first, then slowly; docs/ASSUMPTIONS.md#ties',
    grade: 'assumed',
  }),
  tie_decay_power: number(0.265, 0, 2, 'exponent of weeks since contact', 'fall of a tie’s strength, where it is by a power', 'as much is left after a year as with 2 % a week'),
  tie_build: number(30, 0, 240, 'minutes of ten clinician-equivalents', 'one relationship contact, until a tie is built', `${START}, 15–60`),
  tie_keep: number(10, 0, 240, 'minutes of ten clinician-equivalents', 'one relationship contact, to keep a tie', 'docs/ASSUMPTIONS.md#ties'),
} satisfies Params; // prettier-ignore

/** In place of the organisation that hands over: a person who comes by themselves, of whom nothing is known. */
export const NOBODY = -1;
const MONTH = 28;
const NOTHING_HEARD = { kept: 0, broken: 0, weight: 0 };
/** Relationship contacts are on Wednesdays. */
const MEETING_DAY = 2;

/**
 * What binds organisations: practices, then services. A tie is an ordered pair, from who hands over to who takes. Trust is
 * the mean of Beta(kept, broken) and moves by agreements kept and broken, and by nothing else; strength grows by contact,
 * which costs both sides minutes, and fades without.
 */
export class Ties {
  readonly count: number;
  private readonly on: boolean;
  /** By from × count + to: the two counts of Beta above their first values, and the month's agreements so far. */
  private readonly keptBefore: Float64Array;
  private readonly brokenBefore: Float64Array;
  private readonly kept: Int32Array;
  private readonly broken: Int32Array;
  readonly strength: Float64Array;
  /** Weeks since the last contact; empty where ties fade alike whatever that is. */
  private readonly weeks: Int32Array;
  /** By organisation: fractions of verification minutes not yet charged. */
  private readonly fraction: Float64Array;
  private readonly firstTrust: number;
  private readonly firstWeight: number;
  private readonly checking: number;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { block, place, definitions, world } = arena;
    this.on = world.joint_work === 'on';
    this.count = place.practices.length + definitions.length;
    const ties = this.count * this.count;
    this.keptBefore = block.f64(ties);
    this.brokenBefore = block.f64(ties);
    this.kept = block.i32(ties);
    this.broken = block.i32(ties);
    this.strength = block.f64(ties);
    this.weeks = block.i32(world.tie_decay_form === 'power' ? ties : 0);
    this.fraction = block.f64(this.count);
    this.firstTrust = world.trust;
    this.firstWeight = world.trust_weight;
    this.checking = world.verification;
  }

  /** Probability that what was agreed is done, as `from` has reason to believe of `to`. */
  trust(from: number, to: number): number {
    const { firstTrust, firstWeight } = this;
    const tie = from * this.count + to;
    const kept = firstTrust * firstWeight + this.keptBefore[tie];
    return kept / (firstWeight + this.keptBefore[tie] + this.brokenBefore[tie]);
  }

  /** Whole minutes that a hand-over costs who takes it, in checking and chasing; fractions are carried over. */
  verification(from: number, to: number): number {
    const trust = from === NOBODY ? 0 : this.trust(from, to);
    return wholeMinutes(this.fraction, to, this.checking * (1 - trust));
  }

  /** Is the tie strong enough to hand a person over without a referral? */
  carries(from: number, to: number): boolean {
    return !this.on || this.strength[from * this.count + to] >= this.arena.world.tie_needed;
  }

  /** So many promises of one organisation to another were kept, or broken. */
  promise(from: number, to: number, kept: boolean, times: number): void {
    (kept ? this.kept : this.broken)[from * this.count + to] += times;
  }

  /** So large a share of an organisation's people has gone, and with it of what they and others knew of one another. */
  lose(organisation: number, share: number): void {
    for (let other = 0; other < this.count; other++)
      for (const tie of [organisation * this.count + other, other * this.count + organisation]) {
        this.keptBefore[tie] *= 1 - share;
        this.brokenBefore[tie] *= 1 - share;
        this.strength[tie] *= 1 - share;
      }
  }

  /** The day opens: the month is closed. */
  open(): void {
    const { day } = this.arena;
    if (this.on && day > 0 && day % MONTH === 0) this.closeMonth();
  }

  /** On its day, when the order of duties has come to meetings: contacts are made. */
  meet(): void {
    if (this.on && this.arena.day % 7 === MEETING_DAY) this.passWeek();
  }

  /** Mean trust over the ties on which something was ever agreed; the first trust where nothing was. */
  meanTrust(): number {
    let [sum, ties] = [0, 0];
    for (let tie = 0; tie < this.strength.length; tie++) {
      if (this.keptBefore[tie] + this.brokenBefore[tie] === 0) continue;
      sum += this.trust(Math.floor(tie / this.count), tie % this.count);
      ties++;
    }
    return ties === 0 ? this.arena.world.trust : sum / ties;
  }

  /** One update a month, by shares: with one an agreement, trust would be complete within weeks. */
  private closeMonth(): void {
    const { trust_memory } = this.arena.world;
    const heard = this.arena.sanctions.isHeardOf ? this.hearsay() : undefined;
    for (let tie = 0; tie < this.strength.length; tie++) {
      const others = heard?.[tie % this.count] ?? NOTHING_HEARD;
      const kept = this.kept[tie] + others.weight * (others.kept - this.kept[tie]);
      const all = kept + this.broken[tie] + others.weight * (others.broken - this.broken[tie]);
      const share = all === 0 ? 0 : kept / all;
      // Whoever was promised nothing learns less from what others say.
      const update = all === 0 ? 0 : this.kept[tie] + this.broken[tie] > 0 ? 1 : others.weight;
      this.keptBefore[tie] = this.keptBefore[tie] * trust_memory + update * share;
      this.brokenBefore[tie] = this.brokenBefore[tie] * trust_memory + update * (1 - share);
    }
    this.kept.fill(0);
    this.broken.fill(0);
  }

  /** What all organisations together were promised by each, kept and broken. */
  private hearsay(): { kept: number; broken: number; weight: number }[] {
    const weight = this.arena.world.hearsay;
    return Array.from({ length: this.count }, (_, to) => {
      const heard = { kept: 0, broken: 0, weight };
      for (let from = 0; from < this.count; from++) {
        heard.kept += this.kept[from * this.count + to];
        heard.broken += this.broken[from * this.count + to];
      }
      return heard;
    });
  }

  /** A week passes on every tie; where the rules have a meeting now, each side gives what minutes it has. */
  private passWeek(): void {
    const { decisions, day, world } = this.arena;
    const every = decisions.weeksBetweenMeetings();
    const now = every > 0 && Math.floor(day / 7) % every === 0;
    const given = now ? this.attend() : undefined;
    for (let from = 0; from < this.count; from++)
      for (let to = 0; to < this.count; to++) {
        const tie = from * this.count + to;
        const faded = this.strength[tie] * this.keeps(tie);
        const gain = given === undefined || from === to ? 0 : world.tie_contact * Math.min(given[from], given[to]);
        this.strength[tie] = Math.min(1, faded + gain);
        if (this.weeks.length > 0) this.weeks[tie] = gain > 0 ? 0 : this.weeks[tie] + 1;
      }
  }

  /** What a week leaves of a tie's strength: always the same, or more the longer ago the last contact is. */
  private keeps(tie: number): number {
    const { tie_decay, tie_decay_power } = this.arena.world;
    if (this.weeks.length === 0) return 1 - tie_decay;
    const weeks = this.weeks[tie];
    return power((weeks + 1) / (weeks + 2), tie_decay_power);
  }

  /** Takes the minutes of every organisation's contacts; the share of what they need that each has given: none where it does not belong. */
  private attend(): Float64Array {
    const { minutes, world, membership, place } = this.arena;
    return Float64Array.from({ length: this.count }, (_, one) => {
      if (!membership.belongs(one)) return 0;
      let wanted = 0;
      for (let other = 0; other < this.count; other++)
        if (other !== one && membership.belongs(other))
          wanted += this.built(one, other) ? world.tie_keep : world.tie_build;
      const due = Math.round((wanted * this.arena.clinicians(one)) / 10);
      const given = minutes.useUpTo(one, HEADING.meetings, due);
      if (one < place.practices.length) membership.year.spend(one, given);
      return due === 0 ? 1 : given / due;
    });
  }

  /** A tie is built when a contact could add no more to it than fades until the next. */
  private built(from: number, to: number): boolean {
    return this.strength[from * this.count + to] >= 1 - this.arena.world.tie_contact;
  }
}
