import { expect, test } from 'vitest';
import { drawMark, markOf } from '../../experiments/report/figures/marks.ts';
import { ALL_FORMS } from '../../viz/state/form-groups.ts';

/** A mark without its colour. */
const shapeOf = (name: string, position: number) =>
  drawMark(markOf(name, position), 0, 0, 10).replaceAll(/ (?:fill|stroke)="[^"]*"/g, '');

test('in the default comparison, and where a sixth form joins it, every mark is told by its shape alone', () => {
  const shapes = ALL_FORMS.slice(0, 6).map(shapeOf);
  expect(new Set(shapes).size).toBe(6);
});
