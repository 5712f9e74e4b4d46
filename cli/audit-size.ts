import { availableParallelism } from 'node:os';
import { findPlace } from '../scenarios/library.ts';
import { Refusal } from '../scenarios/refusal.ts';
import { peopleOf, placeOf } from '../scenarios/schema/place.ts';
import { DEFAULT_SEED, SETTINGS } from '../scenarios/settings.ts';
import type { AUDIT_SIZE, AuditFlags } from './audit-flags.ts';
import { wishesFrom } from './flags.ts';

type Size = Readonly<Record<keyof typeof AUDIT_SIZE, number>>;

/** Where and how large: what was typed, else `usual`, and never more people than the place has unless asked. Throws a Refusal. */
export function sizeFrom(asked: string, flags: AuditFlags, usual: Size, folder: string) {
  const wishes = wishesFrom(flags);
  const place = findPlace(asked, folder);
  const replications = wishes.replications ?? usual.replications;
  if (replications < 2) throw new Refusal('--replications: found "1", expected 2 or more: an error needs two pairs');
  return {
    place: placeOf(place),
    people: wishes.people ?? Math.min(usual.people, peopleOf(place)),
    years: wishes.years ?? usual.years,
    warmUp: usual.warmUp,
    replications,
    seed: wishes.seed ?? DEFAULT_SEED,
  };
}

/** Threads as typed, else as many as there are. */
export const threadsFrom = (flags: AuditFlags): number =>
  wishesFrom(flags).threads ?? Math.min(SETTINGS.threads.max, availableParallelism());
