import { Queues } from './queues.ts';
import type { StateBlock } from './state-block.ts';

/** So many servers with one line before them, first come first served. Items are 0 … items − 1; each is here once at most. */
export class Station {
  private readonly servers: number;
  private readonly line: Queues;
  /** Items being served, and items waiting. */
  busy = 0;
  waiting = 0;

  constructor(servers: number, items: number, block: StateBlock) {
    this.servers = servers;
    this.line = new Queues(1, items, block);
  }

  get present(): number {
    return this.busy + this.waiting;
  }

  /** Comes in. True where it is served at once; otherwise it waits. */
  join(item: number): boolean {
    if (this.busy < this.servers) {
      this.busy++;
      return true;
    }
    this.line.push(0, item);
    this.waiting++;
    return false;
  }

  /** One that was served goes. Returns who is served next, −1 where nobody waits. */
  leave(): number {
    const item = this.line.shift(0);
    if (item < 0) this.busy--;
    else this.waiting--;
    return item;
  }
}
