import { DOMAINS } from '../../engine/index.ts';
import type { Account } from '../../experiments/twin/account.ts';
import { lanesOf, type Lane, type LifeLanes, type Sign, type Span } from '../../experiments/twin/lanes.ts';
import type { Life } from '../../experiments/twin/live-twice.ts';
import { laneName, lifeWords } from '../../experiments/twin/words.ts';
import { WIDTH, wrap } from './lines.ts';
import type { Paint } from './paint.ts';

const LABEL = 19;
const COLUMNS = 54;

/** Signs from the gravest down: where a column has several, the first of these is shown. */
const SIGNS: readonly (readonly [Sign, string, string])[] = [
  ['admitted', 'H', 'admitted'],
  ['crisis', '*', 'crisis'],
  ['turned_away', '/', 'turned away'],
  ['bounced', 'x', 'sent back'],
  ['failure', '!', 'asked again'],
  ['first', 'o', 'new request or course'],
  ['planned', '+', 'planned or session'],
];
const SPANS: Readonly<Record<Span['what'], string>> = { waiting: '.', course: '-', stay: '=' };

/** Twins for a terminal of 80 columns. */
export function printTwin(account: Account, paint: Paint): string[] {
  const { title, who, lives, badges, explained, caption, days, partings } = account;
  const each = partings.map((parting) => (parting === undefined ? [] : [parting.day]));
  const partingsOf = (at: number) => (at === 0 ? [...new Set(each.flat())] : each[at - 1]);
  return [
    ...wrap(title).map(paint.heading),
    ...wrap(who),
    ...explained.flatMap(([finding, ...sides]) => ['', ...wrap(finding).map(paint.heading), ...sides.flatMap((side) => wrap(side))]),
    ...lives.flatMap((life, at) => ['', ...printLife(life, account, partingsOf(at), paint)]),
    '',
    ...legend(days).map(paint.quiet),
    ...badges.flatMap((badge) => ['', ...badge.flatMap((sentence) => wrap(sentence))]),
    '',
    ...caption.flatMap((sentence) => wrap(sentence)).map(paint.quiet),
  ]; // prettier-ignore
}

function printLife({ regime, diary, burden, touchpoints }: Life, account: Account, partings: number[], paint: Paint) {
  const { days, months } = account;
  const life = lanesOf(diary, days);
  const last = columnOf(life.last, days);
  const names = DOMAINS.map((domain) => `need, ${domain}`);
  return [
    ...wrap(`${regime}: ${lifeWords(burden, touchpoints)}`).map(paint.heading),
    paint.quiet(axis(months)),
    ...life.lanes.map((lane) => row(laneName(lane.organisation), laneCells(lane, days, last), lane.touchpoints)),
    ...life.needs.map((steps, at) => row(names[at], needCells(steps, days, last))),
    ...below(partings, life, days),
  ];
}

const columnOf = (day: number, days: number): number => Math.min(COLUMNS - 1, Math.floor(((day - 1) / days) * COLUMNS));

function row(label: string, cells: readonly string[], count = 0): string {
  const shown = cells.join('').padEnd(COLUMNS);
  return `${label.padEnd(LABEL)}|${shown}|${count > 0 ? String(count).padStart(4) : ''}`.trimEnd();
}

function laneCells({ spans, marks }: Lane, days: number, last: number): string[] {
  const cells = Array.from({ length: last + 1 }, () => ' ');
  for (const { from, to, what } of spans) cells.fill(SPANS[what], columnOf(from, days), columnOf(to, days) + 1);
  for (const [sign, drawn] of SIGNS.toReversed())
    for (const mark of marks) if (mark.sign === sign) cells[columnOf(mark.day, days)] = drawn;
  return cells;
}

/** The highest level of each column. */
function needCells(steps: LifeLanes['needs'][number], days: number, last: number): string[] {
  const highest = Array.from({ length: last + 1 }, () => 0);
  steps.forEach(({ day, level }, at) => {
    const to = columnOf(Math.max(day, (steps[at + 1]?.day ?? days + 1) - 1), days);
    for (let column = columnOf(day, days); column <= Math.min(to, last); column++)
      highest[column] = Math.max(highest[column], level);
  });
  return highest.map((level) => (level === 0 ? ' ' : String(level)));
}

function axis(months: number): string {
  const step = months > 12 ? 6 : months > 4 ? 3 : 1;
  let line = 'month'.padEnd(LABEL);
  for (let month = 0; month <= months; month += step)
    line = line.padEnd(LABEL + 1 + Math.round((month / months) * COLUMNS)) + String(month);
  return line;
}

/** Beneath a life: where it parts from the other, and where it ends. */
function below(partings: readonly number[], { ended, last }: LifeLanes, days: number): string[] {
  const marks = partings.map((day) => under(day, days, `^ day ${day}: first difference`));
  return ended === undefined ? marks : [...marks, under(last, days, `^ day ${last}: ${ended}`)];
}

function under(day: number, days: number, text: string): string {
  const at = LABEL + 1 + columnOf(day, days);
  if (at + text.length <= WIDTH) return ' '.repeat(at) + text;
  const turned = `${text.slice(2)} ^`;
  return ' '.repeat(Math.max(0, at + 1 - turned.length)) + turned;
}

function legend(days: number): string[] {
  const signs = SIGNS.map(([, drawn, word]) => `${drawn} ${word}`).join(', ');
  const spans = '. waiting, - in a course, = in hospital; needs: 1 to 3, the higher the worse';
  const width = Math.round(days / COLUMNS);
  const column = width < 2 ? '' : ` A column is about ${width} days; of several signs in one the gravest is shown.`;
  return wrap(`${signs}; ${spans}. Right: touchpoints in the window.${column}`);
}
