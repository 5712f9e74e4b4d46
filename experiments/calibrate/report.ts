import { CUT_OFF } from './implausibility.ts';
import { meetsAll, type Calibration, type Plan, type Tried } from './plan.ts';
import { startInputs } from './calibrate.ts';
import { meets, WATCHED, type Measured, type Target } from './targets.ts';

const MOST_WORLDS = 20;

/** The result as Markdown, for a terminal of 80 columns and for docs/CALIBRATION.md. */
export function report(found: Calibration, plan: Plan): string {
  const { start, wave1, wave2, accepted, closely, moved } = found;
  const within = (wave: readonly Tried[]) => wave.filter((one) => one.implausibility <= CUT_OFF).length;
  const shown: [string, Tried][] = [['start values', start]];
  if (moved.length > 0) shown.push([`${moved.length} moved`, moved.at(-1)!]);
  if (closely.length > 0) shown.push(['best found', closely[0]]);
  return [
    `Accepted: ${within(wave1)} of ${wave1.length} worlds of the first wave, ${within(wave2)} of ${wave2.length} of the second (${accepted.length} in all).`,
    `At full size, all of 1 to 6 met by ${closely.filter((one) => meetsAll(plan.targets, one)).length} of the best ${closely.length}.`,
    `\n${table(shown, plan)}`,
    ...shown.slice(1).map(([name, tried]) => `\n${name}: ${differences(tried, plan)}`),
    ...(moved.length === 0 ? ['\nNothing needs moving: the start values meet targets 1 to 6.'] : []),
    `\nWhat rules worlds out in the first wave: ${reasons(wave1, plan)}.`,
  ].join('\n');
}

function table(shown: readonly [string, Tried][], { targets }: Plan): string {
  const head = ['', 'target', 'goal', 'tolerated', ...shown.map(([name]) => name)];
  const rows = targets.map((target) => row(target, shown, judged));
  const watched = WATCHED.map((target) => row(target, shown, ({ of }, measured) => of(measured).toFixed(target.decimals))); // prettier-ignore
  const off = ['', 'implausibility', '', `≤ ${CUT_OFF}`, ...shown.map(([, { implausibility }]) => implausibility.toFixed(2))]; // prettier-ignore
  return [head, head.map(() => '---'), ...rows, ...watched, off].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function row(target: Target, shown: readonly [string, Tried][], cell: (target: Target, measured: Measured) => string) {
  const { number, title, unit, low, high } = target;
  const [goal, from, to] = [target.target, low, high].map((value) => value.toFixed(Number.isInteger(value) ? 0 : 1));
  const words = title + (unit === '' ? '' : `, ${unit}`);
  return [String(number), words, goal, `${from}–${to}`, ...shown.map(([, { measured }]) => cell(target, measured))];
}

const judged = (target: Target, measured: Measured): string =>
  `${target.of(measured).toFixed(target.decimals)} ${meets(target, measured) ? 'met' : 'missed'}`;

/** Which inputs a world has moved from the start values, and to what. */
function differences({ inputs }: Tried, { ranges }: Plan): string {
  const start = startInputs(ranges);
  const moved = ranges.filter(({ input }) => inputs[input] !== start[input]);
  return moved.map(({ input }) => `${input} ${start[input]} → ${Number(inputs[input].toPrecision(3))}`).join(', ');
}

/** How often each target is the worst of a world that is put aside. */
function reasons(wave: readonly Tried[], { targets }: Plan): string {
  const aside = wave.filter((one) => one.implausibility > CUT_OFF);
  const counts = targets.map(({ name, title }) => [title, aside.filter(({ worst }) => worst.name === name).length] as const); // prettier-ignore
  const most = counts.filter(([, count]) => count > 0).toSorted(([, one], [, other]) => other - one);
  return most.map(([title, count]) => `${title} ${count}`).join(', ');
}

/** The accepted worlds as a file: at most 20, best first, each with the values to put under "world" in a scenario. */
export function acceptedWorlds({ wave1, wave2, accepted }: Calibration, { small, targets, phrase }: Plan): string {
  const worlds = accepted.slice(0, MOST_WORLDS).map(({ inputs, measured, implausibility }) => ({
    implausibility: rounded(implausibility),
    targets: figures(targets, measured),
    watched: figures(WATCHED, measured),
    world: inputs,
  }));
  const { place, regimes, people, years, warmUp, replications } = small;
  const run = { command: 'npm run calibrate', place: place.name, regime: regimes[0].name, seed: phrase };
  const sizes = { people, years, warm_up: warmUp, replications, tried: wave1.length + wave2.length };
  return `${JSON.stringify({ ...run, ...sizes, cut_off: CUT_OFF, accepted: accepted.length, worlds }, null, 2)}\n`;
}

const figures = (targets: readonly Target[], measured: Measured) =>
  Object.fromEntries(targets.map(({ name, of }) => [name, rounded(of(measured))]));

const rounded = (value: number): number => Number(value.toPrecision(4));
