import { GRADES } from '../../scenarios/engine-terms.ts';
import { entries, sectionOf, type Entry } from '../parameters/entries.ts';
import { CLASSES, classOf, greatest, type Impact, type Moved, type Shift } from './measured.ts';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  line(head) + line(head.map(() => '---')) + rows.map(line).join('');
/** A shift in words: −1.2 ±0.4. */
const said = ([mean, half]: Shift): string => `${mean < 0 ? '−' : '+'}${Math.abs(mean).toFixed(1)} ±${half.toFixed(1)}`;
const isNothing = ([mean, half]: Shift): boolean => mean === 0 && half === 0;

/** The shift that says most: the largest that luck does not cover, else the largest. */
function clearest(shifts: readonly Shift[]): Shift | undefined {
  const size = ([mean]: Shift): number => Math.abs(mean);
  const told = shifts.filter((shift) => size(shift) > shift[1]);
  return (told.length > 0 ? told : shifts).toSorted((one, other) => size(other) - size(one))[0];
}

/** Quality by impact: what was measured, every input in its cell, and every section in a row. */
export function matrixOf(impact: Impact): string {
  const of = new Map<string, Moved[]>();
  for (const moved of impact.moved) of.set(moved.input, [...(of.get(moved.input) ?? []), moved]);
  const burdens = ({ name }: Entry): Shift[] => (of.get(name) ?? []).map(({ burden }) => burden);
  const contrasts = ({ name }: Entry): Shift[] => (of.get(name) ?? []).map(({ contrast }) => contrast);
  const head = `\`\`\`\n${impact.head.join('\n')}\n\`\`\`\n\n`;
  return `${head}${byGrade(burdens)}\n${bySection(burdens, contrasts)}`;
}

/** Inputs by grade and by what they move; named where that is something, counted elsewhere. */
function byGrade(burdens: (entry: Entry) => Shift[]): string {
  const rows = GRADES.map((grade) => {
    const graded = entries().filter(({ param }) => param.grade === grade);
    const cells = CLASSES.map((one) => {
      const names = graded.filter((entry) => greatest(burdens(entry)) === one).map(({ name }) => `\`${name}\``);
      return one === 'large' || one === 'moderate' ? names.join(', ') : names.length > 0 ? String(names.length) : '';
    });
    return [grade, ...cells];
  });
  return table(['quality', ...CLASSES], rows.filter(([, ...cells]) => cells.some(Boolean))); // prettier-ignore
}

/** Sections by their worst grade and by the greatest thing that any of their inputs moves. */
function bySection(burdens: (entry: Entry) => Shift[], contrasts: (entry: Entry) => Shift[]): string {
  const sections = [...new Set(entries().map((entry) => sectionOf(entry)!))];
  const rows = sections.map((section) => {
    const own = entries().filter((entry) => sectionOf(entry) === section);
    const worst = GRADES.findLast((grade) => own.some(({ param }) => param.grade === grade))!;
    const strongest = clearest(own.flatMap(burdens));
    const name = own.find((entry) => burdens(entry).includes(strongest!))?.name;
    const told = own.flatMap(contrasts).filter((shift) => Math.abs(shift[0]) > shift[1]);
    const contrast = clearest(told);
    return [
      `[${section.replaceAll('-', ' ')}](#${section})`,
      worst,
      greatest(own.flatMap(burdens)),
      strongest ? (isNothing(strongest) ? 'nothing here' : `\`${name}\` ${said(strongest)} %`) : '',
      contrast ? `${said(contrast)} points, ${classOf(contrast)}` : strongest ? 'not told from luck' : 'not measured',
    ];
  });
  return table(['assumption', 'worst grade', 'impact on burden', 'strongest input', 'network less hierarchy'], rows);
}
