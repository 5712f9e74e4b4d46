import type { Arena } from './arena.ts';
import { countDomains, litDomains } from './domain-sets.ts';
import { PRACTICE } from './passing-on.ts';
import { isUnderCare } from './under-care.ts';
import { DOMAIN_COUNT } from './vocabulary.ts';

/** By how much each organisation falls short on what is measured, as far as has been heard. It remembers nothing. */
export class Shortfalls {
  /** By organisation: its mean shortfall, 0–1; NaN where no figure of it is known. */
  readonly by: Float64Array;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    this.by = new Float64Array(arena.ties.count);
  }

  /** Looks at figures with a target, or, where none is kept, at what indicators show; says whether anything is known yet. */
  look(): boolean {
    const { decisions, place, definitions, attention } = this.arena;
    this.by.fill(Number.NaN);
    const attended = attention !== undefined && decisions.physicalCareTarget() + decisions.startsTarget() > 0;
    if (attended || decisions.sameDayTarget() > 0) {
      const practices = place.practices.length;
      for (let practice = 0; practice < practices; practice++) this.by[practice] = this.ofPractice(practice);
      for (let service = 0; service < definitions.length; service++)
        this.by[practices + service] = this.ofService(service);
    } else if (decisions.indicatorsReported() > 0) this.lookAtCover();
    return this.by.some((each) => !Number.isNaN(each));
  }

  private ofPractice(practice: number): number {
    const { decisions, indicators, attention } = this.arena;
    const sameDay = decisions.sameDayTarget() > 0 ? indicators.gap(practice) : Number.NaN;
    const care = decisions.physicalCareTarget() > 0 ? attention?.careGap(practice) : Number.NaN;
    return meanOf([sameDay, care ?? Number.NaN]);
  }

  private ofService(service: number): number {
    const { decisions, attention } = this.arena;
    return decisions.startsTarget() > 0 ? (attention?.startsGap(service) ?? Number.NaN) : Number.NaN;
  }

  /** What indicators without a target show: the share of needs on a practice's record that nobody cares for. */
  private lookAtCover(): void {
    const { people, place, passingOn } = this.arena;
    const [known, uncared] = [new Float64Array(place.practices.length), new Float64Array(place.practices.length)];
    for (let person = 0; person < people.count; person++) {
      const practice = people.practice(person);
      if (practice >= known.length) continue;
      const needs = passingOn.onRecord(person, PRACTICE) & litDomains(people.state(person));
      if (needs === 0) continue;
      known[practice] += countDomains(needs);
      uncared[practice] += countDomains(needs & ~this.underCare(person));
    }
    for (let practice = 0; practice < known.length; practice++) this.by[practice] = uncared[practice] / known[practice];
  }

  /** Domains (four bits) in which a person is under care. */
  private underCare(person: number): number {
    const { people, day } = this.arena;
    let domains = 0;
    for (let domain = 0; domain < DOMAIN_COUNT; domain++)
      if (isUnderCare(people, person, domain, day)) domains |= 1 << domain;
    return domains;
  }
}

/** Mean of the numbers among them; NaN where there is none. */
export function meanOf(values: ArrayLike<number>): number {
  let [sum, count] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    if (Number.isNaN(values[at])) continue;
    sum += values[at];
    count++;
  }
  return sum / count;
}
