import type { Bench } from 'tinybench';
import { BATCH, kernelBench } from './kernel.ts';
import { machine } from './machine.ts';
import { ratio, type Subject } from './ratio.ts';
import { PEOPLE } from './reference.ts';

/** `node --import tsx bench/main.ts [suite …]`: all suites, or those named. */
const REFERENCE: Subject = {
  module: new URL('./reference.ts', import.meta.url).href,
  name: 'reference',
  people: PEOPLE,
};

const suites: Record<string, () => Promise<void>> = {
  kernel: async () => printBench(kernelBench()),
  /** The yardstick against itself: what the ratio's own noise is. */
  noise: async () => printRatio('reference against itself', REFERENCE, REFERENCE),
};

async function printBench(bench: Bench): Promise<void> {
  await bench.run();
  console.table(bench.tasks.map((task) => row(task.name, task.result)));
}

/** Medians, with the 75th and 99th percentile for spread, in nanoseconds an operation. */
function row(name: string, result: Bench['tasks'][number]['result']) {
  if (!('latency' in result)) throw new Error(`${name} did not complete: ${result.state}`);
  const { p50, p75, p99, samplesCount } = result.latency;
  const nanoseconds = (milliseconds: number) => Number(((milliseconds * 1e6) / BATCH).toFixed(1));
  return {
    name,
    median_ns: nanoseconds(p50),
    p75_ns: nanoseconds(p75),
    p99_ns: nanoseconds(p99),
    samples: samplesCount,
  };
}

function printRatio(title: string, subject: Subject, against: Subject): void {
  const measured = ratio(subject, against);
  const [low, high] = measured.spread.map((each) => each.toFixed(2));
  const millions = (speed: number) => `${(speed / 1e6).toFixed(2)} million`;
  console.log(`${title}: ${millions(measured.subject)} and ${millions(measured.against)} person-years a second`);
  console.log(`ratio ${measured.ratio.toFixed(2)}, in single pairs ${low} to ${high}`);
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) throw new Error(`no suite "${unknown[0]}"; there are ${Object.keys(suites).join(', ')}`);
console.log(machine());
for (const name of named.length > 0 ? named : Object.keys(suites)) {
  console.log(`\n${name}`);
  await suites[name]();
}
