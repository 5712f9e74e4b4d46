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
  const spent = (steps: number) => Math.max(steps, equal === 'steps' ? 0 : deciding.evaluations - first);
  let [plan, steps] = [start, 0];
  while (spent(steps) < amount) {
    plan = deciding.step(plan);
    steps++;
  }
  return { plan, steps };
}
