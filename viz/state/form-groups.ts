import { REGIME_FILES, type RegimeName } from '../../scenarios/bundled.ts';
import { DEFAULT_REGIMES } from '../../scenarios/settings.ts';

export interface FormGroup {
  readonly label: string;
  readonly names: readonly RegimeName[];
}

/** Ways to organise that the comparison is about. */
const PLAIN: readonly RegimeName[] = [...DEFAULT_REGIMES, 'group-model', 'lead-organisation'];

/** Every shipped form once: those of the comparison, then those drawn after systems that have a name. */
export const FORM_GROUPS: readonly [plain: FormGroup, named: FormGroup] = [
  { label: 'Forms of the comparison', names: PLAIN },
  {
    label: 'Forms of named systems',
    names: (Object.keys(REGIME_FILES) as RegimeName[]).filter((name) => !PLAIN.includes(name)),
  },
];

/** Every shipped form, in the order in which it is offered. */
export const ALL_FORMS: readonly RegimeName[] = FORM_GROUPS.flatMap(({ names }) => names);
