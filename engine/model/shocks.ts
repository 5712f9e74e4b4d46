import { choice, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { PURPOSE } from './purposes.ts';
import { midnight } from './ticks.ts';
import { DAYS_A_WEEK, DOMAINS, type Domain } from './vocabulary.ts';

export const SHOCKS_WORLD = {
  shocks: choice('on', {
    title: 'shocks that a scenario names',
    options: ['on', 'off'],
    source: 'off is the ablation: none strikes',
    grade: 'assumed',
  }),
} satisfies Params;

interface Dated {
  /** Weeks from the start of the count, 0 for its first day. */
  readonly week: number;
}

/** What befalls a place from outside, at the same time under every regime. */
export type Shock =
  /** More life events of a domain for so many weeks: `factor` times the usual. */
  | (Dated & { readonly what: 'surge'; readonly weeks: number; readonly domain: Domain; readonly factor: number })
  /** A share of minutes is not there for so many weeks. `organisation`: a practice's code or a service's key; all where none is named. */
  | (Dated & {
      readonly what: 'absence';
      readonly weeks: number;
      readonly organisation?: string;
      readonly share: number;
    })
  /** A share of posts falls vacant; only in a world with a workforce (M9). */
  | (Dated & { readonly what: 'resignations'; readonly organisation?: string; readonly share: number })
  /** What works for people with several needs is drawn anew; only in a world with care plans (M5). */
  | (Dated & { readonly what: 'new_landscapes' });

type Surge = Extract<Shock, { what: 'surge' }>;

/** Shocks of a run (M11). They strike people and organisations alike under every regime, and ask no rule. */
export class Shocks {
  /** Day on which the count began; shocks are dated from it, and none strikes before. */
  private from = Infinity;
  private readonly shocks: readonly Shock[];
  private readonly arena: Arena;

  constructor(arena: Arena, shocks: readonly Shock[]) {
    this.arena = arena;
    this.shocks = arena.world.shocks === 'on' ? shocks : [];
  }

  /** The count begins today. */
  begin(): void {
    this.from = this.arena.day;
    const days = this.shocks.filter(({ what }) => what === 'new_landscapes').map(({ week }) => this.dayOf(week));
    this.arena.plans.landscapes.redrawOn(days);
  }

  /** The count is still to begin. */
  forget(): void {
    this.from = Infinity;
  }

  /** A day begins: people leave who leave at once. */
  open(): void {
    const { ties, workforce, day } = this.arena;
    for (const shock of this.shocks)
      if (shock.what === 'resignations' && this.dayOf(shock.week) === day)
        for (let one = 0; one < ties.count; one++)
          if (this.concerns(shock.organisation, one)) workforce?.lose(one, shock.share);
  }

  /** Life events that only the surge brings, before anything else of the day: to each person with a draw of their own. */
  surge(): void {
    for (const shock of this.shocks) if (shock.what === 'surge' && this.lasts(shock)) this.reach(shock);
  }

  /** Share of an organisation's minutes that is not there today. */
  absent(organisation: number): number {
    let there = 1;
    for (const shock of this.shocks)
      if (shock.what === 'absence' && this.lasts(shock) && this.concerns(shock.organisation, organisation))
        there *= 1 - shock.share;
    return 1 - there;
  }

  private reach({ domain: name, factor }: Surge): void {
    const { people, needs, chance, lives, world, day } = this.arena;
    const domain = DOMAINS.indexOf(name);
    for (let person = 0; person < people.count; person++) {
      if (people.level(person, domain) > 0) continue;
      const u = chance.unit(people.address(person), PURPOSE.surge, day, domain);
      if (u >= (factor - 1) * needs.eventsADay(person, domain)) continue;
      needs.change(person, domain, chance.unitAgain() < world.events_at_level_2 ? 2 : 1, midnight(day), 7);
      lives.reschedule(person);
    }
  }

  private dayOf(week: number): number {
    return this.from + week * DAYS_A_WEEK;
  }

  private lasts({ week, weeks }: { readonly week: number; readonly weeks: number }): boolean {
    const { day } = this.arena;
    return day >= this.dayOf(week) && day < this.dayOf(week + weeks);
  }

  private concerns(named: string | undefined, organisation: number): boolean {
    return named === undefined || this.arena.minutes.organisations[organisation] === named;
  }
}
