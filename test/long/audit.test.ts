import { expect, test } from 'vitest';
import type { AuditAnswer } from '../../cli/audit.ts';
import { build, formwork } from '../acceptance/built.ts';

test('the shipped regimes pass the audit at its usual size, on any number of threads', () => {
  build();
  const [one, two] = [1, 2].map((threads) => formwork(`audit --json --threads ${threads}`));
  expect({ code: two.code, stderr: two.stderr }).toEqual({ code: 0, stderr: '' });
  expect(one.stdout).toBe(two.stdout);
  const { checks } = JSON.parse(two.stdout) as AuditAnswer;
  expect(checks.filter(({ gated, passed }) => gated && passed).length).toBe(checks.length - 1);
});
