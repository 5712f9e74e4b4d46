/** A contact is two words: the person; and domain (4 bits), stream (4), minutes (8), failure, attended, lead (7). */
const STREAM = 4;
const MINUTES = 8;
const FAILURE = 1 << 16;
const ATTENDED = 1 << 17;
const LEAD = 18;

/** What the second word says. */
export const domainOfVisit = (visit: number): number => visit & 15;
export const streamOfVisit = (visit: number): number => (visit >> STREAM) & 15;
export const minutesOfVisit = (visit: number): number => (visit >> MINUTES) & 255;
export const isFailure = (visit: number): boolean => (visit & FAILURE) !== 0;
export const isAttended = (visit: number): boolean => (visit & ATTENDED) !== 0;
export const leadOfVisit = (visit: number): number => visit >> LEAD;

/** The contacts a day has settled on, in the order in which they are held. Scratch: emptied every day. */
export class Visits {
  count = 0;
  private cells = new Int32Array(256 * 2);

  clear(): void {
    this.count = 0;
  }

  add(
    person: number,
    domain: number,
    minutes: number,
    stream: number,
    failure: boolean,
    lead: number,
    attended: boolean,
  ): void {
    const at = this.count << 1;
    if (at === this.cells.length) this.grow();
    this.count++;
    const said = domain | (stream << STREAM) | (minutes << MINUTES) | (lead << LEAD);
    this.cells[at] = person;
    this.cells[at | 1] = said | (failure ? FAILURE : 0) | (attended ? ATTENDED : 0);
  }

  person(i: number): number {
    return this.cells[i << 1];
  }

  /** All that is known of the contact, to be taken apart by the functions above. */
  visit(i: number): number {
    return this.cells[(i << 1) | 1];
  }

  private grow(): void {
    const larger = new Int32Array(this.cells.length * 2);
    larger.set(this.cells);
    this.cells = larger;
  }
}
