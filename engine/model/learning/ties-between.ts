import type { Stream } from '../../kernel/stream.ts';

/**
 * Who can see whom among so many: the neighbours of member m are `neighbours[starts[m]]` to `neighbours[starts[m + 1] − 1]`,
 * ascending. Seeing is mutual, and nobody is their own neighbour.
 */
export interface TiesBetween {
  readonly members: number;
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
}

/** From pairs; a pair given twice is one tie. Throws a RangeError for a tie of a member with itself, or with nobody. */
export function tiesFrom(members: number, pairs: Iterable<readonly [number, number]>): TiesBetween {
  const sets = Array.from({ length: members }, () => new Set<number>());
  for (const [one, other] of pairs) {
    if (one === other || sets[one] === undefined || sets[other] === undefined) {
      throw new RangeError(`no tie from ${one} to ${other} among ${members}`);
    }
    sets[one].add(other);
    sets[other].add(one);
  }
  const lists = sets.map((set) => [...set].sort((a, b) => a - b));
  const starts = new Int32Array(members + 1);
  lists.forEach((list, member) => (starts[member + 1] = starts[member] + list.length));
  return { members, starts, neighbours: Int32Array.from(lists.flat()) };
}

/** Nobody sees anybody. */
export const apart = (members: number): TiesBetween => tiesFrom(members, []);

/** Each sees the one before and the one after; the first and the last see one. */
export const line = (members: number): TiesBetween =>
  tiesFrom(
    members,
    Array.from({ length: members - 1 }, (_, one) => [one, one + 1] as const),
  );

/** Everybody sees everybody. */
export const complete = (members: number): TiesBetween => tiesFrom(members, everyPair(members));

/** On a ring, each sees the `degree` nearest, half on either side. */
export const ring = (members: number, degree: number): TiesBetween => tiesFrom(members, ringPairs(members, degree));

/** Each pair is tied with a chance, whatever the others (Erdős and Rényi 1959); somebody may be left without a tie. */
export function randomTies(members: number, chance: number, stream: Stream): TiesBetween {
  return tiesFrom(members, [...everyPair(members)].filter(() => stream.happens(chance))); // prettier-ignore
}

/**
 * A ring on which each tie lets go of its far end with a chance and takes hold of another member, not tied to it before
 * (Watts and Strogatz 1998): as many ties as the ring.
 */
export function rewiredRing(members: number, degree: number, chance: number, stream: Stream): TiesBetween {
  const pairs = ringPairs(members, degree);
  const key = (one: number, other: number) => Math.min(one, other) * members + Math.max(one, other);
  const tied = new Set(pairs.map(([one, other]) => key(one, other)));
  const full = members * (members - 1) === 2 * tied.size;
  const moved = pairs.map(([one, other]): readonly [number, number] => {
    if (full || !stream.happens(chance)) return [one, other];
    let another = stream.below(members);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (another !== one && !tied.has(key(one, another))) break;
      another = stream.below(members);
    }
    if (another === one || tied.has(key(one, another))) return [one, other];
    tied.delete(key(one, other));
    tied.add(key(one, another));
    return [one, another];
  });
  return tiesFrom(members, moved);
}

/** A member that is tied to nearly everybody keeps the tie it has. */
const MOST_TRIES = 1000;

function ringPairs(members: number, degree: number): (readonly [number, number])[] {
  if (!(degree >= 2 && degree % 2 === 0 && degree < members)) {
    throw new RangeError(`a ring of ${members} has an even degree from 2 to ${members - 1}, not ${degree}`);
  }
  return Array.from({ length: members * (degree / 2) }, (_, at) => {
    const one = at % members;
    return [one, (one + 1 + Math.floor(at / members)) % members] as const;
  });
}

function* everyPair(members: number): Generator<readonly [number, number]> {
  for (let one = 0; one < members; one++) for (let other = one + 1; other < members; other++) yield [one, other];
}
