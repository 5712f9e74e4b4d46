const WIDTH = 4;
const FAILURE = 1;
const ATTENDED = 2;

/** The contacts a day has settled on, in the order in which they are held. Scratch: emptied every day. */
export class Visits {
  count = 0;
  private cells = new Int32Array(256 * WIDTH);

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
    if ((this.count + 1) * WIDTH > this.cells.length) this.grow();
    const at = this.count++ << 2;
    this.cells[at] = person;
    this.cells[at | 1] = domain | (stream << 4) | (minutes << 8);
    this.cells[at | 2] = lead;
    this.cells[at | 3] = (failure ? FAILURE : 0) | (attended ? ATTENDED : 0);
  }

  at(i: number): number {
    return i << 2;
  }
  person(visit: number): number {
    return this.cells[visit];
  }
  domain(visit: number): number {
    return this.cells[visit | 1] & 15;
  }
  stream(visit: number): number {
    return (this.cells[visit | 1] >> 4) & 15;
  }
  minutes(visit: number): number {
    return this.cells[visit | 1] >> 8;
  }
  lead(visit: number): number {
    return this.cells[visit | 2];
  }
  failure(visit: number): boolean {
    return (this.cells[visit | 3] & FAILURE) !== 0;
  }
  attended(visit: number): boolean {
    return (this.cells[visit | 3] & ATTENDED) !== 0;
  }

  private grow(): void {
    const larger = new Int32Array(this.cells.length * 2);
    larger.set(this.cells);
    this.cells = larger;
  }
}
