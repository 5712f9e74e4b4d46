import type { World } from '../../engine/index.ts';
import { runBatch, type BatchOptions } from '../run/batch.ts';
import type { Design } from '../run/design.ts';
import { spreadsOf, type Spread } from './spreads.ts';
import { STRUCTURES } from './structures.ts';

/** The three spreads of a comparison, and what was run for them. */
export interface Spreads {
  readonly worlds: number;
  /** The other forms of mechanisms, as input=value. */
  readonly structures: readonly string[];
  readonly replications: number;
  readonly paired: readonly Spread[];
}

/**
 * Runs the design in every world of `worlds` (two or more) and in other forms of the first, each with the same
 * replications. What the design sets in its own world holds in all of them. Errors are those of a batch.
 */
export async function runSpreads(
  design: Design,
  worlds: readonly Partial<World>[],
  options: BatchOptions,
): Promise<Spreads> {
  const within = async (world: Partial<World>) => {
    const { tally } = await runBatch({ ...design, rows: 'none', world: { ...world, ...design.world } }, options);
    return tally;
  };
  const inWorlds = [];
  for (const world of worlds) inWorlds.push(await within(world));
  const inForms = [];
  const forms = STRUCTURES.filter(({ world }) =>
    Object.keys(world).every((input) => !Object.hasOwn(design.world, input)),
  );
  for (const { world } of forms) inForms.push(await within({ ...worlds[0], ...world }));
  const names = design.regimes.map(({ name }) => name);
  return {
    worlds: worlds.length,
    structures: forms.map(({ name }) => name),
    replications: design.replications,
    paired: spreadsOf(inWorlds, inForms, names),
  };
}
