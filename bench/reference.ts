import { log } from '../engine/kernel/numerics.ts';

/**
 * The yardstick: a fixed piece of work that whole-model speed is quoted against, because absolute figures drift by a
 * third from hour to hour on one machine. 50,000 people fall into need in six domains, ask five practices with daily
 * slots, wait in a queue, are seen, and are sent on to one of six services with places and a queue of its own: about
 * 5.95 practice contacts and 17.1 events a person-year. Unkeyed chance, no measures; of the engine only `log`.
 *
 * Do not tune it: figures taken before and after would no longer compare.
 */
export const PEOPLE = 50_000;
const PRACTICES = 5;
const SERVICES = 6;
const SPAN = 512;
const NOBODY = -1;
const NEVER = 0x7fffffff;

/** A practice sees at most so many a day; a service has at most so many people in care. */
const SLOTS = 170;
const PLACES = 1350;
/** Mean days between onsets of need, from one asking to the next, and of a course of care. */
const ONSET = 197;
const ASKING = 60.7;
const COURSE = 30;

export interface Work {
  readonly events: number;
  readonly contacts: number;
}

/** Lives so many years from day 0; the same years give the same counts. */
export function reference(years: number): Work {
  const workload = new Workload();
  for (let day = 0; day < years * 365; day++) workload.live(day);
  return { events: workload.events, contacts: workload.contacts };
}

class Workload {
  events = 0;
  contacts = 0;
  /** [day in span] the first of that day's list; [person] the next and the one before; and a bit a person, to bring a day in order. */
  readonly #head = new Int32Array(SPAN).fill(NOBODY);
  readonly #after = new Int32Array(PEOPLE);
  readonly #before = new Int32Array(PEOPLE);
  readonly #marked = new Int32Array((PEOPLE + 31) >>> 5);
  readonly #due = new Int32Array(PEOPLE);
  /** [person] the days of the next onset, of the next asking, and of the end of a course of care. */
  readonly #onsetAt = new Int32Array(PEOPLE);
  readonly #askAt = new Int32Array(PEOPLE);
  readonly #endAt = new Int32Array(PEOPLE).fill(NEVER);
  /** [person, domain] level of need, 0 to 3; [person] 1 + the service waited for or had, or 0. */
  readonly #level = new Uint8Array(PEOPLE * SERVICES);
  readonly #service = new Uint8Array(PEOPLE);
  /** [practice, then service] first and last in the queue; [service] free places. [person, kind of queue] the next in it. */
  readonly #first = new Int32Array(PRACTICES + SERVICES).fill(NOBODY);
  readonly #last = new Int32Array(PRACTICES + SERVICES).fill(NOBODY);
  readonly #behind = new Int32Array(PEOPLE * 2);
  readonly #free = new Int32Array(SERVICES).fill(PLACES);
  /** sfc32 (Chris Doty-Humphrey, PractRand): three words and a counter. */
  readonly #random = new Int32Array([0x2f6e2b1, 0x5851f42d, 0x14057b7e, 1]);

  constructor() {
    for (let person = 0; person < PEOPLE; person++) {
      this.#onsetAt[person] = this.#wait(ONSET);
      this.#askAt[person] = this.#wait(ASKING);
      this.#schedule(person, 0);
    }
  }

  live(day: number): void {
    const count = this.#drain(day);
    for (let i = 0; i < count; i++) this.#comeDue(this.#due[i], day);
    for (let service = 0; service < SERVICES; service++) this.#admit(service, day);
    for (let practice = 0; practice < PRACTICES; practice++) this.#see(practice, day);
  }

  #comeDue(person: number, day: number): void {
    if (this.#onsetAt[person] === day) this.#fallIntoNeed(person, day);
    if (this.#endAt[person] === day) this.#endCare(person);
    if (this.#askAt[person] === day) {
      this.events++;
      this.#askAt[person] = NEVER;
      this.#push(person % PRACTICES, person, 0);
    }
    this.#schedule(person, day);
  }

  #fallIntoNeed(person: number, day: number): void {
    this.events++;
    const at = person * SERVICES + (this.#word() % SERVICES);
    this.#level[at] = Math.min(3, this.#level[at] + 1);
    this.#onsetAt[person] = day + this.#wait(ONSET);
  }

  #endCare(person: number): void {
    this.events++;
    const service = this.#service[person] - 1;
    this.#level[person * SERVICES + service] = 0;
    this.#service[person] = 0;
    this.#free[service]++;
    this.#endAt[person] = NEVER;
  }

