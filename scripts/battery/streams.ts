import { Chance } from '../../engine/kernel/chance.ts';
import { threefry2x32 } from '../../engine/kernel/threefry.ts';
import { PURPOSE } from '../../engine/model/purposes.ts';

/** Fills a buffer with the words that follow, uint32. */
export type Stream = (words: Uint32Array) => void;

/** Which of the two words of each draw. */
export type Words = 'first' | 'second' | 'both';

/** Asks `chance` the question of that number, in the order of a stream. */
type Asking = (chance: Chance, question: number) => void;

/** About a real place, and ten years. */
export const PEOPLE = 30_000;
export const DAYS = 3_650;
export const REPLICATIONS = 1_000;
export const PURPOSES = Object.values(PURPOSE);
const SUBS = 8;

/** What counts fastest: the model asks next of the next person, the next day, the next purpose, or in the next run. */
export const ORDERS = {
  people: (chance, i) => void chance.unit(i % PEOPLE, PURPOSE.contact, Math.floor(i / PEOPLE)),
  days: (chance, i) => void chance.unit(Math.floor(i / DAYS), PURPOSE.contact, i % DAYS),
  questions: (chance, i) => {
    const asked = Math.floor(i / SUBS);
    const lived = Math.floor(asked / PURPOSES.length);
    chance.unit(lived % PEOPLE, PURPOSES[asked % PURPOSES.length], Math.floor(lived / PEOPLE), i % SUBS);
  },
} satisfies Record<string, Asking>;

export type Order = keyof typeof ORDERS;

/** The words of neighbouring draws under one seed. */
export function neighbours(order: Order, words: Words, seed: number): Stream {
  const chance = new Chance(seed, 0);
  const ask = ORDERS[order];
  return drawn(words, (i) => {
    ask(chance, i);
    return chance;
  });
}

/** One question after another, each asked in replications 0, 1, 2, …, as pairs and batches do. */
export function replications(words: Words, seed: number): Stream {
  const chances = Array.from({ length: REPLICATIONS }, (_, replication) => new Chance(seed, replication));
  return drawn(words, (i) => {
    const chance = chances[i % REPLICATIONS];
    ORDERS.people(chance, Math.floor(i / REPLICATIONS));
    return chance;
  });
}

/** Neighbouring people as `people` has them, with too few rounds: what the battery must find. */
export function tooFewRounds(rounds: number, seed: number): Stream {
  let i = 0;
  return (words) => {
    for (let at = 0; at < words.length; at += 2, i++) {
      const place = (PURPOSE.contact << 24) | (Math.floor(i / PEOPLE) << 3);
      [words[at], words[at + 1]] = threefry2x32(rounds, seed, 0, i % PEOPLE, place);
    }
  };
}

function drawn(words: Words, draw: (i: number) => Chance): Stream {
  let i = 0;
  if (words === 'both')
    return (buffer) => {
      for (let at = 0; at < buffer.length; at += 2) {
        const chance = draw(i++);
        buffer[at] = chance.word();
        buffer[at + 1] = second(chance);
      }
    };
  const word = words === 'first' ? (chance: Chance) => chance.word() : second;
  return (buffer) => {
    for (let at = 0; at < buffer.length; at++) buffer[at] = word(draw(i++));
  };
}

/** Exact: a unit is a multiple of 2⁻³². */
const second = (chance: Chance): number => chance.unitAgain() * 0x100000000;
