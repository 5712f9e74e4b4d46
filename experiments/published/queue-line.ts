import { Chance, DayEvents, StateBlock, Station, Stream } from '../../engine/index.ts';
import { PUBLISHED } from './purposes.ts';

/** Days simulated; the wheel underneath holds some more. */
const DAYS = 30_000;
const WARM_UP = 4_000;
/** Places for those in the system; at the loads allowed it is never full. */
const PLACES = 8_192;
/** The event of item 0 is the next arrival. */
const ARRIVAL = 0;

/** A line before servers, driven by events at times inside the day. */
export interface LineSetting {
  readonly servers: number;
  /** Arrivals from outside in a mean service. */
  readonly rate: number;
  /** Days of a mean service: the longer, the less a slot of a day is in proportion. */
  readonly serviceDays: number;
  /** Does everything happen at a midnight, the next one, as on the model's day grid? A step is then 1/serviceDays of a mean service. */
  readonly wholeDays?: boolean;
  /** How many are allowed in; the others are turned away. */
  readonly places?: number;
  /** How many are in the system at the start; nobody, unless it is said. */
  readonly start?: number;
  /** Tasks a service forks into, done when all are; 1 unless it is said. */
  readonly branches?: number;
  /** Chance that one who has been served comes back at once, by how many are in the system. */
  readonly returns?: (present: number) => number;
}

/** Counts after the warm-up; times in mean services. */
export interface LineCounts {
  readonly visits: number;
  readonly returned: number;
  /** Of all visits: time waited, those that waited at all, and time in service. */
  readonly wait: number;
  readonly waited: number;
  readonly service: number;
  /** Averages over time. */
  readonly busy: number;
  readonly present: number;
}

/** One run. Throws where more are in the system than there is room for. */
export function runLine(setting: LineSetting, chance: Chance): LineCounts {
  const line = new Line(setting, chance);
  line.runTo(WARM_UP);
  line.forget();
  line.runTo(DAYS);
  return line.counts();
}

class Line {
  private readonly setting: LineSetting;
  private readonly station: Station;
  private readonly events: DayEvents;
  private readonly came = new Float64Array(PLACES);
  private readonly free = Int32Array.from({ length: PLACES - 1 }, (_, at) => PLACES - 1 - at);
  private freeCount = PLACES - 1;
  private readonly arrivals: Stream;
  private readonly services: Stream;
  private readonly returns: Stream;
  /** The time of the last arrival, on the grid or not. */
  private arrival = 0;
  private visits = 0;
  private returned = 0;
  private wait = 0;
  private waited = 0;
  private service = 0;
  private busyTime = 0;
  private presentTime = 0;
  private since = 0;
  private last = 0;

  constructor(setting: LineSetting, chance: Chance) {
    this.setting = setting;
    const block = new StateBlock();
    this.station = new Station(setting.servers, PLACES, block);
    this.events = new DayEvents(PLACES, block);
    this.arrivals = new Stream(chance).at(0, PUBLISHED.arrival);
    this.services = new Stream(chance).at(0, PUBLISHED.service);
    this.returns = new Stream(chance).at(0, PUBLISHED.returning);
    this.scheduleArrival();
    for (let at = setting.start ?? 0; at > 0; at--) this.join(this.free[--this.freeCount]);
  }

  /** Works through all events before a day. */
  runTo(day: number): void {
    for (let item = this.events.next(day); item >= 0; item = this.events.next(day)) {
      this.pass(this.events.now);
      if (item === ARRIVAL) this.arrive();
      else this.finish(item);
    }
    this.pass(day);
  }

  forget(): void {
    this.visits = this.returned = this.wait = this.waited = this.service = this.busyTime = this.presentTime = 0;
    this.since = this.last;
  }

  counts(): LineCounts {
    const { serviceDays } = this.setting;
    const time = this.last - this.since;
    return {
      visits: this.visits,
      returned: this.returned,
      wait: this.wait / serviceDays,
      waited: this.waited,
      service: this.service / serviceDays,
      busy: this.busyTime / time,
      present: this.presentTime / time,
    };
  }

  /** Adds up what was so since the last event. An event of the same slot may be a little past. */
  private pass(now: number): void {
    if (now <= this.last) return;
    this.busyTime += this.station.busy * (now - this.last);
    this.presentTime += this.station.present * (now - this.last);
    this.last = now;
  }

  private arrive(): void {
    this.scheduleArrival();
    if (this.setting.places !== undefined && this.station.present >= this.setting.places) return;
    if (this.freeCount === 0)
      throw new Error(`more than ${PLACES - 1} in the system: the load is too near the servers`);
    this.join(this.free[--this.freeCount]);
  }

  private join(item: number): void {
    this.came[item] = this.events.now;
    if (this.station.join(item)) this.begin(item);
  }

  private begin(item: number): void {
    const waited = this.events.now - this.came[item];
    this.visits++;
    this.wait += waited;
    if (waited > 0) this.waited++;
    const ready = this.onGrid(this.events.now + this.longestBranch() * this.setting.serviceDays);
    this.service += ready - this.events.now;
    this.events.schedule(item, ready);
  }

  private longestBranch(): number {
    let longest = 0;
    for (let branch = this.setting.branches ?? 1; branch > 0; branch--) {
      longest = Math.max(longest, this.services.exponential());
    }
    return longest;
  }

  /** Whoever is next is served; who comes back joins behind them. */
  private finish(item: number): void {
    const { returns } = this.setting;
    const back = returns !== undefined && this.returns.happens(returns(this.station.present));
    const next = this.station.leave();
    if (next >= 0) this.begin(next);
    if (back) {
      this.returned++;
      this.join(item);
    } else this.free[this.freeCount++] = item;
  }

  private scheduleArrival(): void {
    const { rate, serviceDays, wholeDays } = this.setting;
    // On the grid the next arrival is counted from the last as it was, or the grid would slow arrivals down.
    const last = wholeDays === true ? this.arrival : this.events.now;
    this.arrival = last + (this.arrivals.exponential() * serviceDays) / rate;
    this.events.schedule(ARRIVAL, this.onGrid(this.arrival));
  }

  private onGrid(time: number): number {
    return this.setting.wholeDays === true ? Math.ceil(time) : time;
  }
}
