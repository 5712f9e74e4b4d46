import { RULES, SERVICES, type RuleValues } from '../../engine/index.ts';
import { Arena } from '../../engine/model/arena.ts';
import { bind, type Governing } from '../../engine/model/decisions.ts';
import { stillAll } from './persons.ts';
import { onePractice } from './places.ts';
import { stillWorld } from './still-world.ts';

/** A still place of one practice and all services, in which organisations have ties and make agreements. */
export function jointPlace(world: Readonly<Record<string, number | string>> = {}, rules: RuleValues = {}): Arena {
  const plenty = Object.fromEntries(SERVICES.map(({ key }) => [`${key}_minutes`, 20_000]));
  const arena = new Arena(
    {
      place: onePractice(400),
      world: stillWorld({ ...plenty, joint_work: 'on', practice_minutes: 2000, ...world }),
      services: SERVICES,
      seed: 5,
      replication: 0,
      collect: true,
    },
    bind(RULES as readonly unknown[] as readonly Governing[], rules),
  );
  stillAll(arena);
  return arena;
}
