import { defineConfig } from 'vitest/config';

/** `vitest run` is the quick suite; `--mode long` the one that takes its time (test/long alone). */
export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'long' ? ['test/long/**/*.test.ts'] : ['test/**/*.test.ts'],
    exclude: mode === 'long' ? [] : ['test/long/**'],
    // Places that whoever runs the tests has imported are nobody's business here.
    env: { FORMWORK_DATA: '/nowhere/formwork' },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: mode === 'long' ? 30 * 60_000 : 60_000,
    hookTimeout: 60_000,
    reporters: ['default', './test/closing-line.ts'],
  },
}));
