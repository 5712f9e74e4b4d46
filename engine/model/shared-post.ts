import type { Arena } from './arena.ts';
import { YEAR_OF_ONE, dayShare } from './minutes.ts';
import { WORKDAYS_A_YEAR } from './workdays.ts';

/** People for whom posts, and an executive's minutes, are stated. */
export const FOR_PEOPLE = 50_000;

/** Practices and services give their share of so many posts for 50,000 people, each in proportion, on the nth working day. */
export function payForPosts(arena: Arena, posts: number, nth: number, post = 0): void {
  const { minutes, people, ties } = arena;
  let all = 0;
  for (let member = 0; member < ties.count; member++) all += arena.clinicians(member);
  const share = (posts * people.count) / FOR_PEOPLE / all;
  for (let member = 0; member < ties.count; member++)
    minutes.setAside(member, dayShare(share * arena.clinicians(member) * YEAR_OF_ONE, WORKDAYS_A_YEAR, nth), post);
}
