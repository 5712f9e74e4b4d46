import { expect, test } from 'vitest';
import { REGIME_FILES } from '../../scenarios/bundled.ts';
import { DEFAULT_REGIMES } from '../../scenarios/settings.ts';
import { ALL_FORMS, FORM_GROUPS } from '../../viz/state/form-groups.ts';

test('every shipped form is offered once, those of the default comparison first', () => {
  expect(ALL_FORMS.toSorted()).toEqual(Object.keys(REGIME_FILES).toSorted());
  expect(ALL_FORMS.slice(0, DEFAULT_REGIMES.length)).toEqual(DEFAULT_REGIMES);
  expect(FORM_GROUPS.map(({ names }) => names.length)).toEqual([7, 11]);
});
