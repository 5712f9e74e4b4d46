import { startInputs } from './calibrate.ts';
import { leftOf, OPEN, pairsOf, TOGETHER } from './identified.ts';
import { CUT_OFF } from './implausibility.ts';
import { meetsAll, nearest, type Calibration, type Plan, type Tried } from './plan.ts';
import { MOST_A_YEAR, type Slope } from './stationary.ts';
import { meets, WATCHED, type Target } from './targets.ts';

/** The result as Markdown, for docs/CALIBRATION.md: what was run, then a table a question. */
export function report(found: Calibration, plan: Plan): string {
  const { waves, accepted, slopes } = found;
  return [
    ['### Waves', '', waveTable(found), '', `What rules worlds out in the first wave: ${reasons(waves[0], plan)}.`, missed(found, plan)].join('\n'),
    `### Targets\n\n${targetTable(found, plan)}`,
    ...(accepted.length > 2 ? [inputTable(accepted, plan), pairTable(accepted, plan)] : []),
    ...(found.again.length > 0 ? [againText(found, plan)] : []),
    ...(slopes.length > 0 ? [`### Ten years\n\n${slopeTable(slopes)}`] : []),
  ].join('\n\n'); // prettier-ignore
}

function waveTable({ waves, confirmed, accepted }: Calibration): string {
  const within = (wave: readonly Tried[]) => wave.filter((one) => one.implausibility <= CUT_OFF).length;
  const rows = waves.map((wave, at) => [`wave ${at + 1}`, wave.length, `${within(wave)} within the cut-off`]);
  return lined(['step', 'worlds', 'of these'], [...rows, ['run again', confirmed.length, `${accepted.length} meet every target: accepted`]]); // prettier-ignore
}

function targetTable({ start, accepted }: Calibration, { targets }: Plan): string {
  const rows = [...targets, ...WATCHED].map((target) => {
    const { number, title, unit, low, high, decimals, of } = target;
    const shown = (value: number) => value.toFixed(decimals);
    const found = accepted.map(({ measured }) => of(measured)).toSorted((one, other) => one - other);
    const across = found.length > 0 ? `${shown(found[0])}–${shown(found.at(-1)!)}` : '–';
    const best = accepted.length > 0 ? shown(of(accepted[0].measured)) : '–';
    const verdict = WATCHED.includes(target) ? '' : meets(target, start.measured) ? ' met' : ' missed';
    const words = title + (unit === '' ? '' : `, ${unit}`);
    return [number, words, target.target, `${low}–${high}`, shown(of(start.measured)) + verdict, best, across];
  });
  const head = ['', 'target', 'goal', 'tolerated', 'start values', 'best', 'all accepted'];
  const worst = accepted.at(-1)?.implausibility.toFixed(2) ?? '–';
  const off = ['', 'implausibility', '', `≤ ${CUT_OFF}`, start.implausibility.toFixed(2), accepted[0]?.implausibility.toFixed(2) ?? '–', `up to ${worst}`]; // prettier-ignore
  return lined(head, [...rows, off]);
}

/** How many of the accepted meet the targets when luck is neither that of the search nor that of the acceptance. */
function againText({ again }: Calibration, { targets }: Plan): string {
  const met = again.filter((one) => meetsAll(targets, one)).length;
  const which = counted(targets, (target) => again.filter(({ measured }) => !meets(target, measured)).length);
  const but = met < again.length ? `; missed: ${which}` : '';
  return `### Under another luck\n\nOf the best ${again.length} accepted, lived again under a luck that chose nothing, ${met} meet every target${but}.`;
} // prettier-ignore

function inputTable(accepted: readonly Tried[], { ranges }: Plan): string {
  const start = startInputs(ranges);
  const lefts = ranges.map((range) =>
    leftOf(
      range,
      accepted.map((one) => one.inputs),
    ),
  );
  const rows = lefts.map(({ range, least, middle, most, spread }) => [`\`${range.input}\``, start[range.input], `${range.low}–${range.high}`, short(least), short(middle), short(most), spread.toFixed(2), range.source]); // prettier-ignore
  const head = ['input', 'start', 'searched', 'least', 'middle', 'most', 'spread', 'why this range'];
  const open = lefts.filter(({ spread }) => spread >= OPEN).map(({ range }) => `\`${range.input}\``);
  return `### Inputs\n\n${lined(head, rows)}\n\nNot identified (spread ${OPEN} or more of an even one): ${open.join(', ') || 'none'}.`;
}

