/** What forms are given the same of when they are compared: elapsed steps, or looks at plans. */
export interface Effort {
  readonly equal: 'steps' | 'evaluations';
  readonly amount: number;
}

/** Something that moves a plan step by step and counts its looks. */
export interface Steps {
  readonly evaluations: number;
  step(plan: number): number;
}

/**
 * Takes steps until the effort is spent: so many steps, or the step with which so many evaluations are reached. The plan that
 * is then in force, and the steps it took; a form that never looks at anything stops after `amount` steps.
 */
export function pursue(deciding: Steps, start: number, { equal, amount }: Effort): { plan: number; steps: number } {
  const first = deciding.evaluations;
  let [plan, steps] = [start, 0];
  while (steps < amount && (equal === 'steps' || deciding.evaluations - first < amount)) {
    plan = deciding.step(plan);
    steps++;
  }
  return { plan, steps };
}
