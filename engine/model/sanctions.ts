import { choice, param, type Params } from '../kernel/param.ts';
import type { Arena } from './arena.ts';
import { SomeDays } from './attention/some-days.ts';
import { splitTime } from './attention/split.ts';
import { HEADING } from './minutes.ts';

const OWN = 'docs/ASSUMPTIONS.md#breach';
const weightOf = (value: number, title: string) =>
  param(value, { title, min: 0, max: 1, unit: 'weight, own purpose 1 less it', source: OWN, grade: 'assumed' });

export const SANCTIONS_WORLD = {
  collective: choice('on', {
    title: 'sanctions, shared capacity and scale, as the rules have them',
    options: ['on', 'off'],
    source: 'off is the ablation: no sanction, and every practice serves its own list',
    grade: 'assumed',
  }),
  penalty_minutes: param(30, {
    title: 'answering for broken promises, where there is a penalty',
    min: 0,
    max: 480,
    unit: 'minutes of every clinician-equivalent in 28 days with every promise broken',
    source: OWN,
    grade: 'assumed',
  }),
  penalty_weight: weightOf(0.3, 'weight of promises under a penalty'),
  reputation_weight: weightOf(0.15, 'weight of promises where reputation hangs on them'),
  hearsay: param(0.5, {
    title: 'what a promise that others were given counts, against one’s own',
    min: 0,
    max: 1,
    unit: 'share',
    source: OWN,
    grade: 'assumed',
  }),
} satisfies Params;

export const SANCTIONS = ['none', 'reputation', 'penalty'] as const;
export const [NONE, REPUTATION, PENALTY] = SANCTIONS.keys();

const MONTH = 28;
const OWN_PURPOSE = [1, 1];

/**
 * What follows a breach. Once in 28 days every service learns what share of its promises it broke, and gives promised starts the place
 * before courses on as many days as it minds: softmax of own purpose and of what the sanction adds, with the sharpness of attention.
 */
export class Sanctions {
  /** By service: promises of the month, kept and broken, and the days on which they come first. */
  private readonly kept: Int32Array;
  private readonly broken: Int32Array;
  private readonly startsFirst: SomeDays;
  /** By service: minutes owed for answering. */
  private readonly owed: Float64Array;
  private readonly shares = new Float64Array(2);

  private readonly arena: Arena;

  constructor(arena: Arena) {
    this.arena = arena;
    const { definitions, block } = arena;
    this.kept = block.i32(definitions.length);
    this.broken = block.i32(definitions.length);
    this.startsFirst = new SomeDays(definitions.length, block);
    this.owed = block.f64(definitions.length);
  }

  /** A day begins: once in 28 days what was broken is looked at. */
  open(): void {
    const { day, definitions } = this.arena;
    if (day % MONTH === 0 && day > 0)
      for (let service = 0; service < definitions.length; service++) this.closeMonth(service);
  }

  /** A working day of a service opens: what has to be answered for is taken off it. */
  pay(service: number): void {
    const due = Math.floor(this.owed[service]);
    if (due > 0)
      this.owed[service] -= this.arena.minutes.useUpTo(this.arena.serviceRow(service), HEADING.decisions, due);
  }

  promise(service: number, kept: boolean, times: number): void {
    (kept ? this.kept : this.broken)[service] += times;
  }

  /** Do promised starts come before courses at a service today? To be asked once a working day. */
  putsStartsFirst(service: number): boolean {
    return this.startsFirst.isOne(service);
  }

  /** Does everybody hear of it where a promise is broken? */
  get isHeardOf(): boolean {
    return this.inForce === REPUTATION;
  }

  private get inForce(): number {
    return this.arena.world.collective === 'on' ? this.arena.decisions.sanction() : NONE;
  }

  private closeMonth(service: number): void {
    const { world } = this.arena;
    const all = this.kept[service] + this.broken[service];
    const weight =
      this.inForce === PENALTY ? world.penalty_weight : this.inForce === REPUTATION ? world.reputation_weight : 0;
    const broken = all === 0 ? 0 : this.broken[service] / all;
    splitTime(OWN_PURPOSE, [0, broken], weight, world.attention_sharpness, this.shares);
    this.startsFirst.share[service] = 2 * this.shares[1] - 1;
    if (this.inForce === PENALTY)
      this.owed[service] += broken * world.penalty_minutes * this.arena.clinicians(this.arena.serviceRow(service));
    this.kept[service] = this.broken[service] = 0;
  }
}
