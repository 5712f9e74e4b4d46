/** A thread of `npm run impact`: lives one replication of a world under every regime and answers with burden by regime. */
import { parentPort, workerData } from 'node:worker_threads';
import { Simulation, type RuleValues } from '../engine/index.ts';
import type { Life } from '../experiments/calibrate/live.ts';
import type { Design } from '../experiments/run/design.ts';
import { replicate, type Means } from '../experiments/run/replicate.ts';

const means: Means = {
  create: (settings) => new Simulation(settings),
  hash: () => '',
  clock: () => performance.now() / 1000,
};

/** The design with one value moved: an input of the world, or `rule.parameter` under every form, warm-up included. */
function movedTo(design: Design, values: Life['world']): Design {
  const [name, value] = Object.entries(values)[0] ?? [];
  if (name === undefined) return design;
  const [id, key] = name.split('.');
  if (key === undefined) return { ...design, world: { ...design.world, [name]: value } };
  const ruled = (rules: RuleValues): RuleValues => ({ ...rules, [id]: { ...rules[id], [key]: value } });
  const regimes = design.regimes.map((regime) => ({ ...regime, rules: ruled(regime.rules) }));
  return { ...design, warmUpRules: ruled(design.warmUpRules), regimes };
}

async function lived({ world, replication }: Life) {
  const design = movedTo(workerData.design as Design, world);
  const { runs } = await replicate(design, replication, means);
  return { answer: Object.fromEntries(runs.map(({ result }, at) => [design.regimes[at].name, result.measures['burden']])) };
} // prettier-ignore

// oxlint-disable unicorn/require-post-message-target-origin -- a thread, not a window
parentPort!.on('message', (life: Life) => {
  lived(life).then(
    (said) => parentPort!.postMessage(said),
    (error: unknown) => parentPort!.postMessage({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