function pairTable(accepted: readonly Tried[], { ranges }: Plan): string {
  const all = pairsOf(ranges, accepted.map((one) => one.inputs)); // prettier-ignore
  const together = all.filter(({ r }) => Math.abs(r) >= TOGETHER);
  const shown = together.length > 0 ? together : all.slice(0, 3);
  const table = lined(['one', 'other', 'r'], shown.map(({ one, other, r }) => [`\`${one}\``, `\`${other}\``, r.toFixed(2)])); // prettier-ignore
  const lead = together.length > 0 ? '' : `No pair reaches ${TOGETHER}; the closest three:\n\n`;
  return `### Pairs that cannot be told apart\n\n${lead}${table}`;
}

function slopeTable(slopes: readonly Slope[]): string {
  const share = (value: number) => (100 * value).toFixed(1).replace('-', '−');
  const rows = slopes.map(({ years, mean, low, high }, at) => {
    const held = Math.abs(mean) <= MOST_A_YEAR ? 'yes' : 'no';
    return [at + 1, ...years.map((one) => one.toFixed(0)), share(mean), `${share(low)} to ${share(high)}`, held];
  });
  const head = [
    'world',
    ...slopes[0].years.map((_, year) => `year ${year + 1}`),
    '% a year',
    '95 %',
    `within ±${100 * MOST_A_YEAR} %`,
  ];
  return lined(head, rows); // prettier-ignore
}

/** How often each target is the worst of a world that is put aside. */
function reasons(wave: readonly Tried[], { targets }: Plan): string {
  const aside = wave.filter((one) => one.implausibility > CUT_OFF);
  return counted(targets, (target) => aside.filter(({ worst }) => worst.name === target.name).length);
}

function missed({ confirmed }: Calibration, { targets }: Plan): string {
  return `What the worlds run again miss: ${counted(targets, (target) => confirmed.filter(({ measured }) => !meets(target, measured)).length)}.`;
}

function counted(targets: readonly Target[], count: (target: Target) => number): string {
  const counts = targets.map((target) => [target.title, count(target)] as const).filter(([, many]) => many > 0);
  return counts.toSorted(([, one], [, other]) => other - one).map(([title, many]) => `${title} ${many}`).join(', ') || 'nothing'; // prettier-ignore
}

const lined = (head: readonly unknown[], rows: readonly (readonly unknown[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const short = (value: number): number => Number(value.toPrecision(3));

/** The accepted worlds as a file, best first, each with the values to put under "world" in a scenario beside `base`. */
export function acceptedWorlds(
  { waves, confirmed, accepted }: Calibration,
  { large, targets, accepting }: Plan,
  engine: string,
): string {
  const worlds = accepted.toSorted(nearest).map(({ inputs, measured, implausibility }) => ({
    implausibility: rounded(implausibility),
    targets: figures(targets, measured),
    watched: figures(WATCHED, measured),
    world: inputs,
  }));
  const { place, regimes, people, years, warmUp, replications } = large;
  const run = { command: 'npm run calibrate', engine, place: place.name, regime: regimes[0].name, seed: accepting };
  const sizes = {
    people,
    years,
    warm_up: warmUp,
    replications,
    tried: waves.flat().length,
    confirmed: confirmed.length,
  };
  return `${JSON.stringify({ ...run, ...sizes, cut_off: CUT_OFF, base: large.world, worlds }, null, 2)}\n`;
}

const figures = (targets: readonly Target[], measured: Tried['measured']) =>
  Object.fromEntries(targets.map(({ name, of }) => [name, rounded(of(measured))]));

const rounded = (value: number): number => Number(value.toPrecision(4));
