import type { World } from '../../engine/index.ts';

/** Another form of a mechanism, everything else as it is. */
export interface Structure {
  /** As input=value. */
  readonly name: string;
  readonly world: Partial<World>;
}

const structure = (input: string, value: string): Structure => ({
  name: `${input}=${value}`,
  world: { [input]: value },
});

/** The forms that the model description leaves open, one at a time. Switches of whole mechanisms are knockouts, not forms. */
export const STRUCTURES: readonly Structure[] = [
  structure('coupling_form', 'linear'),
  structure('tie_decay_form', 'power'),
  structure('plan_acceptance', 'logistic'),
];
