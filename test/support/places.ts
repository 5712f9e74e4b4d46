import type { Place } from '../../engine/index.ts';

/** One practice in the middle of the range of deprivation. */
export function onePractice(people: number): Place {
  return { name: 'one-practice', title: 'One practice', practices: [{ code: 'ONE', name: 'One', people, imd: 17.5 }] };
}

/** A practice for every national fifth, as many people in each. */
export function nationalMix(people: number): Place {
  const scores = [5.8, 11, 17.5, 27, 45];
  const practices = scores.map((imd, i) => ({
    code: `MIX${i + 1}`,
    name: `Practice ${i + 1}`,
    people: people / 5,
    imd,
  }));
  return { name: 'national-mix', title: 'National mix', practices };
}

/** Two practices that have little in common. */
export function twoPractices(people: number): Place {
  return {
    name: 'two-practices',
    title: 'Two practices',
    practices: [
      { code: 'LEAFY', name: 'Leafy', people: Math.floor(people / 2), imd: 9 },
      { code: 'HARD', name: 'Hard', people: Math.ceil(people / 2), imd: 42 },
    ],
  };
}
