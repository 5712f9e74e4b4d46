import { defaults, type Param, type Value } from './kernel/param.ts';
import { MODEL_WORLD, type World } from './model/world.ts';
import { SERVICES } from './services/registry.ts';

/** Every shared input: the model's own and each service's. The same under every regime. */
export const WORLD: Readonly<Record<string, Param>> = {
  ...MODEL_WORLD,
  ...Object.fromEntries(
    SERVICES.flatMap(({ key, clears, params }) => [
      ...Object.entries(params).map(([name, param]) => [`${key}_${name}`, param] as const),
      ...Object.entries(clears).map(([domain, param]) => [`${key}_clears_${domain}`, param] as const),
    ]),
  ),
};

/** The world with these values in place of its own. Unknown names are refused. */
export function worldWith(values: Readonly<Record<string, Value | undefined>>): World {
  for (const name of Object.keys(values))
    if (!Object.hasOwn(WORLD, name)) throw new Error(`the world has no input "${name}"`);
  return { ...defaults(WORLD), ...values } as World;
}