  #admit(service: number, day: number): void {
    while (this.#free[service] > 0) {
      const person = this.#shift(PRACTICES + service, 1);
      if (person === NOBODY) return;
      this.events++;
      this.#free[service]--;
      this.#endAt[person] = day + this.#wait(COURSE);
      this.#move(person, day);
    }
  }

  /** Whoever has a need and no service for it is sent on for the worst; everyone asks again some time. */
  #see(practice: number, day: number): void {
    for (let slot = 0; slot < SLOTS; slot++) {
      const person = this.#shift(practice, 0);
      if (person === NOBODY) return;
      this.events++;
      this.contacts++;
      const worst = this.#worstNeed(person);
      if (worst >= 0 && this.#service[person] === 0) {
        this.#service[person] = 1 + worst;
        this.#push(PRACTICES + worst, person, 1);
      }
      this.#askAt[person] = day + this.#wait(ASKING);
      this.#move(person, day);
    }
  }

  #worstNeed(person: number): number {
    let worst = -1;
    let highest = 0;
    for (let domain = 0; domain < SERVICES; domain++) {
      const level = this.#level[person * SERVICES + domain];
      if (level > highest) {
        worst = domain;
        highest = level;
      }
    }
    return worst;
  }

  #push(queue: number, person: number, kind: number): void {
    const last = this.#last[queue];
    if (last === NOBODY) this.#first[queue] = person;
    else this.#behind[last * 2 + kind] = person;
    this.#last[queue] = person;
    this.#behind[person * 2 + kind] = NOBODY;
  }

  #shift(queue: number, kind: number): number {
    const person = this.#first[queue];
    if (person === NOBODY) return NOBODY;
    const behind = this.#behind[person * 2 + kind];
    this.#first[queue] = behind;
    if (behind === NOBODY) this.#last[queue] = NOBODY;
    return person;
  }

  /** Puts a person down for the earliest of the three clocks; what lies beyond the span comes early and is put off. */
  #schedule(person: number, day: number): void {
    const at = Math.min(this.#onsetAt[person], this.#askAt[person], this.#endAt[person]);
    const bucket = Math.min(at, day + SPAN - 1) & (SPAN - 1);
    const head = this.#head[bucket];
    this.#after[person] = head;
    this.#before[person] = -2 - bucket;
    if (head !== NOBODY) this.#before[head] = person;
    this.#head[bucket] = person;
  }

  #move(person: number, day: number): void {
    const [before, after] = [this.#before[person], this.#after[person]];
    if (before < NOBODY) this.#head[-2 - before] = after;
    else this.#after[before] = after;
    if (after !== NOBODY) this.#before[after] = before;
    this.#schedule(person, day);
  }

  /** Takes the people of a day out, in ascending order, and returns how many they are. */
  #drain(day: number): number {
    const [after, marked, due] = [this.#after, this.#marked, this.#due];
    for (let person = this.#head[day & (SPAN - 1)]; person !== NOBODY; person = after[person]!) {
      marked[person >>> 5] |= 1 << (person & 31);
    }
    this.#head[day & (SPAN - 1)] = NOBODY;
    let count = 0;
    for (let word = 0; word < marked.length; word++) {
      for (let bits = marked[word]; bits !== 0; bits &= bits - 1)
        due[count++] = word * 32 + 31 - Math.clz32(bits & -bits);
      marked[word] = 0;
    }
    return count;
  }

  /** Whole days, at least one, exponential with about this mean. */
  #wait(mean: number): number {
    return 1 + Math.floor(-mean * log((this.#word() + 0.5) / 0x100000000));
  }

  /** A uint32. */
  #word(): number {
    const random = this.#random;
    const b = random[1];
    const c = random[2];
    const d = random[3];
    const sum = (random[0] + b + d) | 0;
    random[0] = b ^ (b >>> 9);
    random[1] = (c + (c << 3)) | 0;
    random[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    random[3] = (d + 1) | 0;
    return sum >>> 0;
  }
}
