import { RULES } from '../../engine/index.ts';
import type { Column } from '../run/design.ts';
import type { Comparison } from './comparison.ts';
import { MAIN_MEASURES } from './main-measures.ts';
import { pairedFor, readingOf, regimesOf } from './reading.ts';

/** A command to type next, and what it is for. */
export interface NextStep {
  readonly why: string;
  readonly command: string;
}

const OTHER_PLACES = ['tower-hamlets-network-7', 'sarum-south'];

/**
 * Three commands that test this answer: the rule behind it, its luck, and where it comes from. `asked` is the place or
 * scenario as it was typed.
 */
export function nextSteps(comparison: Comparison, regimes: readonly Column[], asked: string): NextStep[] {
  const place = word(asked);
  const furthest = furthestFrom(comparison);
  return [
    ...(furthest ? [equalStep(furthest, regimes, place)] : []),
    luckStep(comparison, place),
    ...(furthest ? [describeStep(furthest)] : []),
    elsewhereStep(comparison),
    { why: 'Other luck, same question', command: `formwork compare ${place} --seed another` },
  ].slice(0, 3);
}

interface Pair {
  readonly reference: string;
  readonly regime: string;
}

/** The regime whose burden lies furthest from the reference's. */
function furthestFrom(comparison: Comparison): Pair | undefined {
  const [reference, ...others] = regimesOf(comparison);
  const distance = (regime: string) => Math.abs(pairedFor(comparison, regime, 'burden').difference ?? 0);
  const [regime] = others.toSorted((a, b) => distance(b) - distance(a));
  return regime === undefined ? undefined : { reference: reference, regime };
}

function equalStep({ reference, regime }: Pair, regimes: readonly Column[], place: string): NextStep {
  const names = `${word(reference)},${word(regime)}`;
  const values = (name: string) => regimes.find((column) => column.name === name)!.rules;
  const rule = RULES.find(({ id }) => JSON.stringify(values(reference)[id]) !== JSON.stringify(values(regime)[id]));
  if (!rule)
    return { why: 'These two share every rule: see for yourself', command: `formwork describe regime ${word(regime)}` };
  const why = `Does the difference go when “${rule.title.toLowerCase()}” is equal?`;
  return { why, command: `formwork compare ${place} --regimes ${names} --equalise ${rule.code}` };
}

function luckStep(comparison: Comparison, place: string): NextStep {
  const undecided = regimesOf(comparison)
    .slice(1)
    .some((regime) => MAIN_MEASURES.some(({ name }) => readingOf(comparison, regime, name) === 'undecided'));
  const more = Math.min(10_000, comparison.replications * 4);
  const why = undecided ? 'More pairs, where the reading is undecided' : 'The same people with other luck';
  const flag = undecided ? `--replications ${more}` : '--seed another';
  return { why, command: `formwork compare ${place} ${flag}` };
}

function describeStep({ reference, regime }: Pair): NextStep {
  const command = `formwork describe regime ${word(regime)} --against ${word(reference)}`;
  return { why: 'What differs between these two, with its sources', command };
}

function elsewhereStep({ place, regimes }: Comparison): NextStep {
  const other = OTHER_PLACES.find((name) => name !== place)!;
  const width = Object.keys(regimes).length;
  return { why: `The same question elsewhere (${width} regimes)`, command: `formwork compare ${other}` };
}

/** A word as a shell takes it. */
const word = (text: string): string => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`);
