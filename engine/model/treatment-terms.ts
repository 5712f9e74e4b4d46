import type { ServiceDefinition } from './service-definition.ts';
import { DOMAINS } from './vocabulary.ts';
import type { World } from './world.ts';

/** Minutes of a standard practice contact. */
export const STANDARD_CONTACT = 10;

/** Chances of clearing by organisation: practice, services, emergency department, stay; link workers and community where there are. */
export function chancesOfClearing(world: World, services: readonly ServiceDefinition[]): number[][] {
  const others = world.community === 'on' ? ['link_worker', 'community'] : [];
  const organisations = ['practice', ...services.map(({ key }) => key), 'emergency', 'stay', ...others];
  return organisations.map((key) => DOMAINS.map((domain) => Number(world[`${key}_clears_${domain}`] ?? 0)));
}

/** Standard lengths in minutes, in the same order; a visit to hospital has one length only, 0. */
export function standardLengths(world: World, services: readonly ServiceDefinition[]): number[] {
  const sessions = services.map(({ key }) => Number(world[`${key}_session`]));
  const others = world.community === 'on' ? [world.link_session, world.community_meeting] : [];
  return [STANDARD_CONTACT, ...sessions, 0, 0, ...others];
}
