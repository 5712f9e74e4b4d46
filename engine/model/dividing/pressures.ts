import type { Arena } from '../arena.ts';
import { AUTHORITY } from '../plans/plan-form.ts';

/** How pressed the practices are, in the eyes of whoever decides on their minutes. */
export class Pressures {
  /** By practice; NaN for one that those who decide know nothing of. */
  readonly seen: Float64Array;

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    this.seen = new Float64Array(arena.place.practices.length);
  }

  /** Share turned away of those whom a practice saw or turned away over the last cycle: what it knows of itself. */
  own(practice: number): number {
    const { indicators, decisions } = this.arena;
    const weeks = decisions.divisionWeeks();
    const refused = indicators.turnedAway(practice, weeks);
    return refused === 0 ? 0 : refused / (refused + indicators.ownAppointments(practice, weeks));
  }

  /** Fills `seen`, of practices that belong: an executive has what is reported, a lead what it knows of those it is tied to, peers tell one another. */
  look(authority: number, lead: number): void {
    const { ties, membership } = this.arena;
    for (let practice = 0; practice < this.seen.length; practice++)
      if (!membership.belongs(practice)) this.seen[practice] = Number.NaN;
      else if (authority === AUTHORITY.executive) this.seen[practice] = this.reported(practice);
      else if (authority !== AUTHORITY.lead || practice === lead || ties.carries(lead, practice))
        this.seen[practice] = this.own(practice);
      else this.seen[practice] = Number.NaN;
  }

  /**
   * By the figures heard of: what is missing to the same-day target where there is one, records made to fit among what is
   * reported; else appointments for each minute, of the place's, where figures are reported at all.
   */
  private reported(practice: number): number {
    const { indicators, decisions, measured } = this.arena;
    if (!measured.isMeasured(practice)) return Number.NaN;
    const weeks = decisions.divisionWeeks();
    const target = decisions.sameDayTarget();
    const all = indicators.heardAppointments(practice, weeks);
    if (all === 0 || (target === 0 && decisions.indicatorsReported() === 0)) return Number.NaN;
    if (target > 0) return Math.max(0, target - indicators.heardSameDay(practice, weeks) / all);
    let [ofAll, minutes] = [0, 0];
    for (let one = 0; one < this.seen.length; one++) {
      ofAll += indicators.heardAppointments(one, weeks);
      minutes += this.minutes(one);
    }
    return (all / this.minutes(practice)) * (minutes / ofAll);
  }

  private minutes(practice: number): number {
    return this.arena.practices.forPeople(practice) + this.arena.dividing.moved[practice];
  }
}
