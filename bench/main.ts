import { fileURLToPath } from 'node:url';
import type { Bench } from 'tinybench';
import { BATCH, kernelBench } from './kernel.ts';
import { machine } from './machine.ts';
import * as mechanisms from './mechanisms.ts';
import { ratio, type Subject } from './ratio.ts';
import { benchServer } from './server.ts';
import { PEOPLE } from './reference.ts';
import { PEOPLE as FLEETWOOD, bytesAPerson } from './whole-run.ts';

/** `node --import tsx bench/main.ts [suite …] [seconds]`: all suites, or those named; seconds are the server's. */
const beside = (name: string): string => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

const REFERENCE: Subject = {
  module: beside('reference'),
  name: 'reference',
  people: PEOPLE,
};

const wholeRun = (name: string): Subject => ({
  module: beside('whole-run'),
  name,
  people: FLEETWOOD,
});
const mechanism = (name: string): Subject => ({
  module: beside('mechanisms'),
  name,
  people: FLEETWOOD,
});

/** What the whole model is to reach: its speed as a ratio to the reference, and bytes a person. */
const FLOOR = 0.17;
const AIM = 0.28;
const BYTES = { hot: 48, all: 160 };

const SECONDS = 60;

const suites: Record<string, () => Promise<void>> = {
  kernel: async () => printBench(kernelBench()),
  /** The yardstick against itself: what the ratio's own noise is. */
  noise: async () => printRatio('reference against itself', REFERENCE, REFERENCE),
  /** The whole model through the public API, every measure on; and what the measures cost. */
  'whole-run': async () => {
    await printRatio('whole model in the usual world against the reference', wholeRun('watched'), REFERENCE);
    await printRatio('at start values, mechanisms off', wholeRun('atStartValues'), REFERENCE);
    console.log(`floor ${FLOOR.toFixed(2)}, aim ${AIM.toFixed(2)}`);
    await printRatio('measures on against off', wholeRun('watched'), wholeRun('unwatched'));
    const { hot, all } = bytesAPerson();
    console.log(`bytes a person: ${hot} hot, ${all.toFixed(0)} in all; at most ${BYTES.hot} and ${BYTES.all}`);
  },
  /** What each mechanism costs, against the usual world with all of them. */
  mechanisms: async () => {
    const against = mechanism('usual');
    for (const name of Object.keys(mechanisms).filter((each) => each !== 'usual')) {
      const { median, spread } = await ratio(mechanism(name), against, 3);
      const less = (times: number) => `${(100 * (1 - 1 / times)).toFixed(0)} %`;
      console.log(
        `${name.padEnd(20)} ${less(median).padStart(6)} less time (${less(spread[0])} to ${less(spread[1])})`,
      );
    }
  },
  /** Reads and submissions beside a batch; the command must be built. */
  server: async () => benchServer(Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? SECONDS)),
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

async function printRatio(title: string, subject: Subject, against: Subject): Promise<void> {
  const measured = await ratio(subject, against);
  const [low, high] = measured.spread.map((each) => each.toFixed(3));
  const millions = (speed: number) => `${(speed / 1e6).toFixed(2)} million`;
  console.log(`${title}: ${millions(measured.subject)} and ${millions(measured.against)} person-years a second`);
  const figures = `best against best ${measured.ratio.toFixed(3)}; in pairs ${measured.median.toFixed(3)}, ${low} to ${high}`;
  console.log(`ratio: ${figures}`);
}

const named = process.argv.slice(2).filter((word) => !/^\d+$/.test(word));
const unknown = named.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) throw new Error(`no suite "${unknown[0]}"; there are ${Object.keys(suites).join(', ')}`);
console.log(machine());
for (const name of named.length > 0 ? named : Object.keys(suites)) {
  console.log(`\n${name}`);
  await suites[name]();
}
