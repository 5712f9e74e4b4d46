/**
 * Draws docs/pictures/compare.svg: what `formwork compare` prints, as text in an SVG. Run after a build:
 * `node --import tsx scripts/picture.ts`.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { element, textElement } from '../experiments/report/markup.ts';

/** Fewer people and years than by default, so that the picture is drawn in seconds. */
export const WORDS =
  'compare fleetwood --regimes status-quo,hierarchy,network --people 6000 --years 3 --warm-up 3 --replications 8';

const root = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const SIZE = 14;
const LEADING = 19;
const MARGIN = 20;
/** An em of monospaced text is some .6 wide; 80 columns. */
const WIDTH = Math.ceil(80 * SIZE * 0.61) + 2 * MARGIN;
const STYLE = `text { font: ${SIZE}px ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; white-space: pre; }`;

/** Lines of text, one under the other. */
export function picture(title: string, lines: readonly string[]): string {
  const height = lines.length * LEADING + 2 * MARGIN;
  const rows = lines.flatMap((line, row) =>
    line === '' ? [] : [textElement('text', { x: MARGIN, y: MARGIN + (row + 0.75) * LEADING, fill: '#1a1a1a' }, line)],
  );
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height };
  const about = { role: 'img', 'aria-labelledby': 'title' };
  const paper = element('rect', { width: WIDTH, height, fill: '#ffffff', stroke: '#cccccc' });
  const content = [textElement('title', { id: 'title' }, title), element('style', {}, STYLE), paper, ...rows];
  return `${element('svg', { ...attributes, ...about }, ...content.map((part) => `\n${part}`))}\n`;
}

/** The first part of what is printed: up to the minutes. */
const CUT = '\nPractices and partners:';
const REST = '… then: how minutes were spent, dashboards beside truth, what to try next, a receipt.';

function draw(): void {
  const printed = execFileSync(process.execPath, [root('dist/formwork.cjs'), ...WORDS.split(' ')], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const at = WORDS.indexOf('--people');
  const command = [`$ formwork ${WORDS.slice(0, at)}\\`, `    ${WORDS.slice(at)}`, ''];
  const lines = [...command, ...printed.slice(0, printed.indexOf(CUT)).split('\n'), REST];
  writeFileSync(root('docs/pictures/compare.svg'), picture(`What is printed for: formwork ${WORDS}`, lines));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) draw();
