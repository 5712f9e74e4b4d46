import type { People } from './people.ts';

/** A need is under care while something is booked or running for it, or so many days after it was worked on. */
const LATELY = 28;

/** Is a person under care in a domain, today? */
export function isUnderCare(people: People, person: number, domain: number, day: number): boolean {
  const served = people.served(person);
  return (
    (((served | (served >> 4)) >> domain) & 1) !== 0 ||
    people.planAbout(person) === domain ||
    day - people.worked(person, domain) <= LATELY
  );
}
