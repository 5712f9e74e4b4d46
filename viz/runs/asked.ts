import { designFrom, type Design, type Wanted } from '../../experiments/run/design.ts';
import { regimes as shipped } from '../../scenarios/bundled.ts';
import { WARM_UP_REGIME } from '../../scenarios/settings.ts';
import { worldFrom } from '../../scenarios/usual-world.ts';

/** A question as the page puts it; plain data. The warm-up is always under the same rules; `world`: inputs moved from the usual. */
export type Asked = Omit<Wanted, 'warmUpRules' | 'collect'>;

/** The same question as a batch takes it: the digests are those of the command line. */
export const designOf = (asked: Asked): Design =>
  designFrom({ ...asked, world: worldFrom(asked.world), warmUpRules: shipped[WARM_UP_REGIME].rules });
