import {
  DAYS_A_YEAR,
  type Diary,
  type PersonYears,
  type RuleChange,
  type RuleValues,
  type Settings,
} from '../../engine/index.ts';
import type { Column, Design } from '../run/design.ts';
import { seedKey } from '../run/seed-key.ts';
import { Burdens } from './burdens.ts';
import { choose, differences, ofThousand, percentileOf, type Pick, type Shares } from './pairs.ts';

/** Days stepped between two looks at whether to go on. */
const STRIDE = 5;

/** What a twin asks of a simulation. */
export interface DiaryKeeper {
  govern(rules: RuleValues, changes?: readonly RuleChange[]): void;
  advance(days: number): void;
  count(options: { days: number; personYears?: boolean; diary?: number | undefined }): void;
  snapshot(): unknown;
  restore(snapshot: unknown): void;
  personYears(): PersonYears;
  diary(): Diary;
  state(): Iterable<Uint8Array>;
}

/** One replication; the first regime is the reference, the second is whom the person is picked by. */
export interface TwinDesign extends Omit<Design, 'replications' | 'rows'> {
  readonly replication: number;
  readonly pick: Pick;
}

export interface TwinMeans {
  readonly create: (settings: Settings) => DiaryKeeper;
  readonly hash: (bytes: Iterable<Uint8Array>) => string;
  /** Told years stepped, of so many; awaited every few days, so that it may throw to stop. */
  readonly onDays: (years: number, of: number) => Promise<void>;
}

export interface Life {
  readonly regime: string;
  readonly diary: Diary;
  /** Level-weighted domain-days a year, over the whole count. */
  readonly burden: number;
  readonly touchpoints: number;
}

/** A regime against the reference, over everybody of the place. */
export interface TwinPair {
  readonly regime: string;
  readonly against: string;
  /** This person's burden a year, regime less reference; null where the twins part by death. */
  readonly difference: number | null;
  /** 0–100, 50 the middle; above it the regime helped this person more than most. Null as before. */
  readonly percentile: number | null;
  readonly ofThousand: Shares;
}

export interface Twins {
  /** In the order of the design. */
  readonly lives: readonly Life[];
  /** One for each regime but the reference. */
  readonly pairs: readonly TwinPair[];
  /** Hash over the digests of the runs, the same with and without a diary. */
  readonly digest: string;
}

/**
 * Lives a replication under every regime to find the person, and again to keep that person's diary. Throws an Error
 * where the second time does not give the bytes of the first.
 */
export async function liveTwice(design: TwinDesign, means: TwinMeans): Promise<Twins> {
  const { place, people, seed, world, knockout, shocks, replication, regimes } = design;
  const simulation = means.create({ place, people, seed, world, knockout, shocks, replication });
  const stepper = new Strides(simulation, design, means);
  simulation.govern(design.warmUpRules);
  await stepper.years(design.warmUp);
  const start = simulation.snapshot();
  const burdens: Burdens[] = [];
  const digests: string[] = [];
  for (const regime of regimes) {
    burdens.push(await stepper.everybody(start, regime));
    digests.push(means.hash(simulation.state()));
  }
  const against = burdens.map((other) => differences(burdens[0], other, design.years));
  const luck = seedKey(`${seed} ${replication} twin`) / 2 ** 32;
  const slot = choose(design.pick, burdens[0], burdens[1], against[1], luck);
  const lives: Life[] = [];
  for (const [at, regime] of regimes.entries()) {
    const { name } = regime;
    const diary = await stepper.one(start, regime, slot);
    if (means.hash(simulation.state()) !== digests[at]) throw new Error(`the diary changed the run under ${name}`);
    const burden = burdens[at].burden[slot] / design.years;
    lives.push({ regime: name, diary, burden, touchpoints: burdens[at].touches[slot] });
  }
  const pairs = regimes.slice(1).map(({ name }, at) => pairOf(name, regimes[0].name, against[at + 1], slot));
  const encoder = new TextEncoder();
  return { lives, pairs, digest: means.hash(digests.map((digest) => encoder.encode(digest))) };
}

function pairOf(regime: string, against: string, difference: Float64Array, slot: number): TwinPair {
  const own = Number.isNaN(difference[slot]) ? null : difference[slot];
  const percentile = percentileOf(difference, slot);
  return { regime, against, difference: own, percentile, ofThousand: ofThousand(difference) };
}

/** Steps a simulation with a look around every few days. */
class Strides {
  private days = 0;
  private readonly of: number;
  private readonly simulation: DiaryKeeper;
  private readonly design: TwinDesign;
  private readonly onDays: TwinMeans['onDays'];

  constructor(simulation: DiaryKeeper, design: TwinDesign, { onDays }: TwinMeans) {
    [this.simulation, this.design, this.onDays] = [simulation, design, onDays];
    this.of = design.warmUp + 2 * design.years * design.regimes.length;
  }

  async years(years: number, afterEach: () => void = () => undefined): Promise<void> {
    for (let day = 0; day < years * DAYS_A_YEAR; day += STRIDE) {
      this.simulation.advance(STRIDE);
      this.days += STRIDE;
      if ((day + STRIDE) % DAYS_A_YEAR === 0) afterEach();
      await this.onDays(this.days / DAYS_A_YEAR, this.of);
    }
  }

  /** Counts everybody from the snapshot on. */
  async everybody(start: unknown, regime: Column): Promise<Burdens> {
    const { simulation, design } = this;
    const burdens = new Burdens(design.people);
    this.begin(start, regime, { personYears: true });
    await this.years(design.years, () => burdens.add(simulation.personYears()));
    return burdens;
  }

  /** Keeps one person's diary from the snapshot on. */
  async one(start: unknown, regime: Column, diary: number): Promise<Diary> {
    this.begin(start, regime, { diary });
    await this.years(this.design.years);
    return this.simulation.diary();
  }

  private begin(start: unknown, { rules, changes }: Column, kept: { personYears?: boolean; diary?: number }): void {
    const { simulation, design } = this;
    simulation.restore(start);
    simulation.govern(rules, changes);
    simulation.count({ days: design.years * DAYS_A_YEAR, ...kept });
  }
}
