import type { Chance } from '../../kernel/chance.ts';
import { power } from '../../kernel/numerics.ts';
import { Stream } from '../../kernel/stream.ts';

/** What a row of −1, 0 and 1 (0: no view), from a place on, is worth: a person's actions, which have no 0, or the code. */
export interface Scoring {
  score(views: Int8Array, from: number): number;
}

export interface CodeLearning {
  readonly people: number;
  readonly dimensions: number;
  /** Chance a period and dimension that a person moves one step towards the code. */
  readonly socialisation: number;
  /** Chance by which the code follows: 1 − (1 − p)^k for a net majority of k among superiors. */
  readonly codeLearning: number;
}

/** Beliefs and code as they are, in somebody else's keeping. */
export interface HeldCode {
  readonly beliefs: Int8Array;
  readonly code: Int8Array;
}

/** Purposes under which draws are addressed, below 256. Addresses are persons; the code is the one after the last. */
export interface CodePurposes {
  readonly belief: number;
  readonly act: number;
  readonly socialise: number;
  readonly code: number;
  /** Address of the first person; 0 where none is said. */
  readonly first?: number;
}

/**
 * A central code and the people who learn from it and teach it. In a period everybody acts on their beliefs, by a coin where
 * they have none; moves one step towards what the code says; and the code moves to what most of those did whose actions scored
 * above it. The code is what it was at the start of the period for all but the last.
 */
export class CentralCode {
  /** [person × dimensions + dimension] −1, 0 or 1. */
  readonly beliefs: Int8Array;
  readonly code: Int8Array;
  /** What was done in the last period: −1 or 1, as the beliefs. */
  readonly actions: Int8Array;
  private readonly sums: Int32Array;
  private readonly setting: CodeLearning;
  private readonly scoring: Scoring;
  private readonly stream: Stream;
  private readonly purposes: CodePurposes;
  private readonly daysAPeriod: number;
  private readonly first: number;
  private period = 0;

  /** Beliefs are drawn uniformly from −1, 0, 1, and the code has no view; unless they are `held` already, and changed in place. */
  constructor(setting: CodeLearning, scoring: Scoring, chance: Chance, purposes: CodePurposes, held?: HeldCode) {
    const { people, dimensions } = setting;
    this.setting = setting;
    this.scoring = scoring;
    this.stream = new Stream(chance);
    this.purposes = purposes;
    this.first = purposes.first ?? 0;
    this.daysAPeriod = Math.ceil(dimensions / 16);
    this.beliefs = held?.beliefs ?? new Int8Array(people * dimensions);
    this.actions = new Int8Array(people * dimensions);
    this.code = held?.code ?? new Int8Array(dimensions);
    this.sums = new Int32Array(dimensions);
    if (held === undefined) for (let person = 0; person < people; person++) this.form(person);
  }

  /** Can anything still change? Not once everybody shares the code, and it has a view of everything. */
  get settled(): boolean {
    const { beliefs, code } = this;
    const { people, dimensions } = this.setting;
    for (let dimension = 0; dimension < dimensions; dimension++) if (code[dimension] === 0) return false;
    for (let person = 0; person < people; person++)
      for (let dimension = 0; dimension < dimensions; dimension++)
        if (beliefs[person * dimensions + dimension] !== code[dimension]) return false;
    return true;
  }

  /** `period`: addresses the draws; the one after the last, where none is said. */
  step(period = this.period + 1): void {
    this.period = period;
    this.sums.fill(0);
    const bar = this.scoring.score(this.code, 0);
    let superiors = 0;
    for (let person = 0; person < this.setting.people; person++) {
      if (this.act(person) > bar) {
        superiors++;
        this.count(person);
      }
      this.socialise(person);
    }
    if (superiors > 0) this.learn();
  }

  private form(person: number): void {
    const { dimensions } = this.setting;
    this.stream.at(this.first + person, this.purposes.belief);
    for (let at = person * dimensions; at < (person + 1) * dimensions; at++)
      this.beliefs[at] = this.stream.below(3) - 1;
  }

  /** What a person does, and what it scores. */
  private act(person: number): number {
    const { dimensions } = this.setting;
    const from = person * dimensions;
    this.stream.at(this.first + person, this.purposes.act, this.period * this.daysAPeriod);
    for (let at = from; at < from + dimensions; at++) {
      const belief = this.beliefs[at];
      this.actions[at] = belief !== 0 ? belief : this.stream.happens(0.5) ? 1 : -1;
    }
    return this.scoring.score(this.actions, from);
  }

  private count(person: number): void {
    const from = person * this.setting.dimensions;
    for (let dimension = 0; dimension < this.sums.length; dimension++)
      this.sums[dimension] += this.actions[from + dimension];
  }

  private socialise(person: number): void {
    const { dimensions, socialisation } = this.setting;
    const from = person * dimensions;
    this.stream.at(this.first + person, this.purposes.socialise, this.period * this.daysAPeriod);
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const said = this.code[dimension];
      if (said === 0 || this.beliefs[from + dimension] === said) continue;
      if (this.stream.happens(socialisation)) this.beliefs[from + dimension] += said;
    }
  }

  /** `sums`: the superiors' actions added up; its size is the net majority. */
  private learn(): void {
    const { people, codeLearning } = this.setting;
    this.stream.at(this.first + people, this.purposes.code, this.period * this.daysAPeriod);
    for (let dimension = 0; dimension < this.sums.length; dimension++) {
      const sum = this.sums[dimension];
      const said = Math.sign(sum);
      if (said === 0 || said === this.code[dimension]) continue;
      if (this.stream.happens(1 - power(1 - codeLearning, Math.abs(sum)))) this.code[dimension] = said;
    }
  }
}
