import { RANGES } from '../../experiments/calibrate/ranges.ts';
import { WORLD_PARAMS } from '../../scenarios/engine-terms.ts';

/** A shared input a leader may move, and how far the dial turns: less far than the engine would take it. */
export interface Dial {
  readonly name: string;
  readonly title: string;
  /** What it means for somebody who has not read the model. */
  readonly meaning: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const dial = (name: string, title: string, meaning: string, min: number, max: number, step: number): Dial => ({
  name,
  title,
  meaning,
  min,
  max,
  step,
});

/** Seven and no more. */
export const DIALS: readonly Dial[] = [
  dial(
    'coupling',
    'How much one need brings on another',
    'At 0, needs come and go by themselves, and no sequence of care can matter.',
    0,
    0.01,
    0.001,
  ),
  dial('practice_minutes', 'Minutes of general practice', 'With people, for each person on the list.', 50, 100, 1),
  dial(
    'mental_health_minutes',
    'Minutes of mental health services',
    'With people, for each person of the place.',
    5,
    35,
    1,
  ),
  dial(
    'events_social',
    'Trouble with money, housing, work',
    'How often life brings it, against the national figure.',
    0.5,
    2,
    0.1,
  ),
  dial(
    'asking',
    'How readily people ask for help',
    'Against the national figure, once a need is there.',
    0.4,
    1.5,
    0.05,
  ),
  dial(
    'trust',
    'Trust between organisations at first',
    'How sure each is that the other keeps its word.',
    0.1,
    0.9,
    0.05,
  ),
  dial('verification', 'Checking of what others send', 'Minutes a hand-over where there is no trust at all.', 0, 20, 1),
];

/** What the registry knows of a dial's input: everything that is shown of it but its words and how far it turns. */
export interface DialFacts {
  readonly usual: number;
  /** Empty where it is a number of its own kind. */
  readonly unit: string;
  readonly grade: (typeof WORLD_PARAMS)[string]['grade'];
  readonly source: string;
  /** What the engine takes. */
  readonly taken: readonly [low: number, high: number];
  /** What the calibration searched; undefined where it held the input still. */
  readonly searched: readonly [low: number, high: number] | undefined;
}

/** Three digits are all a reader needs of an input. */
export const inDigits = (value: number): string => String(Number(value.toPrecision(3)));

/** Throws where the input is no number: such a dial would turn nothing. */
export function dialFacts({ name }: Dial): DialFacts {
  const param = WORLD_PARAMS[name];
  if (param.kind !== 'number') throw new Error(`${name} is not a number`);
  const range = RANGES.find(({ input }) => input === name);
  return {
    usual: param.value,
    unit: param.unit,
    grade: param.grade,
    source: param.source,
    taken: [param.min, param.max],
    searched: range && [range.low, range.high],
  };
}

/** The inputs of an address, those that are dials and within their range; the rest is left out. */
export function readWorld(text: string): Record<string, number> {
  const given = text.split(',').flatMap((entry) => {
    const [name, value] = entry.split(':');
    const of = DIALS.find((one) => one.name === name);
    return of === undefined || value === undefined
      ? []
      : [[name, Math.min(of.max, Math.max(of.min, Number(value)))] as const];
  });
  return Object.fromEntries(given.filter(([name, value]) => isMoved(name, value)));
}

/** A dial turns in steps and the usual value may lie between two: the nearest is where it was. */
function isMoved(name: string, value: number): boolean {
  const { step } = DIALS.find((one) => one.name === name)!;
  return Math.abs(value - (WORLD_PARAMS[name].value as number)) >= step / 2;
}

/** As `readWorld` reads it; inputs at their usual value are not written. */
export function writeWorld(world: Readonly<Record<string, number>>): string {
  const moved = Object.entries(world).filter(([name, value]) => isMoved(name, value));
  return moved.map(([name, value]) => `${name}:${Number(value.toPrecision(6))}`).join(',');
}
